import Grid
import Spreadsheet

/// Reads the pictures, charts and boxes for text of a drawing (ECMA-376 part 1, 20.5). Other shapes
/// are not described; a save in place keeps them.
struct DrawingParser {
  private let package: OPCPackage
  private let relationships: Relationships
  private var files: [String: [UInt8]] = [:]
  /// The charts by their parts; nil for one that is not described.
  private var chartsByPart: [String: Chart?] = [:]
  /// How many bytes of charts may still be read: a few hundred charts, caches and all.
  private var chartBytes = 16 << 20
  private(set) var pictures: [Picture] = []
  private(set) var charts: [Chart] = []
  private(set) var textBoxes: [TextBox] = []
  /// What is not described, and where.
  private var others = Others()

  /// What of a drawing a `Sheet` does not hold.
  struct Others {
    /// The corners of charts that are not described.
    var charts: [CellReference] = []
    /// Other things with their corners, of pictures and of texts the first of each kind.
    var contents: [(kind: OtherContent, corner: CellReference?)] = []

    /// Adds something of a kind that is told once.
    fileprivate mutating func add(once kind: OtherContent, _ corner: CellReference?) {
      if !contents.contains(where: { $0.kind == kind }) { contents.append((kind, corner)) }
    }
  }

  /// A picture or chart while it is read.
  private struct Anchor {
    var from: CellReference?, to: CellReference?
    var size: Picture.Size?
    var name = ""
    var image: String?
    /// Whether there is a picture of lines, or one in another file.
    var hasLines = false, isLinked = false
    var chart: String?
    /// The text of a shape, and whether it is a box for text.
    var text: String?, isTextBox = false
    /// Whether the text has looks of its own.
    var hasLooks = false
    /// Whether it holds anything beside a picture, a chart or a box for text.
    var hasOthers = false
    /// Whether it holds what another part describes.
    var isFrame = false

    /// The cells from one corner to the other; nil where the other is not told.
    var extent: CellRange? {
      guard let from, let to else { return nil }
      return CellRange(from, to.row < from.row || to.column < from.column ? from : to)
    }

    /// The same; where the other corner is not told, as many cells of the usual size as it needs.
    var covered: CellRange? {
      guard extent == nil, let from else { return extent }
      let (width, height) = (size?.width ?? 64, size?.height ?? 20)
      let to = CellReference(
        row: min(from.row + max(0, height - 1) / 20, SheetLimits.rows),
        column: min(from.column + max(0, width - 1) / 64, SheetLimits.columns))
      return CellRange(from, to)
    }
  }

  private init(package: OPCPackage, relationships: Relationships) {
    (self.package, self.relationships) = (package, relationships)
  }

  /// Adds the pictures and charts of a drawing's part to a sheet.
  ///
  /// - Returns: what is not described.
  static func read(
    part: String, of package: OPCPackage, into sheet: inout Sheet
  ) throws(XLSXError) -> Others {
    var parser = DrawingParser(
      package: package, relationships: try package.relationships(of: part))
    var reader = try package.reader(ofPart: part)
    guard try reader.root() != nil else { return Others() }
    try reader.children { (reader, node) throws(XLSXError) in
      guard [.twoCellAnchor, .oneCellAnchor, .absoluteAnchor].contains(node.tag) else { return }
      let anchor = try read(&reader)
      try parser.add(anchor)
    }
    sheet.pictures += parser.pictures
    sheet.charts += parser.charts
    sheet.textBoxes += parser.textBoxes
    return parser.others
  }

  /// The pictures that WPS keeps for cells, by name (`xl/cellimages.xml`).
  static func cellPictures(part: String, of package: OPCPackage) throws(XLSXError) -> [Picture] {
    var parser = DrawingParser(
      package: package, relationships: try package.relationships(of: part))
    var reader = try package.reader(ofPart: part)
    guard try reader.root() != nil else { return [] }
    try reader.children { (reader, node) throws(XLSXError) in
      guard node.tag == .cellImage else { return }
      var anchor = try read(&reader)
      anchor.from = CellReference(row: 1, column: 1)
      try parser.add(anchor)
    }
    return parser.pictures
  }

  private mutating func add(_ anchor: Anchor) throws(XLSXError) {
    if let id = anchor.chart, let from = anchor.from {
      if charts.count < 10_000, var chart = relationships.part(id).flatMap({ chart($0) }) {
        chart.extent = anchor.extent ?? CellRange(from, from)
        charts.append(chart)
      } else {
        others.charts.append(from)
      }
    }
    addShape(of: anchor)
    if anchor.hasLines { others.add(once: .svgPicture, anchor.from) }
    if anchor.isLinked, anchor.image == nil { others.add(once: .linkedPicture, anchor.from) }
    guard let id = anchor.image, let part = relationships.part(id), pictures.count < 100_000
    else { return }
    if files[part] == nil { files[part] = try package.data(ofPart: part) }
    guard let data = files[part] else { return }
    pictures.append(
      Picture(
        anchor: anchor.from ?? CellReference(row: 1, column: 1), extent: anchor.extent,
        size: anchor.size, data: data, format: Picture.Format(data), name: anchor.name))
  }

  private mutating func addShape(of anchor: Anchor) {
    if anchor.isTextBox, !anchor.hasOthers, let text = anchor.text, let extent = anchor.covered,
      textBoxes.count < 100_000
    {
      textBoxes.append(TextBox(text, extent: extent, name: anchor.name))
      if anchor.hasLooks { others.add(once: .textBoxLook, anchor.from) }
    } else if anchor.isTextBox || anchor.hasOthers || anchor.text != nil {
      others.contents.append((.shape, anchor.from))
    }
  }

  /// The chart of a part, wherever it covers the sheet; nil for one that is damaged or of a kind that
  /// is not known, and past the bytes that are read.
  private mutating func chart(_ part: String) -> Chart? {
    if let known = chartsByPart[part] { return known }
    var chart: Chart?
    if package.hasPart(part), let data = try? package.data(ofPart: part), data.count <= chartBytes {
      chartBytes -= data.count
      chart = ChartParser.chart(data)
    }
    chartsByPart.updateValue(chart, forKey: part)
    return chart
  }

  private static func read(_ reader: inout PartReader) throws(XLSXError) -> Anchor {
    var anchor = Anchor()
    let inside = reader.depth
    while let node = try reader.next(), reader.depth >= inside {
      guard node.isStart else { continue }
      switch node.tag {
      case .from where reader.depth == inside + 1: anchor.from = try corner(&reader).cell
      case .to where reader.depth == inside + 1:
        let (cell, isBefore) = try corner(&reader)
        // What ends where a cell begins does not cover it.
        anchor.to = isBefore ? cell?.offset(rows: -1, columns: -1) ?? cell : cell
      case .ext: anchor.size = anchor.size ?? size(node, reader)
      case .cNvPr where anchor.name.isEmpty: anchor.name = reader.string(.name, of: node) ?? ""
      case .chart where anchor.chart == nil: anchor.chart = reader.relationship(.id, of: node)
      case .grpSp, .cxnSp, .contentPart: anchor.hasOthers = true
      case .graphicFrame: anchor.isFrame = true
      case .cNvSpPr: anchor.isTextBox = reader.bool(.txBox, of: node) ?? false
      case .txBody:
        let text = try DrawingText.read(&reader)
        (anchor.text, anchor.hasLooks) = (text.text, text.hasLooks)
      case .sp where anchor.text == nil: anchor.text = ""
      case .blip where anchor.image == nil:
        anchor.image = reader.relationship(.embed, of: node)
        anchor.isLinked = reader.relationship(.link, of: node) != nil
      case .svgBlip: anchor.hasLines = true
      default: break
      }
    }
    if anchor.isFrame, anchor.chart == nil { anchor.hasOthers = true }
    return anchor
  }

  /// Row and column, which drawings count from 0, and whether the corner is that of the cell.
  private static func corner(
    _ reader: inout PartReader
  ) throws(XLSXError) -> (cell: CellReference?, isAtCorner: Bool) {
    var (row, column): (Int?, Int?)
    var offsets: [Int?] = []
    try reader.children { (reader, node) throws(XLSXError) in
      switch node.tag {
      case .row: row = Int(try reader.text())
      case .col: column = Int(try reader.text())
      case .rowOff, .colOff: offsets.append(Int(try reader.text()))
      default: break
      }
    }
    guard let row, let column, (0..<SheetLimits.rows).contains(row),
      (0..<SheetLimits.columns).contains(column)
    else { return (nil, false) }
    let isAtCorner = offsets == [0, 0] && row > 0 && column > 0
    return (CellReference(row: row + 1, column: column + 1), isAtCorner)
  }

  /// 9525 units (EMU) are a pixel.
  private static func size(_ node: Node, _ reader: borrowing PartReader) -> Picture.Size? {
    guard let width = reader.int(.cx, of: node), let height = reader.int(.cy, of: node),
      width > 0, height > 0
    else { return nil }
    return Picture.Size(width: width / 9525, height: height / 9525)
  }
}
