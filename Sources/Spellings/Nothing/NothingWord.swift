/// A way to write that there is nothing: `无`, `/`, `——`, `N/A`, `暂无`, `未发现问题。`.
///
/// What it says depends on where it stands: as a deduction `无` is 0 and `/` no answer, as a
/// problem both say that there is none, as a department both are a blank.
///
/// ```swift
/// NothingWord("——")?.verdict(in: .entry)  // .blank
/// NothingWord("无")?.verdict(in: .deduction)  // .zero
/// ```
package enum NothingWord: Hashable, Sendable, CaseIterable {
  /// Strokes: `/`, `-`, `——`, `\`, `//`.
  case stroke
  /// `无`, `没有`, `暂无`.
  case nothing
  /// `未发现问题`, `未见异常`, `无隐患`, `未发生`.
  case noProblem
  /// `不适用`, `缺项`, `无此项`, `不涉及`, `N/A`.
  case notApplicable
  /// `不扣分`, `未扣`, `无扣分`.
  case noDeduction
  /// `无否决事项`, `未触发`.
  case noVeto

  /// Where a word stands.
  package enum Place: CaseIterable, Sendable {
    /// 扣分.
    case deduction
    /// 问题描述.
    case finding
    /// A department, people, a date, a condition, a number, any other entry.
    case entry
    /// 否决事项.
    case veto
    /// 检查情况.
    case result
  }

  /// What a word says in a place.
  package enum Verdict: Sendable {
    /// The number 0.
    case zero
    /// Nothing is entered.
    case blank
    /// There is none of what is asked for.
    case absent
    /// The item does not apply.
    case notApplicable
    /// It may mean several things: reported, never guessed.
    case ambiguous
  }

  /// What the word says in a place; nil where it is no word for nothing there.
  package func verdict(in place: Place) -> Verdict? {
    switch place {
    case .deduction: asDeduction
    case .finding: self == .noDeduction || self == .noVeto ? nil : .absent
    case .entry: self == .noDeduction || self == .noVeto ? nil : .blank
    case .veto: self == .noDeduction ? nil : .absent
    case .result: asResult
    }
  }

  private var asDeduction: Verdict? {
    switch self {
    case .nothing, .noDeduction, .noProblem: .zero
    case .stroke: .blank
    case .notApplicable: .notApplicable
    case .noVeto: nil
    }
  }

  private var asResult: Verdict? {
    switch self {
    case .stroke, .notApplicable: .notApplicable
    case .nothing, .noProblem: .ambiguous
    case .noDeduction, .noVeto: nil
    }
  }

  /// Whether a text is blank or says nothing in a place.
  package static func saysNothing(_ text: FoldedText, in place: Place) -> Bool {
    text.isEmpty || NothingWord(text)?.verdict(in: place) != nil
  }

  /// Whether a text that nobody folded yet is blank or says nothing in a place.
  package static func saysNothing(_ text: String, in place: Place) -> Bool {
    saysNothing(FoldedText(text), in: place)
  }
}
