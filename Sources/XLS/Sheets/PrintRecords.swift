import Spreadsheet

/// How a sheet is printed ([MS-XLS] 2.4.257 Setup and its neighbours).
struct PrintRecords {
  private(set) var setup = PrintSetup()
  private var margins = PrintSetup.Margins()
  private var hasMargins = false
  private var fits = false
  private var pages = (across: 1, down: 1)

  /// Reads a record, if it is one of these.
  mutating func read(
    _ type: RecordType, _ reader: inout PayloadReader, _ form: TextForm
  ) throws(XLSError) {
    switch type {
    case .printSetup: try readSetup(&reader)
    case .header: setup.header = try text(&reader, form)
    case .footer: setup.footer = try text(&reader, form)
    case .leftMargin: try setMargin(\.left, &reader)
    case .rightMargin: try setMargin(\.right, &reader)
    case .topMargin: try setMargin(\.top, &reader)
    case .bottomMargin: try setMargin(\.bottom, &reader)
    case .horizontalCentering: setup.centersHorizontally = try reader.number16() == 1
    case .verticalCentering: setup.centersVertically = try reader.number16() == 1
    case .rowBreaks: setup.rowBreaks = try breaks(&reader)
    case .columnBreaks: setup.columnBreaks = try breaks(&reader)
    case .sheetOptions: fits = try reader.number16() & 0x100 != 0
    default: return
    }
  }

  /// All of it together.
  func apply(to sheet: inout Sheet) {
    sheet.printSetup = setup
    if hasMargins { sheet.printSetup.margins = margins }
    if fits {
      (sheet.printSetup.fitToWidth, sheet.printSetup.fitToHeight) = (pages.across, pages.down)
    }
  }

  private mutating func readSetup(_ reader: inout PayloadReader) throws(XLSError) {
    let paper = try reader.number16()
    let scale = try reader.number16()
    try reader.skip(2)
    pages = (try reader.number16(), try reader.number16())
    let flags = try reader.number16()
    try reader.skip(4)
    (margins.header, margins.footer) = (try reader.inches(), try reader.inches())
    hasMargins = true
    // Without this flag the printer's own settings, which are not read, say these.
    guard flags & 4 == 0 else { return }
    setup.paperSize = paper == 0 ? nil : paper
    setup.scale = 10...400 ~= scale ? scale : nil
    if flags & 0x40 == 0 { setup.orientation = flags & 2 == 0 ? .landscape : .portrait }
  }

  private mutating func setMargin(
    _ side: WritableKeyPath<PrintSetup.Margins, Double>, _ reader: inout PayloadReader
  ) throws(XLSError) {
    margins[keyPath: side] = try reader.inches()
    hasMargins = true
  }

  private func text(
    _ reader: inout PayloadReader, _ form: TextForm
  ) throws(XLSError) -> String? {
    guard reader.left > 0 else { return nil }
    let text = try form.text(&reader, count: form.codePage == nil ? .two : .byte).text
    return text.isEmpty ? nil : text
  }

  /// Breaks before these rows or columns, counted from 0: behind those, counted from 1.
  private func breaks(_ reader: inout PayloadReader) throws(XLSError) -> [Int] {
    let count = try reader.number16()
    var breaks: [Int] = []
    let hasRange = reader.left >= count * 6
    for _ in 0..<count {
      let place = try reader.number16()
      if hasRange { try reader.skip(4) }
      if place > 0 { breaks.append(place) }
    }
    return breaks
  }
}

extension PayloadReader {
  /// A margin that paper can have.
  fileprivate mutating func inches() throws(XLSError) -> Double {
    let inches = try double()
    return 0..<49 ~= inches ? inches : 0
  }
}
