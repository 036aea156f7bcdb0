import Assessment
import Forms
import Spreadsheet
import Values
import XLSX

/// A blank form to send out to a unit.
public struct BlankFormFile: Sendable {
  /// The unit.
  public let unit: String
  /// The name that the file is sent out under.
  public let fileName: String
  private let patches: PatchList
  private let package: PackageBytes
  private let today: CalendarDate

  fileprivate init(
    unit: String, fileName: String, patches: PatchList, package: PackageBytes, today: CalendarDate
  ) {
    (self.unit, self.fileName, self.patches) = (unit, fileName, patches)
    (self.package, self.today) = (package, today)
  }

  /// The workbook.
  ///
  /// - Throws: the patcher's error.
  public func bytes() throws -> [UInt8] {
    try ComputedPackage.bytes(patches, to: package.bytes, today: today)
  }
}

extension Round {
  /// Last round's ledger, its units named as the list of units names them; what could not be read
  /// of it is among its findings.
  package var previousLedger: RectificationLedger {
    var ledger = RectificationLedger(previous: previous, year: today.year)
    if let directory = options.units { ledger.nameUnits(by: directory) }
    return ledger
  }

  /// The blank forms of this round: one for each unit that owes the form, or for one unit; the open
  /// problems of the round before are already entered.
  ///
  /// - Parameters:
  ///   - form: the form.
  ///   - unit: any way to write a unit; nil for all.
  ///   - lists: rosters and other lists that came back: their names are put to choose from.
  /// - Throws: `RoundError` where no unit is given, or one that is not in the list.
  public func blankForms(
    _ form: FormTemplate, unit: String? = nil, lists: AssessedRound? = nil
  ) throws -> [BlankFormFile] {
    let carryOver = CarryOver(previousLedger)
    let title = form.definition.title
    let titles = AssessmentRules.titles(rules)
    return try inspectedUnits(unit, openProblemsOf: carryOver.units)
      .filter { unit != nil || $0.owedTitles(among: titles)?.contains(title) ?? true }
      .map { blankForm(form, for: $0, carryOver, lists) }
  }

  private func inspectedUnits(
    _ wanted: String?, openProblemsOf others: [String]
  ) throws(RoundError) -> [InspectedUnit] {
    guard let wanted else {
      if let units { return units }
      guard !others.isEmpty else { throw RoundError(.noUnitGiven, file: "--unit") }
      return others.map { InspectedUnit(name: $0) }
    }
    guard let directory = options.units else { return [InspectedUnit(name: wanted)] }
    guard let unit = directory.unit(written: wanted) else {
      if let meant = Suggestion.nearest(to: wanted, among: directory.units.map(\.name)) {
        throw RoundError(.nearUnit, file: "--unit", [wanted, meant])
      }
      throw RoundError(.unknownUnit, file: "--unit", [wanted])
    }
    return [unit]
  }

  private func blankForm(
    _ form: FormTemplate, for unit: InspectedUnit, _ carryOver: CarryOver, _ lists: AssessedRound?
  ) -> BlankFormFile {
    let definition = form.definition
    let isForBranch = definition.parameters["受检单位"] == "党支部"
    let nameOf = { (unit: InspectedUnit) in isForBranch ? unit.branch ?? unit.name : unit.name }
    let name = nameOf(unit)
    let blank = BlankForm(definition)
    let period = blank.period(on: today, round: options.round)
    let filled = blank.patches(
      unit: name, period: period,
      carriedOver: carryOver.records(for: definition, unit: unit.name),
      units: (units ?? []).map(nameOf), departments: (units ?? []).map(\.name),
      lists: names(in: blank.lists, lists, unit.name))
    let fileName = FormFileName.name(period: period, unit: name, title: definition.title)
    return BlankFormFile(
      unit: unit.name, fileName: fileName, patches: filled.changes, package: form.package,
      today: today)
  }

  /// The names in some lists that came back, of a unit.
  private func names(
    in lists: Set<String>, _ known: AssessedRound?, _ unit: String
  ) -> [String: [String]] {
    guard let registers = known?.assessment.registers else { return [:] }
    return lists.reduce(into: [:]) { $0[$1] = registers.names(in: $1, of: unit) }
  }
}

extension AssessedRound {
  /// The round after this one, of the same units.
  ///
  /// - Parameter previous: the assessment workbook of this one.
  /// - Throws: the reader's error.
  package func next(previous: InputFile) throws -> Round {
    var next = try round.beginning(
      on: round.today, number: assessment.round.map { $0 + 1 }, units: nil, previous: previous)
    next.options.units = round.options.units ?? UnitDirectory(units)
    return next
  }
}
