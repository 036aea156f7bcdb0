import Glibc
import Grid
import Spreadsheet

/// A CSV file that cannot be read or written on, with the place.
///
/// ```swift
/// catch let error as CSVError where error.code == .unclosedQuote { print(error.position) }
/// ```
public struct CSVError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Code: Hashable, Sendable {
    /// A quoted field does not end; the position is where it begins.
    case unclosedQuote
    /// A record is longer than the reader holds in memory.
    case recordTooLong(limit: Int)
    /// A field is longer than a cell can be.
    case fieldTooLong(limit: Int)
    /// Reading failed, with the system's error number.
    case unreadable(Int32)
    /// There is nothing in it.
    case empty
  }

  /// What went wrong.
  public var code: Code
  /// Where: `cell` counts records and fields, `line` lines of the file, both from 1.
  public var position: SourcePosition

  /// An error at a place.
  public init(_ code: Code, at position: SourcePosition) {
    (self.code, self.position) = (code, position)
  }
}

extension CSVError: WordedError {
  package var wordingKey: String {
    switch code {
    case .unclosedQuote: "X09.unclosedQuote"
    case .recordTooLong: "X04.recordTooLong"
    case .fieldTooLong: "X04.fieldTooLong"
    case .unreadable(ENOENT): "X06.notFound"
    case .unreadable(EACCES): "X06.notPermitted"
    case .unreadable(EISDIR): "X06.notAFile"
    case .unreadable: "X06.unreadable"
    case .empty: "X07"
    }
  }

  package var wordingArguments: [String] {
    let line = position.line.map(String.init) ?? ""
    let field = position.cell.map { String($0.column) } ?? ""
    return switch code {
    case .unclosedQuote: [line, field]
    case .recordTooLong(let limit): [line, String(limit >> 20)]
    case .fieldTooLong(let limit): [line, field, String(limit)]
    case .unreadable(let number): [String(number)]
    case .empty: []
    }
  }
}
