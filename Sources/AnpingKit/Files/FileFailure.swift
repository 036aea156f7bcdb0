/// A file, folder or argument that nothing could be made of, and why.
///
/// ```swift
/// for failure in received.failures { print(failure.file, failure.error) }
/// ```
public struct FileFailure: Sendable {
  /// The name in messages.
  public let file: String
  /// Why.
  public let error: any Error
  /// The digest of the file's bytes; nil where they are not known.
  package let digest: String?

  init(file: String, error: any Error, digest: String? = nil) {
    (self.file, self.error, self.digest) = (file, error, digest)
  }
}
