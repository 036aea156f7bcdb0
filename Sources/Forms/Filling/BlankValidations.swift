import FoundationEssentials
import Grid
import Spreadsheet
import Values
import Wording

/// Dropdowns, limits and hints of a blank form, made of what the rules declare of its fields.
///
/// They are soft: what the readers understand (`√`, `扣2分`) may be typed all the same.
struct BlankValidations {
  /// The longest list that stands in a rule itself, in UTF-16 units (Excel's own limit).
  static let longestList = 255
  /// The hidden sheet of longer lists.
  static let listSheet = "选项"

  private(set) var patches: [Patch] = []
  private let definition: FormDefinition
  private let filled: FilledForm
  private let units: [String]
  private let departments: [String]
  private let lists: [String: [String]]
  private var longLists: [(name: String, values: [String])] = []

  init(
    _ definition: FormDefinition, filled: FilledForm, units: [String], departments: [String],
    lists: [String: [String]] = [:]
  ) {
    (self.definition, self.filled) = (definition, filled)
    (self.units, self.departments, self.lists) = (units, departments, lists)
  }

  /// Makes the rules of all pages.
  mutating func make() {
    for (index, sheet) in filled.pages.enumerated() where index < definition.pages.count {
      let page = definition.pages[index]
      for place in page.placeholders where place.group == nil {
        guard let cell = sheet.cells[place.field], !page.validates(place.cell) else { continue }
        add(definition.field(place.field), CellRange(cell), sheet, group: nil)
      }
      for band in page.bands { add(band, page, sheet) }
    }
    addListSheet()
  }

  private mutating func add(_ band: Band, _ page: FormPage, _ sheet: FilledPage) {
    guard let rows = sheet.spans[band.group] else { return }
    for column in band.columns {
      guard let place = column.placeholder, !page.validates(place.cell) else { continue }
      add(
        definition.field("\(band.group).\(column.field)"),
        CellRange(rows: rows, columns: column.column...column.column), sheet, group: band.group)
    }
  }

  private mutating func add(
    _ field: FieldDefinition?, _ range: CellRange, _ sheet: FilledPage, group: String?
  ) {
    guard let field, field.direction != .writeOnly else { return }
    let (rule, severity) = rule(for: field, range, sheet, group)
    guard rule != .any || field.prompt != nil else { return }
    var validation = DataValidation(ranges: [range], rule: rule, severity: severity)
    validation.prompt = field.prompt.map {
      .init(title: String(field.name.prefix(16)), BlankValidations.cut($0))
    }
    if severity != nil, let text = refusal(rule, field) {
      validation.error = .init(title: String(field.name.prefix(16)), BlankValidations.cut(text))
    }
    patches.append(.addDataValidation(sheet: sheet.sheet, validation))
  }

  /// What is said where something else is typed; in the language of the forms.
  private func refusal(_ rule: DataValidation.Rule, _ field: FieldDefinition) -> String? {
    let wording = Wording(.chinese)
    switch rule {
    case .list, .listFormula: return wording.text("blank.list")
    case .textLength(_, let most, _): return wording.text("blank.textLength", [most])
    case .whole, .decimal:
      let ends = (field.range ?? "").foldedForMatching.split(separator: "~").map { end in
        end.hasPrefix("[") ? wording.text("blank.fieldValue", [end.trimming("[]")]) : String(end)
      }
      guard ends.count == 2 else { return nil }
      if case .whole = rule { return wording.text("blank.wholeRange", ends) }
      return wording.text("blank.range", ends)
    default: return nil
    }
  }

  // MARK: Rules

  private mutating func rule(
    for field: FieldDefinition, _ range: CellRange, _ sheet: FilledPage, _ group: String?
  ) -> (DataValidation.Rule, DataValidation.Severity?) {
    if field.kind == .unit, !units.isEmpty { return (list(units, name: field.name), .warning) }
    if field.kind == .department, !departments.isEmpty {
      return (list(departments, name: "部门"), nil)
    }
    // Several names in a cell, and names of others, may be written all the same.
    if let name = field.list, let names = lists[name], !names.isEmpty {
      return (list(names, name: name), nil)
    }
    if let name = field.choices, let choices = definition.choices[name]?.choices, !choices.isEmpty {
      let hasOtherWays = choices.contains { !$0.aliases.isEmpty } || field.kind == .choices
      return (list(choices.map(\.value), name: name), hasOtherWays ? nil : .warning)
    }
    guard let text = field.range else { return (.any, nil) }
    if let longest = BlankValidations.longestText(text) {
      return (.textLength(.lessThanOrEqual, String(longest)), .warning)
    }
    guard field.kind.isNumber,
      let ends = operands(text, row: range.topLeft.row, sheet, group)
    else { return (.any, nil) }
    let rule: DataValidation.Rule =
      field.kind == .integer
      ? .whole(.between, ends.low, ends.high) : .decimal(.between, ends.low, ends.high)
    return (rule, .warning)
  }

  /// `0~[标准分]` as operands: numbers, and cells of the first row of the range.
  private func operands(
    _ text: String, row: Int, _ sheet: FilledPage, _ group: String?
  ) -> (low: String, high: String)? {
    let ends = text.foldedForMatching.split(separator: "~").map(String.init)
    guard ends.count == 2, let low = operand(ends[0], row, sheet, group),
      let high = operand(ends[1], row, sheet, group)
    else { return nil }
    return (low, high)
  }

  private func operand(
    _ text: String, _ row: Int, _ sheet: FilledPage, _ group: String?
  ) -> String? {
    if Decimal(exact: text) != nil { return text }
    guard text.hasPrefix("["), text.hasSuffix("]") else { return nil }
    let name = String(text.dropFirst().dropLast())
    let path = name.contains(".") ? name : group.map { "\($0).\(name)" } ?? name
    if let column = sheet.columns[path] { return "$\(ColumnName.letters(of: column))\(row)" }
    return sheet.cells[name].map { "$\(ColumnName.letters(of: $0.column))$\($0.row)" }
  }

  /// 200 for `最多200字`; nil for anything else.
  private static func longestText(_ text: String) -> Int? {
    let folded = text.foldedForMatching
    guard let word = ["最多", "不超过", "至多"].first(where: { folded.hasPrefix($0) }),
      folded.hasSuffix("字")
    else { return nil }
    return Int(folded.dropFirst(word.count).dropLast())
  }

  /// Excel takes 255 characters for a message.
  private static func cut(_ text: String) -> String { String(text.prefix(120)) }

  // MARK: Lists

  /// A dropdown; a list too long for a rule goes to a hidden sheet.
  private mutating func list(_ values: [String], name: String) -> DataValidation.Rule {
    let joined = values.joined(separator: ",")
    if joined.utf16.count <= BlankValidations.longestList,
      !values.contains(where: { $0.contains(",") || $0.contains("\"") })
    {
      return .list(values)
    }
    if !longLists.contains(where: { $0.name == name }) { longLists.append((name, values)) }
    let column = (longLists.firstIndex { $0.name == name } ?? 0) + 1
    let letters = ColumnName.letters(of: column)
    return .listFormula(
      "'\(BlankValidations.listSheet)'!$\(letters)$1:$\(letters)$\(values.count)")
  }

  private mutating func addListSheet() {
    guard !longLists.isEmpty else { return }
    var sheet = Sheet(name: BlankValidations.listSheet)
    sheet.visibility = .hidden
    for (column, list) in longLists.enumerated() {
      for (row, value) in list.values.enumerated() {
        sheet[CellReference(row: row + 1, column: column + 1)].value = .text(value)
      }
    }
    patches.insert(.addSheet(sheet), at: 0)
  }
}

extension StringProtocol {
  /// Without some characters.
  fileprivate func trimming(_ characters: String) -> String {
    String(filter { !characters.contains($0) })
  }
}

extension FormPage {
  /// Whether the template itself has a rule for a cell.
  fileprivate func validates(_ cell: CellReference) -> Bool {
    validatedRanges.contains { $0.contains(cell) }
  }
}
