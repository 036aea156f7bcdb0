/// Why an archive cannot be written. What its output throws comes through as it is.
package struct ZipWriteError: Error, Hashable, Sendable {
  /// The kind of fault.
  package enum Code: String, Hashable, Sendable {
    /// More entries or longer names than the format takes.
    case tooLarge
  }
  /// The kind of fault.
  package var code: Code

  init(_ code: Code) { self.code = code }
}
