import Files
import Spreadsheet
import XMLStream
import ZipContainer

extension XLSXError {
  /// What a fault of the archive means for a workbook.
  package init(_ error: ZipError, part: String? = nil) {
    if let error = error.underlying {
      self.init(error)
      return
    }
    let position = SourcePosition(part: error.entry ?? part, byte: error.offset)
    let (code, arguments) = XLSXError.meaning(of: error, part: error.entry ?? part)
    self.init(code, arguments, at: position, underlying: error)
  }

  private static func meaning(of error: ZipError, part: String?) -> (Code, [String]) {
    switch error.code {
    case .truncated where part == nil: (.truncated, [])
    case .duplicateName: (.duplicatePart, [part ?? ""])
    case .encryptedEntry: (.encrypted, [])
    case .tooManyEntries: (.limit, ["entries"] + error.arguments)
    case .tooManyBytes: (.limit, ["inflatedBytes"] + error.arguments)
    case .unreadable, .truncated, .badHeader, .headersDiffer, .unknownMethod, .badData,
      .badChecksum, .wrongSize:
      (.damaged, [part ?? ""])
    }
  }

  /// A file that could be opened but not be read to its end.
  init(_ error: FileError) {
    self.init(
      Code(error.kind), error.arguments, at: error.position, underlying: error)
  }

  /// What a fault of a part's XML means for a workbook.
  package init(_ error: XMLError, part: String) {
    let position = SourcePosition(part: part, line: error.line)
    let (code, arguments): (Code, [String]) =
      switch error.code {
      case .malformed: (.malformedXML, [part])
      case .documentType: (.documentType, [part])
      case .unknownEncoding: (.unknownEncoding, [part] + error.arguments)
      case .tooDeep: (.limit, ["nestingDepth"] + error.arguments)
      case .textTooLong: (.limit, ["textBytes"] + error.arguments)
      case .tooManyAttributes: (.limit, ["attributes"] + error.arguments)
      case .tooManyNamespaces: (.limit, ["namespaces"] + error.arguments)
      }
    self.init(code, arguments, at: position, underlying: error)
  }

  /// Any error met while a part was read.
  package init(wrapping error: any Error, part: String) {
    switch error {
    case let error as XLSXError: self = error
    case let error as ZipError: self.init(error, part: part)
    case let error as XMLError: self.init(error, part: part)
    default:
      self.init(.damaged, [part], at: SourcePosition(part: part), underlying: error)
    }
  }

  /// The refusal of more of something than allowed.
  static func limit(_ name: String, _ value: Int, part: String? = nil) -> XLSXError {
    XLSXError(.limit, [name, String(value)], at: SourcePosition(part: part))
  }
}
