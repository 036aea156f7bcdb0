import Forms
import Spellings
import Spreadsheet
import Values
import Wording

/// All problems that a round has to do with: those carried over, and those it found.
///
/// ```swift
/// let last = RectificationLedger(previous: readings, year: 2025)
/// last.open(of: "发电部", form: nil).map(\.number.printed)  // ["2-发电部-08"]
/// ```
package struct RectificationLedger: Sendable {
  /// The problems, carried-over ones first, in order of their numbers' appearance.
  package private(set) var problems: [Rectification] = []
  /// What is wrong with last round's ledger: rows whose number cannot be read (V14) or stands there
  /// twice, edits that do not count (V21), and what its reader was not sure of.
  package private(set) var diagnostics: [Diagnostic] = []

  /// No problems.
  package init() {}

  /// The problems of last round's ledger.
  ///
  /// - Parameters:
  ///   - readings: the page 整改台账, read as a form.
  ///   - year: the year of numbers without one.
  package init(previous readings: [FormReading], year: Int) {
    for reading in readings {
      for record in reading.records(of: LedgerColumns.group) {
        take(record, of: reading, year: year)
      }
      diagnostics += reading.diagnostics.filter { $0.severity > .info }
    }
  }

  private mutating func take(_ record: RecordReading, of reading: FormReading, year: Int) {
    guard let problem = Rectification(ledger: record, of: reading, year: year) else {
      diagnostics.append(finding(.carriedOverUnreadable, record, of: reading))
      return
    }
    let twin = problems.contains { $0.number == problem.number && $0.unit == problem.unit }
    guard !twin else {
      diagnostics.append(finding(.ledgerNumberTwice, record, of: reading))
      return
    }
    diagnostics += problem.objections
    problems.append(problem)
  }

  private func finding(
    _ kind: DiagnosticCode, _ record: RecordReading, of reading: FormReading
  ) -> Diagnostic {
    let number = record[LedgerColumns.number]
    return reading.placed(
      Diagnostic(
        kind, [number?.value.map(\.plainText) ?? ""], cell: number?.cell,
        field: LedgerColumns.number))
  }

  /// The problems that are neither closed nor withdrawn, by unit.
  var openByUnit: [String: [Rectification]] {
    Dictionary(grouping: problems.filter { !$0.state.isFinal }, by: \.unit)
  }

  /// The problems that are neither closed nor withdrawn, of a unit, and of a form where the
  /// problem names one.
  package func open(of unit: String, form: String?) -> [Rectification] {
    problems.filter { !$0.state.isFinal && $0.unit == unit && $0.mayBeOf(form: form) }
  }

  /// Names units and departments as the directory does.
  package mutating func nameUnits(by directory: UnitDirectory) {
    for index in problems.indices {
      if let unit = directory.unit(written: problems[index].unit) {
        problems[index].unit = unit.name
      }
      if let department = problems[index].department.flatMap(directory.unit(written:)) {
        problems[index].department = department.name
      }
    }
  }

  /// The ledger of a round: what was open before it, with this round's verdicts, then what it
  /// found.
  ///
  /// - Parameters:
  ///   - forms: the forms that count, in their order.
  ///   - previous: last round's ledger; empty where it is not known, and then the carried-over
  ///     rows of the forms themselves stand for it.
  ///   - registers: the rows of registers that are problems.
  ///   - round: the round, for the new numbers.
  ///   - year: its year.
  init(
    forms: [ReturnedForm], registers: [RegisteredProblem] = [], previous: RectificationLedger,
    round: RoundNumber?, year: Int
  ) {
    takePrevious(previous)
    let known = Set(problems.map(RegisteredProblem.Identity.init))
    var places: [Place: Int] = [:]
    for (index, problem) in problems.enumerated() where places[Place(problem)] == nil {
      places[Place(problem)] = index
    }
    for form in forms { takeVerdicts(of: form, round: round, year: year, places: &places) }
    var serials = previous.lastSerials(round: round?.number, year: year)
    for form in forms {
      takeFindings(of: form, round: round, year: year, serials: &serials)
    }
    for row in registers {
      take(row, besides: known, round: round, year: year, serials: &serials)
    }
  }

  /// Takes a row of a register, but one that an earlier ledger has already.
  private mutating func take(
    _ row: RegisteredProblem, besides known: Set<RegisteredProblem.Identity>, round: RoundNumber?,
    year: Int, serials: inout [String: Int]
  ) {
    let unit = row.form.unit?.name ?? ""
    let serial = serials[unit, default: 0] + 1
    let number = RectificationNumber(
      year: year, round: round?.number ?? row.form.round?.number ?? 0, unit: unit, serial: serial)
    let problem = Rectification(row.record, of: row.form, found: row.found, number: number)
    guard !known.contains(RegisteredProblem.Identity(problem)) else { return }
    serials[unit] = serial
    problems.append(problem)
  }

  private mutating func takePrevious(_ previous: RectificationLedger) {
    problems = previous.problems.filter { !$0.wasFinal }
    for index in problems.indices { problems[index].isCarriedOver = true }
  }

  /// The highest serial of each unit among the problems of a round, so that no number is given
  /// twice.
  private func lastSerials(round: Int?, year: Int) -> [String: Int] {
    let numbers = problems.map(\.number).filter { $0.round == round && $0.year == year }
    return numbers.reduce(into: [:]) { serials, number in
      serials[number.unit] = max(serials[number.unit] ?? 0, Int(number.serial) ?? 0)
    }
  }

  /// What carried-over rows find their problem by.
  private struct Place: Hashable {
    var key: String
    var unit: String

    init(_ problem: Rectification) { (key, unit) = (problem.number.key, problem.unit) }
  }

  private mutating func takeVerdicts(
    of form: ReturnedForm, round: RoundNumber?, year: Int, places: inout [Place: Int]
  ) {
    for record in form.carried {
      guard
        let row = Rectification(carried: record, in: form, round: round, year: year)
      else { continue }
      let index = places[Place(row)] ?? problems.count
      if index == problems.count {
        problems.append(row)
        places[Place(row)] = index
      }
      problems[index].take(form.verdict(on: record))
    }
  }

  private mutating func takeFindings(
    of form: ReturnedForm, round: RoundNumber?, year: Int, serials: inout [String: Int]
  ) {
    let unit = form.unit?.name ?? ""
    for item in form.items where form.rules.isRectified(item) {
      let texts = item.findings.map(\.text)
      let content = item.record[form.roles.content]?.value.map(\.plainText) ?? ""
      for text in texts.isEmpty ? [content] : texts {
        serials[unit, default: 0] += 1
        let number = RectificationNumber(
          year: year, round: round?.number ?? form.round?.number ?? 0, unit: unit,
          serial: serials[unit] ?? 1)
        problems.append(Rectification(text, of: item, in: form, number: number))
      }
    }
  }
}
