import Forms
import Grid
import Spreadsheet
import Values

/// A sheet of line charts, one for each indicator of the list 走势: a line for each unit, of many
/// units that of the whole company alone. They show the cells of that list, so that they follow what
/// is corrected there.
///
/// ```swift
/// TrendCharts(data, filled: filled, report: report, words: words)?.sheet.charts.count  // 12
/// ```
struct TrendCharts {
  /// The list of the report that they show.
  static let group = "走势"
  /// The most lines in a chart that an eye tells apart.
  private static let mostLines = 8
  private static let size = (rows: 18, columns: 8)
  private static let columnsOfCharts = 2
  private static let firstRow = 3

  /// The sheet with the charts.
  private(set) var sheet: Sheet
  /// The sheet that they show.
  let shown: String
  private let header: Int
  private let months: ClosedRange<Int>
  private let unitColumn: Int

  /// The charts of a filled report; nil where it has no such list, or nothing stands in it.
  init?(_ data: FillData, filled: FilledForm, report: FormDefinition, words: ReportWords) {
    let (group, months) = (TrendCharts.group, (1...12).map { "\(TrendCharts.group).月\($0)" })
    guard let records = data.groups[group], !records.isEmpty,
      let page = filled.pages.first(where: { $0.rows[group]?.isEmpty == false }),
      let band = report.pages.first(where: { $0.sheet == page.templateSheet })?.bands
        .first(where: { $0.group == group }),
      let header = band.headerRows.last.map({ page.movedRows[$0] ?? $0 }),
      let first = page.columns[months[0]],
      months.indices.allSatisfy({
        page.columns[months[$0]] == first + $0
      }), let unitColumn = page.columns["\(group).单位"], let rows = page.rows[group]
    else { return nil }
    (shown, self.header, self.unitColumn) = (page.sheet, header, unitColumn)
    self.months = first...first + 11
    let name = SheetName.unique(
      words.text("trendCharts"), amongLowercased: Set(report.pages.map { $0.sheet.lowercased() }))
    sheet = Sheet(name: name)
    let company = words.text("company")
    for lines in TrendCharts.lines(of: records, rows) {
      let ofUnits = lines.filter { $0.unit != company }
      let total = lines.filter { $0.unit == company }
      let isMany = ofUnits.count > TrendCharts.mostLines && !total.isEmpty
      let drawn = (isMany || ofUnits.isEmpty ? total : ofUnits).filter(\.hasNumbers)
      if !drawn.isEmpty { add(drawn, title: lines[0].title(of: isMany ? company : nil)) }
    }
    if sheet.charts.isEmpty { return nil }
    layOut(words)
  }

  /// The changes that put the sheet behind the one that it shows.
  ///
  /// - Parameter fronts: the sheets of the report in order, without those that are left out.
  func patches(among fronts: [String]) -> [Patch] {
    let place = fronts.firstIndex(of: shown).map { $0 + 1 } ?? fronts.count
    return [.addSheet(sheet), .moveSheets([sheet.name], to: place)]
  }

  /// A line: a row of the list.
  private struct Line {
    let indicator: [String]
    let unit: String
    let row: Int
    let hasNumbers: Bool

    init(_ record: FillRecord, row: Int) {
      func text(_ field: String) -> String {
        if case .value(let value)? = record.fields[field] { value.plainText } else { "" }
      }
      (indicator, unit, self.row) = ([text("机制"), text("指标")], text("单位"), row)
      hasNumbers = (1...12).contains { month in
        switch record.fields["月\(month)"] {
        case .value(.text)?, nil: false
        default: true
        }
      }
    }

    func title(of company: String?) -> String {
      indicator[1] + (company.map { "（\($0)）" } ?? "")
    }
  }

  /// The rows of each indicator, which stand together.
  private static func lines(of records: [FillRecord], _ rows: [Int]) -> [[Line]] {
    zip(records, rows).map { Line($0, row: $1) }.reduce(into: []) { all, line in
      if all.last?.last?.indicator == line.indicator {
        all[all.count - 1].append(line)
      } else {
        all.append([line])
      }
    }
  }

  private mutating func add(_ lines: [Line], title: String) {
    let (place, size) = (sheet.charts.count, TrendCharts.size)
    let row = TrendCharts.firstRow + place / TrendCharts.columnsOfCharts * (size.rows + 1)
    let column = 1 + place % TrendCharts.columnsOfCharts * (size.columns + 1)
    let columns = months
    let prefix = sheetPrefix(shown)
    func area(_ row: Int, _ columns: ClosedRange<Int>) -> String {
      let corners = [columns.lowerBound, columns.upperBound].map {
        "$\(ColumnName.letters(of: $0))$\(row)"
      }
      return prefix + (columns.count == 1 ? corners[0] : corners.joined(separator: ":"))
    }
    sheet.charts.append(
      Chart(
        kind: .line, title: title,
        series: lines.map { line in
          Chart.Series(
            name: "=" + area(line.row, unitColumn...unitColumn), categories: area(header, columns),
            values: area(line.row, columns))
        },
        extent: CellRange(
          rows: row...row + size.rows - 1, columns: column...column + size.columns - 1)))
  }

  private mutating func layOut(_ words: ReportWords) {
    let size = TrendCharts.size
    let width = (size.columns + 1) * TrendCharts.columnsOfCharts - 1
    var style = Style()
    style.font = Font(name: "黑体", size: 16)
    style.alignment.horizontal = .center
    sheet[CellReference(row: 1, column: 1)] = Cell(
      value: .text(words.text("trendCharts.title")), style: style)
    sheet.mergedRanges = [CellRange(rows: 1...1, columns: 1...width)]
    sheet[row: 1].height = 30
    sheet.view.showsGridLines = false
    sheet.printSetup.orientation = .landscape
    sheet.printSetup.paperSize = 9
    (sheet.printSetup.fitToWidth, sheet.printSetup.fitToHeight) = (1, 0)
    let bands = (sheet.charts.count + 1) / TrendCharts.columnsOfCharts
    let last = TrendCharts.firstRow + bands * (size.rows + 1) - 2
    sheet.printSetup.areas = [CellRange(rows: 1...last, columns: 1...width)]
    sheet.printSetup.rowBreaks = stride(from: 2, to: bands, by: 2).map {
      TrendCharts.firstRow + $0 * (size.rows + 1) - 1
    }
  }
}
