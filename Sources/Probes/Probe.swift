import Files
import Grid
import Spreadsheet
import Values
import XLSX
import XMLStream
import ZipContainer

/// Parsers with bytes going in and nothing coming out, for fuzzing and measuring: `Fuzz/` and
/// `Benchmarks/` are packages of their own and see nothing but this.
///
/// ```swift
/// Probe.workbook(bytes)
/// ```
public enum Probe {
  /// Limits that keep one run short.
  static var limits: Limits {
    var limits = Limits.default
    (limits.inflatedBytes, limits.inflationFactor) = (8 << 20, 0)
    (limits.stringBytes, limits.sortedBytes) = (8 << 20, 8 << 20)
    limits.formulaBytes = 8 << 20
    return limits
  }

  /// Reads an archive and all its entries.
  public static func zip(_ bytes: [UInt8]) {
    guard let archive = try? ZipArchive(InputBytes(bytes)) else { return }
    for entry in archive.entries.prefix(100) {
      _ = try? archive.data(of: entry, limit: 1 << 20)
      _ = try? archive.rawData(of: entry)
    }
  }

  /// Reads a document event by event.
  public static func xml(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let words = XMLVocabulary(names: ["a", "row", "c"], namespaces: [["urn:one"]])
    var reader = XMLReader(words) { buffer in
      let part = rest.prefix(min(buffer.count, 61))
      buffer.replaceSubrange(0..<part.count, with: part)
      rest = rest.dropFirst(part.count)
      return part.count
    }
    while let event = try? reader.next() {
      if event.kind == .start { _ = reader.attribute(1, of: event) }
      if event.kind == .text { _ = reader.text(of: event).count }
    }
  }

  /// Reads a file as a workbook, whole and as a stream, and shows its cells.
  public static func workbook(_ bytes: [UInt8]) {
    if let book = try? Workbook(xlsx: bytes, limits: limits) {
      for sheet in book.sheets { for (_, cell) in sheet.cellsInOrder { _ = cell.displayedText } }
    }
    guard let reader = try? XLSXReader(bytes: bytes, limits: limits) else { return }
    for sheet in reader.sheets.prefix(10) {
      guard var rows = try? reader.rows(of: sheet) else { continue }
      while let row = try? rows.next() { _ = row.cells.count }
    }
  }

  /// Reads a sheet's XML inside a workbook that is otherwise right.
  public static func sheet(_ bytes: [UInt8]) {
    workbook(ProbePackage.workbook(replacing: "xl/worksheets/sheet1.xml", by: bytes))
  }

  /// Reads a styles part inside a workbook that is otherwise right.
  public static func styles(_ bytes: [UInt8]) {
    workbook(ProbePackage.workbook(replacing: "xl/styles.xml", by: bytes))
  }

  /// Shows values in a number format.
  public static func numberFormat(_ bytes: [UInt8]) {
    let format = NumberFormat(String(decoding: bytes, as: UTF8.self))
    for number in [0, -1.5, 46329.75, 0.1, 1e300, -1e-300, 123_456_789_012, 60] as [Double] {
      _ = format.text(of: .number(number))
      if let value = SerialNumber.value(of: number, kind: format.kind, in: .from1900) {
        _ = format.text(of: value)
      }
    }
    _ = format.text(of: .text("锅炉车间"))
  }
}
