import Assessment
import Files
import Forms
import Grid
import Spreadsheet
import Values
import Wording

extension Round {
  /// Reads files and folders, several at a time; one bad file never stops the others.
  ///
  /// - Parameters:
  ///   - arguments: files, folders and archives; `-` is standard input.
  ///   - keepingFiles: whether the files' bytes and cells are kept, for return copies.
  ///   - progress: called after each file, with how many are done and how many there are.
  public func read(
    _ arguments: [String], keepingFiles: Bool = false, progress: ((Int, Int) -> Void)? = nil
  ) async -> RoundReading {
    await read(
      arguments, keepingFiles: keepingFiles, knowingDigests: false, progress: progress)
  }

  /// Reads files and folders as `read(_:keepingFiles:progress:)` does.
  ///
  /// - Parameter knowingDigests: whether the digests of the files' bytes are made.
  package func read(
    _ arguments: [String], keepingFiles: Bool, knowingDigests: Bool,
    progress: ((Int, Int) -> Void)? = nil
  ) async -> RoundReading {
    let found = InputFiles.find(
      arguments, opensArchives: true, standardInputAs: StandardStream.path)
    let way = OpenedFile.Way(keepsFile: keepingFiles, makesDigest: knowingDigests)
    return await read(found, way, progress: progress)
  }

  /// Reads files that were sent.
  ///
  /// - Parameters:
  ///   - knowingDigests: whether the digests of the files' bytes are made.
  ///   - progress: called before the first file and after each, with what came of those so far.
  package func read(
    sent files: [InputFile], knowingDigests: Bool = false,
    progress: ((ReadingSteps) -> Void)? = nil
  ) async -> RoundReading {
    let way = OpenedFile.Way(keepsFile: false, makesDigest: knowingDigests)
    let found = InputFiles.find(sent: files)
    var steps = ReadingSteps(files: found.errors.map(\.file) + found.files.map(\.shownAs))
    var reading = RoundReading()
    progress?(steps)
    await openEach(found, way, progress: nil) { opened in
      (opened, ReadingSteps.Outcome(imported(opened)))
    } take: { opened, outcome in
      reading.take(opened)
      steps.take(outcome)
      progress?(steps)
    }
    return reading
  }

  private func read(
    _ found: FoundFiles, _ way: OpenedFile.Way, progress: ((Int, Int) -> Void)?
  ) async -> RoundReading {
    var reading = RoundReading()
    await openEach(found, way, progress: progress) {
      $0
    } take: {
      reading.take($0)
    }
    return reading
  }

  /// Files that were found, and what led nowhere.
  typealias FoundFiles = (files: [InputFile], errors: [FileFailure])

  /// Opens every file that was named or met, several at a time, and makes something of each, which
  /// is taken in their order: first what leads nowhere, last the folders without a form.
  func openEach<Made: Sendable, Failure: Error>(
    _ found: FoundFiles, _ way: OpenedFile.Way, progress: ((Int, Int) -> Void)?,
    make: @escaping @Sendable (OpenedFile) -> Made, take: (Made) throws(Failure) -> Void
  ) async throws(Failure) {
    let (inputs, errors) = found
    for error in errors { try take(make(.failed(error))) }
    let reader = FormReader(definitions: templates.definitions, today: today)
    var (done, sources) = (0, Set<String>())
    try await inputs.forEachInOrder { input in
      let opened = Round.open(input, with: reader, way)
      return (source: opened.holdsForm ? input.source : nil, made: make(opened))
    } take: { file throws(Failure) in
      if let source = file.source { sources.insert(source) }
      done += 1
      progress?(done, inputs.count)
      try take(file.made)
    }
    for source in inputs.compactMap(\.source) where sources.insert(source).inserted {
      let error = RoundError(.noFormInFolder, file: source)
      try take(make(.failed(FileFailure(file: source, error: error))))
    }
  }

  private static func open(
    _ input: InputFile, with reader: FormReader, _ way: OpenedFile.Way
  ) -> OpenedFile {
    var digest: String?
    do {
      let bytes = try input.bytes()
      if way.makesDigest { digest = SHA256.hex(of: bytes) }
      return .read(try read(bytes, of: input, with: reader, digest: digest, way))
    } catch {
      return .failed(FileFailure(file: input.shownAs, error: error, digest: digest))
    }
  }

  private static func read(
    _ bytes: [UInt8], of input: InputFile, with reader: FormReader, digest: String?,
    _ way: OpenedFile.Way
  ) throws -> FileReading {
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
      digest: digest, fingerprint: file.fingerprint, table: way.keepsFile ? file : nil)
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
