import CSV
import Grid
import Spreadsheet
import Values

/// A type that a column can be given.
///
/// ```swift
/// FieldType(word: "日期")  // .date
/// ```
package enum FieldType: String, Hashable, Sendable, CaseIterable {
  case text = "文本"
  case number = "数字"
  case date = "日期"
  case boolean = "布尔"

  /// The type of a word, Chinese or English; nil for others.
  package init?(word: String) {
    let english: [String: FieldType] = [
      "text": .text, "number": .number, "date": .date, "boolean": .boolean,
    ]
    guard let type = FieldType(rawValue: word) ?? english[word.lowercased()] else { return nil }
    self = type
  }

  /// A cell with its value as one of this type; nil where it is none.
  func cell(_ cell: Cell, dates: DatePattern?, display: CellDisplay) -> Cell? {
    switch (self, cell.value) {
    case (_, nil), (.text, .text), (.number, .number), (.date, .dateTime), (.date, .time),
      (.boolean, .boolean):
      return cell
    case (.text, _): return FieldType.textCell(display.text(of: cell))
    case (.number, .text(let text)): return FieldType.number(text.trimmedBlanks)
    case (.date, .text(let text)): return FieldType.date(text.trimmedBlanks, dates)
    case (.date, .number(let number)): return FieldType.date(number, dates)
    case (.boolean, .text(let text)): return FieldType.boolean(text.trimmedBlanks)
    case (.boolean, .number(let number)) where number == 0 || number == 1:
      return Cell(value: .boolean(number == 1))
    default: return nil
    }
  }

  /// A text that is to stay one when somebody edits the cell.
  private static func textCell(_ text: String) -> Cell {
    var cell = Cell(value: .text(text))
    if SpelledField(text.utf8.span).kind != .text { cell.style.numberFormat = "@" }
    return cell
  }

  /// Leading zeros and exponents are those of a number here, since somebody says that it is one.
  private static func number(_ text: String) -> Cell? {
    let field = SpelledField(text.utf8.span)
    if field.kind == .number { return FieldType.cell(field) }
    guard field.kind == .identifier || field.kind == .oddNumber,
      text.count(where: \.isNumber) <= 15, let number = Double(text)
    else { return nil }
    return Cell(value: .number(number))
  }

  private static func date(_ text: String, _ pattern: DatePattern?) -> Cell? {
    if let pattern, let moment = pattern.moment(of: text) { return date(moment) }
    let field = SpelledField(text.utf8.span)
    return field.kind == .date || field.kind == .time ? cell(field) : nil
  }

  /// Digits as the pattern has them, else the serial number of a day.
  private static func date(_ number: Double, _ pattern: DatePattern?) -> Cell? {
    if let moment = pattern?.moment(of: number.shortestDigits) { return date(moment) }
    guard pattern == nil, number >= 61, number < 2_958_466 else { return nil }
    let milliseconds = (number - number.rounded(.down)) * Double(TimeOfDay.millisecondsOfDay)
    guard let day = CalendarDate(daysSince1970: Int(number) - 25_569),
      let time = TimeOfDay(milliseconds: Int(milliseconds.rounded()))
    else { return nil }
    return date(DateTime(day, time))
  }

  /// A moment in the format that shows it.
  static func date(_ moment: DateTime) -> Cell {
    var cell = Cell(value: .dateTime(moment))
    cell.style.numberFormat = moment.time == .midnight ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss"
    return cell
  }

  private static func boolean(_ text: String) -> Cell? {
    switch text.lowercased() {
    case "true", "yes", "是", "真", "1": Cell(value: .boolean(true))
    case "false", "no", "否", "假", "0": Cell(value: .boolean(false))
    default: nil
    }
  }

  /// A spelled value in the format that shows it as it is spelled.
  static func cell(_ field: SpelledField) -> Cell? {
    field.value.map { value in
      var cell = Cell(value: value)
      cell.style.numberFormat = field.format.code
      return cell
    }
  }
}
