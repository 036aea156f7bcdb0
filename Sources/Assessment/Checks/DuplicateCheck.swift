import Forms
import Spreadsheet
import Wording

/// V09: a unit sends one version of a form a round; of two, people decide which counts.
struct DuplicateCheck {
  /// What the forms are beside each other.
  let versions: FormVersions

  /// What is wrong with each form, in the order of the forms.
  func findings(in forms: [ReturnedForm]) -> [[Diagnostic]] {
    forms.indices.map { index in
      guard let kind = DuplicateCheck.kind(of: versions.versions[index]) else { return [] }
      let form = forms[index]
      let sources = versions.others[index].map { source(of: forms[$0]) }.joined(separator: "、")
      return [
        form.finding(kind, [form.unit?.name ?? "", form.title, sources], field: form.roles.unit)
      ]
    }
  }

  private static func kind(of version: FormVersion) -> DiagnosticCode? {
    switch version {
    case .only, .ofOtherRound: nil
    case .oneOfSeveral: .formDuplicate
    case .chosen: .formChosen
    case .superseded: .formSuperseded
    }
  }

  private func source(of form: ReturnedForm) -> String {
    form.reading.sheet.map { "\(form.reading.file) [\($0)]" } ?? form.reading.file
  }
}
