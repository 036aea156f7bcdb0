#if Office
  extension Visit {
    /// The form that forgets what was sent, at the end of its page.
    func closing(at address: String, _ button: String, hint: String) -> HTML {
      tag("form", ["method": "post", "action": address, "class": "close"]) {
        tag("button", ["type": "submit", "class": "quiet"]) { say(button) }
        tag("small") { say(hint) }
      }
    }
  }
#endif
