import Grid
import Spreadsheet
import XMLStream

/// A row of a sheet while it is changed: its bytes, until one of its cells is touched.
struct SheetRow {
  /// The number it has now.
  var number: Int
  /// Bytes between the row before it and its own tag, mostly none.
  private let lead: Range<Int>
  /// The row as it stands in the source; nil for a new one.
  private let raw: Range<Int>?
  private let rawTag: Range<Int>
  /// The number it was written with; 0 where it has none and follows the row before it.
  private let writtenNumber: Int
  /// The number it was read with, written or not.
  private let readNumber: Int
  /// Tag and cells, once they were asked for.
  private var content: Content?
  private var formulaState = FormulaState.unknown

  private enum FormulaState { case unknown, none, some }

  struct Content {
    var tag: XMLTag
    /// The cells in the order of the file.
    var cells: [SheetCell]
    /// What stands behind the cells, such as an extension list.
    var tail: ArraySlice<UInt8>
    var endTag: ArraySlice<UInt8>
  }

  /// A new row without cells.
  init(number: Int, prefix: String) {
    self.init(
      number: number,
      content: Content(
        tag: XMLTag(name: prefix + "row"), cells: [], tail: [],
        endTag: Array("</\(prefix)row>".utf8)[...]))
  }

  /// A new row like another.
  init(number: Int, content: Content) {
    (self.number, self.content) = (number, content)
    (lead, raw, rawTag, writtenNumber, readNumber) = (0..<0, nil, 0..<0, 0, 0)
    formulaState = .none
  }

  /// A row as it stands in a sheet.
  init(tag: Range<Int>, end: Int, lead: Range<Int>, previous: Int, source: [UInt8]) {
    (rawTag, raw, self.lead) = (tag, tag.lowerBound..<end, lead)
    let written = XMLTag(bytes: source[tag])["r"].flatMap { Int($0) } ?? 0
    writtenNumber = (1...SheetLimits.rows).contains(written) ? written : 0
    number = writtenNumber > 0 ? writtenNumber : previous + 1
    readNumber = number
  }

  /// Whether its tag and cells were taken apart.
  var isOpen: Bool { content != nil }

  /// Tag and cells, taken apart.
  func opened(_ source: [UInt8]) -> Content {
    if let content { return content }
    return (try? SheetRow.parse(raw ?? 0..<0, tag: rawTag, source: source))
      ?? Content(tag: XMLTag(name: "row"), cells: [], tail: [], endTag: [])
  }

  /// Takes the row apart, so that its cells can be changed.
  mutating func open(_ source: [UInt8]) {
    if content == nil { content = opened(source) }
  }

  /// The cells of a row that was taken apart.
  var cells: [SheetCell] {
    get { content?.cells ?? [] }
    _modify {
      var empty: [SheetCell] = []
      if content == nil { yield &empty } else { yield &content!.cells }
    }
  }

  /// The cell in a column of a row that was taken apart; nil where there is none.
  func cell(inColumn column: Int) -> SheetCell? { content?.cells.last { $0.column == column } }

  /// Puts a cell in its place of a row that was taken apart; whether there was none before.
  mutating func put(_ cell: SheetCell) -> Bool {
    guard let last = content?.cells.lastIndex(where: { $0.column <= cell.column }) else {
      content?.cells.insert(cell, at: 0)
      return true
    }
    if let same = content?.cells.lastIndex(where: { $0.column == cell.column }) {
      content?.cells[same] = cell
      return false
    }
    content?.cells.insert(cell, at: last + 1)
    return true
  }

  /// The tag of a row that was taken apart.
  var tag: XMLTag {
    get { content?.tag ?? XMLTag(name: "row") }
    set { content?.tag = newValue }
  }

  /// Whether one of its cells may have a formula.
  mutating func hasFormula(_ source: [UInt8], prefix: String) -> Bool {
    if let content { return content.cells.contains { $0.hasFormula(prefix: prefix) } }
    if formulaState == .unknown, let raw {
      formulaState = containsFormula(source[raw], prefix: prefix) ? .some : .none
    }
    return formulaState == .some
  }

  /// About how many bytes it is written with, where it was taken apart; 0 where it was not.
  var size: Int { content?.cells.reduce(32) { $0 + $1.size } ?? 0 }

  /// Writes the row with the number it has now.
  func write(to output: inout [UInt8], source: [UInt8], prefix: String, previous: Int) {
    output += source[lead]
    // A row without a number may hold cells with one: where it moved, they have to be rewritten.
    let isAsWritten =
      number == readNumber && (writtenNumber > 0 || number == previous + 1)
    if content == nil, isAsWritten, let raw {
      output += source[raw]
      return
    }
    let content = opened(source)
    var tag = content.tag
    if writtenNumber != number || raw == nil { tag["r"] = String(number) }
    let isEmpty = content.cells.isEmpty && content.tail.isEmpty
    if !isEmpty { tag.open() }
    output += tag.bytes
    guard !tag.isSelfClosing else { return }
    var column = 0
    for cell in content.cells {
      cell.write(to: &output, row: number, prefix: prefix, previousColumn: column)
      column = cell.column
    }
    output += content.tail
    output += content.endTag.isEmpty ? Array("</\(prefix)row>".utf8)[...] : content.endTag
  }

  private static func parse(
    _ raw: Range<Int>, tag: Range<Int>, source: [UInt8]
  ) throws(XMLTreeError) -> Content {
    let rowTag = XMLTag(bytes: source[tag])
    guard !rowTag.isSelfClosing else {
      return Content(tag: rowTag, cells: [], tail: [], endTag: [])
    }
    var tokens = XMLTokenizer(source, at: tag.upperBound)
    var cells: [SheetCell] = []
    var leadStart = tag.upperBound
    var tailStart: Int?
    while let token = try tokens.next() {
      switch token {
      case .start(let range):
        let end = try tokens.skip(range)
        let cellTag = XMLTag(bytes: source[range])
        guard cellTag.isNamed("c") else {
          tailStart = tailStart ?? leadStart
          continue
        }
        cells.append(
          SheetCell(
            tag: cellTag, bytes: source[leadStart..<end], lead: range.lowerBound - leadStart,
            previousColumn: cells.last?.column ?? 0))
        leadStart = end
      case .end(let range):
        let tail = source[(tailStart ?? leadStart)..<range.lowerBound]
        return Content(tag: rowTag, cells: cells, tail: tail, endTag: source[range])
      case .text, .other: continue
      }
    }
    throw XMLTreeError(.malformed, byte: raw.lowerBound)
  }
}

/// Whether bytes hold the start of an element `f`.
func containsFormula(_ bytes: ArraySlice<UInt8>, prefix: String) -> Bool {
  var index = bytes.startIndex
  while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
    index = start + 1
    let name = index + prefix.utf8.count
    guard name + 1 < bytes.endIndex else { return false }
    guard bytes[name] == UInt8(ascii: "f"),
      prefix.isEmpty || bytes[index..<name].elementsEqual(prefix.utf8)
    else { continue }
    let next = bytes[name + 1]
    if next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/") { return true }
  }
  return false
}
