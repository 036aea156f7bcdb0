import Expressions
import Forms
import FoundationEssentials
import Registers
import Values

/// The people of the rosters, and the points of members.
extension ReportContent {
  /// A list of people: a register whose key is a name that draws on no other list.
  private var rosters: [RegisterTable] {
    let rules = round.registers.rules
    return rules.owners.sorted { $0.key < $1.key }.compactMap { group, title in
      guard let table = round.registers.book.tables[group], !table.rows.isEmpty,
        let key = rules.definitions[title]?.group(group).flatMap({ $0.field($0.keys.first ?? "") }),
        key.kind == .people, key.list == nil, !key.isPrivate
      else { return nil }
      return table
    }
  }

  /// The indicators of people that somebody of the rosters has.
  private var personIndicators: [IndicatorRule] {
    let names = Set(
      rosters.flatMap { table in table.rows.compactMap { person($0, in: table) } })
    return indicators(in: .people).filter { rule in
      entries(of: rule).contains { names.contains(Person(of: $0)) }
    }
  }

  private struct Person: Hashable {
    var unit: String
    var name: String

    init(_ unit: String?, _ name: String) {
      (self.unit, self.name) = (unit ?? "", name.foldedForMatching)
    }

    init(of entry: IndicatorEntry) { self.init(entry.unit, entry.subject ?? "") }
  }

  private func person(_ row: RegisterRow, in table: RegisterTable) -> Person? {
    table.cell(row, table.key.first ?? "").names.first.map { Person(row.unit, $0) }
  }

  /// The list 人员列: the indicators of people.
  var personHeads: [FillRecord] {
    personIndicators.map { FillRecord(["名称": .value(.text($0.name))]) }
  }

  /// The list 人员: a row a person with what the roster says, a column an indicator.
  var people: [FillRecord] {
    let columns = personIndicators.map { rule in
      (rule, Dictionary(grouping: entries(of: rule)) { Person(of: $0) })
    }
    return rosters.flatMap { table -> [FillRecord] in
      var seen: [Person: Int] = [:]
      return table.rows.compactMap { row -> FillRecord? in
        guard let person = person(row, in: table) else { return nil }
        let turn = seen[person, default: 0]
        seen[person] = turn + 1
        var fields = shownCells(of: row, in: table)
        fields["单位"] = .words(row.unit)
        fields["人"] = .words(table.cell(row, table.key.first ?? "").names.first)
        let values = columns.map { rule, entries in
          let own = self.own(entries[person] ?? [], turn: turn)
          return FillRecord(["值": figure(own, of: rule) ?? .value(words.dash)])
        }
        return FillRecord(fields, groups: ["人员列": values])
      }
    }
  }

  /// Those of several people of one name that are of one of them: their entries come in turn.
  private func own(_ entries: [IndicatorEntry], turn: Int) -> [IndicatorEntry] {
    let spans = Dictionary(grouping: entries, by: \.span)
    guard spans.values.contains(where: { $0.count > 1 }) else { return entries }
    return spans.values.compactMap { turn < $0.count ? $0[turn] : nil }
  }

  // MARK: Points

  /// The list 积分: members by their points, each with what they came from.
  var points: [FillRecord] {
    indicators(in: .points).flatMap { rule -> [FillRecord] in
      let own = entries(of: rule).filter { $0.value != nil && !$0.isTotal }
        .enumerated().sorted { one, other in
          let (left, right) = (one.element.value ?? .zero, other.element.value ?? .zero)
          return left != right ? right < left : one.offset < other.offset
        }.map(\.element)
      let base = round.registers.book.value(ofNothing: rule)
      return own.map { entry in points(of: entry, rule, base, among: own) }
    }
  }

  private func points(
    of entry: IndicatorEntry, _ rule: IndicatorRule, _ base: Fraction?,
    among all: [IndicatorEntry]
  ) -> FillRecord {
    let book = round.registers.book
    let table = rule.sources.first.flatMap { book.tables[$0] }
    let rows =
      table.map { table in
        table.rows.filter { !Set($0.origins).isDisjoint(with: entry.origins) }
      } ?? []
    let column = table.flatMap { table in
      rule.valueFields.first { table.place(of: $0) != nil }
    }
    let numbers = rows.compactMap { row -> Decimal? in
      guard let table, let column, case .number(let number) = table.cell(row, column).value else {
        return nil
      }
      return number.decimal
    }
    func rank(_ others: [IndicatorEntry]) -> FillValue {
      .count(1 + others.count { ($0.value ?? .zero) > (entry.value ?? .zero) })
    }
    var fields: [String: FillValue] = [
      "指标": .value(.text(rule.name)), "积分": figure(entry, of: rule),
      "单位内名次": rank(all.filter { $0.unit == entry.unit }), "全厂名次": rank(all),
    ]
    if !numbers.isEmpty {
      fields["正面"] = .value(.number(numbers.filter { $0 > 0 }.reduce(0, +)))
      fields["负面"] = .value(.number(numbers.filter { $0 < 0 }.reduce(0, +)))
    }
    (fields["单位"], fields["人"]) = (.words(entry.unit), .words(entry.subject))
    fields["基础"] = base.map { .value(.number($0.decimal)) }
    let records = rows.map { row in
      FillRecord(table.map { shownCells(of: row, in: $0) } ?? [:])
    }
    return FillRecord(fields, groups: ["项": records])
  }
}
