import Wording

/// A file, folder or argument that nothing could be made of, and why.
///
/// ```swift
/// for failure in received.failures { print(failure) }  // 锅炉车间.xlsx: the file is encrypted, …
/// ```
public struct FileFailure: Sendable, CustomStringConvertible {
  /// The name in messages.
  public let file: String
  /// Why.
  public let error: any Error
  /// Why, with the place, in English.
  public var description: String { String(describing: error) }
  /// The digest of the file's bytes; nil where they are not known.
  package let digest: String?

  /// Whether it is a folder without forms, each of whose files may be read all the same.
  package var isOfFolder: Bool {
    switch (error as? any WordedError)?.kind {
    case .noFormInFolder, .folderWithoutTables: true
    default: false
    }
  }

  init(file: String, error: any Error, digest: String? = nil) {
    (self.file, self.error, self.digest) = (file, error, digest)
  }
}
