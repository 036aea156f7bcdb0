import Forms
import Spreadsheet
import Values
import Wording

/// V15: the same problem registered with two units, word for word but for signs and spaces. What
/// three units have is no slip but a common problem.
struct SimilarFindingCheck: RoundCheck {
  /// The fewest characters of a text that is compared: short ones are alike by nature.
  private static let leastLength = 10

  private struct Place {
    var unit: String
    var item: String
    var units: Set<String>
  }

  func findings(in forms: [ReturnedForm], options: AssessmentOptions) -> [[Diagnostic]] {
    let places = SimilarFindingCheck.places(in: forms)
    return forms.map { form in
      guard let unit = form.unit?.name else { return [] }
      return form.items.flatMap { item in
        item.findings.compactMap { finding in
          guard let key = SimilarFindingCheck.key(finding, in: form), let twin = places[key],
            twin.unit != unit, twin.units.count == 2
          else { return nil }
          return form.finding(
            .findingRegisteredTwice, [finding.text, twin.unit, twin.item],
            field: form.roles.finding,
            of: item.record)
        }
      }
    }
  }

  /// Where each text stands first, and which units have it.
  private static func places(in forms: [ReturnedForm]) -> [String: Place] {
    var places: [String: Place] = [:]
    for form in forms {
      guard let unit = form.unit?.name else { continue }
      for item in form.items {
        for key in item.findings.compactMap({ key($0, in: form) }) {
          places[key, default: Place(unit: unit, item: item.number, units: [])].units.insert(unit)
        }
      }
    }
    return places
  }

  /// What problems are compared by; nil for a text too short to be compared.
  private static func key(_ finding: Finding, in form: ReturnedForm) -> String? {
    let letters = finding.text.foldedForMatching.filter { $0.isLetter || $0.isNumber }
    return letters.count < leastLength ? nil : form.reading.form + "\u{0}" + letters
  }
}
