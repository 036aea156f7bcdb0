import Assessment
import Files
import Forms
import JSON
import Spreadsheet
import Wording
import XLSX

/// A round that was assessed: scores, ranks, the ledger, and the workbook of all that.
///
/// ```swift
/// let assessed = round.assess(await round.read(["收回的表"]))
/// try assessed.write(to: "第3轮考评.xlsx")
/// ```
public struct AssessedRound: Sendable {
  package let assessment: RoundAssessment
  private let round: Round
  private let fingerprints: [String: String]

  init(_ received: RoundReading, in round: Round) {
    assessment = received.assessment
    self.round = round
    fingerprints = Dictionary(
      received.files.map { ($0.input.shownAs, $0.fingerprint) }, uniquingKeysWith: { $1 })
  }

  /// The results as `assess --json` writes them.
  package func json(in wording: Wording) -> JSONValue { assessment.json(in: wording) }

  /// Writes the assessment workbook, in Chinese.
  ///
  /// - Parameter replacing: whether a file that is there may be replaced.
  /// - Throws: `RoundError` for a report template that is missing, or the writer's error.
  public func write(to path: String, replacing: Bool = false) throws {
    try write(to: path, replacing: replacing, wording: Wording(.chinese))
  }

  /// Writes the assessment workbook.
  package func write(to path: String, replacing: Bool, wording: Wording) throws {
    try AtomicFile.write(bytes(wording: wording), to: path, replacing: replacing)
  }

  private func bytes(wording: Wording) throws -> [UInt8] {
    let report = try round.templates.report(TemplateFolder.assessmentWorkbook)
    let workbook = AssessmentWorkbook(
      assessment, report: report.definition,
      forms: round.templates.forms.map { .init($0.definition, package: $0.package) },
      fingerprints: fingerprints, ruleSheet: report.definition.ruleSheet, wording: wording)
    return try ComputedPackage.bytes(
      workbook.patches, to: report.package.bytes, today: round.today)
  }
}

extension Round {
  /// What the forms that came back come to.
  public func assess(_ received: RoundReading) -> AssessedRound {
    AssessedRound(received, in: self)
  }
}
