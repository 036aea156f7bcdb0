import FoundationEssentials
import Spreadsheet
import Values

extension Cell {
  /// What a person sees in the cell, as far as forms need it: text as it is, numbers without
  /// their binary digits and with the places of a format such as `0.00`, dates in ISO form.
  package var printedText: String {
    switch value {
    case .text(let text): text
    case .number(let number): printed(number)
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .dateTime(let moment):
      moment.time == .midnight ? moment.date.description : moment.description
    case .time(let time): time.description
    case .error(let error): error.code
    case nil: ""
    }
  }

  private func printed(_ number: Double) -> String {
    if let whole = Int(exactly: number), abs(whole) < 1_000_000_000_000_000,
      style.numberFormat == "General"
    {
      return String(whole)
    }
    guard let decimal = Decimal(number, significantDigits: 15) else { return "\(number)" }
    let format = style.numberFormat
    guard format.hasPrefix("0."), format.dropFirst(2).allSatisfy({ $0 == "0" }) else {
      return decimal.description
    }
    return decimal.description(places: format.utf8.count - 2)
  }
}

extension Decimal {
  /// The number with so many digits behind the point, rounded half away from zero.
  package func description(places: Int) -> String {
    let rounded = rounded(toPlaces: places).description
    guard places > 0 else { return rounded }
    let point = rounded.firstIndex(of: ".")
    let given = point.map { rounded.distance(from: $0, to: rounded.endIndex) - 1 } ?? 0
    return rounded + (point == nil ? "." : "") + String(repeating: "0", count: places - given)
  }
}
