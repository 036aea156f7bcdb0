import Expressions
import Grid
import Values

extension FormulaValue {
  /// A field's value in a formula: days and times as serial numbers, lists joined, a blank blank.
  package init(_ value: FieldValue?) {
    switch value {
    case nil: self = .blank
    case .number(let number): self = .number(Number(number))
    case .date(let date): self.init(date: date)
    case .boolean(let flag): self = .boolean(flag)
    case .time(let time): self = .number(Number(SerialNumber.serial(of: time)))
    case .list(let names):
      self = .text(FieldValue.list(names.map(\.withPlainWorkNumber)).plainText)
    case .some(let other): self = .text(other.plainText)
    }
  }
}
