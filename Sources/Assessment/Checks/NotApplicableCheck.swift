import Forms
import FoundationEssentials
import Spreadsheet
import Wording

/// V08: an item that does not apply has neither deduction nor score; a whole category that does
/// not apply is reported.
struct NotApplicableCheck: FormCheck {
  func findings(in form: ReturnedForm) -> [Diagnostic] {
    let filled = form.items.filter { !$0.isApplicable }.flatMap { item in
      [form.roles.deduction, form.roles.score].compactMap { field -> Diagnostic? in
        guard let number = item.record[field]?.value?.number, number != 0 else { return nil }
        return form.finding(
          .notApplicableFilled, [field, number.description], field: field,
          of: item.record)
      }
    }
    return filled + form.categories.compactMap { wholeCategory($0, in: form) }
  }

  private func wholeCategory(_ category: CategoryItems, in form: ReturnedForm) -> Diagnostic? {
    guard let first = category.items.first, !category.items.contains(where: \.isApplicable) else {
      return nil
    }
    return form.finding(
      category.isCarriedOver ? .nothingCarriedOver : .categoryNotApplicable, [category.name],
      field: form.roles.result, of: first.record)
  }
}
