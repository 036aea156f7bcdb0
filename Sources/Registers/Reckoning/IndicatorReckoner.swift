import Expressions
import FoundationEssentials
import Values

/// Reckons one indicator for all its members and periods.
struct IndicatorReckoner {
  let book: RegisterBook
  let rule: IndicatorRule
  let source: SourceRows
  let others: [String: IndicatorResult]
  private let list: MemberList
  private let rows: [RegisterRow]
  /// Whether the condition asks for fields of the member, so that rows are chosen for each.
  private let asksMember: Bool

  init(
    book: RegisterBook, rule: IndicatorRule, source: SourceRows,
    others: [String: IndicatorResult]
  ) {
    (self.book, self.rule, self.source, self.others) = (book, rule, source, others)
    list = book.members(of: rule.subject)
    let table = source.table
    asksMember = rule.conditionFields.contains { table?.place(of: $0) == nil }
    let all = table?.rows ?? []
    guard let condition = rule.condition, let table, !asksMember else {
      rows = all
      return
    }
    rows = all.filter {
      condition.holdsThroughout(in: RowContext(book: book, table: table, row: $0)) == true
    }
  }

  /// All entries: member by member, period by period, what the units come to last.
  var entries: [IndicatorEntry] {
    let match = rule.match ?? usualMatch
    let finder = source.table.map { MemberRows(rows, of: $0, for: list, match: match) }
    var entries = list.members.flatMap { member in
      self.entries(of: member, finder?.rows(of: member) ?? [], isTotal: false)
    }
    if list.kind == .units {
      let company = Member(unit: nil, name: nil, spellings: [], rows: [])
      entries += self.entries(of: company, rows, isTotal: true)
    }
    return entries
  }

  /// The units' rows are their own, but where the register is one of the whole company.
  private var usualMatch: [FieldMatch]? {
    guard let table = source.table, list.kind != .units || table.isCompanyWide else { return nil }
    return book.usualMatch(of: table, for: rule.subject)
  }

  private func entries(
    of member: Member, _ rows: [RegisterRow], isTotal: Bool
  ) -> [IndicatorEntry] {
    let byItem = self.byItem(rows)
    switch rule.span {
    case .days(let count): return entries(of: member, byItem, within: count)
    case .period(let kind):
      let byPeriod = byItem.map { item, rows in (item, self.byPeriod(rows, kind)) }
      return periods(of: kind).filter { isJudged(member, in: $0) }.flatMap { period in
        byPeriod.map { item, rows in
          entry(of: member, rows[period] ?? [], item, .period(period), isTotal: isTotal)
        }
      }
    }
  }

  // MARK: When

  private func periods(of kind: Period.Kind) -> [Period] {
    guard kind == .round else { return Period.all(kind, in: book.today.year) }
    return Set((source.table?.rows ?? []).compactMap(\.round))
      .filter { $0.year == book.today.year }.sorted()
  }

  private func byPeriod(_ rows: [RegisterRow], _ kind: Period.Kind) -> [Period: [RegisterRow]] {
    rows.reduce(into: [:]) { found, row in
      let period = kind == .round ? row.round : row.time.period(kind)
      if let period { found[period, default: []].append(row) }
    }
  }

  /// Whether a member of a list with validity is one on all days, of a year on its last.
  private func isJudged(_ member: Member, in period: Period) -> Bool {
    guard let table = list.table, table.validity != RegisterTable.Validity(),
      let days = period.days
    else { return true }
    let last = min(days.upperBound, max(days.lowerBound, book.today))
    let asked = period.kind == .year ? last...last : days
    return member.rows.contains { table.holds($0, on: asked) }
  }

  /// The days after the member's own.
  private func entries(
    of member: Member, _ byItem: [(item: String?, rows: [RegisterRow])], within count: Int
  ) -> [IndicatorEntry] {
    guard let day = member.rows.first?.time.day, day.year == book.today.year else { return [] }
    let days = day...day.adding(days: count)
    return byItem.map { item, rows in
      let inside = rows.filter { $0.time.day.map(days.contains) ?? false }
      return entry(of: member, inside, item, .days(days), isTotal: false)
    }
  }

  // MARK: What

  /// The rows by the choices of 分项; all of them where there is none.
  private func byItem(_ rows: [RegisterRow]) -> [(item: String?, rows: [RegisterRow])] {
    guard let field = rule.item, let table = source.table else { return [(nil, rows)] }
    let choices =
      table.choices[field]
      ?? Set(table.rows.flatMap { table.cell($0, field).names }).sorted()
    return choices.map { choice in
      let folded = choice.foldedName
      return (choice, rows.filter { table.cell($0, field).foldedNames.contains(folded) })
    }
  }

  private func entry(
    of member: Member, _ rows: [RegisterRow], _ item: String?, _ span: IndicatorEntry.Span,
    isTotal: Bool
  ) -> IndicatorEntry {
    let key = IndicatorResult.Key(unit: member.unit, subject: member.name, item: item, span: span)
    let context = context(of: member, rows, key)
    let quantity = quantity(in: context, unit: member.unit, member)
    let bound = isTotal ? nil : rule.requirement.flatMap { self.bound(of: $0, in: context) }
    let isDue = span.last.map { $0 <= book.today } ?? true
    let isMet = bound.flatMap { bound in
      quantity.flatMap { rule.requirement?.isMet(by: $0.value, bound: bound) }
    }
    return IndicatorEntry(
      indicator: rule.name, form: rule.form, unit: member.unit, subject: member.name, item: item,
      span: span, value: quantity?.value, numerator: quantity?.numerator,
      denominator: quantity?.denominator,
      required: bound.flatMap { rule.requirement?.text(of: $0) }, bound: bound, isDue: isDue,
      isMet: isDue && !list.isUndecided ? isMet : nil, isTotal: isTotal,
      origins: Set(context.rows.flatMap(\.origins)).sorted())
  }

  private func context(
    of member: Member, _ rows: [RegisterRow], _ key: IndicatorResult.Key
  ) -> RowsContext {
    let taken =
      asksMember
      ? rows.filter { row in
        rule.condition?.holdsThroughout(in: context(of: member, taking: [row], key)) == true
      } : rows
    return context(of: member, taking: taken, key)
  }

  private func context(
    of member: Member, taking rows: [RegisterRow], _ key: IndicatorResult.Key
  ) -> RowsContext {
    RowsContext(
      book: book, table: source.table, rows: rows,
      member: list.table.map { ($0, member.rows) },
      indicator: { name in
        guard let other = others[name] else { return nil }
        let whole = IndicatorResult.Key(
          unit: key.unit, subject: key.subject, item: nil, span: key.span)
        return other.operand(whole)
      }, parameters: rule.parameters,
      listed: { column in
        guard let list = source.table?.lists[column].flatMap(book.list), book.isThere(list) else {
          return nil
        }
        return book.listedNames(of: list)
      })
  }

  /// The value; nil where the unit returned nothing to reckon with.
  private func quantity(
    in context: RowsContext, unit: String?, _ member: Member
  ) -> Quantity? {
    guard source.isReturned(by: unit), !(source.isOfIndicators && context.rows.isEmpty) else {
      return nil
    }
    return Quantity(rule.value, in: context)
  }

  private func bound(of requirement: Requirement, in context: RowsContext) -> Decimal? {
    switch requirement.bound {
    case .number(let number, _): return number
    case .field(let field):
      guard case .value(.number(let number))? = context.value(ofField: [field]) else { return nil }
      return number.decimal
    }
  }
}

extension IndicatorRule {
  /// The fields of its condition, without the names of their tables.
  fileprivate var conditionFields: [String] {
    var fields: [String] = []
    condition?.visit { if case .field(let path) = $0, let name = path.last { fields.append(name) } }
    return fields
  }
}
