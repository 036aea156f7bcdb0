/// One side of an address: a cell `$B$7`, a column `B`, or a row `7`.
struct AddressPart: Hashable {
  var column: Int?
  var row: Int?
  var isColumnAnchored = false
  var isRowAnchored = false

  /// An address part by its text; nil for anything else.
  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    let firstAnchor = AddressPart.takeDollar(&bytes)
    let letters = bytes.prefix {
      ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z")
    }
    guard letters.count <= 3 else { return nil }
    bytes = bytes.dropFirst(letters.count)
    if !letters.isEmpty {
      column = letters.reduce(0) { $0 * 26 + Int($1 & 0x1F) }
      isColumnAnchored = firstAnchor
    }
    isRowAnchored = letters.isEmpty ? firstAnchor : AddressPart.takeDollar(&bytes)
    guard !bytes.isEmpty else {
      if letters.isEmpty || isRowAnchored { return nil }
      return
    }
    guard bytes.count <= 7, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), bytes.first != 0x30
    else { return nil }
    row = bytes.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  private static func takeDollar(_ bytes: inout ArraySlice<UInt8>) -> Bool {
    guard bytes.first == UInt8(ascii: "$") else { return false }
    bytes.removeFirst()
    return true
  }

  /// The cells between two parts; nil where they do not fit each other.
  static func area(_ first: AddressPart, _ second: AddressPart?, sheet: String?) -> CellArea? {
    let last = second ?? first
    var anchors: CellArea.Anchors = []
    if first.isRowAnchored { anchors.insert(.firstRow) }
    if first.isColumnAnchored { anchors.insert(.firstColumn) }
    if last.isRowAnchored { anchors.insert(.lastRow) }
    if last.isColumnAnchored { anchors.insert(.lastColumn) }
    guard second != nil || (first.row != nil && first.column != nil),
      let rows = span(first.row, last.row, last: CellArea.lastRow),
      let columns = span(first.column, last.column, last: CellArea.lastColumn)
    else { return nil }
    let area = CellArea(sheet: sheet, rows: rows, columns: columns, anchors: anchors)
    return area.isWithinLimits ? area : nil
  }

  private static func span(_ first: Int?, _ second: Int?, last: Int) -> ClosedRange<Int>? {
    switch (first, second) {
    case (let first?, let second?): min(first, second)...max(first, second)
    case (nil, nil): 1...last
    default: nil
    }
  }
}
