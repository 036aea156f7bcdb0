import Forms
import Scoring
import Spreadsheet
import Values

/// What the choices of 结果字段 say of an item: each by its own name or one of its other names (`√`),
/// so that a form may call them 通过 and 未通过.
///
/// ```swift
/// ResultWords(list).results["通过"]  // .pass
/// ```
struct ResultWords: Sendable {
  /// What each choice says; a choice that says none of it is not there.
  private(set) var results: [String: CheckResult] = [:]
  /// The choices that do not say whether they are good or bad.
  let unclear: [String]

  /// No choices: the words are those of `CheckResult`.
  init() { unclear = [] }

  /// The choices of a list.
  init(_ list: ChoiceList) {
    for choice in list.choices {
      let said = Set(([choice.value] + choice.aliases).compactMap { CheckResult(mark: $0) })
      results[choice.value] =
        CheckResult(written: choice.value) ?? (said.count == 1 ? said.first : nil)
    }
    unclear = list.choices.map(\.value).filter { [results] in results[$0] == nil }
  }

  /// The first two choices as yes and no, where two say nothing and no other is yes or no.
  var byOrder: (pass: String, fail: String)? {
    let decided = results.values.contains { $0 != .notApplicable }
    return unclear.count == 2 && !decided ? (unclear[0], unclear[1]) : nil
  }

  /// The same with the choices decided by their order.
  func decidedByOrder() -> ResultWords {
    guard let byOrder else { return self }
    var decided = self
    (decided.results[byOrder.pass], decided.results[byOrder.fail]) = (.pass, .fail)
    return decided
  }

  /// The same for a form whose choices are levels: they say no more than that an item does not apply.
  var ofLevels: ResultWords {
    var levels = self
    levels.results = results.filter { $0.value == .notApplicable }
    return levels
  }

  /// What a settled choice says.
  func result(of choice: String) -> CheckResult? { results[choice] ?? CheckResult(written: choice) }

  /// The choices that say a result, as formulas compare with them.
  func choices(for result: CheckResult) -> [String] {
    let own = results.filter { $0.value == result }.keys.sorted()
    return own.isEmpty ? [result.rawValue] : own
  }
}
