import Spreadsheet

/// Why a workbook cannot be read or written, and where.
///
/// ```swift
/// do { _ = try Workbook(xlsxAt: path) } catch let error as XLSXError where error.code == .encrypted {
///   print("needs a password")
/// }
/// ```
public struct XLSXError: Error, Sendable, CustomStringConvertible {
  /// The kind of fault, stable; its text is a key of the wording, `X01.truncated`.
  public struct Code: Hashable, Sendable {
    /// The key.
    public let key: String
    /// A kind of fault by its key.
    package init(_ key: String) { self.key = key }
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

  /// Place and key; sentences for people are made by `Wording`.
  public var description: String {
    let place = position.description
    let fault = ([code.key] + arguments).joined(separator: " ")
    return place.isEmpty ? fault : "\(place): \(fault)"
  }
}

extension XLSXError: WordedError {
  package var wordingKey: String { code.key }
  package var wordingArguments: [String] { arguments }
}

extension XLSXError.Code {
  /// The archive ends too early, or has no directory.
  public static let truncated = Self("X01.truncated")
  /// The archive is damaged; the argument is the entry.
  public static let damaged = Self("X01.damaged")
  /// A package without a workbook in it.
  public static let noWorkbook = Self("X01.noWorkbook")
  /// Two parts of one name.
  public static let duplicatePart = Self("X01.duplicatePart")
  /// Needs a password.
  public static let encrypted = Self("X02")
  /// Another format; the argument is its name.
  public static let otherFormat = Self("X03")
  /// A limit was passed; the arguments are its name and its value.
  public static let limit = Self("X04")
  /// A part is no well-formed XML.
  public static let malformedXML = Self("X05.malformed")
  /// A part has a document type declaration.
  public static let documentType = Self("X05.documentType")
  /// A part has an encoding that is not read.
  public static let unknownEncoding = Self("X05.encoding")
  /// The file has no bytes.
  public static let empty = Self("X07")
}
