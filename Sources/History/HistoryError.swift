#if Office
  import Files
  import GRDB
  import Spreadsheet
  import Wording

  /// Why a history cannot be read or written.
  ///
  /// ```swift
  /// HistoryError(.historyMissing, file: "历次.sqlite").kind.key  // "X13.missing"
  /// ```
  package struct HistoryError: WordedError, Hashable {
    /// What is wrong.
    package let kind: DiagnosticCode
    /// What the sentence needs.
    package let arguments: [String]
    private let file: String

    /// An error about a history.
    package init(_ kind: DiagnosticCode, file: String, _ arguments: [String] = []) {
      (self.kind, self.file, self.arguments) = (kind, file, arguments)
    }

    /// The file, as a place.
    package var position: SourcePosition { SourcePosition(file: file) }

    /// Does something with a database, and tells what kept it from being done as people know it.
    package static func told<Answer>(
      of path: String, _ operation: FileError.Operation, _ work: () throws -> Answer
    ) throws -> Answer {
      do {
        return try work()
      } catch let error as DatabaseError {
        throw worded(error, of: path, operation)
      }
    }

    private static func worded(
      _ error: DatabaseError, of path: String, _ operation: FileError.Operation
    ) -> any Error {
      switch error.resultCode {
      case .SQLITE_NOTADB: HistoryError(.notHistory, file: path)
      case .SQLITE_CORRUPT: HistoryError(.historyDamaged, file: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: HistoryError(.historyBusy, file: path)
      case .SQLITE_CANTOPEN where Folder.exists(path): FileError(operation, .isFolder, path)
      case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
        FileError(operation, .notPermitted, path)
      case .SQLITE_FULL: FileError(operation, .noSpace, path)
      default: HistoryError(.historyFails, file: path, [error.message ?? error.description])
      }
    }
  }
#endif
