import Expressions
import Grid
import Spreadsheet
import Values
import Wording

/// Reads filled copies of forms by what is printed on them, not by addresses.
///
/// ```swift
/// let reader = FormReader(definitions: definitions)
/// let result = reader.read(workbook, file: "锅炉车间.xlsx", isCSV: false)
/// result.readings.first?.fields["受检单位"]?.value  // .text("锅炉车间")
/// ```
public struct FormReader: Sendable {
  /// What a workbook gave.
  public struct Result: Sendable {
    /// The forms, sheet by sheet, from the top.
    public var readings: [FormReading] = []
    /// How each form was read, where that was asked for.
    package var traces: [FormTrace] = []
    /// Findings about the file: no form in it, a form that was not recognised.
    public var diagnostics: [Diagnostic] = []
  }

  private let index: SkeletonIndex
  private let formulas = KnownFormulas()
  /// Whether it tells how each form was read.
  private let isTracing: Bool

  /// A reader for some forms.
  ///
  /// - Parameters:
  ///   - definitions: the forms.
  ///   - today: the day that `TODAY()` is in the forms' own checks; nil leaves out the checks
  ///     that ask for it.
  public init(definitions: [FormDefinition], today: CalendarDate? = nil) {
    self.init(definitions: definitions, today: today, isTracing: false)
  }

  /// A reader that may tell how each form was read.
  package init(definitions: [FormDefinition], today: CalendarDate?, isTracing: Bool) {
    self.isTracing = isTracing
    index = SkeletonIndex(
      definitions.mapInParallel { definition in
        definition.pages.map { PageSkeleton(definition: definition, page: $0, today: today) }
      }.joined().filter(\.isReadable))
  }

  /// Every form of a workbook: several sheets, several forms in one sheet.
  ///
  /// - Parameters:
  ///   - workbook: the workbook.
  ///   - file: the file as it is shown, with folders where they name the unit.
  ///   - isCSV: whether all cells are texts without types, and cells count records and fields.
  public func read(_ workbook: Workbook, file: String, isCSV: Bool = false) -> Result {
    let source = FormSource(file: file, isCSV: isCSV)
    let computed = ComputedWorkbook(workbook, formulas: formulas)
    var result = Result()
    for sheet in computed.workbook.sheets where sheet.name != "规则" {
      read(SheetGrid(sheet), of: computed, source, into: &result)
    }
    if result.readings.isEmpty, result.diagnostics.isEmpty {
      result.diagnostics.append(Diagnostic(.noFormRecognised, as: .warning))
    }
    for index in result.diagnostics.indices { result.diagnostics[index].file = file }
    return result
  }

  private func read(
    _ grid: SheetGrid, of computed: ComputedWorkbook, _ source: FormSource,
    into result: inout Result
  ) {
    let identifier = FormIdentifier(index: index, workbook: computed.workbook)
    for region in RegionFinder(index: index).regions(in: grid) {
      switch identifier.form(in: region, of: grid) {
      case .form(let skeleton):
        let page = PageReader(
          skeleton: skeleton, grid: grid, region: region, workbook: computed.workbook,
          source: source, first: result.first(of: skeleton.definition))
        var reading = page.read()
        if isTracing { result.traces.append(page.trace()) }
        FormulaChecks(computed: computed, grid: grid, skeleton: skeleton)
          .tell(&reading, in: region.rows)
        result.readings.append(reading)
      case .tie(let titles):
        tell(.formAmbiguous, titles, region, grid, source, &result)
      case .unknown where region.headers != nil:
        tell(.formUnknown, [], region, grid, source, &result)
      case .unknown: break
      }
    }
  }

  private func tell(
    _ kind: DiagnosticCode, _ titles: [String], _ region: FormRegion, _ grid: SheetGrid,
    _ source: FormSource, _ result: inout Result
  ) {
    let cell = grid.row((region.headers ?? region.rows).lowerBound)?.cells.first?.reference
    var diagnostic = Diagnostic(kind, [titles.joined(separator: "、")], cell: cell)
    diagnostic.sheet = source.isCSV ? nil : grid.sheet.name
    result.diagnostics.append(diagnostic)
  }
}

extension FormReader.Result {
  /// The first part of a register whose further parts, on other sheets, need not say again whose
  /// and of which year it is; nil for a scored form, each copy of which says it itself.
  fileprivate func first(of definition: FormDefinition) -> FormReading? {
    definition.scoredList == nil ? readings.first { $0.form == definition.title } : nil
  }
}
