import Spreadsheet
import XMLStream

/// A series of a chart (ECMA-376 part 1, 21.2.2.170 to 21.2.2.175).
struct ChartSeriesXML {
  let series: Chart.Series
  /// Its place among those of the chart.
  let index: Int
  let kind: Chart.Kind

  private static let colors = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"]

  /// What stands in `ser`, in the order that the schema asks for.
  func write(to writer: inout XMLWriter) {
    value("idx", String(index), to: &writer)
    value("order", String(index), to: &writer)
    name(to: &writer)
    look(to: &writer)
    switch kind {
    case .line, .scatter: writer.element("marker") { value("symbol", "circle", to: &$0) }
    case .column, .bar: value("invertIfNegative", "0", to: &writer)
    case .area, .pie, .doughnut: break
    }
    labels(to: &writer)
    trendLine(to: &writer)
    data(to: &writer)
  }

  private func value(_ name: String, _ value: String, to writer: inout XMLWriter) {
    writer.element(name, ["val": value])
  }

  private func name(to writer: inout XMLWriter) {
    guard !series.name.isEmpty else { return }
    writer.element("tx") { writer in
      if series.name.hasPrefix("=") {
        reference("strRef", String(series.name.dropFirst()), to: &writer)
      } else {
        writer.element("v", text: series.name)
      }
    }
  }

  private func look(to writer: inout XMLWriter) {
    let color = ChartSeriesXML.colors[index % ChartSeriesXML.colors.count]
    let fill: (inout XMLWriter) -> Void = { writer in
      writer.element("a:solidFill") { $0.element("a:srgbClr", ["val": color]) }
    }
    switch kind {
    case .pie, .doughnut: return
    case .scatter(lines: false):
      writer.element("spPr") { writer in
        writer.element("a:ln", ["w": "28575"]) { $0.element("a:noFill") }
      }
    case .line, .scatter:
      writer.element("spPr") { $0.element("a:ln", ["w": "28575"], fill) }
    case .column, .bar, .area: writer.element("spPr") { fill(&$0) }
    }
  }

  private func labels(to writer: inout XMLWriter) {
    guard !series.labels.isEmpty else { return }
    func isShown(_ label: Chart.Label) -> String { series.labels.contains(label) ? "1" : "0" }
    writer.element("dLbls") { writer in
      value("showLegendKey", "0", to: &writer)
      value("showVal", isShown(.value), to: &writer)
      value("showCatName", isShown(.category), to: &writer)
      value("showSerName", isShown(.series), to: &writer)
      value("showPercent", isShown(.percentage), to: &writer)
      value("showBubbleSize", "0", to: &writer)
    }
  }

  private func trendLine(to writer: inout XMLWriter) {
    guard let line = series.trendLine else { return }
    writer.element("trendline") { writer in
      value("trendlineType", line.type, to: &writer)
      if case .polynomial(let order) = line { value("order", String(order), to: &writer) }
      if case .movingAverage(let period) = line { value("period", String(period), to: &writer) }
    }
  }

  private func data(to writer: inout XMLWriter) {
    let isScatter = kind.axes == .numbers
    if let categories = series.categories {
      writer.element(isScatter ? "xVal" : "cat") {
        reference(isScatter ? "numRef" : "strRef", categories, to: &$0)
      }
    }
    writer.element(isScatter ? "yVal" : "val") { reference("numRef", series.values, to: &$0) }
    switch kind {
    case .line, .scatter: value("smooth", "0", to: &writer)
    case .column, .bar, .area, .pie, .doughnut: break
    }
  }

  private func reference(_ name: String, _ formula: String, to writer: inout XMLWriter) {
    writer.element(name) { $0.element("f", text: formula) }
  }
}

extension Chart.TrendLine {
  /// `ST_TrendlineType` (21.2.3.51).
  var type: String {
    switch self {
    case .linear: "linear"
    case .exponential: "exp"
    case .logarithmic: "log"
    case .power: "power"
    case .polynomial: "poly"
    case .movingAverage: "movingAvg"
    }
  }

  /// The line of a type.
  init?(type: String, order: Int?, period: Int?) {
    switch type {
    case "linear": self = .linear
    case "exp": self = .exponential
    case "log": self = .logarithmic
    case "power": self = .power
    case "poly": self = .polynomial(order: order ?? 2)
    case "movingAvg": self = .movingAverage(period: period ?? 2)
    default: return nil
    }
  }
}
