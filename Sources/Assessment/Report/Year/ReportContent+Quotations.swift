import Expressions
import Forms
import FoundationEssentials
import Registers
import Values

/// What secretaries quote of indicators, and the rows of joins.
extension ReportContent {
  /// The list 述职列: the indicators that secretaries report on.
  var quotedHeads: [FillRecord] {
    indicators(in: .quoted).map { FillRecord(["名称": .value(.text($0.name))]) }
  }

  /// A field that quotes an indicator, as a check of its register says.
  private struct Quotation {
    let group: String
    let field: String
    let indicator: String
  }

  private var quotingFields: [Quotation] {
    round.registers.rules.checks.compactMap { check in
      let fields = check.condition.fields
      guard
        let indicator = fields.first(where: {
          $0.count == 2 && $0[0] == IndicatorTable.owner
        })?.last, indicators(in: .quoted).contains(where: { $0.name == indicator }),
        let field = fields.first(where: { $0.count == 2 && $0[0] == check.group })?.last
      else { return nil }
      return Quotation(group: check.group, field: field, indicator: indicator)
    }
  }

  /// The list 述职: a row for each that quotes an indicator, with what it comes to beside it.
  var quotations: [FillRecord] {
    let rules = indicators(in: .quoted)
    let values = rules.map { rule in
      (rule, Dictionary(grouping: yearly(rule)) { $0.unit ?? "" })
    }
    return quotingFields.flatMap { quotation -> [FillRecord] in
      guard let table = round.registers.book.tables[quotation.group] else { return [] }
      return table.rows.map { row in
        var fields = shownCells(of: row, in: table)
        fields["单位"] = .words(row.unit)
        let quoted = table.cell(row, quotation.field)
        if fields[quotation.field] != nil, case .number(let number) = quoted.value,
          let said = number.decimal
        {
          fields["引用值"] = shown(said, isPercent: true)
          let own = values.first { $0.0.name == quotation.indicator }?.1[row.unit ?? ""]
          if let reckoned = own?.first?.value {
            fields["差额"] = shown(said - reckoned.decimal, isPercent: true)
          }
        }
        let cells = values.map { rule, byUnit in
          FillRecord(["值": figure(byUnit[row.unit ?? ""] ?? [], of: rule) ?? .value(words.dash)])
        }
        return FillRecord(fields, groups: ["述职列": cells])
      }
    }
  }

  private func yearly(_ rule: IndicatorRule) -> [IndicatorEntry] {
    entries(of: rule).filter { $0.subject == nil && $0.item == nil }
  }

  // MARK: Joins

  /// The list 关联: the rows of joins with where both sides stand.
  var joinedRows: [FillRecord] {
    let (book, rules) = (round.registers.book, round.registers.rules)
    return numbered(
      book.joins.flatMap { join in
        let table = book.table(of: join)
        let shown = join.columns.filter { !rules.asksPrivateField($0.formula, of: join) }
        return table.rows.map { row in
          let parts = shown.compactMap { column -> String? in
            let names = table.cell(row, column.name).names
            return names.isEmpty
              ? nil
              : words.text("named", column.name, names.joined(separator: words.text("list")))
          }
          var fields: [String: FillValue] = [
            "关联": .value(.text(join.name)),
            "内容": .value(.text(parts.joined(separator: words.text("separator")))),
          ]
          fields["单位"] = .words(row.unit)
          fields["日期"] = rules.datesAreOpen(of: join.source) ? .day(row.time.day) : nil
          fields["来源"] = .words(row.origins.first.flatMap(source))
          fields["与"] = .words(row.origins.dropFirst().first.flatMap(source))
          return fields
        }
      })
  }
}

extension RegisterRules {
  /// Whether the field that places the rows of a group in time may be shown.
  func datesAreOpen(of group: String) -> Bool {
    let group = definitions[owners[group] ?? ""]?.group(group)
    return group?.dated.flatMap { group?.field($0) }?.isPrivate != true
  }

  /// Whether a formula of a join asks for a field that is shown to nobody.
  func asksPrivateField(_ formula: FormulaSyntax, of join: JoinRule) -> Bool {
    var isPrivate = false
    formula.visit { part in
      guard case .field(let path) = part, let name = path.last else { return }
      let groups = path.count == 2 ? [path[0]] : [join.source, join.other]
      for group in groups {
        let field = definitions[owners[group] ?? ""]?.group(group)?.field(name)
        isPrivate = isPrivate || field?.isPrivate == true
      }
    }
    return isPrivate
  }
}
