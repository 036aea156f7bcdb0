import Grid
import Spreadsheet
import XMLStream

/// How a sheet is printed, as the sheet writes it (ECMA-376 part 1, 18.3.1.62 to 64).
struct PrintXML {
  let setup: PrintSetup

  /// Writes options, margins, paper, header and footer, page breaks.
  func write(to writer: inout XMLWriter) {
    if setup.centersHorizontally || setup.centersVertically {
      writer.element(
        "printOptions",
        [
          "horizontalCentered": setup.centersHorizontally ? "1" : nil,
          "verticalCentered": setup.centersVertically ? "1" : nil,
        ])
    }
    let margins = setup.margins ?? PrintSetup.Margins()
    writer.element(
      "pageMargins",
      [
        "left": CellText.number(margins.left), "right": CellText.number(margins.right),
        "top": CellText.number(margins.top), "bottom": CellText.number(margins.bottom),
        "header": CellText.number(margins.header), "footer": CellText.number(margins.footer),
      ])
    page(to: &writer)
    if setup.header != nil || setup.footer != nil {
      writer.element("headerFooter") { writer in
        if let header = setup.header { writer.element("oddHeader", text: header) }
        if let footer = setup.footer { writer.element("oddFooter", text: footer) }
      }
    }
    breaks("rowBreaks", setup.rowBreaks, max: SheetLimits.columns - 1, to: &writer)
    breaks("colBreaks", setup.columnBreaks, max: SheetLimits.rows - 1, to: &writer)
  }

  private func page(to writer: inout XMLWriter) {
    let fits = setup.fitToWidth != nil || setup.fitToHeight != nil
    guard fits || setup.paperSize != nil || setup.orientation != nil || setup.scale != nil else {
      return
    }
    writer.element(
      "pageSetup",
      [
        "paperSize": setup.paperSize.map { String($0) },
        "scale": setup.scale.map { String(min(max($0, 10), 400)) },
        "fitToWidth": fits ? String(setup.fitToWidth ?? 0) : nil,
        "fitToHeight": fits ? String(setup.fitToHeight ?? 0) : nil,
        "orientation": setup.orientation?.rawValue,
      ])
  }

  private func breaks(_ name: String, _ places: [Int], max: Int, to writer: inout XMLWriter) {
    guard !places.isEmpty else { return }
    let count = String(places.count)
    writer.element(name, ["count": count, "manualBreakCount": count]) { writer in
      for place in places.sorted() {
        writer.element("brk", ["id": String(place), "max": String(max), "man": "1"])
      }
    }
  }
}
