import Forms
import FoundationEssentials
import Values

extension ReportContent {
  /// How many items with the largest deductions are listed.
  private static let worstCount = 20
  /// How many units must share an item for it to be a common problem.
  private static let commonUnits = 3

  /// The list 逾期项: what is overdue, the longest first.
  var overdue: [FillRecord] {
    let day = round.options.today
    let late = round.ledger.problems.filter { $0.isOverdue(on: day) }
    let sorted = late.enumerated().sorted { left, right in
      let days = (left.element.overdueDays(on: day), right.element.overdueDays(on: day))
      return days.0 != days.1 ? days.0 > days.1 : left.offset < right.offset
    }
    return numbered(
      sorted.map { _, problem in
        var fields: [String: FillValue] = [
          "编号": .value(.text(problem.number.printed)), "受检单位": .value(.text(problem.unit)),
          "问题描述": .value(.text(problem.text)), "逾期天数": .count(problem.overdueDays(on: day)),
        ]
        fields["责任部门"] = .words(problem.department)
        fields["责任人"] = .words(problem.person)
        fields["整改期限"] = .day(problem.effectiveDue)
        fields["通报文号"] = problem.remarks[LedgerColumns.penalty].map { .value($0) }
        return fields
      })
  }

  /// The list 扣分较多: the items with the largest deductions.
  var worst: [FillRecord] {
    let deducted = countedForms.flatMap { form in
      form.items.filter { ($0.deduction ?? 0) > 0 && $0.isApplicable }.map { (form, $0) }
    }
    let sorted = deducted.enumerated().sorted { left, right in
      let points = (left.element.1.deduction ?? 0, right.element.1.deduction ?? 0)
      return points.0 != points.1 ? points.0 > points.1 : left.offset < right.offset
    }
    return numbered(
      sorted.prefix(ReportContent.worstCount).map { _, entry in
        let (form, item) = entry
        var fields: [String: FillValue] = [
          "检查表": .value(.text(form.reading.form)), "条目": .value(.text(item.number)),
        ]
        fields["受检单位"] = .words(form.unit?.name)
        fields["检查内容"] = .words(content(of: item, in: form))
        fields["问题描述"] = .words(item.findings.map(\.text).joined(separator: "；"))
        fields["扣分"] = item.deduction.map { .value(.number($0)) }
        return fields
      })
  }

  /// The list 共性问题: items with a deduction at several units, the most units first.
  var common: [FillRecord] {
    var order: [String] = []
    var entries: [String: (form: ReturnedForm, item: CheckedItem, units: [String])] = [:]
    for form in countedForms {
      for item in form.items where (item.deduction ?? 0) > 0 && item.isApplicable {
        let key = form.reading.form + "\u{0}" + item.number
        if entries[key] == nil { order.append(key) }
        entries[key, default: (form, item, [])].units.append(form.unit?.name ?? "")
      }
    }
    let shared = order.compactMap { entries[$0] }
      .filter { $0.units.count >= ReportContent.commonUnits }
    let sorted = shared.enumerated().sorted { left, right in
      let units = (left.element.units.count, right.element.units.count)
      return units.0 != units.1 ? units.0 > units.1 : left.offset < right.offset
    }
    return numbered(
      sorted.map { _, entry in
        var fields: [String: FillValue] = [
          "检查表": .value(.text(entry.form.reading.form)),
          "条目": .value(.text(entry.item.number)), "单位数": .count(entry.units.count),
          "单位": words.list(entry.units),
        ]
        fields["检查内容"] = .words(content(of: entry.item, in: entry.form))
        return fields
      })
  }

  /// The list 缺报表: units that sent too little.
  var missing: [FillRecord] {
    numbered(
      round.units.filter { !$0.missing.isEmpty }.map { standing in
        var fields: [String: FillValue] = [
          "单位": .value(.text(standing.unit.name)), "缺少的表": words.list(standing.missing),
        ]
        fields["党支部"] = .words(standing.unit.branch)
        return fields
      })
  }

  /// The forms of which there is one copy, or the first of several.
  private var countedForms: [ReturnedForm] {
    let firsts = Set(round.units.flatMap { $0.forms.compactMap(\.indices.first) })
    return round.forms.indices.filter(firsts.contains).map { round.forms[$0] }
  }

  private func content(of item: CheckedItem, in form: ReturnedForm) -> String? {
    item.record[form.roles.content]?.value.map(\.plainText)
  }

  /// Records with 序号 from 1.
  func numbered(_ rows: some Sequence<[String: FillValue]>) -> [FillRecord] {
    rows.enumerated().map { index, fields in
      FillRecord(fields.merging(["序号": .count(index + 1)]) { $1 })
    }
  }
}
