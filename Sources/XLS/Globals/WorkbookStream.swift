import CompoundFile
import Files
import Spreadsheet
import Wording

/// The stream with the records of a workbook, and how it writes texts.
struct WorkbookStream {
  /// Its usual name.
  static let name = "Workbook"

  /// Before 1997 it was called `Book`; files that hold both were made for both.
  private static let names = [name, "Book"]

  let bytes: [UInt8]
  /// Whether texts are Unicode: BIFF8, since Excel 97.
  let isUnicode: Bool

  /// Finds it in a file.
  init(_ source: InputBytes) throws(XLSError) {
    bytes = try WorkbookStream.bytes(of: source)
    isUnicode = try WorkbookStream.isUnicode(bytes)
  }

  private static func bytes(of source: InputBytes) throws(XLSError) -> [UInt8] {
    switch FileKind(of: try head(FileKind.headLength, of: source)) {
    case .compoundFile: return try stream(of: source)
    case .bareRecords: return try head(source.count, of: source)
    case .empty: throw XLSError(.fileEmpty)
    default: throw XLSError(.packageWithoutWorkbook)
    }
  }

  private static func head(_ count: Int, of source: InputBytes) throws(XLSError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: min(count, source.count))
    do { try source.read(at: 0, into: &bytes) } catch { throw XLSError(error) }
    return bytes
  }

  private static func stream(of source: InputBytes) throws(XLSError) -> [UInt8] {
    do throws(CompoundFileError) {
      let file = try CompoundFile(source)
      for name in file.kind == .encrypted ? [] : names {
        if let entry = file.stream(named: name) { return try file.contents(of: entry) }
      }
      return []
    } catch { throw XLSError(error) }
  }

  /// The version by the first record, BOF ([MS-XLS] 2.4.21); the oldest have no stream of their own
  /// for each sheet, and are refused.
  private static func isUnicode(_ bytes: [UInt8]) throws(XLSError) -> Bool {
    guard bytes.count >= 8 else { throw .damaged(atByte: 0) }
    switch (bytes.number16(at: 0), bytes.number16(at: 4)) {
    case (0x0809, 0x0600): return true
    case (0x0809, 0x0500): return false
    case (0x0009, _): throw XLSError(.fileOfOtherFormat, ["Excel 2"])
    case (0x0209, _): throw XLSError(.fileOfOtherFormat, ["Excel 3"])
    case (0x0409, _): throw XLSError(.fileOfOtherFormat, ["Excel 4"])
    default: throw .damaged(atByte: 0)
    }
  }
}
