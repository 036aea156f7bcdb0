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
  /// The rows of the joins of the sheets 规则, by name.
  private(set) var joinRows: [String: [String: RuleBlock.Entry]] = [:]
  /// The names of the indicators.
  private(set) var indicators: [String] = []
  /// Their rows of the sheets 规则, by name.
  private(set) var indicatorRows: [String: [String: RuleBlock.Entry]] = [:]
  /// The definitions of the groups.
  private(set) var definedGroups: [String: GroupDefinition] = [:]
  /// How long the period is that a form with a group says it is of.
  private(set) var ownPeriods: [String: Period.Kind] = [:]
  /// The names of all lists.
  let lists: [String]
  /// The lists that are part of another, by name.
  private let parts: [String: ListExpression]
  /// The names that more than one template gives.
  private(set) var doubles: Set<String> = []
  /// The groups that registers of several titles have and a rule speaks of: nobody knows whose rows
  /// are meant.
  private(set) var doubledGroups: Set<String> = []

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
        definedGroups[group.name] = group
        ownPeriods[group.name] = definition.fields.lazy.compactMap(\.period).first ?? .year
      }
    }
    for row in definitions.flatMap({ $0.rows(of: "关联") }) {
      guard let name = row["关联"]?.name else { continue }
      joins[name] = RegisterCompiler.columns(of: row["取"]?.text ?? "").map(\.name)
      joinRows[name] = row
    }
    let rows = definitions.flatMap { $0.rows(of: "指标") }.filter { $0["指标"] != nil }
    indicators = rows.compactMap { $0["指标"]?.name }
    indicatorRows = Dictionary(zip(indicators, rows)) { first, _ in first }
    let own = [IndicatorRule.units, IndicatorRule.company]
    lists = own + parts.sorted() + choices.keys.sorted() + groups.keys.sorted()
    let titles = definitions.filter { $0.scoredList == nil }.flatMap { form in
      form.groups.map { ($0.name, form.title) }
    }
    let shared = Dictionary(grouping: titles) { $0.0 }.filter { Set($0.value.map(\.1)).count > 1 }
    doubledGroups = Set(shared.keys).intersection(definitions.flatMap(\.namedInRules))
    var seen: Set<String> = []
    let joined = definitions.flatMap { $0.rows(of: "关联") }.compactMap { $0["关联"]?.name }
    doubles = Set(
      (indicators + joined + Array(groups.keys)).filter { !seen.insert($0).inserted })
  }

  private func privateColumns(ofJoin row: [String: RuleBlock.Entry]) -> Set<String> {
    let groups = ["来源", "与"].compactMap { row[$0]?.name }
    let shown = RegisterCompiler.columns(of: row["取"]?.text ?? "").filter { column in
      let fields = (try? FormulaExpression(column.formula))?.fields ?? []
      return fields.contains { path in
        let owners = path.count == 2 ? [path[0]] : groups
        return owners.contains { definedGroups[$0]?.field(path.last ?? "")?.isPrivate == true }
      }
    }
    return Set(shown.map(\.name))
  }

  /// The names of all sources.
  var sources: [String] { groups.keys.sorted() + joins.keys.sorted() + indicators }

  /// The columns of a source; nil where there is none of that name.
  func columns(of source: String) -> [String]? {
    groups[source] ?? joins[source]
      ?? (indicators.contains(source) ? IndicatorTable.columns : nil)
  }

  /// A list, the one that it is part of, and so on to the whole; nothing goes on for ever.
  private func chain(of list: ListExpression) -> [ListExpression] {
    var chain = [list]
    while chain.count <= 8, let whole = parts[chain[chain.count - 1].name] { chain.append(whole) }
    return chain
  }

  /// The fields of the members of a list; empty where they have none, nil where nobody knows them
  /// before the list of units is there.
  func fields(of list: ListExpression) -> [String]? {
    let chain = chain(of: list)
    if chain.contains(where: { $0.name == IndicatorRule.units }) { return nil }
    return groups[chain[chain.count - 1].name] ?? []
  }

  /// The columns of the list of units that a list asks for; none of a list of anything else.
  func unitColumns(_ list: ListExpression) -> [String] {
    guard fields(of: list) == nil else { return [] }
    let base = parts[list.name].map { unitColumns($0) } ?? []
    return base + list.fields + (list.field.map { [$0] } ?? [])
  }

  /// The group that the members of a list are rows of; nil for units, plain choices, the company.
  func group(of list: ListExpression) -> GroupDefinition? {
    chain(of: list).last.flatMap { definedGroups[$0.name] }
  }

  /// Whether the members of a list are units, or the company as one.
  func isOfUnits(_ list: ListExpression) -> Bool {
    fields(of: list) == nil || list.name == IndicatorRule.company
  }

  /// The fields of a group that the members of a list are called by.
  func namingFields(of list: ListExpression) -> [FieldDefinition] {
    guard let group = group(of: list) else { return [] }
    let named = chain(of: list).lazy.compactMap(\.field).first
    let names = named.map { [$0] } ?? group.keys
    return names.isEmpty ? Array(group.fields.prefix(1)) : names.compactMap(group.field)
  }

  /// The columns of a source that show what is confidential.
  func privateColumns(of source: String) -> Set<String> {
    if let group = definedGroups[source] {
      return Set(group.fields.filter(\.isPrivate).map(\.name))
    }
    return joinRows[source].map { privateColumns(ofJoin: $0) } ?? []
  }

  /// Whether a list is there.
  func knows(_ list: ListExpression) -> Bool { lists.contains(list.name) }
}

extension FormDefinition {
  /// The rows of all blocks of a name.
  func rows(of block: String) -> [[String: RuleBlock.Entry]] {
    otherBlocks.filter { $0.name == block }.flatMap(\.rows)
  }

  /// The words of its rules where groups may be named: those of its own checks and fields aside.
  fileprivate var namedInRules: [String] {
    let columns: [(block: String, columns: [String])] = [
      ("指标", ["来源", "对象", "对应", "取值", "条件"]), ("关联", ["来源", "与", "对应", "取", "条件"]),
      ("选项", ["名单", "值"]), ("字段", ["选项", "范围"]), ("分组", ["来源"]),
    ]
    let texts = columns.flatMap { block, columns in
      rows(of: block).flatMap { row in columns.compactMap { row[$0]?.text } }
    }
    return texts.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }.map(String.init)
  }
}
