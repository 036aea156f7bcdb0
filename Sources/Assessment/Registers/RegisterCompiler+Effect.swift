import Expressions
import Forms
import Grid
import Registers
import Values
import Wording

/// What a rule of registers says without any effect: it would be read, and the figure would be
/// another than the one that was meant.
extension RegisterCompiler {
  /// A check that asks for the row of the period before, or for an indicator of a row's period,
  /// needs rows that say which they are of.
  mutating func checkPeriods(
    of condition: FormulaExpression, in group: String, at cell: CellReference
  ) {
    let own = grain(of: group)
    if condition.syntax.calls([ConditionFunction.previous.rawValue]),
      [.day, .period(.year), .period(.round)].contains(own)
    {
      let needed = "[分组] \(group) 日期（期间）"
      findings.tell(.ruleWordAlone, [ConditionFunction.previous.usage, needed], at: cell)
    }
    for path in condition.fields where path.first == IndicatorTable.owner {
      guard let name = path.last, let row = names.indicatorRows[name] else { continue }
      let word = row["周期"]?.text ?? "年"
      guard let kind = Period.Kind.words[word.foldedForMatching.lowercased()] else {
        findings.tell(.ruleWordIdle, ["[指标.\(name)]", "周期 \(word)"], at: cell)
        continue
      }
      if case .period(let period)? = own,
        Period(period, year: 2025, number: 1)?.within(kind) == nil
      {
        findings.tell(.sourceTooCoarse, [word, group], at: cell)
      }
    }
  }

  /// How finely the rows of a source are placed in time.
  private enum Grain: Equatable {
    case day
    case period(Period.Kind)
  }

  /// Tells what a row of 指标 asks for and cannot have.
  mutating func checkEffect(
    of rule: IndicatorRule, _ row: [String: RuleBlock.Entry], at cell: CellReference
  ) {
    checkSources(of: rule, row, at: cell)
    checkPlacements(of: rule, row["列入"])
    if rule.subject.name == IndicatorRule.company, let entry = row["对应"] {
      findings.tell(.ruleWordIdle, ["对应", "对象 \(IndicatorRule.company)"], at: entry.cell)
    }
    if let entry = row["分项"], let field = field(entry.name, of: rule.sources) {
      let isChosen = [.choice, .choices, .tick].contains(field.kind) || field.list != nil
      if !isChosen { unfit("分项", field.name, "单选、多选", at: entry.cell) }
    }
    if case .field(let name)? = rule.requirement?.bound, let entry = row["要求"],
      let field = names.group(of: rule.subject)?.field(name),
      ![.integer, .decimal].contains(field.kind)
    {
      unfit("要求", name, "整数、小数", at: entry.cell)
    }
    if let entry = row["取值"] { checkFields(of: rule, at: entry.cell) }
    checkTime(of: rule, row["周期"], at: cell)
  }

  private mutating func unfit(
    _ place: String, _ field: String, _ kinds: String, at cell: CellReference
  ) {
    findings.tell(.fieldUnfit, [place, field, kinds], at: cell)
  }

  /// A field of one of some groups; nil for columns of joins and indicators.
  private func field(_ name: String, of sources: [String]) -> FieldDefinition? {
    sources.lazy.compactMap { names.definedGroups[$0]?.field(name) }.first
  }

  // MARK: Sources

  private mutating func checkSources(
    of rule: IndicatorRule, _ row: [String: RuleBlock.Entry], at cell: CellReference
  ) {
    guard rule.sources.isEmpty else {
      guard rule.value.calls([ConditionFunction.metRate.rawValue]) else { return }
      for source in rule.sources where names.indicatorRows[source]?["要求"] == nil {
        findings.tell(.sourceUnjudged, [source], at: cell)
      }
      return
    }
    for column in ["对应", "条件", "分项"] {
      guard let entry = row[column] else { continue }
      findings.tell(.ruleWordAlone, [column, "来源"], at: entry.cell)
    }
    let counting = ConditionFunction.ofIndicators.map(\.rawValue)
    if row["取值"] == nil || rule.value.calls(Set(counting)) {
      findings.tell(.ruleCellBlank, ["指标", "来源"], at: cell)
    }
  }

  // MARK: Fields

  /// Columns that are added up must be numbers, those whose days are counted days.
  private mutating func checkFields(of rule: IndicatorRule, at cell: CellReference) {
    var told: [(place: String, field: String, kinds: String)] = []
    rule.value.visit { part in
      guard case .call(let name, let arguments) = part else { return }
      for case .field(let path) in arguments {
        guard let last = path.last, let field = field(last, of: rule.sources) else { continue }
        if ["SUM", "AVERAGE"].contains(name), !field.kind.isNumber {
          told.append((name, last, "整数、小数"))
        }
        if ["MAX", "MIN"].contains(name),
          !field.kind.isNumber, !field.kind.isDay, field.kind != .time
        {
          told.append((name, last, "整数、小数、日期"))
        }
        if name == ConditionFunction.days.rawValue, !field.kind.isDay {
          told.append((name, last, "日期"))
        }
      }
    }
    for (place, field, kinds) in told { unfit(place, field, kinds, at: cell) }
  }

  // MARK: Places

  private mutating func checkPlacements(of rule: IndicatorRule, _ entry: RuleBlock.Entry?) {
    guard let entry else { return }
    if rule.placements.contains(.nowhere), rule.placements.count > 1 {
      findings.tell(
        .ruleWordIdle, [entry.text, IndicatorPlacement.nowhere.rawValue], at: entry.cell)
    }
    let ofUnits = [IndicatorRule.units, IndicatorRule.company].joined(separator: "、")
    let needed: [(IndicatorPlacement, Bool, String)] = [
      (.trend, rule.span == .period(.month), "周期 月"),
      (.trend, names.isOfUnits(rule.subject), "对象 \(ofUnits)"),
      (.summary, names.isOfUnits(rule.subject), "对象 \(ofUnits)"),
      (.quoted, names.isOfUnits(rule.subject), "对象 \(ofUnits)"),
      (.bulletin, names.isOfUnits(rule.subject), "对象 \(ofUnits)"),
      (.people, !names.isOfUnits(rule.subject), "对象 名单"),
      (.points, !names.isOfUnits(rule.subject), "对象 名单"),
      (.shortfalls, rule.requirement != nil, "要求"),
    ]
    for (place, isThere, what) in needed where rule.placements.contains(place) && !isThere {
      findings.tell(.ruleWordAlone, ["列入 \(place.rawValue)", what], at: entry.cell)
    }
  }

  // MARK: Time

  /// Rows that say a longer period than the indicator's belong to none of its periods.
  private mutating func checkTime(
    of rule: IndicatorRule, _ entry: RuleBlock.Entry?, at cell: CellReference
  ) {
    let cell = entry?.cell ?? cell
    let grains = rule.sources.map { (source: $0, grain: grain(of: $0)) }
    switch rule.span {
    case .period(.round): return
    case .period(let kind):
      for case (let source, .period(let own)?) in grains
      where Period(own, year: 2025, number: 1)?.within(kind) == nil {
        findings.tell(.sourceTooCoarse, [entry?.text ?? kind.word, source], at: cell)
      }
    case .days:
      if names.group(of: rule.subject).flatMap(\.dayField) == nil || rule.subject.field != nil {
        findings.tell(
          .ruleWordAlone, ["周期 \(entry?.text ?? "")", "对象 …（[分组] 日期）"], at: cell)
      }
      for (source, grain) in grains where grain != nil && grain != .day {
        findings.tell(.sourceTooCoarse, [entry?.text ?? "", source], at: cell)
      }
    }
  }

  /// How finely the rows of a source are placed; nil where nobody knows.
  private func grain(of source: String, depth: Int = 0) -> Grain? {
    if let join = names.joinRows[source]?["来源"]?.name, names.definedGroups[source] == nil,
      depth < 8
    {
      return grain(of: join, depth: depth + 1)
    }
    if let group = names.definedGroups[source] {
      guard let dated = group.dated else {
        return names.ownPeriods[source].map { .period($0) }
      }
      guard let field = group.field(dated) else { return nil }
      if let kind = field.period { return .period(kind) }
      return field.kind.isDay ? .day : nil
    }
    guard let row = names.indicatorRows[source] else { return nil }
    let word = row["周期"]?.text.foldedForMatching.lowercased() ?? "年"
    return Period.Kind.words[word].map { .period($0) } ?? .day
  }

  /// An agreement that is valid from day to day is held against the day of the other row.
  mutating func checkDays(of source: String, beside other: String, at cell: CellReference) {
    guard let mate = names.definedGroups[other], mate.from != nil || mate.to != nil,
      names.definedGroups[source]?.dayField == nil
    else { return }
    findings.tell(.ruleWordAlone, ["关联 \(source)×\(other)", "[分组] \(source) 日期"], at: cell)
  }
}

extension GroupDefinition {
  /// The field of the day that places a record in time; nil for a period, and for none.
  fileprivate var dayField: FieldDefinition? {
    dated.flatMap(field).flatMap { $0.kind.isDay ? $0 : nil }
  }
}

extension Period.Kind {
  /// The word of 周期 that means it.
  fileprivate var word: String {
    Period.Kind.words.filter { $0.value == self && !$0.key.allSatisfy(\.isASCII) }.map(\.key)
      .min { ($0.count, $0) < ($1.count, $1) } ?? ""
  }
}

extension FormulaSyntax {
  /// Whether one of some functions is called anywhere in it.
  fileprivate func calls(_ functions: Set<String>) -> Bool {
    var found = false
    visit { if case .call(let name, _) = $0 { found = found || functions.contains(name) } }
    return found
  }
}
