import CSV
import Grid
import Spreadsheet
import Values

/// The text that a cell has in CSV and JSON.
///
/// ```swift
/// CellDisplay(.lossless).text(of: cell)  // "12.5%" for 0.125 in the format 0.0%
/// ```
final class CellDisplay {
  private let values: ConversionOptions.Values
  private var formats: [String: NumberFormat] = [:]

  init(_ values: ConversionOptions.Values) { self.values = values }

  /// The text of a cell.
  func text(of cell: Cell) -> String {
    guard values != .raw, let value = cell.value else { return cell.plainText }
    switch value {
    case .boolean, .error: return cell.plainText
    case .text where values == .lossless: return cell.plainText
    case .number where values == .lossless && cell.style.numberFormat == "General":
      return cell.plainText
    default: break
    }
    let shown = format(cell.style.numberFormat).text(of: value)
    if values == .displayed || CellDisplay.reads(shown, as: value) { return shown }
    return cell.plainText
  }

  /// Whether a text reads back as a value.
  private static func reads(_ text: String, as value: CellValue) -> Bool {
    let reading = SpelledField(text.utf8.span)
    switch reading.kind {
    case .number, .date, .time: return reading.value == value
    default: return false
    }
  }

  private func format(_ code: String) -> NumberFormat {
    if let format = formats[code] { return format }
    let format = NumberFormat(code)
    formats[code] = format
    return format
  }
}
