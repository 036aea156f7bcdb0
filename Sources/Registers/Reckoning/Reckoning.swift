import Expressions
import Values

/// Reckons the indicators of a book, each after those that it asks for.
///
/// ```swift
/// Reckoning(book).entries.filter { $0.isMet == false }.map(\.subject)  // ["赵一", "钱二"]
/// ```
package struct Reckoning: Sendable {
  /// All entries, by indicator in the order of the book.
  package private(set) var entries: [IndicatorEntry] = []
  private let book: RegisterBook
  private let rules: [String: IndicatorRule]
  private var results: [String: IndicatorResult] = [:]
  private var joined: [String: RegisterTable] = [:]
  private var running: Set<String> = []

  /// The results of a book.
  package init(_ book: RegisterBook) {
    self.book = book
    rules = Dictionary(book.indicators.map { ($0.name, $0) }) { first, _ in first }
    for rule in book.indicators { entries += result(of: rule.name).entries }
  }

  /// What an indicator comes to; nothing for one that asks for itself.
  private mutating func result(of name: String) -> IndicatorResult {
    if let result = results[name] { return result }
    guard let rule = rules[name], running.insert(name).inserted else { return IndicatorResult([]) }
    let asked = rule.askedNames.filter { rules[$0] != nil }
    for name in asked { _ = result(of: name) }
    let source = source(of: rule)
    let isThere =
      rule.sources.isEmpty ? asked.contains { results[$0]?.isEmpty == false } : source.isThere
    let reckoner = IndicatorReckoner(book: book, rule: rule, source: source, others: results)
    let result = IndicatorResult(isThere ? reckoner.entries : [])
    results[name] = result
    return result
  }

  /// The rows that an indicator takes, of all its sources together.
  private mutating func source(of rule: IndicatorRule) -> SourceRows {
    SourceRows(rule.sources.map { part(of: $0) })
  }

  private mutating func part(of name: String) -> SourceRows.Part {
    if let table = book.tables[name] { return SourceRows.Part(table: table, needs: [table]) }
    if let join = book.joins.first(where: { $0.name == name }) {
      let table = joined[name] ?? book.table(of: join)
      joined[name] = table
      let needs = [join.source, join.other].map {
        book.tables[$0] ?? RegisterTable($0, columns: [])
      }
      return SourceRows.Part(table: table, needs: needs)
    }
    let result = result(of: name)
    return SourceRows.Part(
      table: result.table(name, subject: rules[name]?.subject), needs: [],
      isThere: !result.isEmpty)
  }
}

/// The rows of one or several sources, and who returned them.
struct SourceRows: Sendable {
  /// A register, a join, an indicator.
  struct Part: Sendable {
    let table: RegisterTable
    /// The registers that must have come.
    let needs: [RegisterTable]
    /// Whether an indicator has entries.
    var isThere = true
  }

  /// All rows; nil without a source.
  let table: RegisterTable?
  private let parts: [Part]

  init(_ parts: [Part]) {
    self.parts = parts
    guard parts.count > 1, let first = parts.first else {
      table = parts.first?.table
      return
    }
    let columns = parts.flatMap(\.table.columns).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    var table = RegisterTable(first.table.name, columns: columns)
    for part in parts.map(\.table) {
      table.lists.merge(part.lists) { first, _ in first }
      table.choices.merge(part.choices) { first, more in
        first + more.filter { !first.contains($0) }
      }
    }
    table.isCompanyWide = parts.allSatisfy(\.table.isCompanyWide)
    for part in parts {
      table.rows += part.table.rows.map { row in
        var row = row
        row.cells = columns.map { part.table.cell(row, $0) }
        return row
      }
    }
    self.table = table
  }

  /// Whether anybody returned what is needed.
  var isThere: Bool { parts.contains { $0.isThere && $0.needs.allSatisfy(\.isReturned) } }

  /// Whether rows come from indicators, which then may have no value.
  var isOfIndicators: Bool { parts.contains { $0.needs.isEmpty } }

  /// Whether a unit returned what is needed.
  func isReturned(by unit: String?) -> Bool {
    parts.isEmpty || parts.contains { $0.needs.allSatisfy { $0.isReturned(by: unit) } }
  }
}

extension IndicatorRule {
  /// The fields that its value is reckoned from.
  package var valueFields: [String] {
    var fields: [String] = []
    value.visit { if case .field(let path) = $0, let name = path.last { fields.append(name) } }
    return fields
  }

  /// The fields that its formulas ask.
  package var askedNames: [String] {
    var names: [String] = []
    for formula in [value, condition].compactMap({ $0 }) {
      formula.visit { part in
        guard case .field(let path) = part, let name = path.last else { return }
        if path.count == 1 || path.first == IndicatorTable.owner { names.append(name) }
      }
    }
    return names
  }
}
