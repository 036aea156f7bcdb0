import Glibc

/// Why a file or folder cannot be read or written, as a person can act on it.
///
/// ```swift
/// catch let error as FileError where error.operation == .writing && error.code == .noSpace {
///   print("\(error.path): the disk is full")
/// }
/// ```
public struct FileError: Error, Hashable, Sendable {
  /// What was tried.
  public enum Operation: String, Hashable, Sendable {
    case reading, writing
  }
  /// What stands in the way.
  public enum Code: String, Hashable, Sendable {
    /// There is no such file or folder; on writing, the folder is not there.
    case notFound
    /// No right to do it.
    case notPermitted
    /// A folder instead of a file.
    case isFolder
    /// A device instead of a file.
    case isDevice
    /// It stands there already and may not be replaced.
    case exists
    /// It is one of the files that the output is made from.
    case isInput
    /// The disk is full, or the user's share of it, or the largest file allowed.
    case noSpace
    /// The name is longer than the file system takes.
    case nameTooLong
    /// The name is not written in UTF-8.
    case badName
    /// More bytes than are read into memory.
    case tooLarge
    /// The reader of a pipe has gone away.
    case closedPipe
    /// Anything else; the number tells what.
    case other
  }

  /// What was tried.
  public let operation: Operation
  /// What stands in the way.
  public let code: Code
  /// The file or folder; `-` for a standard stream.
  public let path: String
  /// The system's error number, 0 where there is none.
  public let number: Int32

  /// An error that the system did not report.
  package init(_ operation: Operation, _ code: Code, _ path: String) {
    (self.operation, self.code, self.path, number) = (operation, code, path, 0)
  }

  /// An error by the system's number.
  package init(_ operation: Operation, errno number: Int32, _ path: String) {
    (self.operation, self.path, self.number) = (operation, path, number)
    code =
      switch number {
      case ENOENT, ENOTDIR: .notFound
      case EACCES, EPERM, EROFS: .notPermitted
      case EISDIR: .isFolder
      case EEXIST: .exists
      case ENOSPC, EDQUOT, EFBIG: .noSpace
      case ENAMETOOLONG: .nameTooLong
      case EPIPE: .closedPipe
      default: .other
      }
  }
}
