/// Two answers to one question, a fast one and a slow, obvious one: a program that fuzzes ends where
/// they differ.
enum Disagreement {
  /// Ends the program where two answers differ.
  static func trap<Answer: Equatable>(
    _ fast: @autoclosure () -> Answer, _ slow: @autoclosure () -> Answer, _ question: String
  ) {
    let (fast, slow) = (fast(), slow())
    guard fast != slow else { return }
    fatalError("\(question): fast \(fast), slow \(slow)")
  }

  /// Ends the program where something that always holds does not.
  static func trap(unless holds: Bool, _ question: String) {
    guard !holds else { return }
    fatalError(question)
  }
}
