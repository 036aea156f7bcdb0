import Glibc

/// Why a file cannot be written, as a person can act on it: `X06`.
package struct OutputError: Error, Hashable, Sendable {
  /// What stands in the way.
  package enum Code: String, Hashable, Sendable {
    /// It stands there already and may not be replaced.
    case exists
    /// The folder is not there.
    case noFolder
    /// No right to write there.
    case noRight
    /// The disk is full, or the user's share of it, or the largest file allowed.
    case diskFull
    /// It is a folder.
    case isFolder
    /// Anything else; the argument is the system's error number.
    case failed
  }
  /// What stands in the way.
  package let code: Code
  /// The file.
  package let path: String
  /// The system's error number, 0 where there is none.
  package let number: Int32

  /// An error about a file.
  package init(_ code: Code, _ path: String) { (self.code, self.path, number) = (code, path, 0) }

  /// An error by the system's number.
  package init(errno number: Int32, _ path: String) {
    (self.path, self.number) = (path, number)
    code =
      switch number {
      case ENOSPC, EDQUOT, EFBIG: .diskFull
      case ENOENT, ENOTDIR: .noFolder
      case EACCES, EPERM, EROFS: .noRight
      case EISDIR: .isFolder
      case EEXIST: .exists
      default: .failed
      }
  }
}
