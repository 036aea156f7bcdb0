import Forms
import FoundationEssentials
import Scoring
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

  /// The list 逾期组: the same by unit, the units as they are ranked.
  var overdueByUnit: [FillRecord] {
    let day = round.options.today
    return round.units.compactMap { standing in
      let late = standing.problems.filter { $0.isOverdue(on: day) }
      guard !late.isEmpty else { return nil }
      let sorted = late.enumerated().sorted { one, other in
        let days = (one.element.overdueDays(on: day), other.element.overdueDays(on: day))
        return days.0 != days.1 ? days.0 > days.1 : one.offset < other.offset
      }
      let title = words.text("overdueGroup", standing.unit.name, String(late.count))
      return FillRecord(
        key: standing.unit.name, ["标题": .value(.text(title))],
        groups: ["项": numbered(sorted.map { problem($0.element) })])
    }
  }

  /// The list 扣分较多: the items with the largest deductions.
  var worst: [FillRecord] {
    let deducted = countedForms.flatMap { form in
      zip(form.items, form.score?.items ?? []).filter { $0.1.deduction ?? 0 > 0 }
        .map { (form, $0.0, $0.1.deduction ?? 0) }
    }
    let sorted = deducted.enumerated().sorted { left, right in
      let points = (left.element.2, right.element.2)
      return points.0 != points.1 ? points.0 > points.1 : left.offset < right.offset
    }
    return numbered(
      sorted.prefix(ReportContent.worstCount).map { _, entry in
        let (form, item, deduction) = entry
        var fields: [String: FillValue] = [
          "检查表": .value(.text(form.reading.form)), "条目": .value(.text(item.number)),
        ]
        fields["受检单位"] = .words(form.unit?.name)
        fields["检查内容"] = .words(content(of: item, in: form))
        fields["问题描述"] = .words(item.findings.map(\.text).joined(separator: "；"))
        fields["扣分"] = .value(.number(deduction))
        return fields
      })
  }

  /// The list 共性问题: items with a deduction at several units, the most units first.
  var common: [FillRecord] {
    let shared = sharedItems.filter { $0.units.count >= ReportContent.commonUnits }
    let sorted = shared.enumerated().sorted { left, right in
      let units = (left.element.units.count, right.element.units.count)
      return units.0 != units.1 ? units.0 > units.1 : left.offset < right.offset
    }
    return numbered(sorted.map { fields(of: $0.element) })
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
  var countedForms: [ReturnedForm] {
    let firsts = Set(round.units.flatMap { $0.forms.compactMap(\.indices.first) })
    return round.forms.indices.filter(firsts.contains).map { round.forms[$0] }
  }

  func content(of item: CheckedItem, in form: ReturnedForm) -> String? {
    item.record[form.roles.content]?.value.map(\.plainText)
  }

  /// Records with 序号 from 1.
  func numbered(_ rows: some Sequence<[String: FillValue]>) -> [FillRecord] {
    rows.enumerated().map { index, fields in
      FillRecord(fields.merging(["序号": .count(index + 1)]) { $1 })
    }
  }
}
