import Grid
import Spreadsheet
import XMLStream

/// Small charts within cells, as the extension list of a sheet has them ([MS-XLSX] 2.6.4).
struct SparklineXML {
  let group: SparklineGroup

  /// Writes `sparklineGroup`.
  func write(to writer: inout XMLWriter) {
    writer.start("x14:sparklineGroup", attributes)
    for (name, color) in [
      ("Series", group.color), ("Negative", group.markColors[.negative]),
      ("Axis", group.axisColor), ("Markers", group.markColors[.markers]),
      ("First", group.markColors[.first]), ("Last", group.markColors[.last]),
      ("High", group.markColors[.high]), ("Low", group.markColors[.low]),
    ] {
      if let color { StyleXML.color("x14:color" + name, color, to: &writer) }
    }
    if let days = group.days { writer.element("xm:f", text: days) }
    writer.element("x14:sparklines") { writer in
      for sparkline in group.sparklines {
        writer.element("x14:sparkline") { writer in
          if let values = sparkline.values { writer.element("xm:f", text: values) }
          writer.element("xm:sqref", text: sparkline.cell.description)
        }
      }
    }
    writer.end("x14:sparklineGroup")
  }

  private var attributes: KeyValuePairs<String, String?> {
    func mark(_ mark: SparklineGroup.Mark) -> String? { group.marks.contains(mark) ? "1" : nil }
    let (lower, upper) = (parts(of: group.minimum), parts(of: group.maximum))
    return [
      "xmlns:x14": SheetExtension.namespace, "xmlns:xm": SheetExtension.main,
      "manualMax": upper.number, "manualMin": lower.number,
      "lineWeight": group.lineWeight == 0.75 ? nil : CellText.number(group.lineWeight),
      "type": group.kind == .line ? nil : group.kind.rawValue,
      "dateAxis": group.days == nil ? nil : "1",
      "displayEmptyCellsAs": group.emptyCells == .zero ? nil : group.emptyCells.rawValue,
      "markers": mark(.markers), "high": mark(.high), "low": mark(.low), "first": mark(.first),
      "last": mark(.last), "negative": mark(.negative),
      "displayXAxis": group.showsAxis ? "1" : nil,
      "displayHidden": group.showsHidden ? "1" : nil,
      "minAxisType": lower.type, "maxAxisType": upper.type,
      "rightToLeft": group.isRightToLeft ? "1" : nil,
    ]
  }

  private func parts(of bound: SparklineGroup.Bound) -> (type: String?, number: String?) {
    switch bound {
    case .individual: (nil, nil)
    case .group: ("group", nil)
    case .number(let number): ("custom", CellText.number(number))
    }
  }
}
