import Grid
import Spreadsheet
import XMLStream

/// A chart's part (ECMA-376 part 1, 21.2).
struct ChartXML {
  let chart: Chart
  let isStrict: Bool

  /// The part.
  func bytes() -> [UInt8] {
    var writer = XMLWriter(prefix: "c:")
    writer.declaration()
    writer.element(
      "chartSpace",
      [
        "xmlns:c": OOXML.drawing("chart", strict: isStrict),
        "xmlns:a": OOXML.drawing("main", strict: isStrict),
      ]
    ) { writer in
      value("roundedCorners", "0", to: &writer)
      writer.element("chart") { writer in
        if let title = chart.title { self.title(title, size: 1400, to: &writer) }
        value("autoTitleDeleted", chart.title == nil ? "1" : "0", to: &writer)
        writer.element("plotArea") { plotArea(to: &$0) }
        if isRound || chart.series.count > 1 { legend(to: &writer) }
        value("plotVisOnly", "1", to: &writer)
        value("dispBlanksAs", "gap", to: &writer)
      }
    }
    return writer.takeBytes()
  }

  private var isRound: Bool { chart.kind.axes == .none }

  func value(_ name: String, _ value: String, to writer: inout XMLWriter) {
    writer.element(name, ["val": value])
  }

  private func legend(to writer: inout XMLWriter) {
    writer.element("legend") { writer in
      value("legendPos", isRound ? "r" : "b", to: &writer)
      value("overlay", "0", to: &writer)
    }
  }

  // MARK: The plot

  /// Series of one form and axis, which stand in one element.
  struct Plot {
    var kind: Chart.Kind
    var isSecondary: Bool
    /// With their places among all.
    var series: [(index: Int, series: Chart.Series)]
  }

  private var plots: [Plot] {
    var plots: [Plot] = []
    for (index, series) in chart.series.enumerated() {
      let kind = chart.kind(of: series)
      let place = plots.firstIndex {
        $0.kind == kind && $0.isSecondary == series.isOnSecondaryAxis
      }
      if let place {
        plots[place].series.append((index, series))
      } else {
        plots.append(
          Plot(kind: kind, isSecondary: series.isOnSecondaryAxis, series: [(index, series)]))
      }
    }
    // The first one tells a reader the form of the chart and its first axes.
    func place(_ plot: Plot) -> Int {
      plot.isSecondary ? 2 : plot.kind == chart.kind ? 0 : 1
    }
    return plots.enumerated().sorted {
      (place($0.element), $0.offset) < (place($1.element), $1.offset)
    }.map(\.element)
  }

  private func plotArea(to writer: inout XMLWriter) {
    writer.element("layout")
    let plots = plots
    for plot in plots { write(plot, to: &writer) }
    guard !isRound else { return }
    axes(of: chart.kind.axes, to: &writer)
    if plots.contains(where: \.isSecondary) { secondaryAxes(of: chart.kind.axes, to: &writer) }
  }

  private func write(_ plot: Plot, to writer: inout XMLWriter) {
    switch plot.kind {
    case .column(let stacked): bars("col", stacked: stacked, plot, to: &writer)
    case .bar(let stacked): bars("bar", stacked: stacked, plot, to: &writer)
    case .line:
      writer.element("lineChart") { writer in
        value("grouping", "standard", to: &writer)
        value("varyColors", "0", to: &writer)
        series(of: plot, to: &writer)
        value("marker", "1", to: &writer)
        axisIDs(of: plot, to: &writer)
      }
    case .area(let stacked):
      writer.element("areaChart") { writer in
        value("grouping", stacked ? "stacked" : "standard", to: &writer)
        value("varyColors", "0", to: &writer)
        series(of: plot, to: &writer)
        axisIDs(of: plot, to: &writer)
      }
    case .scatter:
      writer.element("scatterChart") { writer in
        // Without lines it says so too, and each series has none.
        value("scatterStyle", "lineMarker", to: &writer)
        value("varyColors", "0", to: &writer)
        series(of: plot, to: &writer)
        axisIDs(of: plot, to: &writer)
      }
    case .pie:
      writer.element("pieChart") { writer in
        value("varyColors", "1", to: &writer)
        series(of: plot, to: &writer)
        value("firstSliceAng", "0", to: &writer)
      }
    case .doughnut:
      writer.element("doughnutChart") { writer in
        value("varyColors", "1", to: &writer)
        series(of: plot, to: &writer)
        value("firstSliceAng", "0", to: &writer)
        value("holeSize", "50", to: &writer)
      }
    }
  }

  private func bars(
    _ direction: String, stacked: Bool, _ plot: Plot, to writer: inout XMLWriter
  ) {
    writer.element("barChart") { writer in
      value("barDir", direction, to: &writer)
      value("grouping", stacked ? "stacked" : "clustered", to: &writer)
      value("varyColors", "0", to: &writer)
      series(of: plot, to: &writer)
      value("gapWidth", "80", to: &writer)
      if stacked { value("overlap", "100", to: &writer) }
      axisIDs(of: plot, to: &writer)
    }
  }

  private func series(of plot: Plot, to writer: inout XMLWriter) {
    for (index, series) in plot.series {
      writer.element("ser") {
        ChartSeriesXML(series: series, index: index, kind: plot.kind).write(to: &$0)
      }
    }
  }
}
