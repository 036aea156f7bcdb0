#if Office
  import AnpingKit
  import Assessment
  import Files
  import Forms
  import Foundation
  import GRDB
  import Grid
  import JSON
  import Registers
  import Scoring
  import Spreadsheet
  import Values
  import Wording
  import ZipContainer

  /// What is kept of a round, as rows of tables.
  ///
  /// ```swift
  /// let rows = RoundRows(assessed)
  /// rows.digest  // the same for the same files and the same results
  /// ```
  struct RoundRows {
    /// The rows, in an order in which they can be written.
    private(set) var rows: [TableRow] = []
    /// The digests of the files.
    let files: Set<String>

    /// The rows of a round.
    init(_ assessed: AssessedRound) {
      files = Set(assessed.files.compactMap(\.reading.digest))
      var position = 0
      for file in assessed.files {
        let records = assessed.records(of: file, in: Wording(.chinese))
        for (form, record) in zip(file.forms, records) {
          take(form, at: position, of: file, record: record)
          position += 1
        }
      }
      let round = assessed.assessment
      for (position, standing) in round.units.enumerated() { take(standing, at: position) }
      takeFindings(of: assessed)
      for (position, entry) in round.registers.entries.enumerated() { take(entry, at: position) }
      for (position, problem) in round.ledger.problems.enumerated() {
        take(problem, at: position, on: round.options.today)
      }
    }

    /// The digest of all that is said; in which order files came, what they are called and how far
    /// the day has gone on does not matter.
    var digest: String {
      let text = rows.map(\.saying).sorted().joined(separator: "\n")
      return SHA256.hex(of: Array(text.utf8))
    }

    // MARK: Forms

    private mutating func take(
      _ form: ReturnedForm, at position: Int, of file: ReturnedFile, record: [UInt8]
    ) {
      rows.append(
        TableRow(
          "form", place: ["position": position, "file": form.reading.file],
          said: [
            "sha256": file.reading.digest, "sheet": form.reading.sheet, "title": form.title,
            "number": form.reading.number, "version": form.reading.version,
            "unit": form.unit?.name, "inspected": form.inspectionDate?.description,
            "status": "\(form.status)", "released": form.isReleased,
          ]))
      let place: KeyValuePairs<String, (any DatabaseValueConvertible)?> = [
        "form": position, "record": Data(Deflated.bytes(of: record)),
      ]
      rows.append(TableRow("reading", place: place, said: [:]))
      guard let score = form.score else { return }
      take(score, of: position)
      for (place, category) in form.categories.enumerated() {
        take(category, of: form, scored: score, at: (position, place))
      }
    }

    private mutating func take(_ score: FormScore, of form: Int) {
      rows.append(
        TableRow(
          "score", place: ["form": form],
          said: [
            "applicable": score.applicable.description, "deducted": score.deducted?.description,
            "raw": score.raw?.description, "bonus": score.bonus.description,
            "points": score.points?.quotient, "shown": score.shown?.description,
            "grade": score.grade, "veto": score.isVetoed,
          ]))
    }

    private mutating func take(
      _ category: CategoryItems, of form: ReturnedForm, scored score: FormScore,
      at place: (form: Int, position: Int)
    ) {
      let items = zip(form.items, score.items)
        .filter { $0.0.record.category == category.name && $0.1.isApplicable }.map(\.1)
      let points = items.compactMap(\.weightedScore)
      rows.append(
        TableRow(
          "category", place: ["form": place.form, "position": place.position],
          said: [
            "name": category.name,
            "applicable": items.map(\.weightedFullScore).reduce(0, +).description,
            "points": points.count == items.count ? points.reduce(0, +).description : nil,
          ]))
    }

    // MARK: What the round comes to

    private mutating func take(_ standing: UnitStanding, at position: Int) {
      rows.append(
        TableRow(
          "standing",
          place: ["position": position, "overdue": standing.statistics.overdue],
          said: [
            "unit": standing.unit.name, "branch": standing.unit.branch,
            "state": standing.state.rawValue, "rank": standing.rank,
            "points": standing.score.points?.quotient,
            "shown": standing.score.shown?.description, "grade": standing.grade,
            "veto": standing.score.isVetoed, "findings": standing.findings,
            "owed": standing.statistics.owed, "closed": standing.statistics.closed,
            "missing": JSONValue.array(standing.missing.map { .string($0) }).serialized(),
          ]))
    }

    private mutating func takeFindings(of assessed: AssessedRound) {
      var position = 0
      func row(_ finding: Diagnostic, form: Int?) {
        rows.append(RoundRows.row(of: finding, at: position, form: form))
        position += 1
      }
      for finding in assessed.assessment.inputDiagnostics { row(finding, form: nil) }
      for file in assessed.files { file.reading.diagnostics.forEach { row($0, form: nil) } }
      for (index, form) in assessed.forms.enumerated() {
        form.diagnostics.forEach { row($0, form: index) }
      }
      for failure in assessed.failures { row(failure.finding, form: nil) }
    }

    private static func row(of finding: Diagnostic, at position: Int, form: Int?) -> TableRow {
      let arguments = JSONValue.array(finding.arguments.map { .string($0) })
      return TableRow(
        "finding", place: ["position": position, "form": form, "file": finding.file],
        said: [
          "code": finding.code, "detail": finding.detail, "severity": finding.severity.rawValue,
          "arguments": arguments.serialized(), "sheet": finding.sheet,
          "cell": finding.cell?.description, "field": finding.field, "item": finding.item,
        ])
    }

    private mutating func take(_ entry: IndicatorEntry, at position: Int) {
      rows.append(
        TableRow(
          "indicator", place: ["position": position],
          said: [
            "name": entry.indicator, "form": entry.form, "unit": entry.unit,
            "subject": entry.subject, "item": entry.item, "period": entry.span.description,
            "value": entry.value?.quotient, "numerator": entry.numerator?.description,
            "denominator": entry.denominator?.description, "required": entry.required,
            "due": entry.isDue, "met": entry.isMet,
          ]))
    }

    private mutating func take(
      _ problem: Rectification, at position: Int, on day: CalendarDate
    ) {
      let progress = problem.progress
      rows.append(
        TableRow(
          "problem",
          place: ["position": position, "overdue_days": problem.overdueDays(on: day)],
          said: [
            "number": problem.number.description, "unit": problem.unit, "form": problem.form,
            "item": problem.item, "text": problem.text, "found": problem.found?.description,
            "department": problem.department, "person": problem.person,
            "due": problem.due?.description, "due_condition": problem.dueCondition,
            "extended_to": problem.extendedTo?.description,
            "effective_due": problem.effectiveDue?.description,
            "state": problem.state.rawValue, "carried_over": problem.isCarriedOver,
            "measure": progress.measure,
            "accepted": progress.accepted?.description,
            "completed": progress.completed?.description, "verdict": progress.verdict?.rawValue,
            "reinspector": progress.reinspector,
            "reinspected": progress.reinspected?.description,
            "deferred_to": progress.deferredTo?.description,
          ]))
    }
  }
#endif
