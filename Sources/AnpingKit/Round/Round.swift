// Whoever imports this module has its cells, places and errors with it.
@_exported import Assessment
@_exported import Files
@_exported import Forms
@_exported import Grid
@_exported import Scoring
import Spellings
@_exported import Spreadsheet
@_exported import Values
@_exported import Wording

/// A round of inspections: the templates, the units, the number, the day; reads what came back and
/// assesses it.
///
/// ```swift
/// let round = try Round(units: "单位.csv", number: 3)
/// let received = await round.read(["收回的表"])
/// try round.assess(received).write(to: "第3轮考评.xlsx")
/// ```
public struct Round: Sendable {
  /// The templates.
  public let templates: TemplateFolder
  /// The day that counts as today.
  public var today: CalendarDate { options.today }
  /// The units; nil where no list is given.
  public var units: [InspectedUnit]? { options.units?.units }

  package internal(set) var options: AssessmentOptions
  package let rules: [AssessmentRules]
  package let registers: RegisterRules
  package private(set) var previous: [FormReading]

  /// A round.
  ///
  /// - Parameters:
  ///   - templates: the folder of the templates; nil to look in the usual places.
  ///   - units: a table with 单位, 党支部, 别名; nil where any unit is taken.
  ///   - number: the round; nil to take it from the forms and their names.
  ///   - today: the day that everything is judged by; nil for the clock's.
  ///   - previous: last round's assessment workbook, its ledger as departments edited it.
  ///   - releases: waiting forms that may count all the same, each `UNIT` or `UNIT:FORM`.
  ///   - preferred: the files that count where several versions of a form came in, as findings
  ///     show them.
  /// - Throws: `RoundError`, or the reader's error, for what cannot be read.
  public init(
    templates: String? = nil, units: String? = nil, number: Int? = nil,
    today: CalendarDate? = nil, previous: String? = nil, releases: [String] = [],
    preferred: [String] = []
  ) throws {
    func named(_ path: String) -> InputFile {
      InputFile(path: path, shownAs: path, isNamed: true)
    }
    self.init(try TemplateFolder.find(templates), today: today ?? .clockDay)
    try begin(number: number, units: units.map(named), previous: previous.map(named))
    options.releases = releases.map {
      Release($0, units: options.units, titles: AssessmentRules.titles(rules))
    }
    options.preferred = Set(preferred)
  }

  /// A round of templates that were read already, of any units.
  package init(_ templates: TemplateFolder, today: CalendarDate) {
    self.templates = templates
    rules = templates.definitions.mapInParallel { AssessmentRules($0) }
    registers = RegisterRules(templates.definitions)
    options = AssessmentOptions(today: today)
    previous = []
  }

  /// The same templates for a round of its own.
  ///
  /// - Parameters:
  ///   - number: the round; nil to take it from the forms and their names.
  ///   - units: a table with 单位, 党支部, 别名; nil where any unit is taken.
  ///   - previous: last round's assessment workbook.
  /// - Throws: `RoundError`, or the reader's error, for what cannot be read.
  package func beginning(
    on today: CalendarDate, number: Int?, units: InputFile?, previous: InputFile?
  ) throws -> Round {
    var round = self
    round.options.today = today
    try round.begin(number: number, units: units, previous: previous)
    return round
  }

  private mutating func begin(number: Int?, units: InputFile?, previous: InputFile?) throws {
    options.round = number
    let titles = AssessmentRules.titles(rules)
    options.units = try units.map { try Round.directory(at: $0, titles: titles) }
    guard let last = try previous.map({ try LedgerFile($0, templates: templates) }) else { return }
    options.last = last.standings
    self.previous = last.readings
  }

  private static func directory(
    at input: InputFile, titles: [FoldedText: String]
  ) throws -> UnitDirectory {
    let workbook = try TableFile.open(input).workbook
    guard var directory = UnitDirectory(workbook, forms: titles) else {
      throw RoundError(.noUnits, file: input.shownAs)
    }
    directory.name(file: input.shownAs)
    return directory
  }
}
