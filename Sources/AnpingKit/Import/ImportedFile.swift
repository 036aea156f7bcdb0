import Assessment
import Forms
import Spreadsheet
import Wording

/// What came of a file that is imported: its forms, each checked by what its own file says, or why
/// it could not be read. No other file changes it, so that files may be imported in any order, and
/// in parts on several machines.
///
/// ```swift
/// if case .read(let file) = imported { print(file.forms.count) }
/// ```
package enum ImportedFile: Sendable {
  /// Its forms.
  case read(ReturnedFile)
  /// Why it could not be read.
  case failed(FileFailure)
}

extension Round {
  /// Imports files and folders: each file is read, checked and scored by itself, and let go when
  /// what is made of it was taken.
  ///
  /// - Parameters:
  ///   - arguments: files, folders and archives; `-` is standard input.
  ///   - name: what the workbook on standard input is called.
  ///   - progress: called after each file, with how many are done and how many there are.
  ///   - make: makes something of a file, several at a time.
  ///   - take: takes that in the order in which files were named or met.
  package func importEach<Made: Sendable, Failure: Error>(
    _ arguments: [String], standardInputAs name: String, progress: ((Int, Int) -> Void)? = nil,
    make: @escaping @Sendable (ImportedFile) -> Made, take: (Made) throws(Failure) -> Void
  ) async throws(Failure) {
    try await openEach(
      InputFiles.find(arguments, opensArchives: true, standardInputAs: name),
      .init(makesDigest: true), progress: progress,
      make: { make(imported($0)) }, take: take)
  }

  /// What came of a file by itself.
  func imported(_ opened: OpenedFile) -> ImportedFile {
    switch opened {
    case .failed(let failure): return .failed(failure)
    case .read(let file):
      let forms = FormBatch.ofFile(
        file.forms, rules: rules, registers: registers, options: options)
      return .read(ReturnedFile(forms: forms, reading: file))
    }
  }

  /// Findings about the templates of forms, by their titles, and about the list of units.
  package func inputFindings(for titles: Set<String>) -> [Diagnostic] {
    RoundAssessment.inputFindings(
      for: titles, rules: rules, registers: registers, options: options)
  }
}
