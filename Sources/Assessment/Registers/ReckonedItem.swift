import Forms
import FoundationEssentials
import Registers
import Scoring
import Spellings
import Spreadsheet
import Values
import Wording

/// An item that is scored by an indicator (方式 指标): what that comes to for the unit and the year,
/// and the points that follow by 计分标准.
///
/// ```swift
/// form.reckoned?[0].actual?.rounded(toPlaces: 6)  // 0.958333
/// form.reckoned?[0].points                        // 13
/// ```
package struct ReckonedItem: Sendable {
  /// The name of the indicator.
  package let indicator: String
  /// What it comes to; nil where it has no value.
  package let actual: Fraction?
  /// The points; nil where there is no value, or where 计分标准 does not say.
  package let points: Decimal?
  /// Why there are none.
  let finding: Diagnostic?

  /// An item of a form among what indicators come to for units and the whole company.
  init(_ item: CheckedItem, of form: ReturnedForm, among entries: [IndicatorEntry]) {
    let roles = form.roles
    let name = item.record[roles.indicator]?.value?.plainText ?? ""
    indicator = name
    let year = Period(.year, year: form.year)
    let found = entries.filter { entry in
      entry.indicator == name && year.map { entry.span == .period($0) } ?? false
    }
    let own = found.first { $0.unit != nil && $0.unit == form.unit?.name }
    actual = (own ?? found.first { $0.unit == nil && !$0.isTotal })?.value
    let target = item.record[roles.target]?.value.flatMap { Decimal(rule: $0.plainText) }
    let phrase = form.rules.phrases[item.number]
    points = actual.flatMap { value in
      item.fullScore.flatMap { phrase?.points(for: value, target: target, fullScore: $0) }
    }
    if actual == nil {
      finding = form.finding(
        .indicatorWithoutValue, [name], field: roles.indicator, of: item.record)
    } else if points == nil {
      finding = form.finding(
        .indicatorNotScored, [phrase?.text ?? ""], field: roles.scoringRule, of: item.record)
    } else {
      finding = nil
    }
  }
}

extension ReturnedForm {
  /// The year that it says it is of, else its file, else that of judgement.
  fileprivate var year: Int { reading.year ?? hints.year ?? today.year }

  /// Its items by what indicators come to; nil for a form that is scored otherwise.
  func reckonedItems(among entries: [IndicatorEntry]) -> [ReckonedItem]? {
    guard rules.isScored, rules.scoring.method == .indicator else { return nil }
    let ofUnits = entries.filter { $0.subject == nil && $0.item == nil }
    return items.map { ReckonedItem($0, of: self, among: ofUnits) }
  }
}
