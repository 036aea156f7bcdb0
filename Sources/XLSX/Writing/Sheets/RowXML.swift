import Grid
import Spreadsheet
import Values
import XMLStream

/// Rows of a new sheet, from the top.
struct RowXML {
  /// The sheet, for errors.
  let sheet: String
  let dates: DateSystemStart
  let text: CellXML.TextPlace
  /// Numbers of looks in the styles part.
  let style: (Style) throws(XLSXError) -> Int

  /// Writes a row with its settings.
  func write(
    _ number: Int, _ row: Row, to output: inout [UInt8]
  ) throws(XLSXError) {
    let cells = row.cells.sorted { $0.key < $1.key }.map {
      StreamedCell(column: $0.key, cell: $0.value)
    }
    let style = try row.style.map { (look) throws(XLSXError) in try self.style(look) }
    var attributes = ""
    if let style { attributes += " s=\"\(style)\" customFormat=\"1\"" }
    if let height = row.height {
      attributes += " ht=\"\(CellText.number(height))\" customHeight=\"1\""
    }
    if row.isHidden { attributes += " hidden=\"1\"" }
    if row.outlineLevel > 0 { attributes += " outlineLevel=\"\(min(row.outlineLevel, 7))\"" }
    try write(number, cells, attributes: attributes, to: &output)
  }

  /// Writes a row of some cells.
  func write(
    _ number: Int, _ cells: [StreamedCell], attributes: String = "", to output: inout [UInt8]
  ) throws(XLSXError) {
    guard (1...SheetLimits.rows).contains(number) else {
      throw XLSXError(.outside, ["\(number):\(number)"], sheet: sheet)
    }
    output += "<row r=\"\(number)\"\(attributes)>".utf8
    var last = 0
    for cell in cells {
      guard cell.column > last, cell.column <= SheetLimits.columns else {
        let place = CellReference(row: number, column: cell.column)
        throw XLSXError(.outside, [place.description], sheet: sheet, cell: place)
      }
      last = cell.column
      try write(cell.cell, at: CellReference(row: number, column: cell.column), to: &output)
    }
    output += "</row>".utf8
  }

  private func write(
    _ cell: Cell, at place: CellReference, to output: inout [UInt8]
  ) throws(XLSXError) {
    let style = try self.style(datedStyle(of: cell))
    if cell.value == nil, cell.formula == nil, style == 0 { return }
    var xml = CellXML(dates: dates)
    try xml.write(
      cell.value, formula: cell.formula, richText: cell.richText, text: text, sheet: sheet,
      cell: place)
    output += "<c r=\"\(place)\"".utf8
    if style != 0 { output += " s=\"\(style)\"".utf8 }
    if let type = xml.type { output += " t=\"\(type)\"".utf8 }
    guard !xml.content.isEmpty else { return output += "/>".utf8 }
    output.append(UInt8(ascii: ">"))
    output += xml.content
    output += "</c>".utf8
  }

  /// A date in the format General would show as a number.
  private func datedStyle(of cell: Cell) -> Style {
    guard cell.style.numberFormat == "General" else { return cell.style }
    var style = cell.style
    switch cell.value {
    case .dateTime(let date):
      style.numberFormat = date.time == .midnight ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss"
    case .time: style.numberFormat = "hh:mm:ss"
    default: break
    }
    return style
  }
}
