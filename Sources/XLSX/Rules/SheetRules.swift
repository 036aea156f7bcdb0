import Grid
import Spreadsheet

/// Excel's rules for what stands on a sheet.
///
/// ```swift
/// try SheetRules("检查表").width(300, of: 2...2)  // 检查表!B1: Excel would repair this file: …
/// ```
struct SheetRules {
  private let sheet: String

  /// The rules, for errors on a sheet.
  init(_ sheet: String) { self.sheet = sheet }

  private func demand(
    _ isKept: Bool, _ rule: ExcelRule, _ value: @autoclosure () -> String, at cell: CellReference?
  ) throws(XLSXError) {
    if !isKept { throw XLSXError.breaks(rule, value(), sheet: sheet, cell: cell) }
  }

  // MARK: Columns and rows

  /// A width of columns.
  func width(_ width: Double?, of columns: ClosedRange<Int>) throws(XLSXError) {
    let place = CellReference(row: 1, column: columns.lowerBound)
    try demand((0...255).contains(width ?? 0), .columnWidth, "\(width ?? 0)", at: place)
    try demand(
      columns.lowerBound >= 1 && columns.upperBound <= SheetLimits.columns, .columnsApart,
      "\(columns.lowerBound):\(columns.upperBound)", at: nil)
  }

  /// Settings of columns.
  func columns(_ columns: [ColumnSettings]) throws(XLSXError) {
    var last = 0
    for setting in columns.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
      try width(setting.width, of: setting.columns)
      try demand(
        setting.columns.lowerBound > last, .columnsApart, ColumnName.letters(of: last),
        at: CellReference(row: 1, column: setting.columns.lowerBound))
      try demand(
        (0...7).contains(setting.outlineLevel), .outlineLevel, "\(setting.outlineLevel)",
        at: CellReference(row: 1, column: setting.columns.lowerBound))
      last = setting.columns.upperBound
    }
  }

  /// The height and the grouping of a row.
  func row(_ number: Int, height: Double?, outlineLevel: Int = 0) throws(XLSXError) {
    let place = CellReference(row: number, column: 1)
    try demand((0...409.5).contains(height ?? 0), .rowHeight, "\(height ?? 0)", at: place)
    try demand((0...7).contains(outlineLevel), .outlineLevel, "\(outlineLevel)", at: place)
  }

  // MARK: Page and view

  /// How a sheet is shown.
  func view(_ view: SheetView) throws(XLSXError) {
    let isKept =
      (0..<SheetLimits.rows).contains(view.frozenRows)
      && (0..<SheetLimits.columns).contains(view.frozenColumns)
    try demand(isKept, .frozen, "\(view.frozenRows), \(view.frozenColumns)", at: nil)
  }

  /// How a sheet is printed.
  func print(_ setup: PrintSetup) throws(XLSXError) {
    for text in [setup.header, setup.footer].compactMap({ $0 }) {
      let length = text.utf16.count
      try demand(length <= 255, .headerLength, String(length), at: nil)
    }
    let margins = setup.margins ?? PrintSetup.Margins()
    for margin in [
      margins.left, margins.right, margins.top, margins.bottom, margins.header, margins.footer,
    ] {
      try demand((0..<49).contains(margin), .margin, "\(margin)", at: nil)
    }
    try breaks(setup.rowBreaks, below: SheetLimits.rows)
    try breaks(setup.columnBreaks, below: SheetLimits.columns)
    if !setup.areas.isEmpty { try ranges(setup.areas) }
  }

  private func breaks(_ places: [Int], below limit: Int) throws(XLSXError) {
    let isKept = places.count <= 1026 && places.allSatisfy { (1..<limit).contains($0) }
    try demand(isKept, .pageBreaks, String(places.count), at: nil)
  }

  // MARK: Ranges, links, rules

  /// Ranges that something is about.
  func ranges(_ ranges: [CellRange]) throws(XLSXError) {
    let outside = ranges.first {
      !$0.topLeft.isWithinLimits || !$0.bottomRight.isWithinLimits
    }
    try demand(
      !ranges.isEmpty && outside == nil, .ranges, outside?.description ?? "",
      at: ranges.first?.topLeft)
  }

  /// The target of a link.
  func link(_ target: Hyperlink.Target, tooltip: String? = nil, at cell: CellReference)
    throws(XLSXError)
  {
    try demand(cell.isWithinLimits, .ranges, cell.description, at: nil)
    let text =
      switch target {
      case .location(let text), .url(let text): text
      }
    var isKept = (1...2079).contains(text.utf16.count)
    if case .url(let address) = target {
      isKept = isKept && LinkTarget(address).address.utf8.allSatisfy { $0 > 0x20 }
    }
    try demand(isKept, .address, String(text.prefix(60)), at: cell)
    let length = tooltip?.utf16.count ?? 0
    try demand(length <= 255, .tooltip, String(length), at: cell)
  }

  /// The links of a sheet.
  func links(_ links: [Hyperlink]) throws(XLSXError) {
    for link in links {
      try ranges([link.range])
      try self.link(link.target, tooltip: link.tooltip, at: link.range.topLeft)
    }
    let count = links.count { if case .url = $0.target { true } else { false } }
    try demand(count <= 65_530, .linkCount, String(count), at: nil)
  }

  /// Filter buttons and what they let through.
  func filter(_ filter: AutoFilter) throws(XLSXError) {
    try ranges([filter.range])
    let indices = filter.columns.map(\.index)
    let isWithin = indices.allSatisfy { (0..<filter.range.columns.count).contains($0) }
    let counts = filter.columns.compactMap { column in
      if case .top(let count, _, _)? = column.criterion { count } else { nil }
    }
    try demand(
      isWithin && Set(indices).count == indices.count
        && counts.allSatisfy { (1...500).contains($0) },
      .filter, filter.range.description, at: filter.range.topLeft)
  }

  /// A rule for what may be typed.
  func validation(_ validation: DataValidation) throws(XLSXError) {
    try ranges(validation.ranges)
    for formula in validation.rule.formulas {
      let place = validation.ranges.first?.topLeft
      try demand(!formula.isEmpty, .emptyFormula, formula, at: place)
      let length = formula.utf16.count
      try demand(length <= 255, .validationFormula, String(length), at: place)
    }
  }

  /// A look that depends on values.
  func conditionalFormat(_ format: ConditionalFormat) throws(XLSXError) {
    try ranges(format.ranges)
    for formula in format.rule.formulas {
      try demand(!formula.isEmpty, .emptyFormula, formula, at: format.ranges.first?.topLeft)
    }
    try demand(
      format.rule.isSound, .conditionalFormat, format.rule.saidShortly,
      at: format.ranges.first?.topLeft)
  }

  /// Small charts within cells.
  func sparklines(_ group: SparklineGroup) throws(XLSXError) {
    var isKept = (0...1584).contains(group.lineWeight) && !group.sparklines.isEmpty
    if case (.number(let lower), .number(let upper)) = (group.minimum, group.maximum) {
      isKept = isKept && lower < upper
    }
    let cells = group.sparklines.map(\.cell)
    try demand(
      isKept && cells.allSatisfy(\.isWithinLimits), .sparklines, String(cells.count),
      at: cells.first)
  }

  /// A chart.
  func chart(_ chart: Chart) throws(XLSXError) {
    try ranges([chart.extent])
    let isKept =
      (1...255).contains(chart.series.count)
      && chart.series.allSatisfy { !FormulaText($0.values).references.isEmpty }
    let corner = chart.extent.topLeft
    try demand(isKept, .chartSeries, String(chart.series.count), at: corner)
    for series in chart.series {
      let axes = chart.kind(of: series).axes
      let fits = axes == chart.kind.axes && !(axes == .none && series.isOnSecondaryAxis)
      try demand(fits, .chartForms, series.name, at: corner)
      try demand(
        series.trendLine?.canRun(through: chart.kind(of: series)) ?? true, .chartTrendLine,
        series.name, at: corner)
    }
    try demand(
      !chart.series.allSatisfy(\.isOnSecondaryAxis), .chartForms, chart.title ?? "", at: corner)
  }
}

extension Chart.TrendLine {
  /// Whether Excel draws it through values of a form.
  func canRun(through kind: Chart.Kind) -> Bool {
    switch kind {
    case .pie, .doughnut, .column(stacked: true), .bar(stacked: true), .area(stacked: true):
      return false
    case .column, .bar, .line, .area, .scatter: break
    }
    switch self {
    case .polynomial(let order): return (2...6).contains(order)
    case .movingAverage(let period): return (2...255).contains(period)
    case .linear, .exponential, .logarithmic, .power: return true
    }
  }
}

extension SheetRules {
  /// All that stands on a sheet beside its rows.
  static func check(_ sheet: Sheet) throws(XLSXError) {
    let rules = SheetRules(sheet.name)
    try rules.columns(sheet.columns)
    try rules.width(sheet.defaultColumnWidth, of: 1...1)
    try rules.row(1, height: sheet.defaultRowHeight)
    try rules.view(sheet.view)
    try rules.print(sheet.printSetup)
    try rules.links(sheet.hyperlinks)
    if let filter = sheet.autoFilter { try rules.filter(filter) }
    for validation in sheet.dataValidations { try rules.validation(validation) }
    for format in sheet.conditionalFormats { try rules.conditionalFormat(format) }
    for group in sheet.sparklines { try rules.sparklines(group) }
    for chart in sheet.charts { try rules.chart(chart) }
    for box in sheet.textBoxes { try rules.ranges([box.extent]) }
    let merged = sheet.mergedRanges.filter { $0.topLeft != $0.bottomRight }
    if !merged.isEmpty { try rules.ranges(merged) }
    try TableRules.check(sheet)
  }
}

extension DataValidation.Rule {
  /// The formulas in it.
  var formulas: [String] {
    switch self {
    case .list, .any: []
    case .listFormula(let formula), .custom(let formula): [formula]
    case .whole(_, let first, let second), .decimal(_, let first, let second),
      .date(_, let first, let second), .time(_, let first, let second),
      .textLength(_, let first, let second):
      [first] + (second.map { [$0] } ?? [])
    }
  }
}
