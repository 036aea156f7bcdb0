import Spreadsheet
import Values

/// How far reading a round is, file by file.
///
/// ```swift
/// await round.read(sent: files) { print($0.outcomes.count, $0.files.count) }
/// ```
package struct ReadingSteps: Sendable {
  /// What came of a file by itself, before it is judged beside the others.
  package enum Outcome: String, Sendable, CaseIterable {
    /// It is read, and nothing wrong is found so far.
    case read
    /// It is read, and there are errors in it, or no form.
    case faulty
    /// It cannot be read.
    case unreadable
  }

  /// The files by their names, in the order in which they are read.
  package let files: [String]
  /// What came of the first of them.
  package private(set) var outcomes: [Outcome] = []

  /// Nothing read yet.
  package init(files: [String]) { self.files = files }

  /// Takes what came of the next file. Folders without a form come after all files, and are none.
  mutating func take(_ outcome: Outcome) {
    guard outcomes.count < files.count else { return }
    outcomes.append(outcome)
  }
}

extension ReadingSteps.Outcome {
  /// What came of a file by itself.
  init(_ file: ImportedFile) {
    switch file {
    case .failed: self = .unreadable
    case .read(let file):
      let findings = file.reading.diagnostics + file.forms.flatMap(\.diagnostics)
      let isFaulty =
        file.reading.forms.isEmpty || findings.contains { $0.severity == .error }
      self = isFaulty ? .faulty : .read
    }
  }
}
