import FoundationEssentials
import Spreadsheet
import Values

extension FieldValue {
  /// The value as a cell holds it. A number of more digits than a cell keeps becomes text.
  var cellValue: CellValue {
    switch self {
    case .number(let number) where number.fitsCell: .number(number.double)
    case .date(let date): .dateTime(DateTime(date))
    case .time(let time): .time(time)
    default: .text(printedText)
    }
  }
}

extension Decimal {
  /// Whether a cell keeps all digits: it has 15 (ECMA-376 part 1, 18.17.5.2, as in Excel).
  var fitsCell: Bool {
    let digits = significand.description.drop { $0 == "-" || $0 == "0" }
    return digits.reversed().drop { $0 == "0" }.count <= 15
  }
}
