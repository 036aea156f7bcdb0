import Grid
import Spreadsheet
import XMLStream

/// Reads a chart (ECMA-376 part 1, 21.2).
///
/// Charts of kinds that `Chart` does not know (radar, surface, bubbles, shares of a hundred, three
/// dimensions) or with a series without a range are not read, which is told (X10.chart); looks are
/// not described. A save in place keeps all of it.
struct ChartParser {
  private let source: XMLElement
  private let plotArea: XMLElement
  /// The axes by their numbers.
  private let axes: [String: XMLElement]

  /// The axes of a plot.
  private struct Axes {
    var categories: XMLElement?
    var values: XMLElement?
  }

  /// More plots than any program draws in one picture.
  private static let mostPlots = 100

  /// The chart of a part, covering A1; nil for one that is damaged, of a kind that is not known, or
  /// as no program would take it back.
  static func chart(_ data: [UInt8]) -> Chart? {
    guard let root = try? XMLDocument(data).root, let chart = root.first("chart"),
      let plotArea = chart.first("plotArea"),
      let read = ChartParser(chart, plotArea: plotArea).chart,
      (try? SheetRules("").chart(read)) != nil
    else { return nil }
    return read
  }

  private init(_ chart: XMLElement, plotArea: XMLElement) {
    (source, self.plotArea) = (chart, plotArea)
    let axes = plotArea.elements.filter { $0.tag.localName.hasSuffix("Ax") }
    self.axes = Dictionary(
      axes.compactMap { axis in axis.first("axId")?["val"].map { ($0, axis) } },
      uniquingKeysWith: { first, _ in first })
  }

  private var chart: Chart? {
    let plots = plotArea.elements.filter { $0.tag.localName.hasSuffix("Chart") }
    guard plots.count <= ChartParser.mostPlots else { return nil }
    let kinds = plots.map(ChartParser.kind)
    guard let first = kinds.first ?? nil, !kinds.contains(nil),
      kinds.allSatisfy({ $0?.axes == first.axes })
    else { return nil }
    let axes = plots.map { self.axes(of: $0, isNumbers: first.axes == .numbers) }
    let main = axes.first { $0.values != nil } ?? Axes()
    let second = axes.first { $0.values != nil && $0.values !== main.values }
    var numbered: [(order: Int, series: Chart.Series)] = []
    for ((plot, kind), own) in zip(zip(plots, kinds), axes) {
      let labels = ChartParser.labels(plot)
      for element in plot.all("ser") {
        guard var series = ChartParser.series(element) else { return nil }
        series.kind = kind == first ? nil : kind
        series.isOnSecondaryAxis = own.values != nil && own.values !== main.values
        if series.labels.isEmpty { series.labels = labels }
        if let line = series.trendLine, !line.canRun(through: kind ?? first) {
          series.trendLine = nil
        }
        numbered.append((Int(element.first("order")?["val"] ?? "") ?? numbered.count, series))
      }
    }
    let order = numbered.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }
    let corner = CellReference(row: 1, column: 1)
    var result = Chart(
      kind: first, title: ChartParser.title(of: source), series: order.map(\.element.series),
      extent: CellRange(corner, corner),
      categoryAxisTitle: main.categories.flatMap(ChartParser.title),
      valueAxisTitle: main.values.flatMap(ChartParser.title))
    result.secondaryAxisTitle = second?.values.flatMap(ChartParser.title)
    return result
  }

  /// The axes that a plot names: that of its categories, which of two for numbers is the first, and
  /// that of its values.
  private func axes(of plot: XMLElement, isNumbers: Bool) -> Axes {
    let own = plot.all("axId").prefix(2).map { $0["val"].flatMap { axes[$0] } }
    guard !isNumbers else {
      return Axes(categories: own.first ?? nil, values: own.dropFirst().first ?? nil)
    }
    let known = own.compactMap { $0 }
    return Axes(
      categories: known.first { !$0.isNamed("valAx") }, values: known.first { $0.isNamed("valAx") })
  }

  // MARK: Kinds

  private static func kind(of plot: XMLElement) -> Chart.Kind? {
    let grouping = plot.first("grouping")?["val"]
    let isStacked = grouping == "stacked"
    // Shares of a hundred are no sums.
    guard grouping != "percentStacked" else { return nil }
    switch plot.tag.localName {
    case "barChart":
      let isLying = plot.first("barDir")?["val"] == "bar"
      return isLying ? .bar(stacked: isStacked) : .column(stacked: isStacked)
    case "lineChart": return isStacked ? nil : .line
    case "areaChart": return .area(stacked: isStacked)
    case "pieChart": return .pie
    case "doughnutChart": return .doughnut
    case "scatterChart": return .scatter(lines: hasLines(plot))
    default: return nil
    }
  }

  /// Programs say `lineMarker` of points too, and take the line away from each series.
  private static func hasLines(_ plot: XMLElement) -> Bool {
    guard plot.first("scatterStyle")?["val"] != "marker" else { return false }
    let lines = plot.all("ser").map { $0.first("spPr")?.first("ln")?.first("noFill") == nil }
    return lines.contains(true)
  }

  // MARK: Series

  private static func series(_ element: XMLElement) -> Chart.Series? {
    guard let values = reference((element.first("val") ?? element.first("yVal"))) else {
      return nil
    }
    let name = element.first("tx").flatMap { text -> String? in
      reference(text).map { "=" + $0 } ?? text.first("v")?.text
    }
    var series = Chart.Series(
      name: name ?? "", categories: reference(element.first("cat") ?? element.first("xVal")),
      values: values)
    series.labels = labels(element)
    series.trendLine = element.first("trendline").flatMap(trendLine)
    return series
  }

  /// The range of `cat`, `val` and the like; nil for constants.
  private static func reference(_ element: XMLElement?) -> String? {
    ["strRef", "numRef", "multiLvlStrRef"].lazy
      .compactMap { element?.first($0)?.first("f")?.text }.first { !$0.isEmpty }
  }

  private static func labels(_ element: XMLElement) -> Set<Chart.Label> {
    guard let labels = element.first("dLbls"), labels.first("delete")?["val"] != "1" else {
      return []
    }
    let names: KeyValuePairs<String, Chart.Label> = [
      "showVal": .value, "showCatName": .category, "showSerName": .series,
      "showPercent": .percentage,
    ]
    return Set(
      names.filter { name, _ in
        labels.first(name).map { PartReader.isOn($0["val"] ?? "1") } ?? false
      }.map(\.value))
  }

  private static func trendLine(_ element: XMLElement) -> Chart.TrendLine? {
    func number(_ name: String) -> Int? { element.first(name)?["val"].flatMap { Int($0) } }
    return element.first("trendlineType")?["val"].flatMap {
      Chart.TrendLine(type: $0, order: number("order"), period: number("period"))
    }
  }

  /// The text of a title; nil where there is none, or it is a cell's.
  private static func title(of element: XMLElement) -> String? {
    guard let rich = element.first("title")?.first("tx")?.first("rich") else { return nil }
    let lines = rich.all("p").map { paragraph in
      paragraph.all("r").compactMap { $0.first("t")?.text }.joined()
    }
    return lines.joined(separator: "\n")
  }
}
