import CompoundFile
import Files
import Spreadsheet
import XLS
import XLSX

/// The formats of workbook files that are read, told apart by content.
///
/// ```swift
/// try WorkbookFormat(of: bytes).workbook(bytes)
/// ```
package enum WorkbookFormat: Hashable, Sendable {
  /// A package of XML parts (xlsx, xlsm), and whatever is no workbook: its reader says what it is.
  case xlsx
  /// The records of Excel 5 to 2003, in a compound file as a rule (`.xls`, and `.et` of WPS).
  case xls

  /// The format of a file's bytes.
  package init(of bytes: [UInt8]) { self.init(of: InputBytes(bytes)) }

  /// The format of a file.
  init(of source: InputBytes) {
    var head = [UInt8](repeating: 0, count: min(FileKind.headLength, source.count))
    // What cannot be read is left to the reader of packages, which says so.
    guard (try? source.read(at: 0, into: &head)) == head.count else {
      self = .xlsx
      return
    }
    switch FileKind(of: head) {
    case .bareRecords: self = .xls
    case .compoundFile: self = WorkbookFormat.format(ofCompound: source)
    default: self = .xlsx
    }
  }

  /// A damaged container is given to the reader that says where it is damaged.
  private static func format(ofCompound source: InputBytes) -> WorkbookFormat {
    guard let file = try? CompoundFile(source) else { return .xls }
    let isOld = file.kind == .oldWorkbook || file.kind == .wps
    return isOld && ["Workbook", "Book"].contains { file.stream(named: $0) != nil } ? .xls : .xlsx
  }

  /// Reads a workbook of this format.
  ///
  /// - Throws: `XLSXError`, `XLSError`.
  package func workbook(_ bytes: [UInt8], limits: Limits = .default) throws -> Workbook {
    switch self {
    case .xlsx: try Workbook(xlsx: bytes, limits: limits)
    case .xls: try Workbook(xls: bytes, limits: limits)
    }
  }
}
