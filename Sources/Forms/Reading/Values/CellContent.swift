import FoundationEssentials
import Grid
import Spreadsheet
import Values

/// What a cell says, before it is known which field it belongs to.
enum CellContent: Hashable {
  case blank
  case text(String)
  case number(Decimal, raw: String)
  case date(CalendarDate)
  case time(TimeOfDay)
  case error(String)

  /// The content of a cell; of a formula its cached result.
  init(_ cell: Cell, in system: DateSystem) {
    switch cell.value {
    case nil: self = .blank
    case .text(let text): self = text.trimmedBlanks.isEmpty ? .blank : .text(text)
    case .number(let number): self = CellContent.number(number, cell)
    case .boolean(let flag): self = .text(flag ? "TRUE" : "FALSE")
    case .dateTime(let moment): self = CellContent.date(moment, in: system)
    case .time(let time): self = .time(time)
    case .error(let error): self = .error(error.code)
    }
  }

  /// A day; in the first half of the last century it is a number such as 11.1 in a cell that was
  /// formatted for dates.
  private static func date(_ moment: DateTime, in system: DateSystem) -> CellContent {
    guard moment.date.year < 1950 else { return .date(moment.date) }
    let serial = (SerialNumber.serial(of: moment, in: system) * 10_000).rounded() / 10_000
    guard let number = Decimal(serial, significantDigits: 15) else { return .date(moment.date) }
    return .number(number, raw: number.description)
  }

  private static func number(_ number: Double, _ cell: Cell) -> CellContent {
    let lost = cell.rawText.flatMap(longDigits)
    if let whole = Int(exactly: number), abs(whole) < 1_000_000_000_000_000 {
      return .number(Decimal(whole), raw: lost ?? String(whole))
    }
    guard let decimal = Decimal(number, significantDigits: 15) else { return .text("\(number)") }
    return .number(decimal, raw: lost ?? decimal.description)
  }

  /// The digits as the file has them, where a double cannot hold them all.
  private static func longDigits(_ raw: String) -> String? {
    let digits = raw.utf8.count { (0x30...0x39).contains($0) }
    return digits > 15 && !raw.utf8.contains(UInt8(ascii: ".")) ? raw : nil
  }

  /// What is written, where it differs from a value that was read from it.
  func raw(besides value: FieldValue?) -> String? {
    if isPlain(value) { return nil }
    return shown == value?.plainText ? nil : shown
  }

  /// Whether a value is the number itself, with digits that a spreadsheet keeps.
  private func isPlain(_ value: FieldValue?) -> Bool {
    guard case .number(let own, let raw) = self, case .number(let number)? = value else {
      return false
    }
    return raw.utf8.count <= 15 && own == number
  }

  /// What shows, for the raw text of a reading; nil for a blank.
  var shown: String? {
    switch self {
    case .blank: nil
    case .text(let text): text
    case .number(_, let raw): raw
    case .date(let date): date.description
    case .time(let time): time.description
    case .error(let code): code
    }
  }
}

extension SheetGrid {
  /// What the cell itself says.
  func content(at cell: CellReference, in system: DateSystem) -> CellContent {
    self.cell(at: cell).map { CellContent($0.source, in: system) } ?? .blank
  }
}
