import Grid
import Spreadsheet

/// Links and notes of a sheet.
struct AnnotationRecords {
  private var hyperlinks: [Hyperlink] = []
  /// Notes by the number of their box, which holds the text.
  private var notes: [(cell: CellReference, box: Int, author: String)] = []
  private var texts: [Int: String] = [:]
  private var box: Int?
  private let limit: Int

  /// - Parameter limit: more are refused.
  init(limit: Int) { self.limit = limit }

  /// Reads a record, if it is one of these.
  mutating func read(
    _ type: RecordType, _ reader: inout PayloadReader, _ form: TextForm
  ) throws(XLSError) {
    switch type {
    case .hyperlink: if let link = try HyperlinkRecord.link(&reader) { hyperlinks.append(link) }
    case .note where form.codePage == nil: try addNote(&reader, form)
    case .object: box = try AnnotationRecords.number(&reader)
    case .objectText: try addText(&reader)
    default: return
    }
    guard hyperlinks.count + notes.count + texts.count <= limit else {
      throw .limit("annotations", limit)
    }
  }

  /// Puts them on a sheet.
  func apply(to sheet: inout Sheet) {
    sheet.hyperlinks = hyperlinks
    for note in notes {
      sheet.notes[note.cell] = Note(texts[note.box] ?? "", author: note.author)
    }
  }

  /// NOTE ([MS-XLS] 2.4.179).
  private mutating func addNote(
    _ reader: inout PayloadReader, _ form: TextForm
  ) throws(XLSError) {
    let cell = CellReference(row: try reader.number16() + 1, column: try reader.number16() + 1)
    try reader.skip(2)
    let box = try reader.number16()
    let author = reader.left > 0 ? try form.text(&reader).text : ""
    notes.append((cell, box, author))
  }

  /// The number of an object, by its first part ([MS-XLS] 2.5.143 FtCmo); nil where there is none.
  private static func number(_ reader: inout PayloadReader) throws(XLSError) -> Int? {
    guard reader.left >= 8, try reader.number16() == 0x15 else { return nil }
    try reader.skip(4)
    return try reader.number16()
  }

  /// TXO: the text of the object before, in a CONTINUE record ([MS-XLS] 2.4.329).
  private mutating func addText(_ reader: inout PayloadReader) throws(XLSError) {
    guard let box, reader.left >= 18 else { return }
    try reader.skip(10)
    let length = try reader.number16()
    try reader.skip(reader.left)
    guard length > 0 else { return }
    let isWide = try reader.byte() & 1 != 0
    texts[box] = String(
      decoding: try reader.units(length, areWide: isWide), as: UTF16.self)
    self.box = nil
  }
}
