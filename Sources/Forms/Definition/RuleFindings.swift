import Expressions
import FoundationEssentials
import Grid
import Spreadsheet
import Values
import Wording

/// Reads words, numbers and conditions of the sheet 规则, and collects what it cannot understand,
/// each at its cell: with the words that are allowed there, and what was meant, perhaps.
///
/// ```swift
/// var findings = RuleFindings(sheet: "规则")
/// findings.word(row["缺填"], in: FieldDefinition.Missing.words, of: "缺填")  // .zero for 计0
/// findings.diagnostics                                                    // T04 for an unknown word
/// ```
package struct RuleFindings: Sendable {
  /// What could not be understood.
  package private(set) var diagnostics: [Diagnostic] = []
  private let sheet: String?

  /// No findings yet; those to come are about a sheet.
  package init(sheet: String?, _ diagnostics: [Diagnostic] = []) {
    (self.sheet, self.diagnostics) = (sheet, diagnostics)
  }

  /// What could not be understood, with the file and the form it is about, in the order of the sheet.
  package func diagnostics(of definition: FormDefinition) -> [Diagnostic] {
    diagnostics.map { finding in
      var placed = finding
      (placed.file, placed.form) = (definition.file, definition.title)
      return placed
    }.sorted { ($0.cell ?? .init(row: 0, column: 0)) < ($1.cell ?? .init(row: 0, column: 0)) }
  }

  /// Adds a finding at a cell.
  package mutating func tell(
    _ kind: DiagnosticCode, _ arguments: [String] = [], at cell: CellReference?
  ) {
    var diagnostic = Diagnostic(kind, arguments, cell: cell)
    diagnostic.sheet = sheet
    diagnostics.append(diagnostic)
  }

  /// Adds a finding about a word at a cell; where something else was meant, perhaps, that is the
  /// last argument of another kind.
  package mutating func tell(
    _ kind: DiagnosticCode, misspelt: DiagnosticCode, _ arguments: [String], suggestion: String?,
    at cell: CellReference?
  ) {
    if let suggestion {
      tell(misspelt, arguments + [suggestion], at: cell)
    } else {
      tell(kind, arguments, at: cell)
    }
  }

  // MARK: Words and numbers

  /// What a word stands for; nil for none, and for an unknown one with a finding.
  package mutating func word<Value>(
    _ entry: RuleBlock.Entry?, in words: [String: Value], of heading: String
  ) -> Value? {
    guard let entry else { return nil }
    if let value = words[entry.text.foldedForMatching.lowercased()] { return value }
    unknownWord(entry, of: heading, among: words.keys.sorted())
    return nil
  }

  /// Tells of a word that a column does not take; the allowed ones are shown in Chinese, without
  /// ticks.
  package mutating func unknownWord(
    _ entry: RuleBlock.Entry, of heading: String, among words: [String]
  ) {
    let shown = words.filter { word in
      !word.allSatisfy(\.isASCII) && word.contains { $0.isLetter || $0.isNumber }
    }
    tell(
      .valueUnknown, misspelt: .valueMisspelt,
      [entry.text, heading, shown.joined(separator: "、")],
      suggestion: Suggestion.nearest(to: entry.text, among: words), at: entry.cell)
  }

  /// The number of a cell, full-width digits and percent included; nil for none, and with a finding
  /// for what is no number or less than it may be.
  package mutating func number(
    _ entry: RuleBlock.Entry?, of heading: String, atLeast least: Decimal = 0
  ) -> Decimal? {
    guard let entry else { return nil }
    if let number = Decimal(rule: entry.text), number >= least { return number }
    tell(.numberExpected, [entry.text, heading], at: entry.cell)
    return nil
  }

  /// The whole number of a cell within limits; nil for none, and with a finding for anything else.
  package mutating func count(
    _ entry: RuleBlock.Entry?, of heading: String, in limits: ClosedRange<Int>
  ) -> Int? {
    guard let entry else { return nil }
    if let count = Int(entry.text.foldedForMatching), limits.contains(count) { return count }
    tell(.numberExpected, [entry.text, heading], at: entry.cell)
    return nil
  }

  // MARK: Names and conditions

  /// Tells why a condition cannot be read.
  package mutating func tell(_ error: ExpressionError, at cell: CellReference) {
    tell(error.kind, error.arguments, at: cell)
  }

  /// Tells of a name that is not on the form.
  package mutating func unknownName(
    _ name: String, in block: String, among names: [String], at cell: CellReference
  ) {
    tell(
      .fieldUnknown, misspelt: .fieldMisspelt, [name, "[\(block)]"],
      suggestion: Suggestion.nearest(to: name, among: names), at: cell)
  }

  /// A condition; nil with a finding for what cannot be read or evaluated.
  package mutating func condition(
    _ entry: RuleBlock.Entry, in block: String, saying vocabulary: ConditionVocabulary
  ) -> FormulaExpression? {
    if let first = entry.text.foldedWidth.trimmedBlanks.first, "=+-".contains(first) {
      tell(.conditionStartsWithSign, at: entry.cell)
      return nil
    }
    do {
      let expression = try FormulaExpression(entry.text)
      return isKnown(expression.syntax, in: block, saying: vocabulary, at: entry.cell)
        ? expression : nil
    } catch {
      tell(error.kind, error.arguments, at: entry.cell)
      return nil
    }
  }

  /// Whether the tree of a condition says nothing that cannot be evaluated; what it does is told.
  package mutating func isKnown(
    _ syntax: FormulaSyntax, in block: String, saying vocabulary: ConditionVocabulary,
    at cell: CellReference
  ) -> Bool {
    let problems = vocabulary.problems(in: syntax)
    for problem in problems { tell(problem, block, vocabulary, at: cell) }
    return problems.isEmpty
  }

  private mutating func tell(
    _ problem: ConditionVocabulary.Problem, _ block: String, _ vocabulary: ConditionVocabulary,
    at cell: CellReference
  ) {
    switch problem.kind {
    case .field: unknownName(problem.word, in: block, among: vocabulary.fields, at: cell)
    case .name:
      tell(
        .conditionWordUnknown, misspelt: .conditionWordMisspelt,
        [problem.word, (vocabulary.names + ["其余"]).joined(separator: "、")],
        suggestion: problem.suggestion, at: cell)
    case .function:
      tell(
        .conditionFunctionUnknown, misspelt: .conditionFunctionMisspelt, [problem.word],
        suggestion: problem.suggestion, at: cell)
    case .bareField: tell(.conditionFieldBare, [problem.word], at: cell)
    case .cells: tell(.conditionCells, [problem.word], at: cell)
    case .day: tell(.conditionDay, [problem.word], at: cell)
    case .usage: tell(.conditionUsage, [problem.word, problem.suggestion ?? ""], at: cell)
    case .list:
      tell(
        .choicesUnknown, misspelt: .choicesMisspelt, [problem.word],
        suggestion: problem.suggestion, at: cell)
    }
  }
}

extension RuleBlock.Entry {
  /// The text as a name: folded, without braces and brackets around it.
  package var name: String {
    PlaceholderText.name(text.filter { !"{}[]｛｝［］".contains($0) })
  }

  /// The names of a list: `政治业务学习、普法教育`.
  package var names: [String] { DefinitionCompiler.list(text).map(\.foldedForMatching) }

  /// The name of a field without its group, `扣分` for `项目.扣分`.
  package var fieldName: String {
    name.split(separator: ".").last.map(String.init) ?? name
  }
}

extension Decimal {
  /// A number of the sheet 规则, full-width digits and percent included.
  package init?(rule text: String) {
    var folded = text.foldedForMatching
    let isPercent = folded.hasSuffix("%")
    if isPercent { folded.removeLast() }
    guard let number = Decimal(exact: folded) else { return nil }
    self = isPercent ? number / 100 : number
  }
}
