import Grid
import Spreadsheet

/// What decides on a look, as `cfRule` has it (ECMA-376 part 1, 18.3.1.10).
struct RuleXML {
  private let rule: ConditionalFormat.Rule
  /// The cell that formulas ask.
  private let cell: String
  private let type: String
  private var comparison: String?
  private var text: String?
  /// The formulas; programs that do not know the kind go by them.
  private(set) var formulas: [String] = []

  init(_ rule: ConditionalFormat.Rule, at cell: CellReference?) {
    self.rule = rule
    self.cell = cell?.description ?? "A1"
    type = rule.typeName
    switch rule {
    case .expression(let formula): formulas = [formula]
    case .cell(let how, let first, let second):
      (comparison, formulas) = (how.rawValue, [first] + (second.map { [$0] } ?? []))
    case .text(let match, let text):
      comparison = match == .lacks ? "notContains" : match.rawValue
      (self.text, formulas) = (text, [formula(match, FormulaText.quoted(text))])
    case .blanks: formulas = ["LEN(TRIM(\(self.cell)))=0"]
    case .notBlanks: formulas = ["LEN(TRIM(\(self.cell)))>0"]
    case .errors: formulas = ["ISERROR(\(self.cell))"]
    case .notErrors: formulas = ["NOT(ISERROR(\(self.cell)))"]
    case .period(let period): formulas = [formula(period)]
    case .top, .average, .duplicates, .uniques, .colorScale, .dataBar, .iconSet: break
    }
  }

  /// The attributes of `cfRule`.
  func attributes(style: Int?, _ priority: Int, stops: Bool) -> KeyValuePairs<String, String?> {
    var (rank, isPercent, isBottom) = (nil as Int?, false, false)
    var (isBelow, includesEqual, deviations) = (false, false, nil as Int?)
    if case .top(let count, let percent, let bottom) = rule {
      (rank, isPercent, isBottom) = (count, percent, bottom)
    }
    if case .average(let isAbove, let equal, let count) = rule {
      (isBelow, includesEqual, deviations) = (!isAbove, equal, count)
    }
    var period: String?
    if case .period(let when) = rule { period = when.rawValue }
    return [
      "type": type, "dxfId": style.map { String($0) }, "priority": String(priority),
      "stopIfTrue": stops ? "1" : nil, "aboveAverage": isBelow ? "0" : nil,
      "percent": isPercent ? "1" : nil, "bottom": isBottom ? "1" : nil, "operator": comparison,
      "text": text.map(CellText.escaped), "timePeriod": period, "rank": rank.map { String($0) },
      "stdDev": deviations.map { String($0) }, "equalAverage": includesEqual ? "1" : nil,
    ]
  }

  private func formula(_ match: ConditionalFormat.TextMatch, _ text: String) -> String {
    switch match {
    case .contains: "NOT(ISERROR(SEARCH(\(text),\(cell))))"
    case .lacks: "ISERROR(SEARCH(\(text),\(cell)))"
    case .begins: "LEFT(\(cell),LEN(\(text)))=\(text)"
    case .ends: "RIGHT(\(cell),LEN(\(text)))=\(text)"
    }
  }

  private func formula(_ period: ConditionalFormat.Period) -> String {
    let day = "INT(\(cell))"
    let sunday = "TODAY()-WEEKDAY(TODAY())+1"
    func week(_ weeks: Int) -> String {
      "AND(\(day)>=\(sunday)+\(7 * weeks),\(day)<\(sunday)+\(7 * weeks + 7))"
    }
    func month(_ months: Int) -> String {
      let then = "EDATE(TODAY(),\(months))"
      return "AND(MONTH(\(cell))=MONTH(\(then)),YEAR(\(cell))=YEAR(\(then)))"
    }
    return switch period {
    case .today: "\(day)=TODAY()"
    case .yesterday: "\(day)=TODAY()-1"
    case .tomorrow: "\(day)=TODAY()+1"
    case .last7Days: "AND(\(day)>TODAY()-7,\(day)<=TODAY())"
    case .lastWeek: week(-1)
    case .thisWeek: week(0)
    case .nextWeek: week(1)
    case .lastMonth: month(-1)
    case .thisMonth: month(0)
    case .nextMonth: month(1)
    }
  }
}

extension ConditionalFormat.Rule {
  /// The name of its kind (18.18.12).
  fileprivate var typeName: String {
    switch self {
    case .expression: "expression"
    case .cell: "cellIs"
    case .text(let match, _): match.rawValue
    case .top: "top10"
    case .average: "aboveAverage"
    case .duplicates: "duplicateValues"
    case .uniques: "uniqueValues"
    case .blanks: "containsBlanks"
    case .notBlanks: "notContainsBlanks"
    case .errors: "containsErrors"
    case .notErrors: "notContainsErrors"
    case .period: "timePeriod"
    case .colorScale: "colorScale"
    case .dataBar: "dataBar"
    case .iconSet: "iconSet"
    }
  }
}
