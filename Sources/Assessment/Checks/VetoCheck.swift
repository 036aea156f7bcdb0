import Forms
import Scoring
import Spellings
import Spreadsheet
import Wording

/// V19: a veto that counts is reported; what begins like "none" and is not surely none must be
/// confirmed before the form counts.
struct VetoCheck: FormCheck {
  func findings(in form: ReturnedForm) -> [Diagnostic] {
    switch form.rules.veto {
    case nil: []
    case .field(let field):
      (written(in: field, of: form) ?? elsewhere(than: field, in: form)).map { [$0] } ?? []
    case .condition: form.isVetoed ? conditional(in: form) : []
    }
  }

  private func written(in field: String, of form: ReturnedForm) -> Diagnostic? {
    guard let text = form.rules.vetoText(of: form.reading) else { return nil }
    return switch VetoWord(text) {
    case .absent: nil
    case .unsure: form.finding(.vetoUnsure, [text], field: field)
    case .stands: form.finding(.vetoWritten, [text], field: field)
    }
  }

  /// A veto that another field speaks of (`结论：…一票否决`) while none is entered.
  private func elsewhere(than field: String, in form: ReturnedForm) -> Diagnostic? {
    let names = form.reading.fields.names.filter { $0 != field }
    for name in names {
      guard let text = form.reading.fields[name]?.value?.text, VetoWord.isNamed(in: text) else {
        continue
      }
      return form.finding(.vetoElsewhere, [text, name], field: name)
    }
    return nil
  }

  /// Told at each item that the condition holds for, else of the form.
  private func conditional(in form: ReturnedForm) -> [Diagnostic] {
    let items = form.rules.vetoingItems(of: form.reading, form.items, form.score?.items ?? [])
    guard !items.isEmpty else {
      return [form.placed(Diagnostic(.vetoByCondition))]
    }
    return items.map {
      form.finding(.vetoByItem, field: form.roles.result, of: $0)
    }
  }
}
