import Forms
import FoundationEssentials
import Scoring
import Spreadsheet
import Values

/// The page of each unit, and how its scores came about.
extension ReportContent {
  /// The list 单位页: a page a unit.
  var unitPages: [FillRecord] {
    round.units.map { standing in
      let problems = standing.problems
      let late = problems.filter { $0.isOverdue(on: round.options.today) }
      return FillRecord(
        key: standing.unit.name, facts(of: standing),
        groups: [
          "表": numbered(round.rules.compactMap { form($0.title, of: standing) }),
          "问题": numbered(problems.filter { !$0.isCarriedOver }.map { problem($0) }),
          "旧问题": numbered(problems.filter(\.isCarriedOver).map { problem($0) }),
          "逾期": numbered(late.map { problem($0) }),
        ])
    }
  }

  private func facts(of standing: UnitStanding) -> [String: FillValue] {
    let last = round.last.standing(of: standing.unit)
    var fields: [String: FillValue] = [
      "页名": .value(.text(pages[standing.unit.name] ?? standing.unit.name)),
      "单位名": .value(.text(standing.unit.name)),
      "单位总分": words.number(standing.total),
      "单位名次": standing.rank.map { .count($0) } ?? .value(.text(words.standing(standing))),
      "单位等级": .words(standing.grade) ?? .value(words.dash),
      "单位上轮名次": last?.rank.map { .count($0) } ?? .value(words.dash),
      "单位上轮总分": words.number(last?.total),
      "单位升降": .value(trend(standing.score.exact, standing.rank == nil ? nil : last?.total)),
      "单位问题数": .count(standing.findings),
      "单位应整改": .count(standing.statistics.owed),
      "单位已销号": .count(standing.statistics.closed),
      "单位逾期数": .count(standing.statistics.overdue),
      "单位整改率": .value(.text(standing.statistics.rate.shownText)),
      "单位说明": .words(words.remark(on: standing, in: round)) ?? .value(.text(words.text("none"))),
    ]
    fields["单位党支部"] = .words(standing.unit.branch) ?? .value(words.dash)
    return fields
  }

  private func form(_ title: String, of standing: UnitStanding) -> [String: FillValue]? {
    let indices = standing.forms.first { $0.title == title }?.indices ?? []
    guard let first = indices.first else {
      guard standing.missing.contains(title) else { return nil }
      return ["检查表": .value(.text(title)), "状态": .value(.text(words.text("pending.missing")))]
    }
    let form = round.forms[first]
    let name = FieldValue.text(title)
    var fields: [String: FillValue] = [
      "检查表": sheets[first].map { .link(name, to: sheetPrefix($0.name) + "A1") } ?? .value(name),
      "得分": words.number(form.score?.shown), "状态": .value(.text(words.status(of: form))),
      "应得分": words.number(form.score?.applicable),
      "扣分": words.number(form.score?.deducted), "加分": words.number(form.score?.bonus),
      "问题数": .count(form.items.filter(\.isApplicable).map(\.findings.count).reduce(0, +)),
    ]
    fields["等级"] = .words(form.score?.grade) ?? .value(words.dash)
    fields["检查日期"] = .day(form.inspectionDate)
    fields["文件"] = .words(form.reading.file)
    return fields
  }

  /// The list 计分: a record a unit, its steps within.
  var explanations: [FillRecord] {
    round.units.filter { !$0.forms.isEmpty }.map { standing in
      let steps = words.explanation(of: standing, in: round).steps
      return FillRecord(
        key: standing.unit.name,
        ["单位": unitLink(standing), "概要": .value(.text(words.summary(of: standing)))],
        groups: [
          "步骤": steps.map { step in
            var fields: [String: FillValue] = [
              "步骤": .value(.text(step.step)), "算法": .value(.text(step.text)),
            ]
            fields["检查表"] = .words(step.form)
            fields["结果"] =
              step.result.flatMap { Decimal(exact: $0) }.map { .value(.number($0)) }
              ?? .words(step.result)
            fields["来源"] = .words(step.source?.cell.map { _ in step.source?.description ?? "" })
            return FillRecord(fields)
          }
        ])
    }
  }

  /// The list 目录: the sheets of the workbook with links, without those that are left out.
  func contents(without leftOut: [String]) -> [FillRecord] {
    let front = report.pages.map(\.sheet).filter {
      PlaceholderNames.isPlain($0) && $0 != "目录" && !leftOut.contains($0)
    }
    let fronts = front.map { row($0, words.sheet($0)) }
    let own = round.units.flatMap { standing -> [[String: FillValue]] in
      let page = pages[standing.unit.name].map { row($0, words.text("contents.unit")) }
      let forms = standing.forms.flatMap { title, indices in
        indices.compactMap { sheets[$0]?.name }.map { row($0, words.text("contents.form", title)) }
      }
      return (page.map { [$0] } ?? []) + forms
    }
    return numbered(fronts + own)
  }

  private func row(_ sheet: String, _ text: String) -> [String: FillValue] {
    ["工作表": .link(.text(sheet), to: sheetPrefix(sheet) + "A1"), "内容": .value(.text(text))]
  }
}

/// Which sheets of the report template go by their own name.
enum PlaceholderNames {
  /// Whether a name is no placeholder.
  static func isPlain(_ name: String) -> Bool { !name.contains("{{") && !name.contains("｛｛") }
}
