import FoundationEssentials
import Grid
import Values

/// A row below headings, or one cell of it, as a decoder meets it.
struct RecordNode: DecodedNode {
  private enum Content {
    case row([Int: Cell], RecordHeadings)
    case cell(Cell?)
  }

  private let content: Content
  /// What a text stands for where all cells are texts.
  private let spelled: (String) -> CellValue?

  init(
    _ row: StreamedRow, under headings: RecordHeadings, spelled: @escaping (String) -> CellValue?
  ) {
    let cells = Dictionary(row.cells.map { ($0.column, $0.cell) }, uniquingKeysWith: { $1 })
    self.init(.row(cells, headings), spelled)
  }

  private init(_ content: Content, _ spelled: @escaping (String) -> CellValue?) {
    (self.content, self.spelled) = (content, spelled)
  }

  var keys: [String] { if case .row(_, let headings) = content { headings.texts } else { [] } }

  subscript(key: String) -> RecordNode? {
    guard case .row(let cells, let headings) = content, let column = headings[key] else {
      return nil
    }
    return RecordNode(.cell(cells[column]), spelled)
  }

  var members: [RecordNode]? { nil }
  /// Errors get their place from the row and the heading.
  var cell: CellReference? { nil }

  var isBlank: Bool {
    guard case .cell(let cell) = content else { return false }
    return cell?.plainText.trimmedBlanks.isEmpty ?? true
  }

  var text: String? { isBlank ? nil : filled?.plainText }

  var decimal: Decimal? {
    switch value {
    case .number(let number):
      Decimal(exact: filled?.plainText ?? "") ?? Decimal(number)
    case .text(let text): Decimal(exact: text.trimmedBlanks.foldedForMatching)
    default: nil
    }
  }

  /// A day with a time is none: the time would be lost.
  var date: CalendarDate? { moment.flatMap { $0.time == .midnight ? $0.date : nil } }

  var moment: DateTime? {
    if case .dateTime(let moment)? = value { return moment }
    return text.flatMap { CalendarDate($0.trimmedBlanks) }.map { DateTime($0) }
  }

  var time: TimeOfDay? { if case .time(let time)? = value { time } else { nil } }
  var boolean: Bool? { if case .boolean(let flag)? = value { flag } else { nil } }

  private var filled: Cell? { if case .cell(let cell) = content { cell } else { nil } }

  private var value: CellValue? {
    guard case .text(let text)? = filled?.value else { return filled?.value }
    return spelled(text.trimmedBlanks) ?? .text(text)
  }
}
