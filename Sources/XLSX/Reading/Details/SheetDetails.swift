import Grid
import Spreadsheet

/// What a sheet's part says besides rows; gathered while the rows pass.
struct SheetDetails {
  /// A link whose target stands in the relationships.
  struct PendingLink {
    var range: CellRange
    var relationship: String?, location: String?, tooltip: String?
  }

  /// The sheet as far as it is known.
  var sheet: Sheet
  /// Links, not yet resolved.
  var links: [PendingLink] = []
  /// The relationship of the drawing above the cells.
  var drawing: String?
  /// The relationships of the tables.
  var tables: [String] = []
  /// The upper left cells of rules for what may be typed that are not understood.
  var unknownValidations: [CellReference] = []
  /// Looks that depend on values, not yet in order; nil where there are none.
  var formats: ConditionalFormatParser?
  /// What a `Sheet` does not hold.
  var others: [OtherContent] = []
  /// Whether the print is fitted to pages.
  var fitsToPage = false

  init(name: String) { sheet = Sheet(name: name) }

  /// Reads an element beside the rows.
  mutating func read(
    _ node: Node, _ reader: inout PartReader, _ context: SheetContext
  ) throws(XLSXError) {
    guard node.isMain else { return }
    switch node.tag {
    case .sheetPr, .sheetViews, .sheetFormatPr, .cols: try readLayout(node, &reader, context)
    case .printOptions, .pageMargins, .pageSetup, .headerFooter, .rowBreaks, .colBreaks:
      try readPrintSetup(node, &reader)
    case .mergeCells: try readMerges(&reader, context.package.limits)
    case .dataValidations: try readValidations(&reader, context.package.limits)
    case .extLst: try readExtensions(&reader, context)
    case .conditionalFormatting: try readConditionalFormat(node, &reader, context)
    case .hyperlinks: try readLinks(&reader, context.package.limits)
    case .sheetProtection: sheet.protection = SheetDetails.protection(node, reader)
    case .autoFilter:
      let filter = try FilterParser.read(node, &reader)
      sheet.autoFilter = filter?.filter
      if filter?.hasOthers == true { others.append(.filter) }
    case .sortState: others.append(.filter)
    case .drawing: drawing = reader.relationship(.id, of: node)
    case .tableParts: try readTables(&reader)
    default: if let other = OtherContent(node.tag) { others.append(other) }
    }
  }

  private mutating func readMerges(
    _ reader: inout PartReader, _ limits: Limits
  ) throws(XLSXError) {
    var ranges: [CellRange] = []
    try reader.children { (reader, node) throws(XLSXError) in
      guard node.tag == .mergeCell, let range = reader.range(.ref, of: node) else { return }
      ranges.append(range)
      try limits.checkAnnotations(ranges.count, part: reader.part)
    }
    sheet.mergedRanges += ranges
  }

  private mutating func readLinks(
    _ reader: inout PartReader, _ limits: Limits
  ) throws(XLSXError) {
    var links: [PendingLink] = []
    try reader.children { (reader, node) throws(XLSXError) in
      guard node.tag == .hyperlink, let range = reader.range(.ref, of: node) else { return }
      links.append(
        PendingLink(
          range: range, relationship: reader.relationship(.id, of: node),
          location: reader.string(.location, of: node),
          tooltip: reader.string(.tooltip, of: node).map { EscapedText.decode($0) }))
      try limits.checkAnnotations(links.count, part: reader.part)
    }
    self.links += links
  }

  private mutating func readTables(_ reader: inout PartReader) throws(XLSXError) {
    var tables: [String] = []
    try reader.children { (reader, node) throws(XLSXError) in
      if node.tag == .tablePart, let id = reader.relationship(.id, of: node), tables.count < 10_000
      {
        tables.append(id)
      }
    }
    self.tables = tables
  }

  private static func protection(
    _ node: Node, _ reader: borrowing PartReader
  ) -> SheetProtection? {
    guard reader.bool(.sheet, of: node) == true else { return nil }
    func allows(_ name: Tag) -> Bool { reader.bool(name, of: node) == false }
    return SheetProtection(
      allowsFormattingCells: allows(.formatCells), allowsFormattingColumns: allows(.formatColumns),
      allowsFormattingRows: allows(.formatRows), allowsInsertingRows: allows(.insertRows),
      allowsDeletingRows: allows(.deleteRows), allowsSorting: allows(.sort),
      allowsFiltering: allows(.autoFilter))
  }
}

extension Limits {
  /// Refuses more annotations of one kind than allowed.
  func checkAnnotations(_ count: Int, part: String) throws(XLSXError) {
    guard count <= annotations else { throw .limit("annotations", annotations, part: part) }
  }
}

extension PartReader {
  /// A range within Excel's limits; nil where the attribute is none.
  func range(_ name: Tag, of node: Node) -> CellRange? {
    string(name, of: node).flatMap { CellRange($0) }
  }
}
