import Forms
import Scoring
import Spreadsheet
import Values
import Wording

/// V20: an item about rectification is not good while problems of the unit are overdue or were
/// rejected.
struct RectificationTickCheck {
  private let open: [String: [Rectification]]
  /// How many numbers its sentence names.
  private static let mostShown = 5

  /// A check against last round's ledger.
  init(_ previous: RectificationLedger) { open = previous.openByUnit }

  /// What is wrong with a form.
  func findings(in form: ReturnedForm) -> [Diagnostic] {
    guard let unit = form.unit?.name else { return [] }
    let late = (open[unit] ?? []).filter {
      $0.state == .rejected || $0.isOverdue(on: form.today)
    }
    guard !late.isEmpty else { return [] }
    let shown = late.prefix(RectificationTickCheck.mostShown).map(\.number.printed)
    let numbers = shown.joined(separator: "、") + (late.count > shown.count ? "……" : "")
    return form.items.filter { $0.result == .pass && isAboutRectification($0, in: form) }.map {
      form.finding(
        .rectificationTicked, [numbers, "\(late.count)"], field: form.roles.result, of: $0.record)
    }
  }

  private func isAboutRectification(_ item: CheckedItem, in form: ReturnedForm) -> Bool {
    let content = item.record[form.roles.content]?.value?.plainText ?? ""
    return content.contains("整改")
      && ["问题", "隐患", "闭环", "按期", "落实", "完成"].contains { content.contains($0) }
  }
}
