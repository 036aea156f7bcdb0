import Forms
import FoundationEssentials
import Scoring
import Spreadsheet
import Values
import Wording

/// V15: a form that says word for word what another unit's says, as if only the name had been
/// changed.
struct CopiedFormCheck: RoundCheck {
  /// The fewest problems that cannot be alike by chance.
  private static let leastFindings = 2

  func findings(in forms: [ReturnedForm], options: AssessmentOptions) -> [[Diagnostic]] {
    guard forms.areOfSeveralUnits else { return forms.map { _ in [] } }
    let contents = forms.mapInParallel(CopiedFormCheck.content)
    let alike = Dictionary(grouping: forms.indices.filter { contents[$0] != nil }) { contents[$0] }
    return forms.indices.map { index in
      let form = forms[index]
      let twin = contents[index].flatMap { alike[$0] }?.first {
        forms[$0].unit?.name != form.unit?.name
      }
      guard let twin else { return [] }
      return [
        form.finding(
          .formCopied, [forms[twin].unit?.name ?? "", forms[twin].reading.file],
          field: form.roles.unit)
      ]
    }
  }

  /// What a form says of its items; nil for one with too few problems to be compared.
  private static func content(of form: ReturnedForm) -> [String]? {
    guard form.items.count(where: { !$0.findings.isEmpty }) >= leastFindings else { return nil }
    return [form.title]
      + form.items.map { item in
        let texts = item.findings.map(\.text.foldedForMatching).joined(separator: "|")
        let deduction = item.deduction.map { "\($0)" } ?? ""
        return "\(item.number) \(item.result?.rawValue ?? "") \(deduction) \(texts)"
      }
  }
}
