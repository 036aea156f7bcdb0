import CompoundFile
import Files
import Spreadsheet
import Wording

/// Why an `.xls` workbook cannot be read, and where.
///
/// ```swift
/// do { _ = try Workbook(xlsAt: path) } catch let error as XLSError {
///   print(error)  // 旧表.xls: 检查表, byte 5120: the file is damaged (Workbook); copy it again …
/// }
/// ```
public struct XLSError: Error, Sendable {
  /// What is listed about it.
  public let kind: DiagnosticCode
  /// What the sentence about it needs, in order.
  public var arguments: [String]
  /// Where it is.
  public var position: SourcePosition

  /// A fault at a place.
  package init(
    _ kind: DiagnosticCode, _ arguments: [String] = [],
    at position: SourcePosition = SourcePosition()
  ) {
    (self.kind, self.arguments, self.position) = (kind, arguments, position)
  }
}

extension XLSError: WordedError {
  /// What a fault of the container means for a workbook.
  init(_ error: CompoundFileError) {
    if let file = error.underlying {
      self.init(file)
    } else {
      let position = SourcePosition(byte: error.offset)
      switch error.code {
      case .tooManyEntries:
        self.init(.limitPassed, ["entries", String(CompoundFile.mostEntries)], at: position)
      case .tooManyBytes:
        self.init(.limitPassed, ["inflatedBytes", String(InputBytes.limit)], at: position)
      case .unreadable, .badHeader, .truncated, .brokenChain, .loop:
        self.init(.archiveDamaged, [error.place], at: position)
      }
    }
  }

  /// A file that could be opened but not be read to its end.
  init(_ error: FileError) {
    self.init(error.kind, error.arguments, at: error.position)
  }

  /// The refusal of more of something than allowed.
  static func limit(_ name: String, _ value: Int) -> XLSError {
    XLSError(.limitPassed, [name, String(value)])
  }

  /// A record that ends too early, or says what cannot be.
  static func damaged(atByte byte: Int) -> XLSError {
    XLSError(
      .archiveDamaged, [WorkbookStream.name],
      at: SourcePosition(byte: byte))
  }

  /// The same fault on a sheet.
  func on(sheet: String) -> XLSError {
    var error = self
    error.position.sheet = error.position.sheet ?? sheet
    return error
  }
}
