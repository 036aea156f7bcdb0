import CLibXML2

/// Numbers of names by the address at which the parser keeps them: each name has one address as
/// long as the parser lives, so a glance at a small table is enough.
struct NameNumbers<Number: FixedWidthInteger & UnsignedInteger> {
  private var addresses = [UInt](repeating: 0, count: 256)
  private var numbers = [Number](repeating: 0, count: 256)

  mutating func number(
    of name: UnsafePointer<xmlChar>, _ find: (String) -> Number
  ) -> Number {
    let address = UInt(bitPattern: name)
    let slot = Int((address &* 0x9E37_79B9_7F4A_7C15) >> 56)
    if addresses[slot] == address { return numbers[slot] }
    let number = find(unsafe String(cString: name))
    (addresses[slot], numbers[slot]) = (address, number)
    return number
  }
}
