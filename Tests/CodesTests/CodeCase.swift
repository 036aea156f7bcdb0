import Spreadsheet
import Testing
import Wording

/// Input that makes a diagnostic, a notice or an error of a kind.
struct CodeCase: Sendable, CustomTestStringConvertible {
  let kind: DiagnosticCode
  /// Runs the input through the program and gives the keys of all that was reported.
  let run: @Sendable () async throws -> [String]

  init(_ kind: DiagnosticCode, _ run: @escaping @Sendable () async throws -> [String]) {
    (self.kind, self.run) = (kind, run)
  }

  var testDescription: String { kind.key }

  /// The key of the error that some work throws; none where it throws no worded one.
  static func thrown(_ work: () throws -> Void) -> [String] {
    do {
      try work()
      return []
    } catch let error as any WordedError {
      return [error.kind.key]
    } catch {
      return ["\(error)"]
    }
  }
}

extension Diagnostic {
  /// The key of its kind.
  var key: String { detail.isEmpty ? code : "\(code).\(detail)" }
}
