import Grid
import Spreadsheet
import XMLStream

/// A new sheet without its rows: everything around them, in the order of the schema.
struct SheetFrameXML {
  let sheet: Sheet
  /// Numbers of looks in the styles part.
  let style: (Style) throws(XLSXError) -> Int
  /// Numbers of looks of conditional formats; nil for one that changes nothing.
  let difference: (Style) -> Int?
  /// The URI of the namespace of relationships.
  let relationships: String
  /// Whether the sheet is the one that is shown.
  let isActive: Bool

  /// Writes the sheet with an empty `sheetData`.
  func bytes() throws(XLSXError) -> [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    writer.start("worksheet", ["xmlns": OOXML.main, "xmlns:r": relationships])
    properties(to: &writer)
    writer.element(
      "dimension", ["ref": (sheet.usedRange ?? CellRange(.init(row: 1, column: 1))).description])
    view(to: &writer)
    try columns(to: &writer)
    writer.element("sheetData")
    try rules(to: &writer)
    PrintXML(setup: sheet.printSetup).write(to: &writer)
    extensions(to: &writer)
    writer.end("worksheet")
    return writer.takeBytes()
  }

  private func properties(to writer: inout XMLWriter) {
    let print = sheet.printSetup
    let fits = print.fitToWidth != nil || print.fitToHeight != nil
    let isFiltered = sheet.autoFilter?.columns.contains { $0.criterion != nil } ?? false
    let outline = sheet.outline
    guard sheet.tabColor != nil || fits || isFiltered || outline != Outline() else { return }
    writer.element("sheetPr", ["filterMode": isFiltered ? "1" : nil]) { writer in
      if let color = sheet.tabColor { StyleXML.color("tabColor", color, to: &writer) }
      if outline != Outline() {
        writer.element(
          "outlinePr",
          [
            "summaryBelow": outline.isSummaryBelow ? nil : "0",
            "summaryRight": outline.isSummaryRight ? nil : "0",
          ])
      }
      if fits { writer.element("pageSetUpPr", ["fitToPage": "1"]) }
    }
  }

  private func view(to writer: inout XMLWriter) {
    let view = sheet.view
    writer.element("sheetViews") { writer in
      writer.element(
        "sheetView",
        [
          "showGridLines": view.showsGridLines ? nil : "0",
          "rightToLeft": view.isRightToLeft ? "1" : nil, "tabSelected": isActive ? "1" : nil,
          "zoomScale": view.zoom == 100 ? nil : String(min(max(view.zoom, 10), 400)),
          "zoomScaleNormal": view.zoom == 100 ? nil : String(min(max(view.zoom, 10), 400)),
          "workbookViewId": "0",
        ]
      ) { pane(to: &$0) }
    }
    let height = sheet.defaultRowHeight
    writer.element(
      "sheetFormatPr",
      [
        "defaultColWidth": sheet.defaultColumnWidth.map(CellText.number),
        "defaultRowHeight": CellText.number(height ?? 15),
        "customHeight": height == nil ? nil : "1",
        "outlineLevelRow": deepest(sheet.rows.values.lazy.map(\.outlineLevel)),
        "outlineLevelCol": deepest(sheet.columns.map(\.outlineLevel)),
      ])
  }

  /// How deep groups are; nil where there are none.
  private func deepest(_ levels: some Sequence<Int>) -> String? {
    levels.max().flatMap { $0 > 0 ? String($0) : nil }
  }

  private func pane(to writer: inout XMLWriter) {
    let (rows, columns) = (sheet.view.frozenRows, sheet.view.frozenColumns)
    guard rows > 0 || columns > 0 else { return }
    let name = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight"
    writer.element(
      "pane",
      [
        "xSplit": columns > 0 ? String(columns) : nil, "ySplit": rows > 0 ? String(rows) : nil,
        "topLeftCell": CellReference(row: rows + 1, column: columns + 1).description,
        "activePane": name, "state": "frozen",
      ])
    writer.element("selection", ["pane": name])
  }

  private func columns(to writer: inout XMLWriter) throws(XLSXError) {
    guard !sheet.columns.isEmpty else { return }
    writer.start("cols")
    for column in sheet.columns.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
      let style = try column.style.map { (look) throws(XLSXError) in try self.style(look) }
      writer.element(
        "col",
        [
          "min": String(column.columns.lowerBound), "max": String(column.columns.upperBound),
          "width": CellText.number(column.width ?? sheet.defaultColumnWidth ?? 9.140625),
          "style": style.map { String($0) }, "hidden": column.isHidden ? "1" : nil,
          "customWidth": column.width == nil ? nil : "1",
          "outlineLevel": column.outlineLevel == 0 ? nil : String(column.outlineLevel),
          "collapsed": column.isCollapsed ? "1" : nil,
        ])
    }
    writer.end("cols")
  }

  private var formats: [ConditionalFormatXML] {
    sheet.conditionalFormats.enumerated().map { index, format in
      ConditionalFormatXML(
        format: format, style: difference(format.style), priority: index + 1)
    }
  }

  /// What Excel 2010 and later keep in a list behind all else.
  private func extensions(to writer: inout XMLWriter) {
    var lists = XMLWriter()
    var items = XMLWriter()
    for format in formats { format.writeExtension(to: &items) }
    SheetExtension.conditionalFormats.write(items.takeBytes(), to: &lists)
    for group in sheet.sparklines { SparklineXML(group: group).write(to: &items) }
    SheetExtension.sparklines.write(items.takeBytes(), to: &lists)
    let all = lists.takeBytes()
    if !all.isEmpty { writer.element("extLst") { $0.raw(all) } }
  }

  /// Protection, filter, merges, conditional formats, validations.
  private func rules(to writer: inout XMLWriter) throws(XLSXError) {
    if let protection = sheet.protection { ProtectionXML.write(protection, to: &writer) }
    if let filter = sheet.autoFilter { FilterXML(filter: filter).write(to: &writer) }
    let merges = sheet.mergedRanges.filter { $0.topLeft != $0.bottomRight }
    try MergeCheck.check(merges, sheet: sheet.name)
    if !merges.isEmpty {
      writer.element("mergeCells", ["count": String(merges.count)]) { writer in
        for range in merges { writer.element("mergeCell", ["ref": range.description]) }
      }
    }
    for format in formats { format.write(to: &writer) }
    guard !sheet.dataValidations.isEmpty else { return }
    writer.start("dataValidations", ["count": String(sheet.dataValidations.count)])
    for validation in sheet.dataValidations {
      try ValidationXML(validation: validation, sheet: sheet.name).write(to: &writer)
    }
    writer.end("dataValidations")
  }
}

/// Merged ranges may not share a cell: Excel repairs such a file.
enum MergeCheck {
  static func check(_ ranges: [CellRange], sheet: String) throws(XLSXError) {
    var open: [CellRange] = []
    for range in ranges.sorted(by: { $0.rows.lowerBound < $1.rows.lowerBound }) {
      open.removeAll { $0.rows.upperBound < range.rows.lowerBound }
      guard !open.contains(where: range.overlaps) else {
        throw XLSXError(.overlap, [range.description], sheet: sheet, cell: range.topLeft)
      }
      open.append(range)
    }
  }
}
