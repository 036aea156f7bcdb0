import Grid
import Spreadsheet
import Values
import XMLStream

/// The part of a sheet while it is changed: rows that nobody touches stay as their bytes.
final class SheetPart {
  /// The part's name.
  let part: String
  /// The bytes it was read from.
  let source: [UInt8]
  /// The outermost element with all that is no row; `sheetData` in it is empty.
  let frame: XMLElement
  private let prolog: Range<Int>
  private let epilog: Range<Int>
  /// The empty `sheetData` that stands for the rows.
  let sheetData: XMLElement
  /// The rows in the order of the file.
  var rows: [SheetRow] = []
  /// The row that was asked for last: mostly its next cell is what comes next.
  private var lastIndex = 0
  /// Bytes between the last row and the end of `sheetData`.
  private var dataTail = 0..<0
  /// Whether rows come in order, so that they can be searched.
  private(set) var isSorted = true
  /// Whether anything was changed.
  var isChanged = false
  /// The rows of a sheet that was just made, written out; they take the place of `rows`.
  var newRows: [UInt8]?
  /// Links by their cells, while no row moves.
  var links: [String: XMLElement]?
  /// Merged ranges, while no row moves.
  var merges: PlacedMerges?
  /// The rows with a page break below them, while no row moves.
  var breaks: Set<Int>?
  /// The cells' range as the sheet states it, while no row moves.
  var dimension: CellRange?
  /// Whether something on the sheet may name a sheet; once true it stays so.
  private(set) lazy var mayNameSheets = ReferenceSearch.mayNameSheets(source)
  /// Whether the sheet may have formulas that several cells share; new ones never are.
  private(set) lazy var mayShareFormulas = ["shared", "&#"].contains {
    isFound(Array($0.utf8), in: source)
  }
  /// What came to the sheet and may name one, piece after piece.
  private var newReferences: [UInt8] = []

  /// Reads a sheet.
  ///
  /// - Throws: `XMLTreeError` where its XML does not fit together.
  init(part: String, _ data: [UInt8]) throws(XMLTreeError) {
    self.part = part
    source = try XMLEncoding.utf8(data)
    var tokens = XMLTokenizer(source)
    let start = try tokens.rootTag()
    prolog = 0..<start.lowerBound
    let root = XMLTag(bytes: source[start])
    guard !root.isSelfClosing else {
      frame = XMLElement(name: root.name)
      for (name, value) in root.attributes { frame[name] = value }
      sheetData = XMLElement(name: root.prefix + "sheetData")
      frame.append(sheetData)
      epilog = start.upperBound..<source.count
      return
    }
    var reader = SheetPartReader(tokens)
    let parts = try reader.read(root: start)
    (frame, sheetData, rows, dataTail) = (parts.frame, parts.sheetData, parts.rows, parts.dataTail)
    epilog = parts.end..<source.count
    isSorted = zip(rows, rows.dropFirst()).allSatisfy { $0.number < $1.number }
  }

  /// A sheet like another as it is now, under a part of its own.
  init(copying other: SheetPart, part: String) {
    self.part = part
    (source, prolog, epilog) = (other.source, other.prolog, other.epilog)
    frame = other.frame.copy()
    sheetData = frame.first("sheetData") ?? other.sheetData.copy()
    (rows, dataTail, isSorted) = (other.rows, other.dataTail, other.isSorted)
    newReferences = other.newReferences
    (mayNameSheets, mayShareFormulas) = (other.mayNameSheets, other.mayShareFormulas)
    isChanged = true
  }

  /// Takes note of something new on the sheet that may name a sheet.
  func noteReferences(in bytes: some Sequence<UInt8>) {
    guard ReferenceSearch.mayNameSheets(bytes) else { return }
    mayNameSheets = true
    newReferences += bytes
    newReferences.append(0)
  }

  /// Whether a name stands anywhere on the sheet, or did once: nothing is written out for the search.
  func mayName(_ search: ReferenceSearch) -> Bool {
    guard mayNameSheets else { return false }
    var head: [UInt8] = []
    frame.write(to: &head)
    return [source, newReferences, head, newRows ?? []].contains(where: search.isFound)
  }

  /// The prefix of the names, with its colon; mostly empty.
  private(set) lazy var prefix = frame.tag.prefix

  /// Whether the sheet is written in strict OOXML.
  var isStrict: Bool {
    frame.tag.attributes.contains { $0.value == OOXML.strictMain }
  }

  // MARK: Rows

  /// The index of a row; nil where it is not there.
  func index(of number: Int) -> Int? {
    guard isSorted else { return rows.lastIndex { $0.number == number } }
    if rows.indices.contains(lastIndex), rows[lastIndex].number == number { return lastIndex }
    lastIndex = insertionIndex(of: number)
    return lastIndex < rows.count && rows[lastIndex].number == number ? lastIndex : nil
  }

  /// The index of the first row with at least a number; rows out of order count as they stand.
  func insertionIndex(of number: Int) -> Int {
    guard isSorted else { return rows.lastIndex { $0.number < number }.map { $0 + 1 } ?? 0 }
    return rows.indices.partitionPoint { rows[$0].number >= number }
  }

  /// The index of a row, which is made where it is not there.
  func indexMakingRow(_ number: Int) -> Int {
    if let index = index(of: number) { return index }
    let index = insertionIndex(of: number)
    rows.insert(SheetRow(number: number, prefix: prefix), at: index)
    return index
  }

  // MARK: Writing

  /// The part as it is now.
  var bytes: [UInt8] {
    guard isChanged else { return source }
    var output: [UInt8] = []
    output.reserveCapacity(rows.reduce(source.count) { $0 + $1.size })
    output += source[prolog]
    frame.write(to: &output) { output in
      for child in frame.children {
        switch child {
        case .element(let element) where element === sheetData: writeRows(to: &output)
        case .element(let element): element.write(to: &output)
        case .raw(let raw): output += raw
        }
      }
    }
    output += source[epilog]
    return output
  }

  /// Everything before the first row as it is now, `<sheetData>` included.
  var headBytes: [UInt8] {
    let all = bytes
    guard case .found(let length) = SheetHead.search(all, from: 0, to: all.count) else {
      return all
    }
    return Array(all.prefix(length))
  }

  /// A row as it is now; nothing where it is not there.
  func bytes(ofRow number: Int) -> [UInt8] {
    var output: [UInt8] = []
    if let index = index(of: number) {
      rows[index].write(to: &output, source: source, prefix: prefix, previous: number - 1)
    }
    return output
  }

  private func writeRows(to output: inout [UInt8]) {
    let data = sheetData.copy()
    if let newRows {
      data.tag.open()
      return data.write(to: &output) { $0 += newRows }
    }
    if !rows.isEmpty { data.tag.open() }
    data.write(to: &output) { output in
      var previous = 0
      for row in rows {
        row.write(to: &output, source: source, prefix: prefix, previous: previous)
        previous = row.number
      }
      output += source[dataTail]
    }
  }
}

/// Reads the frame and the rows of a sheet.
private struct SheetPartReader {
  private var tokens: XMLTokenizer

  struct Parts {
    var frame: XMLElement
    var sheetData: XMLElement
    var rows: [SheetRow]
    var dataTail: Range<Int>
    var end: Int
  }

  init(_ tokens: XMLTokenizer) { self.tokens = tokens }

  mutating func read(root start: Range<Int>) throws(XMLTreeError) -> Parts {
    let source = tokens.bytes
    var children: [XMLElement.Node] = []
    var data: XMLElement?
    var rows: [SheetRow] = []
    var tail = 0..<0
    while let token = try tokens.next() {
      switch token {
      case .start(let range):
        let tag = XMLTag(bytes: source[range])
        if tag.isNamed("sheetData"), data == nil {
          let element = XMLElement(tag: tag)
          if !tag.isSelfClosing { (rows, tail) = try readRows() }
          data = element
          children.append(.element(element))
        } else {
          children.append(.element(try tokens.element(range)))
        }
      case .text(let range), .other(let range): children.append(.raw(source[range]))
      case .end(let range):
        let frame = XMLElement(tag: XMLTag(bytes: source[start]), children: children)
        try frame.close(source[range])
        let sheetData = data ?? XMLElement(name: frame.tag.prefix + "sheetData")
        if data == nil { frame.insert(sheetData, inOrder: SheetSchema.order) }
        return Parts(
          frame: frame, sheetData: sheetData, rows: rows, dataTail: tail, end: tokens.position)
      }
    }
    throw XMLTreeError(.malformed, byte: source.count)
  }

  private mutating func readRows() throws(XMLTreeError) -> ([SheetRow], Range<Int>) {
    var rows: [SheetRow] = []
    var leadStart = tokens.position
    var previous = 0
    while let token = try tokens.next() {
      switch token {
      case .start(let range):
        let end = try tokens.skip(range)
        let row = SheetRow(
          tag: range, end: end, lead: leadStart..<range.lowerBound, previous: previous,
          source: tokens.bytes)
        previous = row.number
        leadStart = end
        rows.append(row)
      case .end(let range): return (rows, leadStart..<range.lowerBound)
      case .text, .other: continue
      }
    }
    throw XMLTreeError(.malformed, byte: tokens.bytes.count)
  }
}
