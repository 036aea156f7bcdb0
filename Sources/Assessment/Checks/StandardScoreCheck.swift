import Forms
import FoundationEssentials
import Grid
import Spreadsheet
import Values
import Wording

/// V01: the standard scores are those of the template, and add up to what the headings say.
struct StandardScoreCheck: FormCheck {
  func findings(in form: ReturnedForm) -> [Diagnostic] {
    let changed = form.items.compactMap { changedScore(of: $0, in: form) }
    let categories = form.categories.compactMap { wrongSum(of: $0, in: form) }
    guard changed.isEmpty, categories.isEmpty else { return changed + categories }
    return wrongTotal(in: form).map { [$0] } ?? []
  }

  private func changedScore(of item: CheckedItem, in form: ReturnedForm) -> Diagnostic? {
    guard let printed = form.rules.printedScores[item.number],
      let written = item.record[form.roles.fullScore]?.value?.number, written != printed
    else { return nil }
    return form.finding(
      .standardScoreChanged, [written.description, printed.description],
      field: form.roles.fullScore, of: item.record)
  }

  private func wrongSum(of category: CategoryItems, in form: ReturnedForm) -> Diagnostic? {
    guard let stated = category.statedScore,
      let sum = total(category.items.map(\.fullScore)), sum != stated
    else { return nil }
    return form.placed(
      Diagnostic(
        .categorySumDiffers,
        [category.name, stated.description, sum.description],
        cell: category.statedScoreCell, field: form.roles.fullScore))
  }

  private func wrongTotal(in form: ReturnedForm) -> Diagnostic? {
    guard let expected = form.rules.printedTotal, let sum = total(form.items.map(\.fullScore)),
      sum != expected, !form.items.isEmpty
    else { return nil }
    return form.placed(
      Diagnostic(.standardScoresDiffer, [expected.description, sum.description]))
  }
}

/// The sum of numbers; nil where one of them is not known.
func total(_ numbers: [Decimal?]) -> Decimal? {
  var sum: Decimal = 0
  for number in numbers {
    guard let number else { return nil }
    sum += number
  }
  return sum
}
