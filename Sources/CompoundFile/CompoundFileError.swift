import Files

/// What is wrong with a compound file, and where.
///
/// ```swift
/// CompoundFileError(.brokenChain, in: "Workbook", offset: 5120)
/// ```
package struct CompoundFileError: Error, Hashable, Sendable {
  /// The kind of fault.
  package enum Code: String, Hashable, Sendable {
    /// The file cannot be read; `underlying` tells why.
    case unreadable
    /// The first bytes are not those of a compound file, or name sizes that none has.
    case badHeader
    /// The file ends before the bytes it says it has.
    case truncated
    /// A chain of sectors leads to one that is free, or ends too early.
    case brokenChain
    /// A chain of sectors leads back into itself.
    case loop
    /// More streams than allowed.
    case tooManyEntries
    /// A stream of more bytes than allowed.
    case tooManyBytes
  }

  /// The kind of fault.
  package let code: Code
  /// What it is about: a stream by its name, or `FAT`, `DIFAT`, `directory`.
  package let place: String
  /// The byte of the file, where it is known.
  package let offset: Int?
  /// Why the file cannot be read.
  package let underlying: FileError?

  /// A fault at a place.
  init(
    _ code: Code, in place: String, offset: Int? = nil, underlying: FileError? = nil
  ) {
    (self.code, self.place, self.offset, self.underlying) = (code, place, offset, underlying)
  }
}
