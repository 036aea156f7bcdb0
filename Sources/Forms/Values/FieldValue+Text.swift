import FoundationEssentials
import Spellings
import Spreadsheet
import Values

extension FieldValue {
  /// The value as text, for names, messages and comparing: days as `2026-11-03`, lists joined by
  /// `、`, a truth value as `是` or `否`.
  package var plainText: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.description
    case .date(let date): date.description
    case .time(let time): time.description
    case .boolean(let flag): flag ? "是" : "否"
    case .list(let texts): texts.joined(separator: "、")
    case .period(let period): period.description
    }
  }

  /// The value as it is printed on a form, without a format: a truth value is a
  /// tick or a cross: an empty box would say nothing.
  package var printedText: String {
    switch self {
    case .boolean(let flag): flag ? "√" : "×"
    case .period(let period): period.writtenText
    default: plainText
    }
  }

  /// The value as it is printed in a number format, where it has one for this kind of value.
  func text(format: String?) -> String {
    switch (self, format.map(NumberFormatCode.init)) {
    case (.date(let date), let format?) where format.isDate: format.text(of: date)
    case (.number(let number), let format?) where !format.isDate: format.text(of: number)
    default: printedText
    }
  }
}
