import Forms
import FoundationEssentials
import Scoring
import Values

/// 整改通知单: a page a unit.
extension ReportContent {
  /// The list 通知: a record for each unit with open problems, its problems within.
  var notices: [FillRecord] {
    var number = 0
    return round.units.compactMap { standing in
      let open = standing.problems.filter { !$0.state.isFinal }
      guard !open.isEmpty else { return nil }
      number += 1
      return notice(number, to: standing, of: open)
    }
  }

  private func notice(
    _ number: Int, to standing: UnitStanding, of problems: [Rectification]
  ) -> FillRecord {
    let last = problems.compactMap(\.effectiveDue).max()
    var fields: [String: FillValue] = [
      "编号": .value(.text(words.noticeNumber(round, number))),
      "受检单位": .value(.text(standing.unit.name)), "问题数": .count(problems.count),
      "要求": .value(
        .text(
          last.map { words.text("notice.requirement", words.day($0)) }
            ?? words.text("notice.requirementOpen"))),
      "签发日期": .day(round.options.today) ?? .value(words.dash),
    ]
    fields["党支部"] = .words(standing.unit.branch)
    fields["检查日期"] = .words(days(of: standing))
    fields["检查人"] = .words(inspectors(of: standing))
    return FillRecord(
      key: standing.unit.name, fields,
      groups: ["问题": numbered(problems.map { self.problem($0) })])
  }

  /// A problem as notices and unit pages show it.
  func problem(_ problem: Rectification) -> [String: FillValue] {
    let day = round.options.today
    var fields: [String: FillValue] = [
      "编号": .value(.text(problem.number.printed)), "问题描述": .value(.text(problem.text)),
      "状态": .value(.text(words.state(of: problem))),
      "来源": .value(.text([problem.form, problem.item].compactMap { $0 }.joined(separator: " "))),
    ]
    fields["条目"] = .words(problem.item)
    fields["检查表"] = .words(problem.form)
    fields["责任部门"] = .words(problem.department)
    fields["责任人"] = .words(problem.person)
    fields["整改期限"] = .day(problem.effectiveDue) ?? .words(problem.dueCondition)
    fields["整改措施"] = .words(problem.progress.measure)
    fields["提示"] = .words(words.mark(on: problem, day: day))
    fields["逾期天数"] = problem.isOverdue(on: day) ? .count(problem.overdueDays(on: day)) : nil
    fields["通报文号"] = problem.remarks[LedgerColumns.penalty].map { .value($0) }
    return fields
  }

  private func days(of standing: UnitStanding) -> String {
    let days = Set(standing.forms.flatMap(\.indices).compactMap { round.forms[$0].inspectionDate })
    return days.sorted().map(words.day).joined(separator: words.text("list"))
  }

  private func inspectors(of standing: UnitStanding) -> String {
    var names: [String] = []
    for form in standing.forms.flatMap(\.indices).map({ round.forms[$0] }) {
      for field in ["组长", "巡视人员"] {
        let isPrivate = form.reading.privateFields.contains(field)
        let value = isPrivate ? nil : form.reading.fields[field]?.value
        let found =
          if case .list(let list)? = value { list } else { value.map { [$0.plainText] } ?? [] }
        for name in found where !names.contains(name) { names.append(name) }
      }
    }
    return names.joined(separator: words.text("list"))
  }
}
