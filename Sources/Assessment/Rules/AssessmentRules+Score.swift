import Forms
import FoundationEssentials
import Scoring
import Values

extension AssessmentRules {
  /// What a form scores; a form whose rules are not understood has no score.
  ///
  /// - Parameter points: what indicators come to, by item; nil where nothing is reckoned.
  func score(
    _ items: [CheckedItem], of reading: FormReading, points: [Decimal?]? = nil
  ) -> FormScore {
    var inputs = items.map { ItemInput($0, rules: self) }
    if scoring.method == .indicator {
      for index in inputs.indices { inputs[index].score = points?[index] }
    }
    if isBroken { inputs = inputs.map(\.unread) }
    var form = FormInput(items: inputs)
    form.bonus = roles.bonus.flatMap { reading.fields[$0]?.value?.number } ?? 0
    form.isVetoed = isVetoed(reading, items, inputs.map(scoring.score))
    return scoring.score(form)
  }
}

extension ItemInput {
  /// What scoring needs of an item.
  ///
  /// Where the full score or the weight is not known nothing can be said; what stands as a
  /// deduction but cannot be read leaves the item without a score, whatever its result.
  init(_ item: CheckedItem, rules: AssessmentRules) {
    let scores = rules.entersScores ? item.record[rules.roles.score]?.value?.number : nil
    self.init(
      item.number, fullScore: item.fullScore ?? 0, weight: item.weight ?? 1,
      isGuarantee: item.isGuarantee, result: item.scoringResult, deduction: item.deduction,
      score: scores, level: item.record[rules.roles.result]?.value?.text)
    if item.fullScore == nil || item.weight == nil { self = unread }
  }

  /// The item without anything that could be scored but that it does not apply.
  fileprivate var unread: ItemInput {
    ItemInput(
      key, fullScore: fullScore, weight: weight, isGuarantee: isGuarantee,
      result: result == .notApplicable ? result : nil)
  }
}

extension CheckedItem {
  /// The result that counts: a deduction that could not be read leaves no item at `√`.
  fileprivate var scoringResult: CheckResult? {
    result == .pass && hasUnreadDeduction ? nil : result
  }
}
