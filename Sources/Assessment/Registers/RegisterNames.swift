import Expressions
import Forms
import Registers
import Values

/// The names that the rules of registers may say, in all templates together.
struct RegisterNames: Sendable {
  /// The fields of each group.
  private(set) var groups: [String: [String]] = [:]
  /// The columns of each join.
  private(set) var joins: [String: [String]] = [:]
  /// The names of the indicators.
  private(set) var indicators: [String] = []
  /// The names of all lists.
  let lists: [String]
  /// The lists that are part of another, by name.
  private let parts: [String: ListExpression]
  /// The names that more than one template gives.
  private(set) var doubles: Set<String> = []

  init(
    _ definitions: [FormDefinition], owners: [String: String], lists parts: Set<String>,
    choices: [String: [String]]
  ) {
    var expressions: [String: ListExpression] = [:]
    for (name, entry) in definitions.flatMap(\.lists) where expressions[name] == nil {
      expressions[name] = try? ListExpression(entry.text)
    }
    self.parts = expressions
    for definition in definitions where definition.scoredList == nil {
      for group in definition.groups where owners[group.name] != nil {
        groups[group.name] = group.fields.map(\.name)
      }
    }
    for row in definitions.flatMap({ $0.rows(of: "关联") }) {
      guard let name = row["关联"]?.name else { continue }
      joins[name] = RegisterCompiler.columns(of: row["取"]?.text ?? "").map(\.name)
    }
    indicators = definitions.flatMap { $0.rows(of: "指标") }.compactMap { $0["指标"]?.name }
    let own = [IndicatorRule.units, IndicatorRule.company]
    lists = own + parts.sorted() + choices.keys.sorted() + groups.keys.sorted()
    var seen: Set<String> = []
    doubles = Set(
      (indicators + Array(joins.keys) + Array(groups.keys)).filter { !seen.insert($0).inserted })
  }

  /// The names of all sources.
  var sources: [String] { groups.keys.sorted() + joins.keys.sorted() + indicators }

  /// The columns of a source; nil where there is none of that name.
  func columns(of source: String) -> [String]? {
    groups[source] ?? joins[source]
      ?? (indicators.contains(source) ? IndicatorTable.columns : nil)
  }

  /// The fields of the members of a list; empty where they have none, nil where nobody knows them
  /// before the list of units is there.
  func fields(of list: ListExpression, depth: Int = 0) -> [String]? {
    if list.name == IndicatorRule.units { return nil }
    if let part = parts[list.name], depth < 8 { return fields(of: part, depth: depth + 1) }
    return groups[list.name] ?? []
  }

  /// The columns of the list of units that a list asks for; none of a list of anything else.
  func unitColumns(_ list: ListExpression) -> [String] {
    guard fields(of: list) == nil else { return [] }
    let base = parts[list.name].map { unitColumns($0) } ?? []
    return base + list.fields + (list.field.map { [$0] } ?? [])
  }

  /// Whether a list is there.
  func knows(_ list: ListExpression) -> Bool { lists.contains(list.name) }
}

extension FormDefinition {
  /// The rows of all blocks of a name.
  func rows(of block: String) -> [[String: RuleBlock.Entry]] {
    otherBlocks.filter { $0.name == block }.flatMap(\.rows)
  }
}
