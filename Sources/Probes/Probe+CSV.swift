import CSV
import Grid
import Spreadsheet
import TextEncoding
import Values

extension Probe {
  /// Reads a CSV file with encoding and dialect found, and as UTF-8 with commas beside the slow
  /// reader, which has to give the same.
  public static func csv(_ bytes: [UInt8]) {
    _ = try? CSVReader.workbook(bytes, sheetName: "S")
    guard let text = String(validating: bytes, as: UTF8.self), !startsSpecially(text) else {
      return
    }
    let slow = SlowCSV(text, delimiter: ",")
    var records: [[String]] = []
    var isUnclosed = false
    do {
      let options = CSVReader.Options(encoding: .utf8, dialect: .commas)
      let reader = try CSVReader(bytes, options: options)
      while let row = try reader.next() { records.append(texts(row)) }
    } catch {
      isUnclosed = (error as? CSVError)?.code == .unclosedQuote
    }
    Disagreement.trap(isUnclosed, slow.isUnclosed, "is a quote open")
    Disagreement.trap(records, slow.records.map(withoutEmptyEnd), "fields of records")
  }

  /// What a byte-order mark and `sep=` are to the fast reader, they are not to the slow one.
  private static func startsSpecially(_ text: String) -> Bool {
    text.hasPrefix("\u{FEFF}") || text.prefix(8).lowercased().contains("sep")
  }

  /// The fields up to the last that is not empty.
  private static func texts(_ row: StreamedRow) -> [String] {
    var texts: [String] = []
    for cell in row.cells {
      texts += Array(repeating: "", count: cell.column - 1 - texts.count)
      if case .text(let text) = cell.cell.value { texts.append(text) }
    }
    return texts
  }

  private static func withoutEmptyEnd(_ fields: [String]) -> [String] {
    Array(fields.reversed().drop(while: \.isEmpty).reversed())
  }
}
