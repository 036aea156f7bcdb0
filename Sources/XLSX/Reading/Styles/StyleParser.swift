import Grid
import Spreadsheet

/// Gathers fonts, fills, borders and formats of the styles part and puts looks together.
struct StyleParser {
  private let limit: Int
  private let part: String
  private var numberFormats: [Int: String] = [:]
  private var fonts: [Font] = []
  private var fills: [Fill] = []
  private var borders: [Border] = []
  private var formats: [CellFormat] = []
  private var differential: [Style] = []

  /// `xf`: the numbers of a look's parts.
  private struct CellFormat: Hashable {
    var numberFormat = 0, font = 0, fill = 0, border = 0
    var alignment = Alignment()
    var protection = Protection()
  }

  init(limit: Int, part: String) { (self.limit, self.part) = (limit, part) }

  /// Reads a child of the root; those that are not known are skipped.
  mutating func read(_ list: Node, _ reader: inout PartReader) throws(XLSXError) {
    switch list.tag {
    case .numFmts, .fonts, .fills, .borders, .cellXfs, .dxfs: break
    default: return
    }
    var parser = self
    try reader.children { (reader, node) throws(XLSXError) in
      switch (list.tag, node.tag) {
      case (.numFmts, .numFmt): parser.readNumberFormat(node, reader)
      case (.fonts, .font): parser.fonts.append(try FontParser.read(&reader))
      case (.fills, .fill): parser.fills.append(try FillParser.read(&reader))
      case (.borders, .border): parser.borders.append(try BorderParser.read(node, &reader))
      case (.cellXfs, .xf): parser.formats.append(try parser.format(node, &reader))
      case (.dxfs, .dxf): parser.differential.append(try DifferentialStyleParser.read(&reader))
      default: break
      }
      try parser.checkLimit()
    }
    self = parser
  }

  private func checkLimit() throws(XLSXError) {
    let most = max(
      max(fonts.count, fills.count, borders.count),
      max(formats.count, numberFormats.count, differential.count))
    guard most <= limit else { throw .limit("styles", limit, part: part) }
  }

  private mutating func readNumberFormat(_ node: Node, _ reader: borrowing PartReader) {
    guard let id = reader.int(.numFmtId, of: node),
      let code = reader.string(.formatCode, of: node)
    else { return }
    numberFormats[id] = EscapedText.decode(code)
  }

  private func format(
    _ node: Node, _ reader: inout PartReader
  ) throws(XLSXError) -> CellFormat {
    var format = CellFormat()
    format.numberFormat = reader.int(.numFmtId, of: node) ?? 0
    format.font = reader.int(.fontId, of: node) ?? 0
    format.fill = reader.int(.fillId, of: node) ?? 0
    format.border = reader.int(.borderId, of: node) ?? 0
    try reader.children { (reader, node) throws(XLSXError) in
      if node.tag == .alignment { format.alignment = AlignmentParser.read(node, reader) }
      if node.tag == .protection { format.protection = ProtectionParser.read(node, reader) }
    }
    return format
  }

  /// The table of all looks; equal ones share their storage.
  func table() -> StyleTable {
    var table = StyleTable()
    table.differential = differential
    var made: [CellFormat: Style] = [:]
    var kinds: [Int: NumberFormat.Kind] = [:]
    for format in formats {
      let code = code(of: format.numberFormat)
      let style = made[format] ?? style(of: format, code: code)
      let kind = kinds[format.numberFormat] ?? NumberFormat(code).kind
      (made[format], kinds[format.numberFormat]) = (style, kind)
      table.append(style, kind: kind)
    }
    return table
  }

  private func code(of id: Int) -> String {
    numberFormats[id]?.nonEmpty ?? BuiltInNumberFormats.code(of: id) ?? "General"
  }

  private func style(of format: CellFormat, code: String) -> Style {
    var style = Style.default
    style.numberFormat = code
    if fonts.indices.contains(format.font) { style.font = fonts[format.font] }
    if fills.indices.contains(format.fill) { style.fill = fills[format.fill] }
    if borders.indices.contains(format.border) { style.border = borders[format.border] }
    style.alignment = format.alignment
    style.protection = format.protection
    return style
  }
}

/// Reads `dxf`: parts of a look that conditional formats, filters and tables change (ECMA-376
/// part 1, 18.8.14).
enum DifferentialStyleParser {
  /// The look of the element whose start tag was read last.
  static func read(_ reader: inout PartReader) throws(XLSXError) -> Style {
    var style = Style.default
    try reader.children { (reader, node) throws(XLSXError) in
      switch node.tag {
      case .font: style.font = try FontParser.read(&reader)
      case .fill: style.fill = try FillParser.read(&reader)
      case .border: style.border = try BorderParser.read(node, &reader)
      case .alignment: style.alignment = AlignmentParser.read(node, reader)
      case .protection: style.protection = ProtectionParser.read(node, reader)
      case .numFmt:
        style.numberFormat = EscapedText.decode(reader.string(.formatCode, of: node) ?? "General")
      default: break
      }
    }
    return style
  }
}

/// Reads `protection` (ECMA-376 part 1, 18.8.33).
enum ProtectionParser {
  static func read(_ node: Node, _ reader: borrowing PartReader) -> Protection {
    Protection(
      locked: reader.bool(.locked, of: node) ?? true,
      hidden: reader.bool(.hidden, of: node) ?? false)
  }
}
