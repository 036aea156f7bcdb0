import Forms
import FoundationEssentials
import Values

/// What a form scores. What cannot be computed is nil, never 0.
public struct FormScore: Hashable, Sendable {
  /// 参评满分: what the items that apply could give; nil where a standard score is not known.
  public var applicable: Decimal?
  /// What was deducted, each item capped at its standard score.
  public var deducted: Decimal?
  /// `applicable - deducted`.
  public var raw: Decimal?
  /// 加分, capped.
  public var bonus: Decimal = 0
  /// The score of 100, unrounded, with the bonus up to 100.
  public var exact: Decimal?
  /// The score as it is shown.
  public var shown: Decimal?
  /// The grade of the shown score.
  public var grade: String?
  /// Whether something was vetoed.
  public var veto = false
  /// Whether a guarantee item is at zero.
  public var guaranteeZero = false
}

extension FormScore {
  /// The score of a form by its rules.
  package init(_ form: CheckedForm) {
    let rules = form.rules
    veto = rules.vetoText(of: form.reading) != nil
    guaranteeZero = !form.zeroGuaranteeItems.isEmpty
    let written = rules.roles.bonus.flatMap { form.reading.fields[$0]?.value?.number } ?? 0
    bonus = max(0, min(written, rules.bonusCap ?? written))
    let counted = rules.notApplicable == .rescale ? form.items.filter(\.isApplicable) : form.items
    applicable = total(counted.map(\.fullScore))
    guard let applicable, applicable > 0 else {
      deducted = total(counted.map(\.fullScore))
      return
    }
    deducted = total(counted.map { FormScore.deduction(of: $0, by: rules.notApplicable) })
    guard let deducted else { return }
    let raw = applicable - deducted
    self.raw = raw
    let exact = min(100, raw * 100 / applicable + bonus)
    self.exact = exact
    shown = exact.rounded(toPlaces: rules.places)
    grade = shown.flatMap {
      rules.grades.grade(ofShown: $0, veto: veto, guaranteeZero: guaranteeZero)
    }
  }

  /// What an item loses; nil where it cannot be told.
  private static func deduction(of item: CheckedItem, by rule: NotApplicableRule) -> Decimal? {
    guard let full = item.fullScore else { return nil }
    guard item.isApplicable else { return rule == .zero ? full : 0 }
    return item.effectiveDeduction.map { min(full, max(0, $0)) }
  }
}
