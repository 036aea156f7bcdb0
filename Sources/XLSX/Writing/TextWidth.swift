import Spreadsheet

/// How wide text is in a cell, in characters of the default font.
enum TextWidth {
  /// The width of a line of text: wide characters (East Asian Wide and Fullwidth, Unicode
  /// Standard Annex 11) count two, marks that combine count nothing.
  static func characters(of text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0..<0x20, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: return 0
    case 0x20..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    // Ambiguous ones are wide in Chinese fonts: 、①★√×—…“”
    case 0x2014...0x2026, 0x2030...0x203B, 0x2103...0x2109, 0x2150...0x22FF, 0x2460...0x26FF:
      return 2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return 0
      default: return 1
      }
    }
  }
}
