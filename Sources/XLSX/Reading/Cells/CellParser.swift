import Grid
import Spreadsheet
import Wording

/// Reads cells from libxml2's events into a row: type, style, formula, bytes of the value.
struct CellParser {
  private let context: SheetContext
  private let findings: SheetFindings
  private var value: [UInt8] = []
  private var text: [UInt8] = []

  private static let (t, s) = (Tag.t.number, Tag.s.number)
  private static let (si, ref) = (Tag.si.number, Tag.ref.number)

  init(context: SheetContext, findings: SheetFindings) {
    (self.context, self.findings) = (context, findings)
  }

  /// What stands in a cell.
  private struct Content {
    var hasValue = false
    var inline: StringItem?
    var formula: RawFormula?
  }

  /// Reads the cell whose start tag was read last.
  ///
  /// - Returns: the cell, and what belongs to it besides; nothing of it is in the row yet but
  ///   bytes.
  mutating func read(
    _ node: Node, _ reader: inout PartReader, at place: CellReference, into row: inout RawRow
  ) throws(XLSXError) -> ParsedCell {
    let look = look(reader.bytes(CellParser.s, of: node), at: place)
    let isDynamic = reader.int(.cm, of: node).map(context.metadata.dynamic.contains) ?? false
    if (reader.int(.vm, of: node) ?? 0) > 0 {
      findings.tell(.contentNotDescribed, [OtherContent.richValue.rawValue], at: place)
    }
    let type = CellType(reader.bytes(CellParser.t, of: node) ?? [])
    var content = Content()
    try readChildren(&reader, into: &content, &row)
    if content.formula?.kind == .array, isDynamic { content.formula?.kind = .dynamicArray }
    var cell = ParsedCell(place: place, look: look, formula: content.formula)
    if let inline = content.inline {
      (cell.kind, cell.bytes) = (.text, row.keep(inline.bytes))
      cell.richText = inline.richText
    } else if content.hasValue {
      decode(type, into: &cell, &row)
    }
    return cell
  }

  private mutating func readChildren(
    _ reader: inout PartReader, into content: inout Content, _ row: inout RawRow
  ) throws(XLSXError) {
    let inside = reader.depth
    while let child = try reader.next(), reader.depth >= inside {
      guard child.isStart, reader.depth == inside + 1, child.isMain else { continue }
      switch child.tag {
      case .v:
        value.removeAll(keepingCapacity: true)
        try reader.appendText(to: &value)
        content.hasValue = true
      case .f: content.formula = try formula(child, &reader, &row)
      case .is:
        var item = StringItem(keepsRichText: context.keepsRichText)
        try item.read(&reader)
        content.inline = item
        if item.hasPhonetics, context.keepsRichText { findings.tellPhonetics() }
      default: break
      }
    }
  }

  private mutating func formula(
    _ node: Node, _ reader: inout PartReader, _ row: inout RawRow
  ) throws(XLSXError) -> RawFormula {
    let kind = RawFormula.Kind(reader.bytes(CellParser.t, of: node) ?? [])
    let number = reader.bytes(CellParser.si, of: node).flatMap(CellAddress.number)
    let range = row.keep(reader.bytes(CellParser.ref, of: node) ?? [])
    text.removeAll(keepingCapacity: true)
    try reader.appendText(to: &text)
    return RawFormula(
      cell: 0, kind: kind, number: number, text: row.keep(EscapedText.bytes(text)), range: range)
  }

  private func look(_ index: ArraySlice<UInt8>?, at place: CellReference) -> Int32 {
    guard let index else { return -1 }
    if let number = CellAddress.number(index), number < context.styles.entries.count {
      return Int32(number)
    }
    findings.tell(.styleMissing, [String(decoding: index.prefix(20), as: UTF8.self)], at: place)
    return -1
  }

  private mutating func decode(_ type: CellType, into cell: inout ParsedCell, _ row: inout RawRow) {
    switch type {
    case .shared: shared(into: &cell)
    case .text: (cell.kind, cell.bytes) = (.text, row.keep(EscapedText.bytes(value)))
    case .plain(let kind):
      guard !value.isEmpty else { return }
      (cell.kind, cell.bytes) = (kind, row.keep(value))
    }
  }

  private func shared(into cell: inout ParsedCell) {
    guard !value.isEmpty else { return }
    guard let number = CellNumber(value.span), let index = Int(exactly: number.value),
      (0..<context.strings.count).contains(index)
    else {
      let told = String(String(decoding: value, as: UTF8.self).prefix(20))
      return findings.tell(.stringMissing, [told], at: cell.place)
    }
    (cell.kind, cell.bytes.from) = (.sharedText, UInt32(index))
  }
}

/// A cell that libxml2's events made.
struct ParsedCell {
  var place: CellReference
  var look: Int32
  var formula: RawFormula?
  var kind = RawCell.Kind.empty
  var bytes = RawBytes()
  var richText: RichText?

  /// Its bytes are so much further on.
  mutating func move(by distance: Int) {
    func moved(_ bytes: RawBytes) -> RawBytes {
      var bytes = bytes
      bytes.from = UInt32(max(0, Int(bytes.from) + distance))
      return bytes
    }
    if kind != .sharedText { bytes = moved(bytes) }
    formula = formula.map { formula in
      var formula = formula
      (formula.text, formula.range) = (moved(formula.text), moved(formula.range))
      return formula
    }
  }
}

extension RawRow {
  /// Adds a cell with all that belongs to it.
  mutating func append(_ parsed: ParsedCell) {
    if var formula = parsed.formula {
      formula.cell = cells.count
      formulas.append(formula)
    }
    if let text = parsed.richText { richTexts[cells.count] = text }
    append(
      RawCell(
        column: parsed.place.column, look: parsed.look, kind: parsed.kind, bytes: parsed.bytes))
  }
}

/// How a cell's `t` says that its value is written (ECMA-376 part 1, 18.18.11 `ST_CellType`).
enum CellType {
  case shared
  case text
  case plain(RawCell.Kind)

  init(_ bytes: some Collection<UInt8>) {
    switch bytes.count {
    case 1:
      switch bytes.first {
      case UInt8(ascii: "s"): self = .shared
      case UInt8(ascii: "b"): self = .plain(.boolean)
      case UInt8(ascii: "e"): self = .plain(.error)
      case UInt8(ascii: "d"): self = .plain(.isoDate)
      default: self = .plain(.number)
      }
    case 3 where bytes.elementsEqual("str".utf8): self = .text
    case 9 where bytes.elementsEqual("inlineStr".utf8): self = .text
    default: self = .plain(.number)
    }
  }
}

extension RawFormula.Kind {
  init(_ bytes: some Collection<UInt8>) {
    switch bytes.count {
    case 6 where bytes.elementsEqual("shared".utf8): self = .shared
    case 5 where bytes.elementsEqual("array".utf8): self = .array
    default: self = .plain
    }
  }
}
