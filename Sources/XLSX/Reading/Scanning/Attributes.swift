/// The attributes of rows, cells and formulas that a scanner knows (ECMA-376 part 1, 18.3.1); of
/// others it cannot say whether one stands there twice.
enum AttributeName: UInt8 {
  case r, s, t, ht, ph, cm, vm, si, ca, bx, r1, r2, ref, aca, dtr, dt2D, del1, del2, spans, hidden
  case thickTop, thickBot, collapsed, customHeight, customFormat, outlineLevel, descent, space

  /// A name by its bytes, the first eight and the others, the first byte lowest.
  init?(_ words: (UInt64, UInt64)) {
    switch words {
    case (0x72, 0x0): self = .r  // r
    case (0x73, 0x0): self = .s  // s
    case (0x74, 0x0): self = .t  // t
    case (0x7468, 0x0): self = .ht  // ht
    case (0x6870, 0x0): self = .ph  // ph
    case (0x6D63, 0x0): self = .cm  // cm
    case (0x6D76, 0x0): self = .vm  // vm
    case (0x6973, 0x0): self = .si  // si
    case (0x6163, 0x0): self = .ca  // ca
    case (0x7862, 0x0): self = .bx  // bx
    case (0x3172, 0x0): self = .r1  // r1
    case (0x3272, 0x0): self = .r2  // r2
    case (0x66_6572, 0x0): self = .ref  // ref
    case (0x61_6361, 0x0): self = .aca  // aca
    case (0x72_7464, 0x0): self = .dtr  // dtr
    case (0x4432_7464, 0x0): self = .dt2D  // dt2D
    case (0x316C_6564, 0x0): self = .del1  // del1
    case (0x326C_6564, 0x0): self = .del2  // del2
    case (0x73_6E61_7073, 0x0): self = .spans  // spans
    case (0x6E65_6464_6968, 0x0): self = .hidden  // hidden
    case (0x706F_546B_6369_6874, 0x0): self = .thickTop  // thickTop
    case (0x746F_426B_6369_6874, 0x0): self = .thickBot  // thickBot
    case (0x6573_7061_6C6C_6F63, 0x64): self = .collapsed  // collapsed
    case (0x6548_6D6F_7473_7563, 0x7468_6769): self = .customHeight  // customHeight
    case (0x6F46_6D6F_7473_7563, 0x7461_6D72): self = .customFormat  // customFormat
    case (0x4C65_6E69_6C74_756F, 0x6C65_7665): self = .outlineLevel  // outlineLevel
    case (0x7964_3A63_6134_3178, 0x74_6E65_6373_6544): self = .descent  // x14ac:dyDescent
    case (0x6361_7073_3A6C_6D78, 0x65): self = .space  // xml:space
    default: return nil
    }
  }
}

/// The attributes of one tag, each with the range of its value.
struct Attributes {
  private var ranges: [Range<Int>] = Array(repeating: 0..<0, count: 28)
  private var seen: UInt32 = 0

  /// Forgets those of the tag before.
  mutating func removeAll() { seen = 0 }

  /// Adds one.
  ///
  /// - Returns: false where it is there already.
  mutating func add(_ name: AttributeName, _ range: Range<Int>) -> Bool {
    let bit: UInt32 = 1 << UInt32(name.rawValue)
    guard seen & bit == 0 else { return false }
    seen |= bit
    ranges[Int(name.rawValue)] = range
    return true
  }

  /// The value of one; nil where it is not there.
  subscript(name: AttributeName) -> Range<Int>? {
    seen & (1 << UInt32(name.rawValue)) == 0 ? nil : ranges[Int(name.rawValue)]
  }
}

extension XMLScanner {
  /// Reads the attributes of a tag and goes behind its end.
  ///
  /// - Returns: whether the element is empty, `<row r="5"/>`.
  mutating func attributes(into found: inout Attributes) throws(ScanStop) -> Bool {
    found.removeAll()
    while true {
      if take(Token.tagEnd, 1) { return false }
      if take(Token.emptyTagEnd, 2) { return true }
      if byte() == 0x20, byte(1) == UInt8(ascii: "/") || byte(1) == UInt8(ascii: ">") {
        skip(1)
        continue
      }
      let words = try attributeName()
      guard let name = AttributeName(words) else { throw .unknown }
      guard found.add(name, try quotedValue()) else { throw .unknown }
    }
  }
}
