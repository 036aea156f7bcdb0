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
  ///   - keepingFiles: whether the files' bytes and cells are kept, for return copies.
  ///   - makingDigests: whether digests of the files are made, for records.
  ///   - name: what the workbook on standard input, `-`, is called.
  ///   - progress: called after each file, with how many are done and how many there are.
  public func read(
    _ arguments: [String], keepingFiles: Bool = false, makingDigests: Bool = false,
    standardInputAs name: String? = nil,
    progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async -> RoundReading {
    let stream = StandardStream.path
    let piped = InputFile(path: stream, shownAs: name ?? stream, isNamed: true)
    let (found, errors) = InputFiles.find(
      arguments.filter { $0 != stream }, opensArchives: true)
    let inputs = (arguments.contains(stream) ? [piped] : []) + found
    let way = Way(keepsFiles: keepingFiles, makesDigests: makingDigests)
    let opened = await readAll(inputs, way, progress)
    var failures: [FileFailure] = errors
    for (input, result) in zip(inputs, opened) {
      if case .failure(let error) = result {
        failures.append(Round.failure(of: input, error, way))
      }
    }
    failures += emptyFolders(arguments, inputs, opened).map {
      FileFailure(file: $0.file, error: $0)
    }
    return RoundReading(files: opened.compactMap { try? $0.get() }, failures: failures)
  }

  private typealias Opened = Swift.Result<FileReading, any Error>

  /// What is kept of a file besides its forms.
  private struct Way {
    var keepsFiles: Bool
    var makesDigests: Bool
  }

  /// What could not be read; standard input is gone and has no digest.
  private static func failure(
    of input: InputFile, _ error: any Error, _ way: Way
  ) -> FileFailure {
    let isGone = input.path == StandardStream.path
    let bytes = way.makesDigests && !isGone ? try? input.bytes() : nil
    return FileFailure(
      file: input.shownAs, error: error, digest: bytes.map { SHA256.hex(of: $0) })
  }

  private func readAll(
    _ inputs: [InputFile], _ way: Way, _ progress: (@Sendable (Int, Int) -> Void)?
  ) async -> [Opened] {
    let reader = FormReader(definitions: templates.definitions, today: today)
    var results = [Opened?](repeating: nil, count: inputs.count)
    await withTaskGroup(of: (Int, Opened).self) { group in
      var next = 0
      func startOne() {
        guard next < inputs.count else { return }
        let index = next
        next += 1
        group.addTask {
          (index, Opened { try Round.open(inputs[index], with: reader, way) })
        }
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

  private static func open(
    _ input: InputFile, with reader: FormReader, _ way: Way
  ) throws -> FileReading {
    let bytes = try input.bytes()
    let file = try TableFile.open(bytes, of: input.shownAs, limits: .returnedFile)
    var forms = reader.read(file.workbook, file: input.shownAs, isCSV: file.kind == .csv)
    let notices = FileNotices(file.workbook, of: input.shownAs)
    forms.readings = forms.readings.map { form in
      var form = form
      form.diagnostics = (form.diagnostics + notices.findings(of: form)).inPageOrder
      return form
    }
    forms.diagnostics += notices.findings(beside: forms.readings)
    if forms.readings.isEmpty, input.isNamed {
      throw notices.lossCount > 0
        ? RoundError(.contentLost, file: input.shownAs, [String(notices.lossCount)])
        : RoundError(.noForm, file: input.shownAs)
    }
    return FileReading(
      input: input, forms: forms.readings, diagnostics: fileFindings(forms, of: input),
      digest: way.makesDigests ? SHA256.hex(of: bytes) : nil, fingerprint: file.fingerprint,
      table: way.keepsFiles ? file : nil)
  }

  /// The folders in which no file held a form.
  private func emptyFolders(
    _ arguments: [String], _ inputs: [InputFile], _ opened: [Opened]
  ) -> [RoundError] {
    arguments.compactMap { argument in
      let folder = argument.hasSuffix("/") ? argument : argument + "/"
      let inside = zip(inputs, opened).filter { !$0.0.isNamed && $0.0.path.hasPrefix(folder) }
      guard !inside.isEmpty else { return nil }
      let holdsForm = inside.contains { (try? $0.1.get())?.forms.isEmpty == false }
      return holdsForm ? nil : RoundError(.noFormInFolder, file: argument)
    }
  }

  /// What is odd about the file; one without a form, met in a folder, is a warning.
  private static func fileFindings(
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

extension Limits {
  /// What a file that came back may hold: a year's register of 20,000 rows takes a twentieth of it, a
  /// page of which twenty columns are coloured down to the last row, two thirds.
  fileprivate static let returnedFile: Limits = {
    var limits = Limits.default
    limits.workbookBytes = 512 << 20
    limits.formulas = 300_000
    return limits
  }()
}
