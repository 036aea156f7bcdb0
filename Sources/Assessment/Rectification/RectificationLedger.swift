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

  /// Problems as they are.
  package init(_ problems: [Rectification] = []) { self.problems = problems }

  /// The problems of last round's ledger.
  ///
  /// - Parameters:
  ///   - readings: the page 整改台账, read as a form.
  ///   - year: the year of numbers without one.
  package init(previous readings: [FormReading], year: Int) {
    var known: Set<Entry> = []
    for reading in readings {
      for record in reading.records(of: LedgerColumns.group) {
        take(record, of: reading, year: year, besides: &known)
      }
      diagnostics += reading.diagnostics.filter { $0.severity > .info }
    }
  }

  /// What a row of a ledger is the only one of.
  private struct Entry: Hashable {
    var number: RectificationNumber
    var unit: String
  }

  private mutating func take(
    _ record: RecordReading, of reading: FormReading, year: Int, besides known: inout Set<Entry>
  ) {
    guard let problem = Rectification(ledger: record, of: reading, year: year) else {
      diagnostics.append(finding(.carriedOverUnreadable, record, of: reading))
      return
    }
    guard known.insert(Entry(number: problem.number, unit: problem.unit)).inserted else {
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
  ///   - numbering: what the round's problems were called before.
  ///   - round: the round, for the new numbers.
  ///   - year: its year.
  init(
    forms: [ReturnedForm], registers: [RegisteredProblem] = [], previous: RectificationLedger,
    numbering: RectificationNumbering = .init(), round: RoundNumber?, year: Int
  ) {
    takePrevious(previous)
    let known = Set(problems.map { Rectification.Identity($0) })
    var places: [Place: Int] = [:]
    for (index, problem) in problems.enumerated() where places[Place(problem)] == nil {
      places[Place(problem)] = index
    }
    for form in forms { takeVerdicts(of: form, round: round, year: year, places: &places) }
    let found = forms.flatMap { Rectification.found(with: $0, round: round, year: year) }
    let registered = registers.map {
      Rectification($0.record, of: $0.form, found: $0.found, round: round, year: year)
    }
    let new = registered.filter { !known.contains(Rectification.Identity($0)) }
    problems += numbering.numbered(found + new, besides: previous.problems)
  }

  private mutating func takePrevious(_ previous: RectificationLedger) {
    problems = previous.problems.filter { !$0.wasFinal }
    for index in problems.indices { problems[index].isCarriedOver = true }
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
}
