import Grid
import Spreadsheet
import XMLStream

/// Reads a chart (ECMA-376 part 1, 21.2).
///
/// Kinds that `Chart` does not know (radar, surface, bubbles, shares, three dimensions), series
/// without a range, and looks are not described; a save in place keeps them.
struct ChartParser {
  private let plotArea: XMLElement
  private let chart: XMLElement

  /// The chart of a part, covering A1; nil for one that is damaged or of a kind that is not known.
  static func chart(_ data: [UInt8]) -> Chart? {
    guard let root = try? XMLDocument(data).root, let chart = root.first("chart"),
      let plotArea = chart.first("plotArea")
    else { return nil }
    let corner = CellReference(row: 1, column: 1)
    return ChartParser(plotArea: plotArea, chart: chart).chart(
      covering: CellRange(corner, corner))
  }

  /// What draws values; anything else that ends so is a kind that is not known.
  private var plots: [XMLElement] {
    plotArea.elements.filter { $0.tag.localName.hasSuffix("Chart") }
  }

  private func chart(covering extent: CellRange) -> Chart? {
    let plots = plots
    let kinds = plots.map(ChartParser.kind)
    guard let first = kinds.first ?? nil, !kinds.contains(nil),
      kinds.allSatisfy({ $0?.axes == first.axes })
    else { return nil }
    let main = axes(of: plots[0])
    var numbered: [(order: Int, series: Chart.Series)] = []
    for (plot, kind) in zip(plots, kinds) {
      let own = axes(of: plot)
      for element in plot.all("ser") {
        guard var series = ChartParser.series(element) else { return nil }
        series.kind = kind == first ? nil : kind
        series.isOnSecondaryAxis = own.values !== main.values
        if series.labels.isEmpty { series.labels = ChartParser.labels(plot) }
        numbered.append((Int(element.first("order")?["val"] ?? "") ?? numbered.count, series))
      }
    }
    let order = numbered.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }
    var result = Chart(
      kind: first, title: ChartParser.title(of: chart), series: order.map(\.element.series),
      extent: extent, categoryAxisTitle: main.categories.flatMap(ChartParser.title),
      valueAxisTitle: main.values.flatMap(ChartParser.title))
    let second = plots.lazy.map { axes(of: $0).values }.first { $0 !== main.values } ?? nil
    result.secondaryAxisTitle = second.flatMap(ChartParser.title)
    return result.series.isEmpty ? nil : result
  }

  /// The axes that a plot names, that of its categories first.
  private func axes(of plot: XMLElement) -> (categories: XMLElement?, values: XMLElement?) {
    let axes = plot.all("axId").compactMap { $0["val"] }.map { id in
      plotArea.elements.first {
        $0.tag.localName.hasSuffix("Ax") && $0.first("axId")?["val"] == id
      }
    }
    return (axes.first ?? nil, axes.dropFirst().first ?? nil)
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
