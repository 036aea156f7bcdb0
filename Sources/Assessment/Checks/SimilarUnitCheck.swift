import Forms
import Spellings
import Spreadsheet
import Values
import Wording

/// V09: without a list of units, two names that are nearly the same are asked about.
struct SimilarUnitCheck: RoundCheck {
  func findings(in forms: [ReturnedForm], options: AssessmentOptions) -> [[Diagnostic]] {
    guard options.units == nil else { return forms.map { _ in [] } }
    let names = NearNames(forms.compactMap(\.unit?.name))
    return forms.map { form in
      guard let name = form.unit?.name, let twin = names.twin(of: name) else { return [] }
      return [form.finding(.unitNearlyNamed, [name, twin], field: form.roles.unit)]
    }
  }
}
