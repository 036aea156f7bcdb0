import Grid
import Wording

/// Reads rows from the bytes of `sheetData`, as nearly all programs write them (ECMA-376 part 1,
/// 18.3.1.73 `row`, 18.3.1.4 `c`): a cell of 35 bytes in some 20 ns, a tenth of what libxml2's
/// events take. What it does not know for certain it leaves to `SheetParser`.
struct RowScanner {
  private let strings: Int
  private let styles: Int
  private let settings: RowSettingsReader?
  private var attributes = Attributes()
  private var lastRow = 0
  /// The digits of the row's number and a quote, as cells have them.
  private var digits: UInt64 = 0
  private var digitCount = 0

  /// - Parameter settings: who reads what a row says besides its cells; nil for nobody.
  init(strings: Int, styles: Int, settings: RowSettingsReader?) {
    (self.strings, self.styles, self.settings) = (strings, styles, settings)
  }

  /// Reads the next row; the scanner then stands behind it.
  ///
  /// - Returns: false at the end of the rows, before `</sheetData>`.
  mutating func read(
    _ xml: inout XMLScanner, into row: inout RawRow
  ) throws(ScanStop) -> Bool {
    xml.skipSpace()
    guard xml.take(Token.rowOpened, 4) else {
      guard xml.sees(Token.dataClosed, 8) else { throw xml.stop }
      return false
    }
    let isEmpty = try xml.attributes(into: &attributes)
    row.begin(try number(xml))
    settings?.read(attributes, xml, into: &row.settings)
    prepareDigits(of: row.number)
    if !isEmpty { try readCells(&xml, into: &row) }
    lastRow = row.number
    return true
  }

  private func number(_ xml: XMLScanner) throws(ScanStop) -> Int {
    var number = lastRow + 1
    if let range = attributes[.r] { number = CellAddress.number(xml.copy(range)[...]) ?? 0 }
    guard (1...SheetLimits.rows).contains(number) else { throw .unknown }
    return number
  }

  private mutating func prepareDigits(of number: Int) {
    (digits, digitCount) = (UInt64(UInt8(ascii: "\"")), 1)
    var rest = number
    while rest > 0 {
      digits = digits << 8 | UInt64(UInt8(ascii: "0") + UInt8(rest % 10))
      (rest, digitCount) = (rest / 10, digitCount + 1)
    }
  }

  private mutating func readCells(
    _ xml: inout XMLScanner, into row: inout RawRow
  ) throws(ScanStop) {
    while true {
      xml.skipSpace()
      guard xml.take(Token.cellOpened, 2) else {
        try xml.expect(Token.rowClosed, 6)
        return
      }
      try readCell(&xml, into: &row)
      guard row.cells.count <= SheetLimits.columns else { throw .unknown }
    }
  }
}

extension RowScanner {
  /// How the value of a cell is written.
  private enum ValueType { case number, shared, text, boolean, error, isoDate }

  /// Reads a cell behind its `<c`.
  @inline(__always)
  private mutating func readCell(
    _ xml: inout XMLScanner, into row: inout RawRow
  ) throws(ScanStop) {
    var cell = RawCell(column: 0, look: -1)
    var column = 0
    var (type, hasType, oddStyle) = (ValueType.number, false, -1)
    while !xml.take(Token.tagEnd, 1) {
      if xml.take(Token.reference, 4) {
        guard column == 0 else { throw .unknown }
        column = try self.column(&xml)
      } else if xml.take(Token.style, 4) {
        guard cell.look < 0, oddStyle < 0 else { throw .unknown }
        let style = try xml.quotedNumber()
        if style < styles { cell.look = Int32(style) } else { oddStyle = style }
      } else if xml.take(Token.type, 4) {
        guard !hasType else { throw .unknown }
        (type, hasType) = (try self.type(&xml), true)
      } else if xml.byte() == 0x20, xml.byte(1) == UInt8(ascii: "/") {
        xml.skip(1)
      } else if xml.take(Token.emptyTagEnd, 2) {
        return row.append(placed(cell, column, oddStyle, &row))
      } else {
        throw xml.stop
      }
    }
    cell = placed(cell, column, oddStyle, &row)
    try readContent(&xml, type, into: &cell, &row)
    row.append(cell)
  }

  /// The column of an address in this row, and goes behind its quote.
  @inline(__always)
  private func column(_ xml: inout XMLScanner) throws(ScanStop) -> Int {
    var column = 0
    while case let letter = xml.byte() &- UInt8(ascii: "A"), letter < 26, column <= 26 * 27 {
      column = column * 26 + Int(letter) + 1
      xml.skip(1)
    }
    guard xml.take(digits, digitCount), (1...SheetLimits.columns).contains(column) else {
      throw xml.stop
    }
    return column
  }

  @inline(__always)
  private func type(_ xml: inout XMLScanner) throws(ScanStop) -> ValueType {
    if xml.byte(1) == UInt8(ascii: "\"") {
      let type: ValueType
      switch xml.byte() {
      case UInt8(ascii: "s"): type = .shared
      case UInt8(ascii: "n"): type = .number
      case UInt8(ascii: "b"): type = .boolean
      case UInt8(ascii: "e"): type = .error
      case UInt8(ascii: "d"): type = .isoDate
      default: throw xml.stop
      }
      xml.skip(2)
      return type
    }
    if xml.take(0x2272_7473, 4) { return .text }  // str"
    // inlineStr"
    guard xml.sees(0x7453_656E_696C_6E69, 8), xml.byte(8) == UInt8(ascii: "r"),
      xml.byte(9) == UInt8(ascii: "\"")
    else { throw xml.stop }
    xml.skip(10)
    return .text
  }

  @inline(__always)
  private func placed(
    _ cell: RawCell, _ column: Int, _ oddStyle: Int, _ row: inout RawRow
  ) -> RawCell {
    var cell = cell
    cell.move(to: column == 0 ? row.nextColumn : column)
    if oddStyle >= 0 { row.notices.append((.styleMissing, String(oddStyle), cell.column)) }
    return cell
  }
}

extension RowScanner {
  /// Reads what stands in a cell, and its end tag.
  @inline(__always)
  private mutating func readContent(
    _ xml: inout XMLScanner, _ type: ValueType, into cell: inout RawCell, _ row: inout RawRow
  ) throws(ScanStop) {
    var (hasValue, hasInline, hasFormula) = (false, false, false)
    while true {
      if xml.take(Token.valueOpened, 3) {
        guard !hasValue else { throw .unknown }
        hasValue = true
        if hasInline {
          _ = try xml.text(isText: false)
        } else {
          try readValue(&xml, type, into: &cell, &row)
        }
        try xml.expect(Token.valueClosed, 4)
      } else if xml.take(Token.cellClosed, 4) {
        return
      } else if xml.take(Token.formulaOpened, 2) {
        guard !hasFormula else { throw .unknown }
        hasFormula = true
        try readFormula(&xml, into: &row)
      } else if xml.take(Token.inlineOpened, 4) {
        guard !hasInline else { throw .unknown }
        hasInline = true
        try readInline(&xml, into: &cell, &row)
      } else if xml.take(Token.emptyValue, 4) {
        guard !hasValue else { throw .unknown }
        hasValue = true
        if !hasInline, type == .text { (cell.kind, cell.size) = (.text, 0) }
      } else if xml.byte() <= 0x20, xml.byte() != 0 {
        let before = xml.place
        xml.skipSpace()
        guard xml.place > before else { throw xml.stop }
      } else {
        throw xml.stop
      }
    }
  }

  @inline(__always)
  private func readValue(
    _ xml: inout XMLScanner, _ type: ValueType, into cell: inout RawCell, _ row: inout RawRow
  ) throws(ScanStop) {
    switch type {
    case .shared: try readShared(&xml, into: &cell, &row)
    case .number: try readPlain(&xml, as: .number, into: &cell)
    case .text: cell.take(.text, try xml.textBytes(&row))
    case .boolean: try readPlain(&xml, as: .boolean, into: &cell)
    case .error: try readPlain(&xml, as: .error, into: &cell)
    case .isoDate: try readPlain(&xml, as: .isoDate, into: &cell)
    }
  }

  /// A value whose bytes mean themselves.
  @inline(__always)
  private func readPlain(
    _ xml: inout XMLScanner, as kind: RawCell.Kind, into cell: inout RawCell
  ) throws(ScanStop) {
    let (range, odd) = try xml.text(isText: false)
    guard odd.isEmpty else { throw .unknown }
    if !range.isEmpty { cell.take(kind, RawBytes(range)) }
  }

  @inline(__always)
  private func readShared(
    _ xml: inout XMLScanner, into cell: inout RawCell, _ row: inout RawRow
  ) throws(ScanStop) {
    let start = xml.place
    var index = 0
    while case let digit = xml.byte() &- UInt8(ascii: "0"), digit <= 9 {
      index = index &* 10 &+ Int(digit)
      xml.skip(1)
    }
    guard xml.byte() == UInt8(ascii: "<"), (1...10).contains(xml.place - start) else {
      throw xml.stop
    }
    guard index < strings else {
      row.notices.append((.stringMissing, String(index), cell.column))
      return
    }
    (cell.kind, cell.from) = (.sharedText, UInt32(index))
  }

  /// `<is><t>…</t></is>` behind `<is>`: one text in one font.
  private func readInline(
    _ xml: inout XMLScanner, into cell: inout RawCell, _ row: inout RawRow
  ) throws(ScanStop) {
    cell.take(.text, RawBytes())
    xml.skipSpace()
    if try xml.openText() {
      cell.take(.text, try xml.textBytes(&row))
      try xml.expect(Token.textClosed, 4)
      xml.skipSpace()
    }
    try xml.expect(Token.inlineClosed, 5)
  }

  /// A formula behind its `<f`.
  private mutating func readFormula(
    _ xml: inout XMLScanner, into row: inout RawRow
  ) throws(ScanStop) {
    let isEmpty = try xml.attributes(into: &attributes)
    guard attributes[.r] == nil, attributes[.s] == nil else { throw .unknown }
    var formula = RawFormula(
      cell: row.cells.count, kind: .plain, text: RawBytes(), range: RawBytes())
    if let type = attributes[.t] { formula.kind = RawFormula.Kind(xml.copy(type)) }
    formula.number = attributes[.si].flatMap { CellAddress.number(xml.copy($0)[...]) }
    if let range = attributes[.ref] { formula.range = RawBytes(range) }
    if !isEmpty {
      formula.text = try xml.textBytes(&row)
      try xml.expect(Token.formulaClosed, 4)
    }
    row.formulas.append(formula)
  }
}
