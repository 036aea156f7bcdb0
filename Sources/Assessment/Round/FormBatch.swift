import Forms
import Scoring
import Spellings
import Spreadsheet
import Values

/// Forms that came in together, each with its score and checked: by itself, and against the others
/// of the batch. Nothing here depends on what registers come to, on weights, or on who sent
/// nothing; a batch may be a round, or one file.
///
/// ```swift
/// let batch = FormBatch(readings, rules: rules, options: options)
/// batch.forms[0].score?.shown  // 92.5
/// ```
package struct FormBatch: Sendable {
  /// The forms in the order in which they were read, scored or not.
  package private(set) var forms: [ReturnedForm]
  /// The positions of forms with items.
  let withItems: [Int]
  /// Their round and year.
  let calendar: RoundCalendar
  /// The problems of the round before.
  let last: RectificationLedger
  private let versions: FormVersions

  /// Checks forms.
  ///
  /// - Parameters:
  ///   - readings: the forms that were found.
  ///   - rules: the rules of the forms; readings of other forms are left out.
  ///   - options: units, round, day.
  ///   - previous: last round's ledger as departments edited it; empty where there is none.
  init(
    _ readings: [FormReading], rules: [AssessmentRules], options: AssessmentOptions,
    previous: [FormReading] = []
  ) {
    var forms = ReturnedForm.all(readings, rules: rules, options: options)
    withItems = forms.indices.filter { forms[$0].rules.hasItems }
    versions = FormVersions(withItems.map { forms[$0] }, options: options)
    for (index, form) in withItems.enumerated() {
      forms[form].version = versions.versions[index]
      forms[form].isReleased = options.releases.contains { $0.covers(forms[form]) }
    }
    let checked = withItems.map { forms[$0] }
    calendar = RoundCalendar(checked.filter { $0.version != .ofOtherRound }, options: options)
    var last = RectificationLedger(previous: previous, year: calendar.yearBefore)
    if let units = options.units { last.nameUnits(by: units) }
    self.last = last
    let duplicates = DuplicateCheck(versions: versions).findings(in: checked)
    let findings = FormBatch.findings(
      in: checked, previous: previous.isEmpty ? nil : last, options: options, year: calendar.year)
    for (index, form) in withItems.enumerated() {
      forms[form].take(findings[index] + duplicates[index])
    }
    self.forms = forms
  }

  /// The positions of forms with items whose problems are those of the round: of several versions
  /// that nobody chose between, the first.
  var counting: [Int] {
    withItems.indices.filter { index in
      versions.versions[index] != .oneOfSeveral
        || versions.others[index].allSatisfy { $0 > index }
    }.map { withItems[$0] }
  }

  /// The forms of one file by themselves: with what their registers say that needs no other file.
  /// What registers of other files decide, such as an item that is scored by an indicator, is left
  /// open.
  package static func ofFile(
    _ readings: [FormReading], rules: [AssessmentRules], registers: RegisterRules,
    options: AssessmentOptions
  ) -> [ReturnedForm] {
    let batch = FormBatch(readings, rules: rules, options: options)
    var forms = batch.forms
    // Whether one that says another round belongs to it all the same is seen beside the others.
    for index in batch.withItems where forms[index].version == .ofOtherRound {
      let beside = [UnitCheck() as any RoundCheck, AliasCheck()].flatMap {
        $0.findings(in: [forms[index]], options: options)[0]
      }
      forms[index].take(forms[index].ownFindings() + beside)
    }
    let rows = RegisterRows(forms, rules: registers, units: options.units, today: options.today)
    for (form, findings) in rows.findings { forms[form].take(findings) }
    return forms
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
}
