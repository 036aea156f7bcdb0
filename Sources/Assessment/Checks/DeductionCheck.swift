import Forms
import FoundationEssentials
import Scoring
import Spreadsheet
import Values
import Wording

/// V02: a deduction lies between 0 and the standard score, the score is what is left, and neither
/// has more than two decimals.
struct DeductionCheck: FormCheck {
  func findings(in form: ReturnedForm) -> [Diagnostic] {
    form.items.filter(\.isApplicable).flatMap { item in
      [range(of: item, in: form), decimals(of: item, in: form), score(of: item, in: form)]
        .compactMap { $0 }
    }
  }

  private func range(of item: CheckedItem, in form: ReturnedForm) -> Diagnostic? {
    guard let deduction = item.deduction else { return nil }
    if deduction < 0 {
      return form.finding(
        .deductionNegative, [deduction.description], field: form.roles.deduction,
        of: item.record)
    }
    guard let full = item.fullScore, deduction > full else { return nil }
    return form.finding(
      .deductionTooMuch, [deduction.description, full.description],
      field: form.roles.deduction, of: item.record)
  }

  private func decimals(of item: CheckedItem, in form: ReturnedForm) -> Diagnostic? {
    guard let deduction = item.deduction, deduction != deduction.rounded(toPlaces: 2) else {
      return nil
    }
    return form.finding(
      .deductionTooPrecise, [deduction.description], field: form.roles.deduction,
      of: item.record)
  }

  private func score(of item: CheckedItem, in form: ReturnedForm) -> Diagnostic? {
    guard let written = item.record[form.roles.score]?.value?.number, let full = item.fullScore
    else { return nil }
    if form.rules.entersScores, written < 0 || written > full {
      return form.finding(
        .scoreOutOfRange, [written.description, full.description], field: form.roles.score,
        of: item.record)
    }
    guard let deduction = deduction(of: item, in: form), deduction >= 0, deduction <= full,
      written != full - deduction
    else { return nil }
    return form.finding(
      .scoreDiffers,
      [written.description, full.description, deduction.description], field: form.roles.score,
      of: item.record)
  }

  /// What the score is held against; where points are not taken off only what is written.
  private func deduction(of item: CheckedItem, in form: ReturnedForm) -> Decimal? {
    form.rules.scoring.method == .deduction ? item.effectiveDeduction : item.deduction
  }
}
