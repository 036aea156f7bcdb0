import Assessment
import Files
import Forms
import FoundationEssentials
import Grid
import Scoring
import Spreadsheet
import Wording

extension Round {
  /// Reads files and folders, several at a time; one bad file never stops the others.
  ///
  /// - Parameters:
  ///   - arguments: files and folders; folders are walked.
  ///   - progress: called after each file, with how many are done and how many there are.
  public func read(
    _ arguments: [String], progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async -> RoundReading {
    let (inputs, errors) = InputFiles.find(arguments)
    let opened = await readAll(inputs, progress: progress)
    var failures: [FileFailure] = errors
    for (input, result) in zip(inputs, opened) {
      if case .failure(let error) = result {
        failures.append(FileFailure(file: input.shownAs, error: error))
      }
    }
    failures += emptyFolders(arguments, inputs, opened).map {
      FileFailure(file: $0.file, error: $0)
    }
    return assemble(inputs, opened, failures)
  }

  /// What a file gave, and what tells it from another version of it.
  private struct Content: Sendable {
    var forms: FormReader.Result
    var fingerprint: String
  }

  private typealias Opened = Swift.Result<Content, any Error>

  private func readAll(
    _ inputs: [InputFile], progress: (@Sendable (Int, Int) -> Void)?
  ) async -> [Opened] {
    let reader = FormReader(definitions: templates.definitions, today: today)
    var results = [Opened?](repeating: nil, count: inputs.count)
    await withTaskGroup(of: (Int, Opened).self) { group in
      var next = 0
      func startOne() {
        guard next < inputs.count else { return }
        let index = next
        next += 1
        group.addTask { (index, Round.open(inputs[index], with: reader)) }
      }
      for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { startOne() }
      var done = 0
      for await (index, result) in group {
        results[index] = result
        done += 1
        progress?(done, inputs.count)
        startOne()
      }
    }
    return results.compactMap { $0 }
  }

  private static func open(_ input: InputFile, with reader: FormReader) -> Opened {
    Opened {
      let file = try TableFile.open(input.path)
      let forms = reader.read(file.workbook, file: input.shownAs, isCSV: file.kind == .csv)
      if forms.readings.isEmpty, input.isNamed {
        throw RoundError(.noForm, file: input.shownAs)
      }
      return Content(forms: forms, fingerprint: file.fingerprint)
    }
  }

  /// The folders in which no file held a form.
  private func emptyFolders(
    _ arguments: [String], _ inputs: [InputFile], _ opened: [Opened]
  ) -> [RoundError] {
    arguments.compactMap { argument in
      let folder = argument.hasSuffix("/") ? argument : argument + "/"
      let inside = zip(inputs, opened).filter { !$0.0.isNamed && $0.0.path.hasPrefix(folder) }
      guard !inside.isEmpty else { return nil }
      let holdsForm = inside.contains { (try? $0.1.get())?.forms.readings.isEmpty == false }
      return holdsForm ? nil : RoundError(.noFormInFolder, file: argument)
    }
  }

  private func assemble(
    _ inputs: [InputFile], _ opened: [Opened], _ failures: [FileFailure]
  ) -> RoundReading {
    let outcomes = zip(inputs, opened).compactMap { input, result in
      (try? result.get()).map { (input, $0) }
    }
    let readings = outcomes.flatMap(\.1.forms.readings)
    let assessment = RoundAssessment(
      readings, rules: rules, options: options, previous: previous,
      fileDiagnostics: outcomes.flatMap { fileFindings($0.1.forms, of: $0.0) })
    var assessed = assessment.forms[...]
    let files = outcomes.map { input, outcome in
      let forms = outcome.forms.readings.map { reading -> ReceivedForm in
        guard let first = assessed.first, first.form.reading.isSameForm(as: reading) else {
          return ReceivedForm(
            reading: reading, unit: nil, diagnostics: reading.diagnostics, score: nil)
        }
        assessed.removeFirst()
        return ReceivedForm(
          reading: first.form.reading, unit: first.form.unit?.name,
          diagnostics: first.diagnostics, score: first.score)
      }
      return ReceivedFile(
        input: input, forms: forms, fingerprint: outcome.fingerprint,
        diagnostics: fileFindings(outcome.forms, of: input))
    }
    return RoundReading(files: files, failures: failures, assessment: assessment)
  }

  /// What is odd about the file; one without a form, met in a folder, is a warning.
  private func fileFindings(
    _ outcome: FormReader.Result, of input: InputFile
  ) -> [Diagnostic] {
    var findings = outcome.diagnostics.filter { !$0.isKind(.noFormRecognised) }
    if outcome.readings.isEmpty, !findings.contains(where: { $0.severity > .info }) {
      findings.append(Diagnostic(.noFormRecognised, as: .warning))
    }
    for index in findings.indices where findings[index].file == nil {
      findings[index].file = input.shownAs
    }
    return findings
  }
}

extension FormReading {
  /// Whether both are of the same place of the same file.
  fileprivate func isSameForm(as other: FormReading) -> Bool {
    file == other.file && sheet == other.sheet && form == other.form
  }
}
