import Grid
import Spreadsheet
import Wording

/// A CSV file whose content cannot be read, with the place. A file that cannot be opened or read
/// is a `FileError`.
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
    /// Its cells together take more memory than a workbook may.
    case workbookTooLarge(limit: Int)
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
  /// What is listed about it.
  public var kind: DiagnosticCode {
    switch code {
    case .unclosedQuote: .quoteUnclosed
    case .recordTooLong: .recordTooLong
    case .fieldTooLong: .fieldTooLong
    case .workbookTooLarge: .limitPassed
    case .empty: .fileEmpty
    }
  }

  /// What the sentence needs, in order.
  public var arguments: [String] {
    let line = position.line.map(String.init) ?? ""
    let field = position.cell.map { String($0.column) } ?? ""
    return switch code {
    case .unclosedQuote: [line, field]
    case .recordTooLong(let limit): [line, String(limit >> 20)]
    case .fieldTooLong(let limit): [line, field, String(limit)]
    case .workbookTooLarge(let limit): ["workbookBytes", String(limit)]
    case .empty: []
    }
  }
}
