import FoundationEssentials
import Grid
import Spellings
import Spreadsheet
import Values

/// A form to send out: the template without its placeholders and rules, with dropdowns and hints
/// made of the rules, and last round's open problems already entered.
///
/// ```swift
/// let blank = BlankForm(definition).patches(
///   unit: "锅炉车间", period: Period("2025-R3"), carriedOver: open)
/// ```
public struct BlankForm: Sendable {
  /// The name of the property that tells a reader which form this is.
  package static let propertyName = "表号"

  private let definition: FormDefinition

  /// Blank forms of a definition.
  public init(_ definition: FormDefinition) { self.definition = definition }

  /// The changes to the template's workbook that make a blank form of it.
  ///
  /// - Parameters:
  ///   - unit: the unit it is for; nil to leave that open.
  ///   - period: what it is for: its round, month, year …, see `period(on:round:)`; nil to leave
  ///     that open, and lists with a row for each week or month empty.
  ///   - fields: other fields that are known beforehand.
  ///   - carriedOver: the open problems of the round before, for the group that takes them.
  ///   - units: the units to choose from, as the form names them; empty for no dropdown.
  ///   - departments: the departments to choose from; empty for no dropdown.
  ///   - lists: the names in lists that are known, to choose from, by what rules call a list.
  public func patches(
    unit: String? = nil, period: Period? = nil, fields: [String: FieldValue] = [:],
    carriedOver: [FillRecord] = [], units: [String] = [], departments: [String] = [],
    lists: [String: [String]] = [:]
  ) -> FilledForm {
    var data = FillData()
    data.fields = fields.mapValues { .value($0) }
    if let unit, let field = unitField { data.fields[field] = .value(.text(unit)) }
    if let group = definition.groups.first(where: { $0.kind == .carriedOver }) {
      data.groups[group.name] = carriedOver
    }
    if let period { enter(period, into: &data) }
    enterMembers(of: lists, into: &data)
    var filling = FormFilling(definition)
    filling.usesMinimumRows = true
    var filled = filling.patches(for: data)
    if let rules = definition.ruleSheet { filled.changes.append(.removeSheet(rules)) }
    var validations = BlankValidations(
      definition, filled: filled, units: units, departments: departments, lists: lists)
    validations.make()
    filled.changes.append(contentsOf: validations.patches)
    filled.changes.append(
      contentsOf: sums(in: filled) + names(in: filled) + identification(in: filled))
    return filled
  }

  /// The period that a form handed out on a day is for: that of its own field of kind 期间, the
  /// year where it has a list by weeks or months, else the round.
  package func period(on day: CalendarDate, round: Int?) -> Period? {
    let own = definition.fields.compactMap(\.period).first { $0 != .round }
    let isByPeriods = definition.groups.contains { $0.rows != nil }
    guard let kind = own ?? (isByPeriods ? .year : nil) else {
      return Period.ofRound(round, year: day.year)
    }
    return Period(kind, containing: day)
  }

  /// The period itself, and a row for each period of a list by periods.
  private func enter(_ period: Period, into data: inout FillData) {
    if period.kind == .round, definition.field("轮次") != nil {
      data.fields["轮次"] = .value(.text(period.shortText))
    }
    for field in definition.fields where data.fields[field.name] == nil {
      guard let own = field.period.flatMap(period.within) else { continue }
      data.fields[field.name] = .value(.text(own.writtenText))
    }
    for group in definition.groups {
      guard let kind = group.rows,
        let field = group.fields.first(where: { $0.period == kind })?.name
      else { continue }
      data.groups[group.name] = Period.all(kind, in: period.year).map {
        FillRecord([field: .value(.text($0.shortText))])
      }
    }
  }

  /// A row for each member of a list by members, so that a missing one is seen.
  private func enterMembers(of lists: [String: [String]], into data: inout FillData) {
    for group in definition.groups {
      guard let list = group.members?.text, let names = lists[list] else { continue }
      let drawn = group.fields.first { $0.list == list }?.name
      guard let field = drawn ?? group.keys.first else { continue }
      data.groups[group.name] = names.map { FillRecord([field: .value(.text($0))]) }
    }
  }

  /// The lists that its fields draw on, and whose members it has rows for.
  package var lists: Set<String> {
    let fields = definition.fields + definition.groups.flatMap(\.fields)
    return Set(fields.compactMap(\.list) + definition.groups.compactMap { $0.members?.text })
  }

  /// Sums of what nobody has filled in yet show nothing: a 0 is in the way of the pen.
  private func sums(in filled: FilledForm) -> [Patch] {
    zip(definition.pages, filled.pages).flatMap { page, sheet in
      page.formulas.keys.sorted().compactMap { cell -> Patch? in
        let own = page.numberFormats[cell] ?? "General"
        guard let row = sheet.movedRows[cell.row], !own.contains(";"), own != "@" else {
          return nil
        }
        let look = StyleModification(numberFormat: "\(own);-\(own);;@")
        let place = CellReference(row: row, column: cell.column)
        return .setCell(sheet: sheet.sheet, place, .keep, style: .modify(look))
      }
    }
  }

  /// The field that the unit's name goes to.
  private var unitField: String? {
    definition.fields.first { $0.kind == .unit }?.name ?? definition.field("受检单位")?.name
  }

  // MARK: Hints for the reader

  /// `表_受检单位`: a name for each cell and each column that is read.
  private func names(in filled: FilledForm) -> [Patch] {
    filled.pages.flatMap { page -> [Patch] in
      let cells = page.cells.sorted { $0.value < $1.value }.compactMap { field, cell -> Patch? in
        guard definition.field(field)?.direction != .writeOnly else { return nil }
        let range = CellRange(cell)
        return .setName(BlankForm.name(of: field), formula: BlankForm.formula(page.sheet, range))
      }
      let columns = page.columns.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        .compactMap { path, column -> Patch? in
          let group = String(path.prefix { $0 != "." })
          guard definition.field(path)?.direction != .writeOnly, let rows = page.spans[group]
          else { return nil }
          let range = CellRange(rows: rows, columns: column...column)
          return .setName(BlankForm.name(of: path), formula: BlankForm.formula(page.sheet, range))
        }
      return cells + columns
    }
  }

  /// The name that stands for a field in a blank form, `表_项目_扣分`: letters and digits stay, all
  /// else becomes `_`.
  package static func name(of field: String) -> String {
    let letters = field.unicodeScalars.map { scalar -> Character in
      let isKept = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      return isKept ? Character(scalar) : "_"
    }
    return "表_" + String(letters)
  }

  /// `'检查表'!$H$8:$H$52`.
  private static func formula(_ sheet: String, _ range: CellRange) -> String {
    func absolute(_ cell: CellReference) -> String {
      "$\(ColumnName.letters(of: cell.column))$\(cell.row)"
    }
    let first = absolute(range.topLeft)
    let last = absolute(range.bottomRight)
    return SheetName.quoted(sheet) + "!" + (first == last ? first : "\(first):\(last)")
  }

  /// The form number as a property of the file, and printed where the template does not print it.
  private func identification(in filled: FilledForm) -> [Patch] {
    guard let number = definition.number else {
      return [.setCustomProperty(BlankForm.propertyName, .text(definition.title))]
    }
    let line = "\(number) v\(definition.version)"
    var patches: [Patch] = [.setCustomProperty(BlankForm.propertyName, .text(line))]
    for (page, sheet) in zip(definition.pages, filled.pages)
    where !page.texts.values.contains(where: { FormNumber($0) != nil }) {
      patches.append(
        .setCell(sheet: sheet.sheet, page.freeCell(moved: sheet), .value(.text("表号：" + line))))
    }
    return patches
  }
}

extension FormPage {
  /// A cell for the form number: at the right end of the first rows, else below everything.
  fileprivate func freeCell(moved: FilledPage) -> CellReference {
    let taken = Set(texts.keys).union(cellTexts.keys).union(formulas.keys)
    let lastColumn = taken.map(\.column).max() ?? 1
    for row in 1...3 {
      let cell = CellReference(row: row, column: lastColumn)
      if !taken.contains(cell), !mergedRanges.contains(where: { $0.contains(cell) }) { return cell }
    }
    let lastRow = taken.compactMap { moved.movedRows[$0.row] }.max() ?? 1
    return CellReference(row: lastRow + 2, column: 1)
  }
}
