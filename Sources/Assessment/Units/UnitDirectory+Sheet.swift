import Forms
import Grid
import Spellings
import Spreadsheet
import Values
import Wording

extension UnitDirectory {
  /// The directory in the first sheet of a workbook that has one: a row of headers with 单位, and
  /// 党支部, 别名 and 应交表 where they are known, a unit a row below it.
  ///
  /// Several aliases or forms in a cell are separated by `、`, commas, semicolons or slashes. A unit
  /// that stands there twice, and a spelling that two units share, are told in `diagnostics`.
  ///
  /// Returns nil where no sheet has such a header row.
  ///
  /// - Parameter forms: the titles of the forms by folded title and number, so that others under
  ///   应交表 are told; nil where they are not known.
  package init?(_ workbook: Workbook, forms: [FoldedText: String]? = nil) {
    let lists = workbook.sheets.lazy.compactMap { UnitList($0, forms: forms) }
    guard let list = lists.first else { return nil }
    self.init(list.units)
    diagnostics =
      list.diagnostics
      + shared.flatMap { list.findings(spelling: $0.spelling, of: $0.units) }
  }

  /// Names the file that the list was read from in what is told of it.
  package mutating func name(file: String) {
    for index in diagnostics.indices { diagnostics[index].file = file }
  }
}

/// The rows of a list of units.
private struct UnitList {
  /// The units, each once.
  private(set) var units: [InspectedUnit] = []
  /// The rows that name a unit again, or forms that there are not.
  private(set) var diagnostics: [Diagnostic] = []
  private let sheet: Sheet
  private let columns: UnitColumns
  private var rows: [String: Int] = [:]

  /// How many rows are looked through for the headers.
  private static let headerSearchDepth = 20

  /// The list in a sheet; nil where it has no header row with 单位.
  init?(_ sheet: Sheet, forms: [FoldedText: String]?) {
    let headers = sheet.rowsInOrder.prefix(UnitList.headerSearchDepth)
    guard
      let (header, columns) = headers.lazy.compactMap({ number, row in
        UnitColumns(row).map { (number, $0) }
      }).first
    else { return nil }
    (self.sheet, self.columns) = (sheet, columns)
    for (number, row) in sheet.rowsInOrder where number > header {
      guard let unit = columns.unit(in: row) else { continue }
      take(unit, row: number)
      for form in unit.owed ?? [] where forms?[FoldedText(form)] == nil && forms != nil {
        diagnostics.append(
          finding(.owedFormUnknown, [form], number, columns.owed ?? columns.name))
      }
    }
  }

  private mutating func take(_ unit: InspectedUnit, row: Int) {
    let key = unit.name.foldedForMatching
    guard let first = rows[key] else {
      rows[key] = row
      units.append(unit)
      return
    }
    diagnostics.append(finding(.unitListedTwice, [unit.name, "\(first)"], row, columns.name))
  }

  /// What to tell of a spelling that leads to several units, at each but the first of them.
  func findings(spelling: String, of names: [String]) -> [Diagnostic] {
    names.dropFirst().compactMap { name in
      guard let row = rows[name.foldedForMatching] else { return nil }
      let column = columns.column(of: spelling, in: sheet[row: row])
      let kind: DiagnosticCode =
        column == columns.branch ? .branchOfSeveralUnits : .aliasOfSeveralUnits
      return finding(kind, [spelling, names.joined(separator: "、")], row, column)
    }
  }

  private func finding(
    _ kind: DiagnosticCode, _ arguments: [String], _ row: Int, _ column: Int
  ) -> Diagnostic {
    var diagnostic = Diagnostic(
      kind, arguments, cell: CellReference(row: row, column: column))
    diagnostic.sheet = sheet.name
    return diagnostic
  }
}

/// The columns of a list of units.
private struct UnitColumns {
  let name: Int
  let branch: Int?
  private let aliases: Int?
  let owed: Int?
  /// The further columns by their headings.
  private let others: [(name: String, column: Int)]

  init?(_ row: Row) {
    func column(_ headers: Set<String>) -> Int? {
      row.cells.filter { headers.contains($0.value.printedText.foldedForMatching) }
        .map(\.key).min()
    }
    guard let name = column(["单位", "受检单位", "单位名称", "部门", "unit"]) else { return nil }
    self.name = name
    branch = column(["党支部", "支部", "党组织", "branch"])
    aliases = column(["别名", "其他名称", "简称", "aliases"])
    owed = column(["应交表", "应报表", "forms"])
    let known = [name, branch, aliases, owed]
    others = row.cells.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
      .map { ($0.value.printedText.foldedForMatching, $0.key) }.filter { !$0.0.isEmpty }
  }

  func unit(in row: Row) -> InspectedUnit? {
    let name = text(self.name, row)
    guard !name.isEmpty else { return nil }
    let branch = text(branch, row)
    let owed = names(owed, row)
    var unit = InspectedUnit(
      name: name, branch: branch.isEmpty ? nil : branch, aliases: names(aliases, row),
      owed: owed.isEmpty ? nil : owed)
    for (name, column) in others { unit.details[name] = text(column, row) }
    return unit
  }

  /// The column that a spelling stands in, the name's where it stands in none as it is.
  func column(of spelling: String, in row: Row) -> Int {
    let wanted = FoldedText(spelling)
    if FoldedText(text(branch, row)) == wanted, let branch { return branch }
    let isName = FoldedText(text(name, row)) == wanted
    return isName ? name : aliases ?? name
  }

  private func text(_ column: Int?, _ row: Row) -> String {
    column.flatMap { row.cells[$0] }.map { $0.printedText.trimmedBlanks } ?? ""
  }

  private func names(_ column: Int?, _ row: Row) -> [String] {
    text(column, row).split { "、,，;；/／\n".contains($0) }
      .map { String($0).trimmedBlanks }.filter { !$0.isEmpty }
  }
}
