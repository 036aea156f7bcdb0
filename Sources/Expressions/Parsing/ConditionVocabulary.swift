import Values

/// What a condition may say at a place: the same that is evaluated there, so that no condition is
/// ever quietly without effect.
///
/// ```swift
/// let vocabulary = ConditionVocabulary(fields: ["得分"], names: ["否决"])
/// vocabulary.problems(in: try FormulaExpression("[的分]>=90"))
/// // [unknownField, word "的分", suggestion "得分"]
/// ```
package struct ConditionVocabulary: Hashable, Sendable {
  /// Something that a condition says and that cannot be evaluated.
  package struct Problem: Hashable, Sendable {
    /// What it is.
    package enum Kind: String, Hashable, Sendable {
      /// A field that is not there.
      case field
      /// A word that is not known.
      case name
      /// A word beside a comparison that is the name of a field, without its brackets.
      case bareField
      /// A function that is not computed.
      case function
      /// Cells of a sheet: a condition has none.
      case cells
      /// The day, where it is not known.
      case day
      /// A list that is not there.
      case list
      /// A function of conditions that is not given what it needs; the suggestion says how it is
      /// written.
      case usage
    }

    /// What it is.
    package let kind: Kind
    /// What is said.
    package let word: String
    /// What was meant, perhaps.
    package let suggestion: String?
  }

  /// The paths of the fields, parts joined by points.
  package var fields: [String]
  /// The words that have a value.
  package var names: [String]
  /// Whether other words beside a comparison stand for themselves, as texts (`[结果]=合格`).
  package var allowsWords: Bool
  /// Whether `TODAY()` has a value.
  package var knowsDay: Bool
  /// The functions beside Excel's.
  package var functions: Set<ConditionFunction> = []
  /// The lists that those functions may be given by name.
  package var lists: [String] = []

  /// A vocabulary; besides its fields and words a condition may say every function of
  /// `FunctionTable`.
  package init(
    fields: [String], names: [String] = [], allowsWords: Bool = true, knowsDay: Bool = false
  ) {
    (self.fields, self.names) = (fields, names)
    (self.allowsWords, self.knowsDay) = (allowsWords, knowsDay)
  }

  /// What a condition says that cannot be evaluated, each thing once, from left to right.
  package func problems(in expression: FormulaExpression) -> [Problem] {
    problems(in: expression.syntax)
  }

  /// What the tree of a condition says that cannot be evaluated.
  package func problems(in syntax: FormulaSyntax) -> [Problem] {
    var found: [Problem] = []
    collect(syntax, isCompared: false, into: &found)
    var seen: Set<Problem> = []
    return found.filter { seen.insert($0).inserted }
  }

  private func collect(_ syntax: FormulaSyntax, isCompared: Bool, into found: inout [Problem]) {
    if let problem = problem(with: syntax, isCompared: isCompared) { found.append(problem) }
    var compares = false
    if case .chain(_, let links) = syntax {
      compares = links.contains { $0.operation.precedence == 1 }
    }
    for child in checkedChildren(of: syntax) {
      collect(child, isCompared: compares, into: &found)
    }
  }

  /// The parts of a node; the name of a list is no word of the condition.
  private func checkedChildren(of syntax: FormulaSyntax) -> [FormulaSyntax] {
    guard case .call(let name, let arguments) = syntax,
      ConditionFunction(rawValue: name)?.takesList == true, case .name? = arguments.last
    else { return syntax.children }
    return arguments.dropLast()
  }

  private func problem(with syntax: FormulaSyntax, isCompared: Bool) -> Problem? {
    switch syntax {
    case .field(let path):
      let name = path.joined(separator: ".")
      return fields.contains(name) ? nil : problem(.field, name, among: fields)
    case .name(let word): return problem(withWord: word, isCompared: isCompared)
    case .call(let name, let arguments):
      if let function = ConditionFunction(rawValue: name), functions.contains(function) {
        return problem(with: function, arguments)
      }
      return problem(withFunction: name)
    case .reference(let area): return problem(.cells, area.description, among: [])
    default: return nil
    }
  }

  private func problem(withWord word: String, isCompared: Bool) -> Problem? {
    if names.contains(word) { return nil }
    if fields.contains(word) { return Problem(kind: .bareField, word: word, suggestion: nil) }
    return isCompared && allowsWords ? nil : problem(.name, word, among: names)
  }

  private func problem(
    with function: ConditionFunction, _ arguments: [FormulaSyntax]
  ) -> Problem? {
    guard function.takes(arguments) else {
      return Problem(kind: .usage, word: function.rawValue, suggestion: function.usage)
    }
    guard function.takesList, case .name(let list)? = arguments.last, !lists.contains(list) else {
      return nil
    }
    return problem(.list, list, among: lists)
  }

  private func problem(withFunction name: String) -> Problem? {
    guard FunctionTable.all[name] != nil else {
      return problem(.function, name, among: FunctionTable.names)
    }
    let asksForDay = ["TODAY", "NOW"].contains(name)
    return asksForDay && !knowsDay ? problem(.day, name, among: []) : nil
  }

  private func problem(_ kind: Problem.Kind, _ word: String, among words: [String]) -> Problem {
    Problem(kind: kind, word: word, suggestion: Suggestion.nearest(to: word, among: words))
  }
}
