import FoundationEssentials
import Grid
import Spreadsheet
import Synchronization
import Values

/// A number format as templates use it, `yyyy年M月d日` or `0.0`: for cells, and for values that
/// stand in a text.
struct NumberFormatCode {
  /// The format that keeps digits as text.
  static let text = "@"

  /// The format as written.
  let code: String
  private let format: NumberFormat

  init(_ code: String) {
    self.code = code
    format = NumberFormatCode.known.withLock { known in
      if let format = known[code] { return format }
      let format = NumberFormat(code)
      if known.count < NumberFormatCode.mostKnown { known[code] = format }
      return format
    }
  }

  /// The formats of templates are few, and each is asked for at every cell that it shows.
  private static let known = Mutex<[String: NumberFormat]>([:])
  private static let mostKnown = 1000

  /// Whether it shows days.
  var isDate: Bool { format.kind == .date || format.kind == .dateTime }

  /// The code as a workbook keeps it: signs that are no part of a date in quotes.
  var excelCode: String { isDate ? format.quotedCode : code }

  /// A day as the format shows it.
  func text(of date: CalendarDate) -> String { format.text(of: .dateTime(DateTime(date))) }

  /// A number as the format shows it. Plain digits where the format has no place for any, and for
  /// a number of more digits than a cell keeps.
  func text(of number: Decimal) -> String {
    guard format.showsNumbers, number.fitsCell else { return number.description }
    return format.text(of: .number(number.double))
  }
}
