import Spreadsheet

/// All records of one sheet ([MS-XLS] 2.1.7.20.5), up to the end of its substream; charts inside it
/// are passed over.
struct SheetSubstream {
  private(set) var cells: CellRecords
  private(set) var formulas = SheetFormulas()
  private(set) var layout: SheetLayoutRecords
  private(set) var print = PrintRecords()
  private(set) var annotations: AnnotationRecords

  /// Reads a sheet; nil where none begins at the offset.
  ///
  /// - Parameter cells: how many bytes its cells may take.
  init?(
    _ stream: WorkbookStream, at offset: Int, form: TextForm, cells: Int, limits: Limits
  ) throws(XLSError) {
    self.cells = CellRecords(limit: cells)
    layout = SheetLayoutRecords(limit: limits.annotations)
    annotations = AnnotationRecords(limit: limits.annotations)
    var cursor = RecordCursor(stream.bytes, at: offset)
    guard offset > 0, (try? cursor.next()) == true, cursor.type == .beginning else { return nil }
    var depth = 1
    while depth > 0 {
      guard try cursor.next() else { throw .damaged(atByte: stream.bytes.count) }
      switch cursor.type {
      case .beginning: depth += 1
      case .end: depth -= 1
      case let type? where depth == 1: try read(type, cursor, form, limits)
      default: break
      }
    }
  }

  private mutating func read(
    _ type: RecordType, _ cursor: RecordCursor, _ form: TextForm, _ limits: Limits
  ) throws(XLSError) {
    var reader = cursor.reader
    try cells.read(type, &reader, form)
    reader = cursor.reader
    if form.codePage == nil { try formulas.read(type, &reader, limits: limits) }
    reader = cursor.reader
    try layout.read(type, &reader)
    reader = cursor.reader
    try print.read(type, &reader, form)
    reader = cursor.reader
    try annotations.read(type, &reader, form)
  }
}
