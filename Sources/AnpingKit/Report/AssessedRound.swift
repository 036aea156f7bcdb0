import Assessment
import Files
import Forms
import JSON
import Spreadsheet
import Values
import Wording
import XLSX

/// A round that was assessed: scores, ranks, the ledger, and the workbook of all that.
///
/// ```swift
/// let assessed = round.assess(await round.read(["收回的表"]))
/// try assessed.write(to: "第3轮考评.xlsx")
/// ```
public struct AssessedRound: Sendable {
  /// The files with their forms, in the order in which they were read.
  public let files: [ReturnedFile]
  /// What could not be read, by file.
  public let failures: [FileFailure]
  package let assessment: RoundAssessment
  package let round: Round

  init(_ received: RoundReading, in round: Round) {
    (self.round, failures) = (round, received.failures)
    assessment = RoundAssessment(
      received.forms, rules: round.rules, registers: round.registers, options: round.options,
      previous: round.previous,
      fileDiagnostics: received.files.flatMap(\.diagnostics))
    var forms = assessment.forms[...]
    files = received.files.map { file in
      defer { forms = forms.dropFirst(file.forms.count) }
      return ReturnedFile(forms: Array(forms.prefix(file.forms.count)), reading: file)
    }
  }

  /// All forms, in the order of the files.
  public var forms: [ReturnedForm] { assessment.forms }

  /// All findings: of the rules of the templates, the list of units, last round's ledger, the
  /// files, the forms.
  public var diagnostics: [Diagnostic] {
    assessment.inputDiagnostics + files.flatMap(\.diagnostics)
  }

  /// The records of a file's forms, as `import` writes them.
  package func records(of file: ReturnedFile, in wording: Wording) -> [[UInt8]] {
    FileRecords(in: round, wording: wording).json(of: .read(file))
  }

  /// Writes the assessment workbook, in Chinese.
  ///
  /// - Parameters:
  ///   - path: where it is written.
  ///   - replacing: whether a file that is there may be replaced.
  /// - Throws: `RoundError` for a report template that is missing, or the writer's error.
  public func write(to path: String, replacing: Bool = false) throws {
    try write(to: path, replacing: replacing, wording: Wording(.chinese))
  }

  /// Writes the assessment workbook.
  ///
  /// - Parameter progress: called now and then, with how much is done of how much.
  package func write(
    to path: String, replacing: Bool, wording: Wording, progress: ((Int, Int) -> Void)? = nil
  ) throws {
    try AtomicFile.write(
      bytes(wording: wording, progress: progress), to: path, replacing: replacing)
  }

  /// Writes the notices to rectify, a file for each unit with open problems.
  ///
  /// - Returns: the files, in the order of the ranking.
  package func writeNotices(
    to folder: String, replacing: Bool, wording: Wording
  ) throws -> [String] {
    let report = try round.templates.report(TemplateFolder.assessmentWorkbook)
    return try workbook(report, wording).notices.map { unit, patches in
      let name = FormFileName.name(
        period: Period.ofRound(assessment.round, year: assessment.year), unit: unit,
        title: AssessmentWorkbook.noticeSheet)
      let path = FilePath.join(folder, name)
      try AtomicFile.write(
        ComputedPackage.bytes(patches, to: report.package.bytes, today: round.today), to: path,
        replacing: replacing)
      return path
    }
  }

  /// The assessment workbook.
  ///
  /// - Parameter progress: called now and then, with how much is done of how much.
  package func bytes(
    wording: Wording, progress: ((Int, Int) -> Void)? = nil
  ) throws -> [UInt8] {
    let report = try round.templates.report(
      isOfYear ? TemplateFolder.yearWorkbook : TemplateFolder.assessmentWorkbook)
    return try ComputedPackage.bytes(
      workbook(report, wording).patches, to: report.package.bytes, today: round.today,
      progress: progress)
  }

  private func workbook(_ report: FormTemplate, _ wording: Wording) -> AssessmentWorkbook {
    AssessmentWorkbook(
      assessment, report: report.definition,
      forms: round.templates.forms.map { .init($0.definition, package: $0.package) },
      fingerprints: fingerprints, ruleSheet: report.definition.ruleSheet,
      leavingOutEmptySheets: isOfYear, wording: wording)
  }

  /// Whether registers came in, so that the workbook of a year is written.
  private var isOfYear: Bool { !assessment.registers.entries.isEmpty }

  private var fingerprints: [String: String] {
    Dictionary(
      files.map { ($0.input.shownAs, $0.reading.fingerprint) }, uniquingKeysWith: { $1 })
  }
}

extension Round {
  /// Checks and scores the forms that came back, and ranks their units.
  public func assess(_ received: RoundReading) -> AssessedRound {
    AssessedRound(received, in: self)
  }
}
