import Forms
import FoundationEssentials
import Scoring
import Spellings
import Spreadsheet
import Values

/// A round: every form with its score, every unit with its total and rank, every problem.
///
/// ```swift
/// let round = RoundAssessment(
///   readings, rules: definitions.map(AssessmentRules.init), options: options)
/// round.units.first?.rank  // 1
/// ```
package struct RoundAssessment: Sendable {
  /// What it was assessed with.
  package let options: AssessmentOptions
  /// The rules of the forms that count in a total, and of scored forms beside it that came in, in
  /// the order of the templates.
  package let rules: [AssessmentRules]
  /// The forms in the order in which they were read, scored or not.
  package let forms: [ReturnedForm]
  /// The units, by rank.
  package let units: [UnitStanding]
  /// What the registers come to.
  package let registers: RegisterAssessment
  /// All problems, carried-over ones first.
  package let ledger: RectificationLedger
  /// The round; nil where it is not known.
  package let round: Int?
  /// The year of the round.
  package let year: Int
  /// Findings about files and not about forms in them, as they were handed in.
  package let fileDiagnostics: [Diagnostic]

  /// Findings about what the round is assessed with: the sheet 规则 of the templates whose forms
  /// came in, the list of units, last round's ledger.
  package let inputDiagnostics: [Diagnostic]

  /// Assesses a round.
  ///
  /// - Parameters:
  ///   - readings: the forms that were found.
  ///   - rules: the rules of the forms; readings of other forms are left out.
  ///   - registers: the rules of the registers.
  ///   - options: units, round, day.
  ///   - previous: last round's ledger as departments edited it; empty where there is none.
  ///   - fileDiagnostics: findings about files, to be reported with the others.
  package init(
    _ readings: [FormReading], rules: [AssessmentRules], registers: RegisterRules = .init([]),
    options: AssessmentOptions, previous: [FormReading] = [], fileDiagnostics: [Diagnostic] = []
  ) {
    self.options = options
    let received = Set(readings.map(\.form))
    self.rules = rules.filter {
      $0.isScored && ($0.weight != nil || received.contains($0.title))
    }
    var forms = ReturnedForm.all(readings, rules: rules, options: options)
    let withItems = forms.indices.filter { forms[$0].rules.hasItems }
    let versions = FormVersions(withItems.map { forms[$0] }, options: options)
    for (index, form) in withItems.enumerated() {
      forms[form].version = versions.versions[index]
      forms[form].isReleased = options.releases.contains { $0.covers(forms[form]) }
    }
    let checked = withItems.map { forms[$0] }
    let ofRound = checked.filter { $0.version != .ofOtherRound }
    let calendar = RoundCalendar(ofRound, options: options)
    (round, year) = (calendar.round, calendar.year)
    var last = RectificationLedger(previous: previous, year: calendar.yearBefore)
    if let units = options.units { last.nameUnits(by: units) }
    self.fileDiagnostics = fileDiagnostics
    let ofInput =
      rules.filter { received.contains($0.title) }.flatMap(\.findings)
      + registers.diagnostics.filter { $0.form.map(received.contains) ?? true }
      + (options.units?.diagnostics ?? []) + last.diagnostics
    let duplicates = DuplicateCheck(versions: versions).findings(in: checked)
    let findings = RoundAssessment.findings(
      in: checked, previous: previous.isEmpty ? nil : last, options: options, year: year)
    for (index, form) in withItems.enumerated() {
      forms[form].take(findings[index] + duplicates[index])
    }
    self.registers = RegisterAssessment(forms, rules: registers, options: options)
    inputDiagnostics = ofInput + self.registers.unitFindings
    for (form, findings) in self.registers.findings { forms[form].take(findings) }
    for index in withItems {
      let reckoned = forms[index].reckonedItems(among: self.registers.entries)
      if let reckoned { forms[index].take(reckoned) }
    }
    self.forms = forms
    let counting = checked.indices.filter { index in
      checked[index].version != .oneOfSeveral
        || versions.others[index].allSatisfy { $0 > index }
    }.map { forms[withItems[$0]] }.filter(\.status.isOfRound)
    var ledger = RectificationLedger(
      forms: counting, previous: last,
      round: calendar.round.map { RoundNumber(year: calendar.year, number: $0) },
      year: calendar.year)
    if let units = options.units { ledger.nameUnits(by: units) }
    self.ledger = ledger
    units = UnitStanding.all(
      forms, rules: rules, owing: self.registers.owing, ledger: ledger, options: options)
  }

  /// What the checks find in each form, by itself and, for those of the round, among the others.
  private static func findings(
    in forms: [ReturnedForm], previous: RectificationLedger?, options: AssessmentOptions,
    year: Int
  ) -> [[Diagnostic]] {
    let members = forms.indices.filter { forms[$0].version != .ofOtherRound }
    let ofRound = members.map { forms[$0] }
    let among = RoundChecks().findings(in: ofRound, options: options)
    let carried = previous.map { CarryOverCheck($0).findings(in: ofRound, year: year) }
    let ticks = previous.map { RectificationTickCheck($0) }
    var findings = forms.mapInParallel { form in
      form.version == .ofOtherRound
        ? RoundAndDateCheck().findings(in: [form], options: options)[0] : form.ownFindings()
    }
    for (place, index) in members.enumerated() {
      findings[index] += among[place] + (carried?[place] ?? [])
      findings[index] += ticks?.findings(in: forms[index]) ?? []
    }
    return findings
  }

  /// How the forms of a unit make its total.
  package var unitRules: UnitRules { UnitRules(rules) }

  /// Everything found, about templates, units and files first, then form by form.
  package var diagnostics: [Diagnostic] {
    inputDiagnostics + fileDiagnostics + forms.flatMap(\.diagnostics)
  }

  /// The figures of all problems.
  package var statistics: RectificationStatistics {
    RectificationStatistics(ledger.problems, on: options.today)
  }
}
