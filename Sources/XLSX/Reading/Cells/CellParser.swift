import Grid
import Spreadsheet
import Values

/// Reads a cell: value by type, style, formula.
struct CellParser {
  private let context: SheetContext
  private let part: String
  private let sheet: String
  private var value: [UInt8] = []
  private var formulas: SharedFormulas

  private static let (t, s) = (Tag.t.number, Tag.s.number)

  init(context: SheetContext, part: String, sheet: String) {
    (self.context, self.part, self.sheet) = (context, part, sheet)
    formulas = SharedFormulas(context: context, part: part)
  }

  /// Where a value stands in a cell, and how it is to be read.
  private struct Content {
    var type: ArraySlice<UInt8>?
    var hasValue = false
    var inline: StringItem?
    var formula: Formula?
  }

  /// Reads the cell whose start tag was read last.
  mutating func read(
    _ node: Node, _ reader: inout PartReader, at place: CellReference
  ) throws(XLSXError) -> Cell {
    let look = look(reader.bytes(CellParser.s, of: node), at: place)
    var content = Content()
    content.type = reader.bytes(CellParser.t, of: node)
    try readChildren(&reader, into: &content, at: place)
    var cell = Cell(style: look.style)
    cell.formula = content.formula
    if let inline = content.inline {
      cell.value = .text(inline.text)
      cell.richText = inline.richText
    } else if content.hasValue {
      decode(content.type, as: look.kind, into: &cell, at: place)
    }
    if let formula = cell.formula, let name = PictureFormula.name(in: formula.text) {
      cell.isPicture = true
      cell.value = .text(name)
    }
    return cell
  }

  private mutating func readChildren(
    _ reader: inout PartReader, into content: inout Content, at place: CellReference
  ) throws(XLSXError) {
    let inside = reader.depth
    while let child = try reader.next(), reader.depth >= inside {
      guard child.isStart, reader.depth == inside + 1, child.isMain else { continue }
      switch child.tag {
      case .v:
        value.removeAll(keepingCapacity: true)
        try reader.appendText(to: &value)
        content.hasValue = true
      case .f: content.formula = try formulas.read(child, &reader, at: place)
      case .is:
        var item = StringItem(keepsRichText: context.keepsRichText)
        try item.read(&reader)
        content.inline = item
      default: break
      }
    }
  }

  private func look(_ index: ArraySlice<UInt8>?, at place: CellReference) -> StyleTable.Entry {
    guard let index else { return context.styles.first }
    if let number = CellAddress.number(index), let entry = context.styles[number] { return entry }
    notice("X10.styleIndex", [String(decoding: index.prefix(20), as: UTF8.self)], at: place)
    return context.styles.first
  }

  private func notice(_ code: String, _ arguments: [String], at cell: CellReference) {
    context.log.add(code, arguments, at: SourcePosition(part: part, sheet: sheet, cell: cell))
  }
}

extension CellParser {
  private static let types: [[UInt8]] = ["s", "str", "b", "e", "d", "inlineStr"].map {
    Array($0.utf8)
  }

  /// Turns the text of `v` into a value (ECMA-376 part 1, 18.18.11 `ST_CellType`).
  private func decode(
    _ type: ArraySlice<UInt8>?, as kind: NumberFormat.Kind, into cell: inout Cell,
    at place: CellReference
  ) {
    switch type.flatMap({ type in CellParser.types.firstIndex { $0.elementsEqual(type) } }) {
    case 0: shared(into: &cell, at: place)
    case 1, 5: cell.value = .text(EscapedText.decode(value))
    case 2: boolean(into: &cell)
    case 3: cell.value = value.isEmpty ? nil : .error(CellError(code: text))
    case 4: isoDate(into: &cell)
    default: number(as: kind, into: &cell, at: place)
    }
  }

  private var text: String { String(decoding: value, as: UTF8.self) }

  private func shared(into cell: inout Cell, at place: CellReference) {
    guard !value.isEmpty else { return }
    guard let number = NumberText(value[...]), let index = Int(exactly: number.value),
      let text = context.strings.text(index)
    else {
      return notice("X10.stringIndex", [String(text.prefix(20))], at: place)
    }
    cell.value = .text(text)
    cell.richText = context.strings.richText(index)
  }

  private func boolean(into cell: inout Cell) {
    switch text.lowercased() {
    case "1", "true": cell.value = .boolean(true)
    case "0", "false": cell.value = .boolean(false)
    case "": break
    default: cell.value = .text(text)
    }
  }

  private func isoDate(into cell: inout Cell) {
    guard !value.isEmpty else { return }
    cell.value = ISODate.value(of: text) ?? .text(text)
  }

  private func number(
    as kind: NumberFormat.Kind, into cell: inout Cell, at place: CellReference
  ) {
    guard let number = NumberText(value[...]) else {
      guard !value.allSatisfy({ $0 <= 0x20 }) else { return }
      cell.value = .text(EscapedText.decode(value))
      return notice("X10.noNumber", [], at: place)
    }
    if !number.isPlain { cell.rawText = text }
    cell.value = .number(number.value)
    guard kind == .date || kind == .time || kind == .dateTime else { return }
    guard let date = SerialNumber.value(of: number.value, kind: kind, in: context.dateSystem)
    else {
      if number.value >= 60, number.value < 61 { notice("X10.serial60", [], at: place) }
      return
    }
    cell.value = date
    if cell.rawText == nil, SerialNumber.serial(of: date, in: context.dateSystem) != number.value {
      cell.rawText = text
    }
  }
}

extension SerialNumber {
  /// The number that stands for a date or time.
  static func serial(of value: CellValue, in system: DateSystem) -> Double? {
    switch value {
    case .dateTime(let date): serial(of: date, in: system)
    case .time(let time): serial(of: time)
    default: nil
    }
  }
}
