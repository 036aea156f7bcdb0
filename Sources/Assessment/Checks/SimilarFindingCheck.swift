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
    guard forms.areOfSeveralUnits else { return forms.map { _ in [] } }
    let texts = forms.mapInParallel(SimilarFindingCheck.texts)
    let places = SimilarFindingCheck.places(of: texts, in: forms)
    return zip(forms, texts).map { form, texts in
      guard let unit = form.unit?.name else { return [] }
      return texts.compactMap { text in
        guard let twin = places[text.key], twin.unit != unit, twin.units.count == 2 else {
          return nil
        }
        return form.finding(
          .findingRegisteredTwice, [text.finding.text, twin.unit, twin.item],
          field: form.roles.finding, of: text.item.record)
      }
    }
  }

  /// A problem with what it is compared by.
  private struct Text: Sendable {
    var key: String
    var finding: Finding
    var item: CheckedItem
  }

  /// The problems of a form that are long enough to be compared.
  private static func texts(of form: ReturnedForm) -> [Text] {
    form.items.flatMap { item in
      item.findings.compactMap { finding in
        key(finding, in: form).map { Text(key: $0, finding: finding, item: item) }
      }
    }
  }

  /// Where each text stands first, and which units have it.
  private static func places(of texts: [[Text]], in forms: [ReturnedForm]) -> [String: Place] {
    var places: [String: Place] = [:]
    for (form, texts) in zip(forms, texts) {
      guard let unit = form.unit?.name else { continue }
      for text in texts {
        let first = Place(unit: unit, item: text.item.number, units: [])
        places[text.key, default: first].units.insert(unit)
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
