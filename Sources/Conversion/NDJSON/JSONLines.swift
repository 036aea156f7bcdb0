import CSV
import Files
import Grid
import JSON
import Spreadsheet
import Values
import Wording

/// The JSON objects of a file, one a line or in an array, and what their values are as cells.
struct JSONLines {
  private var lines: LineReader
  private var array: JSONArrayReader?
  private let file: String?

  init(_ source: InputSource) throws {
    let isArray = try FileKind(of: source.head()) == .jsonArray
    file = source.shownAs
    lines = LineReader(try source.open(), file: file)
    array = isArray ? JSONArrayReader(try source.open(), file: file) : nil
  }

  /// The members of the next object; nil after the last. Empty lines are passed over.
  mutating func next() throws -> [JSONValue.Member]? {
    if let object = try array?.next() { return try members(of: object, line: array?.line ?? 0) }
    if array != nil { return nil }
    while let line = try lines.next() {
      if !line.isEmpty { return try members(of: line, line: lines.number) }
    }
    return nil
  }

  private func members(of text: ArraySlice<UInt8>, line: Int) throws -> [JSONValue.Member] {
    guard case .object(let members)? = try? JSONParser.value(of: Array(text)) else {
      throw ConversionError(
        .jsonLineUnreadable, [String(line)], at: SourcePosition(file: file, line: line))
    }
    return members
  }

  /// A JSON value as a cell: numbers of up to 15 digits are numbers, longer ones text; arrays and
  /// objects are their JSON text.
  ///
  /// - Parameter typed: whether texts that are dates become dates.
  static func cell(_ value: JSONValue, typed: Bool) -> Cell? {
    switch value {
    case .null: return nil
    case .boolean(let value): return Cell(value: .boolean(value))
    case .number(let digits):
      let count = digits.utf8.count { (0x30...0x39).contains($0) }
      guard let number = Double(digits), number.isFinite,
        count <= 15 || digits.utf8.contains(UInt8(ascii: ".")) || number.shortestDigits == digits
      else { return textCell(digits) }
      return Cell(value: .number(number))
    case .string(let text):
      if typed, let date = date(text) { return date }
      return text.isEmpty ? nil : Cell(value: .text(text))
    case .array, .object: return Cell(value: .text(value.serialized()))
    }
  }

  /// Text that is not to be taken for a number when somebody edits the cell.
  static func textCell(_ text: String) -> Cell {
    var cell = Cell(value: .text(text))
    cell.style.numberFormat = "@"
    return cell
  }

  private static func date(_ text: String) -> Cell? {
    let reading = SpelledField(text.utf8.span)
    guard reading.kind == .date, let value = reading.value else { return nil }
    var cell = Cell(value: value)
    cell.style.numberFormat = reading.format.code
    return cell
  }
}
