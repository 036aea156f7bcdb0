import Grid
import Spreadsheet
import XMLStream

/// A chart's part (ECMA-376 part 1, 21.2).
struct ChartXML {
  let chart: Chart
  let isStrict: Bool

  private static let colors = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"]

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
        if isPie || chart.series.count > 1 { legend(to: &writer) }
        value("plotVisOnly", "1", to: &writer)
        value("dispBlanksAs", "gap", to: &writer)
      }
    }
    return writer.takeBytes()
  }

  private var isPie: Bool { chart.kind == .pie }

  private func value(_ name: String, _ value: String, to writer: inout XMLWriter) {
    writer.element(name, ["val": value])
  }

  private func legend(to writer: inout XMLWriter) {
    writer.element("legend") { writer in
      value("legendPos", isPie ? "r" : "b", to: &writer)
      value("overlay", "0", to: &writer)
    }
  }

  // MARK: The plot

  private func plotArea(to writer: inout XMLWriter) {
    writer.element("layout")
    switch chart.kind {
    case .column(let stacked): bars("col", stacked: stacked, to: &writer)
    case .bar(let stacked): bars("bar", stacked: stacked, to: &writer)
    case .line:
      writer.element("lineChart") { writer in
        value("grouping", "standard", to: &writer)
        value("varyColors", "0", to: &writer)
        series(to: &writer)
        value("marker", "1", to: &writer)
        axisIDs(to: &writer)
      }
    case .pie:
      writer.element("pieChart") { writer in
        value("varyColors", "1", to: &writer)
        series(to: &writer)
        value("firstSliceAng", "0", to: &writer)
      }
      return
    }
    axes(to: &writer)
  }

  private func bars(_ direction: String, stacked: Bool, to writer: inout XMLWriter) {
    writer.element("barChart") { writer in
      value("barDir", direction, to: &writer)
      value("grouping", stacked ? "stacked" : "clustered", to: &writer)
      value("varyColors", "0", to: &writer)
      series(to: &writer)
      value("gapWidth", "80", to: &writer)
      if stacked { value("overlap", "100", to: &writer) }
      axisIDs(to: &writer)
    }
  }

  private func series(to writer: inout XMLWriter) {
    for (index, series) in chart.series.enumerated() {
      writer.element("ser") { writer in
        value("idx", String(index), to: &writer)
        value("order", String(index), to: &writer)
        name(of: series, to: &writer)
        look(index, to: &writer)
        if case .line = chart.kind {
          writer.element("marker") { value("symbol", "circle", to: &$0) }
        } else if !isPie {
          value("invertIfNegative", "0", to: &writer)
        }
        if let categories = series.categories {
          writer.element("cat") { writer in
            writer.element("strRef") { $0.element("f", text: categories) }
          }
        }
        writer.element("val") { writer in
          writer.element("numRef") { $0.element("f", text: series.values) }
        }
        if case .line = chart.kind { value("smooth", "0", to: &writer) }
      }
    }
  }

  private func name(of series: Chart.Series, to writer: inout XMLWriter) {
    guard !series.name.isEmpty else { return }
    writer.element("tx") { writer in
      if series.name.hasPrefix("=") {
        let formula = String(series.name.dropFirst())
        writer.element("strRef") { $0.element("f", text: formula) }
      } else {
        writer.element("v", text: series.name)
      }
    }
  }

  private func look(_ index: Int, to writer: inout XMLWriter) {
    guard !isPie else { return }
    let color = ChartXML.colors[index % ChartXML.colors.count]
    let fill: (inout XMLWriter) -> Void = { writer in
      writer.element("a:solidFill") { $0.element("a:srgbClr", ["val": color]) }
    }
    writer.element("spPr") { writer in
      if case .line = chart.kind {
        writer.element("a:ln", ["w": "28575"], fill)
      } else {
        fill(&writer)
      }
    }
  }

  // MARK: The axes

  private func axisIDs(to writer: inout XMLWriter) {
    value("axId", "50010001", to: &writer)
    value("axId", "50010002", to: &writer)
  }

  private func axes(to writer: inout XMLWriter) {
    let isLying = if case .bar = chart.kind { true } else { false }
    writer.element("catAx") { writer in
      axis("50010001", position: isLying ? "l" : "b", chart.categoryAxisTitle, to: &writer) {
        _ in
      }
      value("crossAx", "50010002", to: &writer)
      value("crosses", "autoZero", to: &writer)
      value("auto", "1", to: &writer)
      value("lblAlgn", "ctr", to: &writer)
      value("lblOffset", "100", to: &writer)
      value("noMultiLvlLbl", "0", to: &writer)
    }
    writer.element("valAx") { writer in
      axis("50010002", position: isLying ? "b" : "l", chart.valueAxisTitle, to: &writer) {
        $0.element("majorGridlines") { writer in
          writer.element("spPr") { writer in
            writer.element("a:ln", ["w": "9525"]) { writer in
              writer.element("a:solidFill") { $0.element("a:srgbClr", ["val": "D9D9D9"]) }
            }
          }
        }
      }
      value("crossAx", "50010001", to: &writer)
      value("crosses", "autoZero", to: &writer)
      value("crossBetween", "between", to: &writer)
    }
  }

  private func axis(
    _ id: String, position: String, _ title: String?, to writer: inout XMLWriter,
    _ gridLines: (inout XMLWriter) -> Void
  ) {
    value("axId", id, to: &writer)
    writer.element("scaling") { value("orientation", "minMax", to: &$0) }
    value("delete", "0", to: &writer)
    value("axPos", position, to: &writer)
    gridLines(&writer)
    if let title { self.title(title, size: 1000, to: &writer) }
    writer.element("numFmt", ["formatCode": "General", "sourceLinked": "1"])
    value("majorTickMark", "out", to: &writer)
    value("minorTickMark", "none", to: &writer)
    value("tickLblPos", "nextTo", to: &writer)
  }

  private func title(_ text: String, size: Int, to writer: inout XMLWriter) {
    writer.element("title") { writer in
      writer.element("tx") { writer in
        writer.element("rich") { writer in
          writer.element("a:bodyPr")
          writer.element("a:lstStyle")
          writer.element("a:p") { writer in
            writer.element("a:pPr") { $0.element("a:defRPr", ["sz": String(size), "b": "0"]) }
            writer.element("a:r") { writer in
              writer.element("a:rPr", ["lang": "zh-CN", "sz": String(size), "b": "0"])
              writer.element("a:t", text: text)
            }
          }
        }
      }
      value("overlay", "0", to: &writer)
    }
  }
}
