import Forms
import FoundationEssentials
import Grid
import Scoring
import Spreadsheet
import Values
import Wording

/// V11: where a guarantee item is at zero or something is vetoed, nobody writes a good grade; and
/// nobody writes the lowest one where the score does not give it and no veto is entered.
struct GradeWordCheck: FormCheck {
  func findings(in form: ReturnedForm) -> [Diagnostic] {
    guard let reason = form.reasonForLowestGrade else { return lowest(in: form) }
    return written(in: form).compactMap { field, text in
      guard let grade = form.rules.betterGrades.first(where: { states(text, grade: $0) })
      else { return nil }
      return form.finding(.gradeContradictsVeto, [grade, reason], field: field)
    }
  }

  private func lowest(in form: ReturnedForm) -> [Diagnostic] {
    guard let lowest = form.rules.lowestGrade, let grade = form.score?.grade, grade != lowest else {
      return []
    }
    return written(in: form).filter { states($0.text, grade: lowest) }.map { field, text in
      form.finding(.gradeBelowScore, [text, grade], field: field)
    }
  }

  /// What stands where a grade may be written, also where the page only writes it.
  private func written(in form: ReturnedForm) -> [(field: String, text: String)] {
    ["等级", "检查结论"].compactMap { field in
      let reading = form.reading.fields[field] ?? form.reading.unread[field]
      return reading?.value?.text.map { (field, $0) }
    }
  }

  /// Whether a text is a grade, or says it of the form (`评定为优秀`), and not in passing.
  private func states(_ text: String, grade: String) -> Bool {
    let folded = text.foldedForMatching
    if folded == grade { return true }
    return ["等级", "评定", "评为", "定为"].contains { word in
      guard let start = folded.firstRange(of: word)?.upperBound else { return false }
      let clause = folded[start...].prefix { !"。；;，,".contains($0) }
      guard let place = clause.firstRange(of: grade) else { return false }
      return place.lowerBound == clause.startIndex
        || clause[clause.index(before: place.lowerBound)] != "不"
    }
  }
}

extension ReturnedForm {
  /// The guarantee item at zero, or the veto, that makes the grade the lowest; nil for neither.
  var reasonForLowestGrade: String? {
    if let item = score?.items.first(where: { $0.isGuarantee && $0.isZero }) { return item.key }
    return isVetoed ? rules.vetoText(of: reading) : nil
  }
}
