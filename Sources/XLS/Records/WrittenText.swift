/// A text of a record with the fonts of its pieces.
struct WrittenText {
  /// From a place on, in UTF-16 units, the font of this number.
  struct Run {
    let start: Int
    let font: Int
  }
  var units: [UInt16]
  var runs: [Run] = []

  /// The text.
  var text: String { String(decoding: units, as: UTF16.self) }
}

/// How the texts of a workbook are written: Unicode since BIFF8, before it bytes of a code page.
struct TextForm {
  /// How long the number of letters is.
  enum Count { case byte, two }

  /// nil for Unicode.
  let codePage: CodePage?

  /// Reads a text with its length ([MS-XLS] 2.5.240, 2.5.293, 2.5.294).
  func text(_ reader: inout PayloadReader, count: Count = .two) throws(XLSError) -> WrittenText {
    let length = count == .two ? try reader.number16() : Int(try reader.byte())
    guard let codePage else { return try TextForm.unicode(&reader, length) }
    return WrittenText(units: Array(codePage.text(of: try reader.bytes(length)).utf16))
  }

  /// Reads a text whose length is known: width, runs of fonts, what is said of its sound, letters.
  static func unicode(
    _ reader: inout PayloadReader, _ length: Int
  ) throws(XLSError) -> WrittenText {
    let flags = length == 0 && reader.left == 0 ? 0 : try reader.byte()
    let runs = flags & 8 != 0 ? try reader.number16() : 0
    let sound = flags & 4 != 0 ? try reader.number32() : 0
    var text = WrittenText(units: try reader.units(length, areWide: flags & 1 != 0))
    for _ in 0..<runs {
      text.runs.append(.init(start: try reader.number16(), font: try reader.number16()))
    }
    try reader.skip(sound)
    return text
  }
}
