import CSV
import Files
import Grid
import Spreadsheet
import Wording

/// Any table file to any other: CSV, TSV, workbooks, JSON, Markdown and cells.
///
/// Inputs are told apart by content. Everything streams: memory does not grow with the rows.
///
/// ```swift
/// let converter = Converter(options: options) { notice in print(notice.code) }
/// try converter.convert([InputSource("排查表.csv")], to: .file("排查表.xlsx"))
/// ```
package final class Converter {
  private let options: ConversionOptions
  private let progress: (Int) -> Void
  private let standardOutput: any ByteOutput
  private let writing: SettledWriting

  /// A converter that reports what people should know to a closure.
  ///
  /// - Parameters:
  ///   - standardOutput: what `OutputTarget.standardOutput` is.
  ///   - progress: called every `progressStep` rows of a sheet with how many were copied.
  package init(
    options: ConversionOptions, standardOutput: any ByteOutput = StandardStream.output,
    progress: @escaping (Int) -> Void = { _ in }, tell: @escaping (Notice) -> Void
  ) {
    (self.options, self.standardOutput, self.progress) = (options, standardOutput, progress)
    writing = SettledWriting(
      replacing: options.replaces, limit: options.outputBytes, tell: tell)
  }

  /// How many rows lie between two calls of `progress`.
  package static let progressStep = 10_000

  /// Converts inputs into one output.
  ///
  /// - Throws: what keeps an input from being read or the output from being written; the output
  ///   then is as it was before.
  package func convert(_ sources: [InputSource], to target: OutputTarget) throws {
    let format = try format(of: target, for: sources)
    switch target {
    case .standardOutput:
      try writing.stream(
        standardOutput, holdsBack: sources.contains { (try? isWorkbook($0)) == true }
      ) {
        try write(sources, as: format, to: $0, shownAs: StandardStream.path)
      }
    case .file(let path):
      try writing.file(path) { try write(sources, as: format, to: $0, shownAs: path) }
    case .folder(let folder):
      try Folder.create(folder)
      for source in sources { try convert(source, as: format, into: folder) }
    }
  }

  private func isWorkbook(_ source: InputSource) throws -> Bool {
    try TableOpener.kind(of: source) == .workbook
  }

  /// The format to write: as given, by the output's name, else the other of CSV and workbook.
  private func format(
    of target: OutputTarget, for sources: [InputSource]
  ) throws -> OutputFormat {
    if let format = options.format { return format }
    if case .file(let path) = target {
      return OutputFormat(fileExtension: FilePath(path).fileExtension) ?? .csv
    }
    guard case .folder = target, let first = sources.first else { return .csv }
    return try TableOpener.kind(of: first) == .workbook ? .csv : .xlsx
  }

  private func write(
    _ sources: [InputSource], as format: OutputFormat, to bytes: any ByteOutput,
    shownAs name: String
  ) throws {
    if format == .xlsx, let only = sources.only, try isCarriedWhole(only) {
      return try XLSXCopy.write(only, to: bytes).forEach(writing.say)
    }
    guard sources.count == 1 || format.holdsSheets || joins else {
      throw ConversionError(.severalIntoOne, [format.rawValue], file: name)
    }
    let output = try output(format, to: bytes, isForPeople: name != StandardStream.path)
    for source in joins ? Array(sources.prefix(1)) : sources {
      let table =
        joins ? try tables.join(sources, as: format) : try tables.open(source, for: format)
      tellFindings(of: table)
      let sheets = try sheets(of: table, source, as: format, into: name)
      let cells = try sheets.reduce(0) { try $0 + copy($1, of: table, source, to: output) }
      if cells == 0, !table.notices.contains(where: \.tellsLoss) {
        writing.say(Notice(.tableEmpty, at: SourcePosition(file: source.shownAs)))
      }
      table.notices.forEach(writing.say)
      if format == .xlsx, try isWorkbook(source) {
        writing.say(Notice(.notCarried, at: SourcePosition(file: source.shownAs)))
      }
    }
    try output.finish()
    output.notices.forEach { writing.say($0.named(name)) }
  }

  /// The sheets that go into one file: those that are wanted; the first alone where it holds no
  /// more and nobody asked for several.
  private func sheets(
    of table: any TableInput, _ source: InputSource, as format: OutputFormat, into name: String
  ) throws -> [Int] {
    let sheets = try tables.sheets(of: table, source)
    guard !format.holdsSheets, sheets.count > 1 else { return sheets }
    guard options.sheets.isEmpty else {
      throw ConversionError(.severalIntoOne, [format.rawValue], file: name)
    }
    return only(sheets, of: table, source)
  }

  /// Whether all rows become one table.
  private var joins: Bool { options.selection.sourceColumn != nil }

  /// Whether a workbook is written as it is: nothing of it is selected, so that nothing is lost.
  private func isCarriedWhole(_ source: InputSource) throws -> Bool {
    guard options.sheets.isEmpty, !options.selection.selects else { return false }
    return try isWorkbook(source)
  }

  /// One input into a folder: a file, or a file for each sheet.
  private func convert(
    _ source: InputSource, as format: OutputFormat, into folder: String
  ) throws {
    let stem = FilePath.cleaned(source.stem)
    let path = { (name: String) in FilePath.join(folder, name + "." + format.fileExtension) }
    let table = try tables.open(source, for: format)
    let sheets = try tables.sheets(of: table, source)
    guard !format.holdsSheets, sheets.count > 1 else {
      return try convert([source], to: .file(path(stem)), as: format)
    }
    tellFindings(of: table)
    var taken: Set<String> = []
    var told: Set<Notice> = []
    for index in sheets {
      let name = table.sheets[index].name ?? "\(index + 1)"
      var file = "\(stem)-\(FilePath.cleaned(name))"
      while !taken.insert(file).inserted { file += "_" }
      try writing.file(path(file)) { target in
        // What the table reported of rows that are read once more is not to be reported twice.
        let again = writing.mayBeUnordered ? try tables.open(source, for: format) : nil
        let output = try output(format, to: target, isForPeople: true)
        _ = try copy(index, of: again ?? table, source, to: output)
        try output.finish()
        output.notices.forEach { writing.say($0.named(path(file))) }
        again?.notices.filter { told.insert($0).inserted }.forEach(writing.say)
      }
    }
    table.notices.filter { !told.contains($0) }.forEach(writing.say)
  }

  private func convert(
    _ sources: [InputSource], to target: OutputTarget, as format: OutputFormat
  ) throws {
    var options = options
    options.format = format
    try Converter(
      options: options, standardOutput: standardOutput, progress: progress, tell: writing.tell
    ).convert(sources, to: target)
  }

  private var tables: TableSelector {
    TableSelector(options: options, mayBeUnordered: writing.mayBeUnordered)
  }

  private func tellFindings(of table: any TableInput) {
    if options.verbose { table.findings.forEach(writing.say) }
  }

  /// The first visible sheet alone; that there are others is reported.
  private func only(_ sheets: [Int], of table: any TableInput, _ source: InputSource) -> [Int] {
    guard sheets.count > 1 else { return sheets }
    let first = sheets.first { table.sheets[$0].isVisible } ?? sheets[0]
    let name = table.sheets[first].name ?? ""
    writing.say(
      Notice(
        .firstSheetOnly, [name, String(sheets.count)],
        at: SourcePosition(file: source.shownAs)))
    return [first]
  }

  /// Copies a sheet, as long as somebody reads, and counts its cells.
  private func copy(
    _ index: Int, of table: any TableInput, _ source: InputSource, to output: any TableOutput
  ) throws -> Int {
    try output.beginSheet(
      table.sheets[index].name, stem: source.stem, layout: table.layout(ofSheet: index))
    var count = 0
    let goesOn = { [self] in
      if count > 0, count % Converter.progressStep == 0 { progress(count) }
      count += 1
      return !StandardStream.output.isClosed
    }
    // From bytes to bytes, where both ends know how.
    if options.values != .displayed, !writing.mayBeUnordered,
      let workbook = table as? WorkbookTable, let csv = output as? CSVOutput
    {
      return try workbook.copy(
        sheet: index, to: csv.writer, values: options.values, while: goesOn)
    }
    var rows = try table.rows(ofSheet: index)
    if let typed = rows as? TypedRows, let workbook = output as? WorkbookOutput {
      return try typed.copy(to: workbook, while: goesOn)
    }
    var cells = 0
    while goesOn(), let row = try rows.next() {
      cells += row.cells.count
      try output.write(row)
    }
    return cells
  }

  private func output(
    _ format: OutputFormat, to bytes: any ByteOutput, isForPeople: Bool
  ) throws -> any TableOutput {
    let cells = CellDisplay(options.values)
    let display: (Cell) -> String = { cells.text(of: $0) }
    switch format {
    case .csv, .tsv:
      return try CSVOutput(
        to: bytes, format: format, options: options, isForPeople: isForPeople, display: display)
    case .ndjson, .json:
      return try ObjectOutput(
        to: bytes, display: options.values == .displayed ? display : nil, isArray: format == .json)
    case .markdown: return try MarkdownOutput(to: bytes, display: display)
    case .cells: return try CellsOutput(to: bytes)
    case .xlsx: return try WorkbookOutput(to: bytes)
    }
  }
}

extension Array {
  /// The only element; nil where there are none or several.
  fileprivate var only: Element? { count == 1 ? first : nil }
}

extension Notice {
  /// The notice with a file's name, where it has none.
  package func named(_ file: String) -> Notice {
    var notice = self
    notice.position.file = position.file ?? file
    return notice
  }
}
