import Grid
import Spreadsheet
import Wording

/// What a workbook says before its sheets: their list, texts, looks ([MS-XLS] 2.1.7.20.3).
struct WorkbookGlobals {
  /// A sheet of the list.
  struct Listing {
    var name: String
    var visibility: Sheet.Visibility
    /// Whether it has cells; else it is a chart or a module.
    var isWorksheet: Bool
    /// Where its records begin.
    var offset: Int
  }

  private(set) var sheets: [Listing] = []
  private(set) var texts = SharedTexts()
  private(set) var looks = LookRecords()
  private(set) var dateSystem = DateSystem.from1900
  private(set) var activeSheet = 0
  private(set) var isStructureProtected = false
  private(set) var names: [NameRecord] = []
  private(set) var scope = FormulaScope()
  private(set) var form: TextForm
  private let isUnicode: Bool
  private let limits: Limits

  /// Reads the first substream.
  init(_ stream: WorkbookStream, limits: Limits) throws(XLSError) {
    (isUnicode, self.limits) = (stream.isUnicode, limits)
    form = TextForm(codePage: stream.isUnicode ? nil : try CodePage(CodePage.usual))
    var cursor = RecordCursor(stream.bytes, at: 0)
    var isOpen = try cursor.next()
    while isOpen {
      guard try cursor.next() else { throw .damaged(atByte: stream.bytes.count) }
      isOpen = cursor.type != .end
      var reader = cursor.reader
      if let type = cursor.type { try read(type, &reader) }
    }
    (scope.sheets, scope.names) = (sheets.map(\.name), names.map(\.name))
  }

  private mutating func read(
    _ type: RecordType, _ reader: inout PayloadReader
  ) throws(XLSError) {
    switch type {
    case .filePassword: throw XLSError(.fileEncrypted)
    case .codePage:
      let number = try reader.number16()
      if !isUnicode { form = TextForm(codePage: try CodePage(number)) }
    case .dateSystem: if try reader.number16() == 1 { dateSystem = .from1904 }
    case .window:
      try reader.skip(10)
      activeSheet = try reader.number16()
    case .protection: isStructureProtected = try reader.number16() == 1
    case .sheet: try addSheet(&reader)
    case .strings: texts = try SharedTexts(&reader, limits: limits)
    case .name: if let name = try NameRecord(&reader, form) { names.append(name) }
    case .book, .externalName, .externalSheet: try scope.read(type, &reader, form)
    default: try looks.read(type, &reader, form, limits: limits)
    }
  }

  /// BOUNDSHEET ([MS-XLS] 2.4.28).
  private mutating func addSheet(_ reader: inout PayloadReader) throws(XLSError) {
    let offset = try reader.number32()
    let state = try reader.byte() & 3
    let kind = try reader.byte()
    let name = try form.text(&reader, count: .byte).text
    let visibility: Sheet.Visibility =
      state == 0 ? .visible : state == 1 ? .hidden : .veryHidden
    sheets.append(
      Listing(name: name, visibility: visibility, isWorksheet: kind == 0, offset: offset))
    guard sheets.count <= limits.sheets else { throw .limit("sheets", limits.sheets) }
  }
}
