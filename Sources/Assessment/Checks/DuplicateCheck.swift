import Forms
import Spellings
import Spreadsheet
import Values
import Wording

/// V09: a unit sends one copy of a form a round; of two, people decide which counts.
struct DuplicateCheck: RoundCheck {
  func findings(in forms: [ReturnedForm], options: AssessmentOptions) -> [[Diagnostic]] {
    let copies = DuplicateCheck.copies(of: forms, options: options)
    return forms.indices.map { index in
      let others = copies[index].filter { $0 != index }
      guard !others.isEmpty else { return [] }
      let form = forms[index]
      let sources = others.map { source(of: forms[$0]) }.joined(separator: "、")
      return [
        form.finding(
          .formDuplicate,
          [form.unit?.name ?? "", form.reading.form, sources], field: form.roles.unit)
      ]
    }
  }

  private func source(of form: ReturnedForm) -> String {
    form.reading.sheet.map { "\(form.reading.file) [\($0)]" } ?? form.reading.file
  }

  /// For each form the indices of all copies of it, itself included.
  static func copies(of forms: [ReturnedForm], options: AssessmentOptions) -> [[Int]] {
    let keys = forms.map { form in
      form.unit.map {
        [
          $0.name.foldedForMatching, form.reading.form,
          (options.round ?? form.round?.number).map(String.init) ?? "",
        ] + form.rules.copyKey(of: form.reading)
      }
    }
    let copies = Dictionary(grouping: keys.indices) { keys[$0] }
    return keys.indices.map { index in
      keys[index].flatMap { copies[$0] } ?? [index]
    }
  }
}
