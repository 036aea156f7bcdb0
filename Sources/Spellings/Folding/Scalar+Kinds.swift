import Values

extension Unicode.Scalar {
  /// Whether it is an ASCII digit.
  package var isDigit: Bool { (0x30...0x39).contains(value) }

  /// Whether it is a Chinese character.
  package var isHan: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) }

  /// The character as texts are compared by: its ASCII counterpart, small.
  package var foldedSmall: Unicode.Scalar {
    let folded = foldedWidth
    return (0x41...0x5A).contains(folded.value)
      ? Unicode.Scalar(UInt8(folded.value) | 0x20) : folded
  }
}
