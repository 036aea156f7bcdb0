import Expressions
import Values

/// What the formula of an indicator sees: the columns of the rows that it takes, its member, other
/// indicators of the same subject and period, the parameters of its form.
struct RowsContext: EvaluationContext {
  let book: RegisterBook
  /// The table that the rows are of; nil without a source.
  let table: RegisterTable?
  /// The rows.
  let rows: [RegisterRow]
  /// The table of the member, and its rows.
  let member: (table: RegisterTable, rows: [RegisterRow])?
  /// The value of another indicator; nil where there is none of that name.
  let indicator: (String) -> Operand?
  let parameters: [String: FormulaValue]
  /// The names in the list that a column draws on, by unit; nil where it draws on none.
  let listed: (String) -> ListedNames?

  var today: CalendarDate { book.today }

  func value(ofField path: [String]) -> Operand? {
    guard let name = path.last else { return nil }
    let owner = path.dropLast().joined(separator: ".")
    if owner.isEmpty || owner == table?.name, let column = column(name) {
      return .matrix(Matrix(column: column.map(\.value)))
    }
    if let member, owner.isEmpty || owner == member.table.name,
      member.table.place(of: name) != nil, let row = member.rows.first
    {
      return .value(member.table.cell(row, name).value)
    }
    guard owner.isEmpty || owner == IndicatorTable.owner else { return nil }
    return indicator(name) ?? parameters[name].map { .value($0) }
  }

  private func column(_ name: String) -> [RegisterCell]? {
    guard let table, table.place(of: name) != nil else { return nil }
    return rows.map { table.cell($0, name) }
  }

  func call(
    _ function: String, _ arguments: [FormulaSyntax], _ evaluator: inout Evaluator
  ) -> Operand? {
    guard let function = ConditionFunction(rawValue: function) else { return nil }
    if function == .times { return count(rows.count) }
    if function == .metRate {
      let (met, all) = verdicts
      return all == 0 ? .error(.divisionByZero) : .value(.number(Number(Double(met) / Double(all))))
    }
    guard case .field(let path)? = arguments.first, let name = path.last,
      let cells = column(name)
    else { return nil }
    switch function {
    case .attendances: return count(cells.reduce(0) { $0 + $1.names.count })
    case .people: return people(name, cells, arguments.dropFirst().first)
    case .days: return count(Set(cells.compactMap(\.date)).count)
    case .distinct:
      return count(Set(cells.map { $0.foldedNames.sorted() }.filter { !$0.isEmpty }).count)
    default: return nil
    }
  }

  private func count(_ number: Int) -> Operand { .value(.number(Number(number))) }

  /// The different people of a column: two of one name in different units are two. Those in a
  /// list cannot be told where a unit's list did not come.
  private func people(
    _ column: String, _ cells: [RegisterCell], _ list: FormulaSyntax?
  ) -> Operand {
    guard case .name(let name)? = list, let asked = book.list(name) else {
      return count(different(cells, among: listed(column)).count)
    }
    let known = book.listedNames(of: asked)
    guard book.isThere(asked), rows.allSatisfy({ known.covers(unit: $0.unit) }) else {
      return .error(.notAvailable)
    }
    return count(different(cells, among: known).count)
  }

  private func different(_ cells: [RegisterCell], among known: ListedNames?) -> Set<[String]> {
    zip(rows, cells).reduce(into: []) { found, pair in
      let unit = pair.0.unit
      let own = known.flatMap { $0.covers(unit: unit) ? $0 : nil }
      for name in pair.1.foldedNames where own?.contains(name, of: unit) ?? true {
        found.insert([unit ?? "", name])
      }
    }
  }
}
