import Grid
import Spreadsheet

extension SheetDetails {
  /// Reads views, default sizes and columns (ECMA-376 part 1, 18.3.1.82, 88, 81, 17).
  mutating func readLayout(
    _ node: Node, _ reader: inout PartReader, _ context: SheetContext
  ) throws(XLSXError) {
    switch node.tag {
    case .sheetPr: try readProperties(&reader)
    case .sheetViews: try readViews(&reader)
    case .sheetFormatPr:
      sheet.defaultColumnWidth = reader.double(.defaultColWidth, of: node)
      if reader.bool(.customHeight, of: node) == true {
        sheet.defaultRowHeight = reader.double(.defaultRowHeight, of: node)
      }
    default: try readColumns(&reader, context)
    }
  }

  private mutating func readProperties(_ reader: inout PartReader) throws(XLSXError) {
    var details = self
    try reader.children { (reader, node) throws(XLSXError) in
      if node.tag == .tabColor { details.sheet.tabColor = ColorParser.read(node, reader) }
      if node.tag == .outlinePr {
        details.sheet.outline.isSummaryBelow = reader.bool(.summaryBelow, of: node) ?? true
        details.sheet.outline.isSummaryRight = reader.bool(.summaryRight, of: node) ?? true
      }
      if node.tag == .pageSetUpPr {
        details.fitsToPage = reader.bool(.fitToPage, of: node) ?? false
      }
    }
    self = details
  }

  private mutating func readViews(_ reader: inout PartReader) throws(XLSXError) {
    var view = SheetView()
    var isFirst = true
    try reader.children { (reader, node) throws(XLSXError) in
      guard node.tag == .sheetView, isFirst else { return }
      isFirst = false
      view.isRightToLeft = reader.bool(.rightToLeft, of: node) ?? false
      view.showsGridLines = reader.bool(.showGridLines, of: node) ?? true
      view.zoom = min(max(reader.int(.zoomScale, of: node) ?? 100, 10), 400)
      try reader.children { (reader, pane) throws(XLSXError) in
        guard pane.tag == .pane, reader.string(.state, of: pane)?.hasPrefix("frozen") == true else {
          return
        }
        view.frozenColumns = SheetDetails.count(
          reader.double(.xSplit, of: pane), SheetLimits.columns)
        view.frozenRows = SheetDetails.count(reader.double(.ySplit, of: pane), SheetLimits.rows)
      }
    }
    sheet.view = view
  }

  private static func count(_ number: Double?, _ limit: Int) -> Int {
    number.map { Int(min(max($0, 0), Double(limit))) } ?? 0
  }

  private mutating func readColumns(
    _ reader: inout PartReader, _ context: SheetContext
  ) throws(XLSXError) {
    var columns: [ColumnSettings] = []
    try reader.children { (reader, node) throws(XLSXError) in
      guard node.tag == .col, let first = reader.int(.min, of: node),
        let last = reader.int(.max, of: node), first >= 1, first <= last,
        first <= SheetLimits.columns, columns.count < SheetLimits.columns
      else { return }
      var settings = ColumnSettings(
        first...min(last, SheetLimits.columns), width: reader.double(.width, of: node),
        isHidden: reader.bool(.hidden, of: node) ?? false,
        style: reader.int(.style, of: node).flatMap { context.styles[$0]?.style })
      settings.outlineLevel = min(max(reader.int(.outlineLevel, of: node) ?? 0, 0), 7)
      settings.isCollapsed = reader.bool(.collapsed, of: node) ?? false
      columns.append(settings)
    }
    sheet.columns += columns
  }
}
