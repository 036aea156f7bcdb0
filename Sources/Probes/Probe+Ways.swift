import Grid
import Spreadsheet
import Wording
import XLSX

extension Probe {
  /// Reads the rows of every sheet of a file with scanners, and by libxml2 alone: both have to
  /// give the same cells and notices, or refuse for the same reason.
  public static func ways(_ bytes: [UInt8]) {
    // Each size cuts rows at other places; the first byte chooses one more.
    for piece in [1 + Int(bytes.last ?? 0) % 61, 256 << 10] {
      ways(bytes, piece: piece)
    }
  }

  /// The same with a window of so many bytes.
  public static func ways(_ bytes: [UInt8], piece: Int) {
    var scanning = ReadingWay()
    scanning.piece = piece
    Disagreement.trap(
      WayOutcome(bytes, scanning, limits), WayOutcome(bytes, .libxml2, limits),
      "scanners with a window of \(piece), and libxml2")
  }

  /// Reads a sheet's XML both ways.
  public static func sheetWays(_ bytes: [UInt8]) {
    ways(ProbePackage.workbook(replacing: "xl/worksheets/sheet1.xml", by: bytes))
  }

  /// Reads shared strings both ways.
  public static func stringsWays(_ bytes: [UInt8]) {
    ways(ProbePackage.workbook(replacing: "xl/sharedStrings.xml", by: bytes))
  }
}

/// What came of reading a file: its rows and what was noticed, or the kind of the error.
private struct WayOutcome: Equatable {
  var numbers: [Int] = []
  var rows: [[StreamedCell]] = []
  var notices: [Notice] = []
  var error: String?

  init(_ bytes: [UInt8], _ way: ReadingWay, _ limits: Limits) {
    do {
      let reader = try XLSXReader(bytes: bytes, limits: limits, way: way)
      for sheet in reader.sheets.prefix(10) { try read(sheet, of: reader) }
      notices = reader.notices
    } catch {
      // Some rows may have been given before, more or fewer of them.
      (numbers, rows, self.error) = ([], [], WayOutcome.reason(error.kind.key))
    }
  }

  /// Why a file is refused. Damaged bytes show first as XML that is none to who reads it as it
  /// comes, and as a wrong checksum to who looks ahead.
  private static func reason(_ key: String) -> String {
    let asXML = [DiagnosticCode.xmlMalformed, .xmlEncoding].map(\.key)
    return asXML.contains(key) ? DiagnosticCode.archiveDamaged.key : key
  }

  private mutating func read(_ sheet: SheetListing, of reader: XLSXReader) throws(XLSXError) {
    var cursor = try reader.cursor(of: sheet)
    while try cursor.next() {
      var cells: [StreamedCell] = []
      for index in 0..<cursor.count {
        cells.append(StreamedCell(column: cursor[index].column, cell: try cursor.cell(at: index)))
      }
      numbers.append(cursor.row)
      rows.append(cells)
    }
  }
}
