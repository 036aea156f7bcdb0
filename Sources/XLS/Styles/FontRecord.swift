import Spreadsheet

/// FONT ([MS-XLS] 2.4.122).
enum FontRecord {
  /// Reads a font; its colour may be one of the palette.
  static func font(_ reader: inout PayloadReader, _ form: TextForm) throws(XLSError) -> Font {
    var font = Font()
    font.size = Double(try reader.number16()) / 20
    let flags = try reader.number16()
    font.italic = flags & 0x02 != 0
    font.strikethrough = flags & 0x08 != 0
    font.color = Color(palette: try reader.number16())
    font.bold = try reader.number16() >= 600
    switch try reader.number16() {
    case 1: font.verticalAlignment = .superscript
    case 2: font.verticalAlignment = .subscript
    default: break
    }
    font.underline = underline(try reader.byte())
    try reader.skip(3)
    font.name = try form.text(&reader, count: .byte).text
    return font
  }

  private static func underline(_ number: UInt8) -> Font.Underline {
    switch number {
    case 1: .single
    case 2: .double
    case 0x21: .singleAccounting
    case 0x22: .doubleAccounting
    default: .none
    }
  }
}

extension Color {
  /// A colour by its number in the palette; nil for the automatic one ([MS-XLS] 2.5.161).
  init?(palette number: Int) {
    guard number < 64 else { return nil }
    self = .indexed(number)
  }
}
