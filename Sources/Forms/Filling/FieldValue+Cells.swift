import FoundationEssentials
import Spreadsheet
import Values

extension FieldValue {
  /// The value as text, without a format: what stands in a cell beside printed text.
  package var printedText: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.description
    case .date(let date): date.description
    case .time(let time): time.description
    case .boolean(let flag): flag ? "☑" : "□"
    case .list(let texts): texts.joined(separator: "、")
    }
  }

  /// The value as text in a number format, where it has one for this kind of value.
  func text(format: String?) -> String {
    switch (self, format.map(NumberFormatCode.init)) {
    case (.date(let date), let format?) where format.isDate: format.text(of: date)
    case (.number(let number), let format?) where !format.isDate: format.text(of: number)
    default: printedText
    }
  }

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
