import Forms
import Spellings
import Spreadsheet
import Values
import Wording

/// V09: without a list of units, two names that are nearly the same are asked about.
struct SimilarUnitCheck: RoundCheck {
  func findings(in forms: [ReturnedForm], options: AssessmentOptions) -> [[Diagnostic]] {
    guard options.units == nil else { return forms.map { _ in [] } }
    var names: [String] = []
    for name in forms.compactMap(\.unit?.name) where !names.contains(name) { names.append(name) }
    let twins = Dictionary(
      names.flatMap { name in
        names.filter { $0 != name && UnitName.areNearlySame($0, name) }.map { (name, $0) }
      }, uniquingKeysWith: { first, _ in first })
    return forms.map { form in
      guard let name = form.unit?.name, let twin = twins[name] else { return [] }
      return [form.finding(.unitNearlyNamed, [name, twin], field: form.roles.unit)]
    }
  }
}
