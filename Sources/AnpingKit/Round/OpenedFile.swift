/// What came of opening a file.
///
/// ```swift
/// if case .failed(let failure) = opened { print(failure.error) }
/// ```
enum OpenedFile: Sendable {
  /// Its forms.
  case read(FileReading)
  /// Why it could not be read.
  case failed(FileFailure)

  /// What is kept of a file besides its forms.
  struct Way {
    /// Its bytes and cells.
    var keepsFile = false
    /// The digest of its bytes.
    var makesDigest = false
  }

  /// Whether there is a form in it.
  var holdsForm: Bool { if case .read(let file) = self { !file.forms.isEmpty } else { false } }
}
