import Files

/// What is wrong with an archive, and where.
///
/// ```swift
/// ZipError(.truncated, offset: 0)
/// ```
package struct ZipError: Error, Hashable, Sendable {
  /// The kind of fault.
  package enum Code: String, Hashable, Sendable {
    /// The file cannot be read; `underlying` tells why.
    case unreadable
    /// No end-of-directory record, or a directory that reaches beyond the file.
    case truncated
    /// A directory or local header that is none.
    case badHeader
    /// Local and central header contradict each other.
    case headersDiffer
    /// Two entries with one name.
    case duplicateName
    /// Compressed by a method that is not known; the argument is its number.
    case unknownMethod
    /// Encrypted by the archive itself.
    case encryptedEntry
    /// The compressed data is damaged.
    case badData
    /// The checksum does not fit the data.
    case badChecksum
    /// The data is longer or shorter than declared.
    case wrongSize
    /// More entries than allowed; the argument is the limit.
    case tooManyEntries
    /// More inflated bytes than allowed; the argument is the limit.
    case tooManyBytes
  }

  /// The kind of fault.
  package var code: Code
  /// The entry, where it is about one.
  package var entry: String?
  /// The byte of the file, where it is known.
  package var offset: Int?
  /// What the sentence needs.
  package var arguments: [String]
  /// Why the file cannot be read.
  package var underlying: FileError?

  /// A fault at a place.
  package init(_ code: Code, entry: String? = nil, offset: Int? = nil, _ arguments: [String] = []) {
    (self.code, self.entry, self.offset, self.arguments) = (code, entry, offset, arguments)
  }

  /// A file that cannot be read.
  init(_ error: FileError, offset: Int) {
    self.init(.unreadable, offset: offset)
    underlying = error
  }
}
