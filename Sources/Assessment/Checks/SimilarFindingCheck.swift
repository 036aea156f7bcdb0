import Forms
import Spreadsheet
import Values

/// V15: the same problem registered with two units, word for word or nearly so.
struct SimilarFindingCheck: RoundCheck {
  /// The fewest characters of a text that is compared: short ones are alike by nature.
  private static let leastLength = 10
  /// How alike two texts must be, 0...1.
  private static let likeness = 0.95

  func findings(in forms: [CheckedForm], options: AssessmentOptions) -> [[Diagnostic]] {
    let texts = forms.indices.flatMap { index in problems(of: forms[index], at: index) }
    var findings = [[Diagnostic]](repeating: [], count: forms.count)
    for (position, text) in texts.enumerated() {
      guard let twin = earlier(like: position, in: texts) else { continue }
      findings[text.form].append(
        forms[text.form].finding(
          "V15", .warning, [text.text, twin.unit, twin.item],
          field: forms[text.form].roles.finding, of: text.record))
    }
    return findings
  }

  private struct Problem {
    var form: Int
    var title: String
    var unit: String
    var item: String
    var text: String
    var pairs: Set<String>
    var record: RecordReading
  }

  private func problems(of form: CheckedForm, at index: Int) -> [Problem] {
    form.items.flatMap { item in
      item.findings.compactMap { finding in
        let folded = finding.text.foldedForMatching
        guard folded.count >= SimilarFindingCheck.leastLength, let unit = form.unit?.name else {
          return nil
        }
        return Problem(
          form: index, title: form.reading.form, unit: unit, item: item.number,
          text: finding.text, pairs: pairs(folded), record: item.record)
      }
    }
  }

  private func pairs(_ text: String) -> Set<String> {
    let characters = Array(text)
    return Set(characters.indices.dropLast().map { String(characters[$0...$0 + 1]) })
  }

  private func earlier(like position: Int, in texts: [Problem]) -> Problem? {
    let text = texts[position]
    return texts[..<position].first { other in
      other.unit != text.unit && other.title == text.title
        && abs(other.pairs.count - text.pairs.count) <= 2
        && alike(other.pairs, text.pairs)
    }
  }

  private func alike(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let common = left.intersection(right).count
    return Double(2 * common) >= SimilarFindingCheck.likeness * Double(left.count + right.count)
  }
}
