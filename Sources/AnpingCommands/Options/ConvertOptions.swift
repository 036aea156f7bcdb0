import ArgumentParser
import CSV
import Conversion
import TextEncoding

/// What part of the inputs `convert` takes, and how values are read and written.
struct ConvertOptions: ParsableArguments {
  @Option(
    help: Help.argument("convert.format", value: "xlsx|csv|tsv|ndjson|json|markdown|cells"),
    transform: { try Choice.of($0, "format", OutputFormat.init(rawValue:)) })
  var format: OutputFormat?

  @Option(parsing: .singleValue, help: Help.argument("convert.sheet", value: "NAME|NUMBER|PATTERN"))
  var sheet: [String] = []

  @Option(
    help: Help.argument("convert.range", value: "A3:H"),
    transform: { try Choice.of($0, "range", SheetArea.init) })
  var range: SheetArea?

  @Option(
    help: Help.argument("convert.skip", value: "N"),
    transform: { try Choice.of($0, "count", OptionWord.count) })
  var skip: Int?

  @Option(
    help: Help.argument("convert.headerRow", value: "N|none"),
    transform: { try Choice.of($0, "headerRow", OptionWord.header) })
  var headerRow: TableSelection.Header?

  @Option(
    parsing: .singleValue, help: Help.argument("convert.columns", value: "A,C-E,名称"),
    transform: OptionWord.list)
  var columns: [[String]] = []

  @Option(
    parsing: .singleValue, help: Help.argument("convert.types", value: "列=文本,列=日期"),
    transform: { try OptionWord.list($0).map { try Choice.of($0, "types", ColumnTyping.init) } })
  var types: [[ColumnTyping]] = []

  @Option(
    parsing: .unconditionalSingleValue, help: Help.argument("convert.null", value: "—,N/A"),
    transform: OptionWord.list)
  var null: [[String]] = []

  @Option(
    help: Help.argument("convert.dateFormat", value: "yyyyMMdd"),
    transform: { try Choice.of($0, "dateFormat", DatePattern.init) })
  var dateFormat: DatePattern?

  @Option(help: Help.argument("convert.sourceColumn", value: "NAME"))
  var sourceColumn: String?

  @Option(
    help: Help.argument("convert.values", value: "raw|displayed"),
    transform: { try Choice.of($0, "values", ConversionOptions.Values.init(rawValue:)) })
  var values: ConversionOptions.Values?

  @Option(
    help: Help.argument("convert.delimiter", value: "C"),
    transform: { try Choice.of($0, "delimiter", OptionWord.dialect) })
  var delimiter: CSVDialect?

  @Option(
    help: Help.argument("convert.encoding", value: "auto|utf-8|gb18030|utf-16"),
    transform: { try Choice.of($0, "encoding", OptionWord.encoding) })
  var encoding: OptionWord.Encoding?

  @Option(
    help: Help.argument("convert.outputEncoding", value: "utf-8|gb18030|utf-16"),
    transform: { try Choice.of($0, "encoding", TextEncoding.init(label:)) })
  var outputEncoding: TextEncoding?

  @Flag(help: Help.argument("convert.noTypes"))
  var noTypes = false

  @Flag(help: Help.argument("convert.defuse"))
  var defuse = false

  /// What they mean together.
  var options: ConversionOptions {
    var options = ConversionOptions()
    (options.format, options.sheets, options.selection) = (format, sheet, selection)
    options.values = values ?? .lossless
    (options.dialect, options.encoding) = (delimiter, encoding?.told)
    options.outputEncoding = outputEncoding
    (options.types, options.defuses) = (!noTypes, defuse)
    return options
  }

  private var selection: TableSelection {
    var selection = TableSelection()
    (selection.range, selection.skip) = (range ?? SheetArea(), skip ?? 0)
    (selection.header, selection.dateFormat) = (headerRow ?? .found, dateFormat)
    (selection.columns, selection.types) = (columns.flatMap(\.self), types.flatMap(\.self))
    (selection.nulls, selection.sourceColumn) = (Set(null.flatMap(\.self)), sourceColumn)
    return selection
  }
}
