import Spreadsheet
import Wording

/// An error of a reader that was given bytes, with the file they came from.
struct LocatedError: WordedError {
  private let underlying: any WordedError
  private let file: String

  /// An error about a file.
  init(_ underlying: any WordedError, file: String) {
    (self.underlying, self.file) = (underlying, file)
  }

  var kind: DiagnosticCode { underlying.kind }
  var arguments: [String] { underlying.arguments }
  var position: SourcePosition {
    var position = underlying.position
    position.file = position.file ?? file
    return position
  }
}
