print("anping")
