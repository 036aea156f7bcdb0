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
  /// The rounds before this one that have a ranking, earlier ones first; none where it is not known
  /// which round this is.
  package let pastRounds: [PastRound]
  /// Where units stood in the round before: as the workbook that was given says, else as the newest
  /// of the rounds before.
  package let last: LastStandings
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
    let batch = FormBatch(readings, rules: rules, options: options, previous: previous)
    var forms = batch.forms
    let (round, year) = (batch.calendar.round, batch.calendar.year)
    (self.round, self.year) = (round, year)
    let past = round.map { round in
      options.past.filter { ($0.year, $0.number) < (year, round) && !$0.totals.isEmpty }
    }
    pastRounds = past ?? []
    last =
      options.last.standings.isEmpty
      ? past?.last.map(LastStandings.init) ?? options.last : options.last
    self.fileDiagnostics = fileDiagnostics
    let ofInput = RoundAssessment.inputFindings(
      for: received, rules: rules, registers: registers, options: options)
    self.registers = RegisterAssessment(forms, rules: registers, options: options)
    inputDiagnostics = ofInput + batch.last.diagnostics + self.registers.unitFindings
    for (form, findings) in self.registers.findings { forms[form].take(findings) }
    for index in batch.withItems {
      let reckoned = forms[index].reckonedItems(among: self.registers.entries)
      if let reckoned { forms[index].take(reckoned) }
    }
    self.forms = forms
    let counting = batch.counting.map { forms[$0] }.filter(\.status.isOfRound)
    var ledger = RectificationLedger(
      forms: counting, registers: self.registers.problems(in: forms), previous: batch.last,
      numbering: RectificationNumbering(options.numbered),
      round: round.map { RoundNumber(year: batch.calendar.year, number: $0) }, year: year)
    if let units = options.units { ledger.nameUnits(by: units) }
    self.ledger = ledger
    units = UnitStanding.all(
      forms, rules: rules, owing: self.registers.owing, ledger: ledger, options: options)
  }

  /// Findings about the templates of the forms that came in, by their titles, and about the list of
  /// units.
  package static func inputFindings(
    for received: Set<String>, rules: [AssessmentRules], registers: RegisterRules,
    options: AssessmentOptions
  ) -> [Diagnostic] {
    rules.filter { received.contains($0.title) }.flatMap(\.findings)
      + registers.diagnostics.filter { $0.form.map(received.contains) ?? true }
      + (options.units?.diagnostics ?? [])
  }

  /// How the forms of a unit make its total.
  package var unitRules: UnitRules { UnitRules(rules) }

  /// Everything found, about templates, units and files first, then form by form.
  package var diagnostics: [Diagnostic] {
    inputDiagnostics + fileDiagnostics + forms.flatMap(\.diagnostics)
  }

  /// The mean of the ranked units' totals, not rounded; nil where no unit is ranked.
  package var meanTotal: Decimal? {
    let totals = units.filter { $0.rank != nil }.compactMap(\.score.exact)
    return totals.isEmpty ? nil : totals.reduce(0, +) / Decimal(totals.count)
  }

  /// The figures of all problems.
  package var statistics: RectificationStatistics {
    RectificationStatistics(ledger.problems, on: options.today)
  }
}
