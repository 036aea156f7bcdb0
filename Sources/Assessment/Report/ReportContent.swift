import Forms
import FoundationEssentials
import Scoring
import Spreadsheet
import Values
import Wording

/// What the report template is filled with.
struct ReportContent: Sendable {
  let round: RoundAssessment
  /// The score sheet of each form, in the round's order.
  let sheets: [ScoreSheet?]
  let report: FormDefinition
  let words: ReportWords
  /// Of the source files, by the name that findings show.
  let fingerprints: [String: String]
  /// The names of the units' pages by unit; empty where the template has none.
  var pages: [String: String] = [:]
  /// What registers come to.
  let yearFigures: YearFigures
  /// Whether sheets of lists without a row are left out.
  var leavesOutEmptySheets = false

  /// All fields and lists.
  var data: FillData {
    var data = FillData()
    data.fields = fields
    let groups = groups.mapInParallel { name, records in (name, records()) }
    data.groups = Dictionary(uniqueKeysWithValues: groups)
    data.groups["目录"] = contents(without: leftOut(of: data))
    return data
  }

  /// The sheets whose lists have no row: that of the trend, and the others unless all are to be
  /// there.
  func leftOut(of data: FillData) -> [String] {
    let isRound = round.forms.contains { $0.rules.weight != nil }
    return report.pages.filter { page in
      let lists = page.bands.map(\.group).filter { !$0.contains(".") && $0 != "目录" }
      let mayGo = leavesOutEmptySheets || ReportContent.trendLists.isSuperset(of: lists)
      return mayGo && !lists.isEmpty
        && lists.allSatisfy { name in
          data.groups[name]?.isEmpty != false || (name == "汇总" && !isRound)
        }
    }.map(\.sheet)
  }

  /// The sheets of the report that stay, in order, but for those that are copied for each unit.
  ///
  /// - Parameter leftOut: the sheets that are taken out.
  func fronts(without leftOut: [String]) -> [String] {
    report.pages.map(\.sheet).filter { PlaceholderNames.isPlain($0) && !leftOut.contains($0) }
  }

  /// The lists by name, to be made side by side.
  private var groups: [(String, @Sendable () -> [FillRecord])] {
    let ofRound: [(String, @Sendable () -> [FillRecord])] = [
      ("单位页", { unitPages }), ("计分", { explanations }), ("通知", { notices }),
      ("问题", { findings }), ("规范化", { normalisations }), (LedgerColumns.group, { ledger }),
      ("汇总", { ranking }), ("逾期项", { overdue }), ("逾期组", { overdueByUnit }),
      ("逾期单位", { overdueUnits }), ("扣分较多", { worst }), ("共性问题", { common }),
      ("整改情况", { rectification }), ("缺报表", { missing }), ("来源文件", { sources }),
      ("表", { formHeads }), ("待定", { pending }), ("类", { categoryHeads }), ("热力", { heat }),
      ("常见问题", { commonest }), ("历轮", { roundFigures }), ("历轮头", { roundHeads }),
      ("历轮单位", { unitsOverRounds }),
    ]
    return ofRound + yearGroups
  }

  /// The fields outside lists.
  private var fields: [String: FillValue] {
    counts.merging(overview) { $1 }.merging(lists) { $1 }.merging(decisions) { $1 }.merging([
      "轮次名": .value(.text(words.round(round))), "报告日期": .value(.date(round.options.today)),
    ]) { $1 }
  }

  private var counts: [String: FillValue] {
    let expected = round.units.map(\.owedCount).reduce(0, +)
    let figures = round.statistics
    func found(_ severity: Severity) -> FillValue {
      .count(round.diagnostics.filter { $0.severity == severity }.count)
    }
    return [
      "单位数": .count(round.units.count), "应报表数": .count(expected),
      "实收表数": .count(round.forms.count { $0.rules.isScored }),
      "问题总数": .count(round.units.map(\.findings).reduce(0, +)),
      "应整改": .count(figures.owed), "已销号": .count(figures.closed),
      "逾期数": .count(figures.overdue), "挂账数": .count(figures.deferred),
      "平均分": words.number(round.meanTotal),
      "报错数": found(.error), "警告数": found(.warning), "提示数": found(.info),
    ]
  }

  private var lists: [String: FillValue] {
    let ranked = round.units.filter { $0.rank != nil }
    func scored(_ units: some Sequence<UnitStanding>) -> FillValue {
      words.list(
        units.map { words.text("score", $0.unit.name, words.oneDecimal($0.score.shown ?? 0)) })
    }
    let unranked = round.units.filter { $0.rank == nil && !$0.forms.isEmpty }
    return [
      "前三": scored(ranked.prefix { ($0.rank ?? 0) <= 3 }),
      "后三": scored(ranked.suffix(3).reversed()),
      "否决单位": words.list(ranked.filter(\.score.isVetoed).map(\.unit.name)),
      "未排名": words.list(unranked.map(words.unranked)),
      "缺报": words.list(missingForms), "缺报概要": missingInShort,
    ]
  }

  private var lacking: [UnitStanding] { round.units.filter { !$0.missing.isEmpty } }

  private var missingForms: [String] {
    lacking.map { "\($0.unit.name)（\($0.missing.joined(separator: words.text("list")))）" }
  }

  /// What fits a line or two, however many forms are missing: all of them are listed elsewhere.
  private var missingInShort: FillValue {
    let (few, named) = (3, 8)
    guard lacking.count > few || missingForms.joined().count > 60 else {
      return words.list(missingForms)
    }
    let units = lacking.prefix(named).map { "\($0.unit.name)（\($0.missing.count)）" }
      .joined(separator: words.text("list"))
    let count = String(lacking.map(\.missing.count).reduce(0, +))
    return .value(
      .text(
        lacking.count > named
          ? words.text("missingMany", count, units, String(lacking.count))
          : words.text("missingSome", count, units)))
  }

  /// What somebody decided about the round, for 统计口径.
  private var decisions: [String: FillValue] {
    let released = round.forms.filter(\.countsByRelease).map { form in
      words.text("released", form.unit?.name ?? "", form.title, round.options.today.description)
    }
    let chosen = round.forms.filter { $0.version == .chosen }.map { form in
      words.text("chosen", form.unit?.name ?? "", form.title, form.reading.file)
    }
    let named = round.options.namings.sorted { $0.key < $1.key }.map {
      words.text("renamed", $0.key, $0.value)
    }
    return [
      "上轮来源": sourceOfLast, "放行": words.list(released), "选定": words.list(chosen),
      "认定": words.list(named),
    ]
  }
}
