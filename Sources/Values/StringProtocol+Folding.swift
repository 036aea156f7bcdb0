/// Text as form matching compares it: full-width letters, digits and signs as their ASCII
/// counterparts, spaces of every kind gone.
///
/// A small table instead of Unicode's NFKC, which would turn `①` into `1`, `℅` into `c/o` and
/// `…` into three points and so glue an item number to the number behind it.
extension StringProtocol {
  /// Full-width forms (U+FF01...U+FF5E), ideographic space, `℅`, minus signs and wave dashes
  /// folded to ASCII; everything else as it is.
  package var foldedWidth: String { FoldedBytes.string(of: String(self), keepsBlanks: true) }

  /// `foldedWidth` without white space, line breaks and zero-width characters: what two
  /// labels are compared by.
  package var foldedForMatching: String {
    FoldedBytes.string(of: String(self), keepsBlanks: false)
  }

  /// Without white space (full-width, no-break and zero-width included) at both ends.
  package var trimmedBlanks: String { FoldedBytes.trimmed(String(self)) }
}

extension Unicode.Scalar {
  /// White space, or a character without width.
  package var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20: true
    case ..<0x80: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    case 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// The ASCII counterpart of a full-width form; itself where there is none.
  package var foldedWidth: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0)!
    case 0x3000, 0x00A0: " "
    case 0x2105: "%"
    case 0x2010...0x2015, 0x2212, 0x2500, 0xFE58, 0xFE63: "-"
    case 0x301C, 0x223C: "~"
    default: self
    }
  }
}
