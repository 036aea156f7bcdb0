import FoundationEssentials
import Values

extension Cell {
  /// The cell of a value; dates get a format that shows them.
  ///
  /// - Throws: `EncodingError` for a value of several parts.
  init<Value: Encodable>(encoding value: Value, at path: [any CodingKey]) throws {
    if let cell = Cell(known: value) {
      self = cell
      return
    }
    let encoder = RecordEncoder(codingPath: path)
    try value.encode(to: encoder)
    guard let cell = encoder.parts.cell else { throw RefusedList.error(path) }
    self = cell
  }

  /// The cell of a value that is one by itself; nil for other types.
  private init?(known value: some Encodable) {
    switch value {
    case let text as String: self.init(value: .text(text))
    case let flag as Bool: self.init(value: .boolean(flag))
    case let number as any BinaryInteger: self.init(digits: "\(number)")
    case let number as Double: self.init(value: .number(number))
    case let number as Float: self.init(value: .number(Double("\(number)") ?? Double(number)))
    case let number as Decimal: self.init(digits: "\(number)")
    case let date as CalendarDate: self.init(DateTime(date), format: "yyyy-mm-dd")
    case let moment as DateTime: self.init(moment, format: "yyyy-mm-dd hh:mm:ss")
    case let date as Date:
      guard let moment = DateTime(inGreenwich: date) else { return nil }
      self.init(moment, format: "yyyy-mm-dd hh:mm:ss")
    case let time as TimeOfDay:
      self.init(value: .time(time))
      style.numberFormat = "hh:mm:ss"
    default: return nil
    }
  }

  /// A number by its digits; as text where it has more of them than a cell's number holds.
  package init(digits: String) {
    let isExact = digits.utf8.count { (0x30...0x39).contains($0) } <= 15
    self.init(value: isExact ? Double(digits).map { CellValue.number($0) } : CellValue.text(digits))
    if !isExact { style.numberFormat = "@" }
  }

  private init(_ moment: DateTime, format: String) {
    self.init(value: .dateTime(moment))
    style.numberFormat = format
  }
}
