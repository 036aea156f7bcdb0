import Spreadsheet
import XMLStream

/// The axes of a chart (ECMA-376 part 1, 21.2.2.25 and 21.2.2.226).
extension ChartXML {
  private static let (categories, values) = ("50010001", "50010002")
  private static let (otherCategories, otherValues) = ("50010003", "50010004")

  func axisIDs(of plot: Plot, to writer: inout XMLWriter) {
    let ids =
      plot.isSecondary
      ? [ChartXML.otherCategories, ChartXML.otherValues] : [ChartXML.categories, ChartXML.values]
    for id in ids { value("axId", id, to: &writer) }
  }

  func axes(of axes: Chart.Kind.Axes, to writer: inout XMLWriter) {
    let isLying = axes == .lying
    categoryAxis(
      Axis(
        id: ChartXML.categories, position: isLying ? "l" : "b", title: chart.categoryAxisTitle,
        crossed: ChartXML.values), isNumbers: axes == .numbers, to: &writer)
    valueAxis(
      Axis(
        id: ChartXML.values, position: isLying ? "b" : "l", title: chart.valueAxisTitle,
        crossed: ChartXML.categories), isNumbers: axes == .numbers, to: &writer)
  }

  /// The second axis of values stands opposite the first; its categories are not shown again.
  func secondaryAxes(of axes: Chart.Kind.Axes, to writer: inout XMLWriter) {
    let isLying = axes == .lying
    valueAxis(
      Axis(
        id: ChartXML.otherValues, position: isLying ? "t" : "r", title: chart.secondaryAxisTitle,
        crossed: ChartXML.otherCategories, crosses: "max", hasGrid: false),
      isNumbers: axes == .numbers, to: &writer)
    categoryAxis(
      Axis(
        id: ChartXML.otherCategories, position: isLying ? "l" : "b", title: nil,
        crossed: ChartXML.otherValues, isDeleted: true), isNumbers: axes == .numbers, to: &writer)
  }

  private struct Axis {
    var id: String
    var position: String
    var title: String?
    var crossed: String
    var crosses = "autoZero"
    var hasGrid = true
    var isDeleted = false
  }

  private func categoryAxis(_ axis: Axis, isNumbers: Bool, to writer: inout XMLWriter) {
    writer.element(isNumbers ? "valAx" : "catAx") { writer in
      write(axis, to: &writer)
      if isNumbers {
        value("crossBetween", "midCat", to: &writer)
      } else {
        value("auto", "1", to: &writer)
        value("lblAlgn", "ctr", to: &writer)
        value("lblOffset", "100", to: &writer)
        value("noMultiLvlLbl", "0", to: &writer)
      }
    }
  }

  private func valueAxis(_ axis: Axis, isNumbers: Bool, to writer: inout XMLWriter) {
    writer.element("valAx") { writer in
      write(axis, isValues: true, to: &writer)
      value("crossBetween", isNumbers || isOnlyAreas ? "midCat" : "between", to: &writer)
    }
  }

  /// Areas begin at the axis, not half a category beside it.
  private var isOnlyAreas: Bool {
    chart.series.allSatisfy { if case .area = chart.kind(of: $0) { true } else { false } }
  }

  private func write(_ axis: Axis, isValues: Bool = false, to writer: inout XMLWriter) {
    value("axId", axis.id, to: &writer)
    writer.element("scaling") { value("orientation", "minMax", to: &$0) }
    value("delete", axis.isDeleted ? "1" : "0", to: &writer)
    value("axPos", axis.position, to: &writer)
    if isValues, axis.hasGrid { gridLines(to: &writer) }
    if let title = axis.title { self.title(title, size: 1000, to: &writer) }
    writer.element("numFmt", ["formatCode": "General", "sourceLinked": "1"])
    value("majorTickMark", "out", to: &writer)
    value("minorTickMark", "none", to: &writer)
    value("tickLblPos", axis.isDeleted ? "none" : "nextTo", to: &writer)
    value("crossAx", axis.crossed, to: &writer)
    value("crosses", axis.crosses, to: &writer)
  }

  private func gridLines(to writer: inout XMLWriter) {
    writer.element("majorGridlines") { writer in
      writer.element("spPr") { writer in
        writer.element("a:ln", ["w": "9525"]) { writer in
          writer.element("a:solidFill") { $0.element("a:srgbClr", ["val": "D9D9D9"]) }
        }
      }
    }
  }

  func title(_ text: String, size: Int, to writer: inout XMLWriter) {
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
