import Forms
import Spreadsheet
import Values

/// V15: the same problem registered with two units, word for word but for signs and spaces.
struct SimilarFindingCheck: RoundCheck {
  /// The fewest characters of a text that is compared: short ones are alike by nature.
  private static let leastLength = 10

  private struct Place {
    var unit: String
    var item: String
  }

  func findings(in forms: [CheckedForm], options: AssessmentOptions) -> [[Diagnostic]] {
    var first: [String: Place] = [:]
    return forms.map { form in
      guard let unit = form.unit?.name else { return [] }
      return form.items.flatMap { item in
        item.findings.compactMap { finding in
          let text = form.reading.form + "\u{0}" + SimilarFindingCheck.key(finding.text)
          guard SimilarFindingCheck.key(finding.text).count >= SimilarFindingCheck.leastLength
          else { return nil }
          guard let twin = first[text] else {
            first[text] = Place(unit: unit, item: item.number)
            return nil
          }
          guard twin.unit != unit else { return nil }
          return form.finding(
            "V15", .warning, [finding.text, twin.unit, twin.item], field: form.roles.finding,
            of: item.record)
        }
      }
    }
  }

  private static func key(_ text: String) -> String {
    String(text.foldedForMatching.filter { $0.isLetter || $0.isNumber })
  }
}
