import Grid
import Spreadsheet

/// Reads the pictures of a drawing (ECMA-376 part 1, 20.5). Shapes and charts are not described;
/// a save in place keeps them.
struct DrawingParser {
  private let package: OPCPackage
  private let relationships: Relationships
  private var files: [String: [UInt8]] = [:]
  private(set) var pictures: [Picture] = []

  /// A picture while it is read.
  private struct Anchor {
    var from: CellReference?, to: CellReference?
    var size: Picture.Size?
    var name = ""
    var image: String?
  }

  private init(package: OPCPackage, relationships: Relationships) {
    (self.package, self.relationships) = (package, relationships)
  }

  /// The pictures of a drawing's part.
  static func pictures(part: String, of package: OPCPackage) throws(XLSXError) -> [Picture] {
    var parser = DrawingParser(
      package: package, relationships: try package.relationships(of: part))
    var reader = try package.reader(ofPart: part)
    guard try reader.root() != nil else { return [] }
    try reader.children { (reader, node) throws(XLSXError) in
      guard [.twoCellAnchor, .oneCellAnchor, .absoluteAnchor].contains(node.tag) else { return }
      let anchor = try read(&reader)
      try parser.add(anchor)
    }
    return parser.pictures
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
    guard let id = anchor.image, let part = relationships.part(id), pictures.count < 100_000
    else { return }
    if files[part] == nil { files[part] = try package.data(ofPart: part) }
    guard let data = files[part] else { return }
    let from = anchor.from ?? CellReference(row: 1, column: 1)
    pictures.append(
      Picture(
        anchor: from, extent: anchor.to.map { CellRange(from, $0) }, size: anchor.size, data: data,
        format: Picture.Format(data), name: anchor.name))
  }

  private static func read(_ reader: inout PartReader) throws(XLSXError) -> Anchor {
    var anchor = Anchor()
    let inside = reader.depth
    while let node = try reader.next(), reader.depth >= inside {
      guard node.isStart else { continue }
      switch node.tag {
      case .from where reader.depth == inside + 1: anchor.from = try corner(&reader)
      case .to where reader.depth == inside + 1: anchor.to = try corner(&reader)
      case .ext: anchor.size = anchor.size ?? size(node, reader)
      case .cNvPr where anchor.name.isEmpty: anchor.name = reader.string(.name, of: node) ?? ""
      case .blip where anchor.image == nil: anchor.image = reader.relationship(.embed, of: node)
      default: break
      }
    }
    return anchor
  }

  /// Row and column, which drawings count from 0.
  private static func corner(_ reader: inout PartReader) throws(XLSXError) -> CellReference? {
    var (row, column): (Int?, Int?)
    try reader.children { (reader, node) throws(XLSXError) in
      if node.tag == .row { row = Int(try reader.text()) }
      if node.tag == .col { column = Int(try reader.text()) }
    }
    guard let row, let column, (0..<SheetLimits.rows).contains(row),
      (0..<SheetLimits.columns).contains(column)
    else { return nil }
    return CellReference(row: row + 1, column: column + 1)
  }

  /// 9525 units (EMU) are a pixel.
  private static func size(_ node: Node, _ reader: borrowing PartReader) -> Picture.Size? {
    guard let width = reader.int(.cx, of: node), let height = reader.int(.cy, of: node),
      width > 0, height > 0
    else { return nil }
    return Picture.Size(width: width / 9525, height: height / 9525)
  }
}

extension Picture.Format {
  /// The format known from the first bytes.
  init(_ data: [UInt8]) {
    self =
      data.starts(with: [0x89, 0x50, 0x4E, 0x47])
      ? .png
      : data.starts(with: [0xFF, 0xD8, 0xFF]) ? .jpeg : .other
  }
}
