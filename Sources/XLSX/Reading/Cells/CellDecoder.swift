import Grid
import Spreadsheet
import TextEncoding
import Values
import Wording

/// Makes values and cells of what a row holds (ECMA-376 part 1, 18.18.11 `ST_CellType`).
struct CellDecoder {
  private let context: SheetContext
  private let findings: SheetFindings
  private let looks: [StyleTable.Entry]
  private let first: StyleTable.Entry

  init(context: SheetContext, findings: SheetFindings) {
    (self.context, self.findings) = (context, findings)
    (looks, first) = (context.styles.entries, context.styles.first)
  }

  /// How a cell looks.
  func look(of cell: RawCell) -> StyleTable.Entry {
    cell.look < 0 ? first : looks[Int(cell.look)]
  }

  /// The typed value; nil for an empty cell.
  func value(of cell: RawCell, _ bytes: Span<UInt8>, row: Int) -> CellValue? {
    switch cell.kind {
    case .empty: nil
    case .number: number(cell, bytes, row: row)
    case .sharedText, .text, .picture: .text(text(of: cell, bytes))
    case .boolean: CellDecoder.boolean(bytes)
    case .error: bytes.isEmpty ? nil : .error(CellError(code: String(decodingUTF8: bytes)))
    case .isoDate:
      bytes.isEmpty
        ? nil : ISODate.value(of: String(decodingUTF8: bytes)) ?? .text(String(decodingUTF8: bytes))
    }
  }

  /// The text of a cell that holds text.
  func text(of cell: RawCell, _ bytes: Span<UInt8>) -> String { String(decodingUTF8: bytes) }

  private static func boolean(_ bytes: Span<UInt8>) -> CellValue? {
    let text = String(decodingUTF8: bytes)
    switch text.lowercased() {
    case "1", "true": return .boolean(true)
    case "0", "false": return .boolean(false)
    case "": return nil
    default: return .text(text)
    }
  }

  private func number(_ cell: RawCell, _ bytes: Span<UInt8>, row: Int) -> CellValue? {
    guard let number = CellNumber.value(of: bytes) else {
      return notNumber(cell, bytes, row: row)
    }
    let kind = look(of: cell).kind
    guard kind.isDateOrTime else { return .number(number) }
    return date(number, kind: kind, at: CellReference(row: row, column: cell.column))
      ?? .number(number)
  }

  /// What a number is when it is kept packed: its value, or the serial number of the date that it
  /// is; nil where its digits tell more, and for a date that no day has.
  func packed(_ cell: RawCell, _ bytes: Span<UInt8>) -> (PackedCell.Kind, Double)? {
    guard let number = CellNumber(bytes), number.isPlain else { return nil }
    let kind = cell.look < 0 ? first.kind : looks[Int(cell.look)].kind
    guard kind.isDateOrTime else { return (.number, number.value) }
    let date = SerialNumber.value(of: number.value, kind: kind, in: context.dateSystem)
    guard let date, SerialNumber.serial(of: date, in: context.dateSystem) == number.value else {
      return nil
    }
    return (.serial, number.value)
  }

  private func date(
    _ number: Double, kind: NumberFormat.Kind, at place: CellReference
  ) -> CellValue? {
    let date = SerialNumber.value(of: number, kind: kind, in: context.dateSystem)
    if date == nil, number >= 60, number < 61 { findings.tell(.serialSixty, at: place) }
    return date
  }

  private func notNumber(_ cell: RawCell, _ bytes: Span<UInt8>, row: Int) -> CellValue? {
    guard !bytes.indices.allSatisfy({ bytes[$0] <= 0x20 }) else { return nil }
    findings.tell(.numberCellWithoutNumber, at: CellReference(row: row, column: cell.column))
    return .text(EscapedText.decode(String(decodingUTF8: bytes)))
  }
}

extension CellDecoder {
  /// The cell with all that is known of it.
  func cell(at index: Int, of rows: borrowing RowCursor) throws(XLSXError) -> Cell {
    let raw = rows.raw.cells[index]
    let bytes = rows.utf8(raw)
    var cell = Cell(value: value(of: raw, bytes, row: rows.raw.number), style: look(of: raw).style)
    switch raw.kind {
    case .number: cell.rawText = rawText(bytes, of: cell.value)
    case .sharedText: cell.richText = context.strings.richText(Int(raw.from))
    case .picture: cell.isPicture = true
    default: if !rows.raw.richTexts.isEmpty { cell.richText = rows.raw.richTexts[index] }
    }
    if !rows.raw.formulas.isEmpty { cell.formula = try formula(at: index, of: rows) }
    return cell
  }

  /// The digits of a number, where they say more than its value.
  private func rawText(_ bytes: Span<UInt8>, of value: CellValue?) -> String? {
    guard let number = CellNumber(bytes) else { return nil }
    if number.isPlain {
      guard let date = value.flatMap({ SerialNumber.serial(of: $0, in: context.dateSystem) }),
        date != number.value
      else { return nil }
    }
    return String(decodingUTF8: bytes)
  }

  private func formula(at index: Int, of rows: borrowing RowCursor) throws(XLSXError) -> Formula? {
    guard let raw = rows.raw.formula(ofCell: index) else { return nil }
    return try rows.formulas.formula(
      raw, text: String(decodingUTF8: rows.utf8(raw.text)),
      range: String(decodingUTF8: rows.utf8(raw.range)),
      at: CellReference(row: rows.raw.number, column: rows.raw.cells[index].column))
  }
}
