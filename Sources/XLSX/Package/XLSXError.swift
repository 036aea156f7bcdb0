import Spreadsheet
import Wording

/// Why a workbook cannot be read or written, and where.
///
/// ```swift
/// do { _ = try Workbook(xlsxAt: path) } catch let error as XLSXError where error.code == .encrypted {
///   print("needs a password")
/// }
/// ```
public struct XLSXError: Error, Sendable {
  /// The kind of fault, stable.
  public struct Code: Hashable, Sendable {
    /// What is listed about it.
    public let kind: DiagnosticCode
    /// A listed kind of fault.
    package init(_ kind: DiagnosticCode) { self.kind = kind }
  }

  /// The kind of fault.
  public var code: Code
  /// Where it is.
  public var position: SourcePosition
  /// What the sentence about it needs, in order.
  public var arguments: [String]
  /// The fault of a floor below, where there is one.
  public var underlying: (any Error)?

  /// A fault at a place.
  package init(
    _ code: Code, _ arguments: [String] = [], at position: SourcePosition = SourcePosition(),
    underlying: (any Error)? = nil
  ) {
    (self.code, self.arguments, self.position) = (code, arguments, position)
    self.underlying = underlying
  }
}

extension XLSXError: WordedError {
  /// What is listed about it.
  public var kind: DiagnosticCode { code.kind }
}

extension XLSXError.Code {
  /// The archive ends too early, or has no directory.
  public static let truncated = Self(.archiveTruncated)
  /// The archive is damaged; the argument is the entry.
  public static let damaged = Self(.archiveDamaged)
  /// A package without a workbook in it.
  public static let noWorkbook = Self(.packageWithoutWorkbook)
  /// Two parts of one name.
  public static let duplicatePart = Self(.partTwice)
  /// Needs a password.
  public static let encrypted = Self(.fileEncrypted)
  /// Another format; the argument is its name.
  public static let otherFormat = Self(.fileOfOtherFormat)
  /// A document that is no table; the argument is its format.
  public static let isDocument = Self(.fileIsDocument)
  /// A picture; the argument is its format.
  public static let isPicture = Self(.fileIsPicture)
  /// A compressed file; the argument is its format.
  public static let isArchive = Self(.fileIsArchive)
  /// A limit was passed; the arguments are its name and its value.
  public static let limit = Self(.limitPassed)
  /// A part is no well-formed XML.
  public static let malformedXML = Self(.xmlMalformed)
  /// A part has a document type declaration.
  public static let documentType = Self(.xmlDocumentType)
  /// A part has an encoding that is not read.
  public static let unknownEncoding = Self(.xmlEncoding)
  /// A row above one that a stream gave already; `XLSXReader.sortedRows` reads such a sheet.
  public static let outOfOrder = Self(.sheetOutOfOrder)
  /// The file has no bytes.
  public static let empty = Self(.fileEmpty)
}
