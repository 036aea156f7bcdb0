import Grid
import Spreadsheet

/// The looks that cells refer to by number (ECMA-376 part 1, 18.8).
struct StyleTable {
  /// A look, with what its number format makes of numbers.
  struct Entry {
    var style: Style
    var kind: NumberFormat.Kind
  }

  /// The looks of cells.
  private(set) var entries: [Entry] = []
  /// The looks of conditional formats.
  var differential: [Style] = []

  /// The look of cells that name none.
  private static let fallback = Entry(style: .default, kind: .number)

  /// The look of a number; nil where there is none of this number.
  subscript(index: Int) -> Entry? { entries.indices.contains(index) ? entries[index] : nil }

  /// The look of cells without a number: the first, as Excel has it.
  var first: Entry { entries.first ?? StyleTable.fallback }

  mutating func append(_ style: Style, kind: NumberFormat.Kind) {
    entries.append(Entry(style: style, kind: kind))
  }
}

extension StyleTable {
  /// Reads the part.
  init(part: String, of package: OPCPackage) throws(XLSXError) {
    self.init()
    var reader = try package.reader(ofPart: part)
    guard try reader.root() != nil else { return }
    var parser = StyleParser(limit: package.limits.styles, part: part)
    try reader.children { (reader, node) throws(XLSXError) in
      if node.isMain { try parser.read(node, &reader) }
    }
    self = parser.table()
  }
}
