import Forms
import Grid
import Spreadsheet
import Values

extension UnitDirectory {
  /// The directory in the first sheet of a workbook that has one: a row of headers with 单位, and
  /// 党支部 and 别名 where they are known, a unit a row below it.
  ///
  /// Returns nil where no sheet has such a header row. Several aliases in a cell are separated by
  /// `、`, commas, semicolons or slashes.
  public init?(_ workbook: Workbook) {
    for sheet in workbook.sheets {
      if let directory = UnitDirectory(sheet) {
        self = directory
        return
      }
    }
    return nil
  }

  /// The directory in a sheet; nil where it has no header row with 单位.
  public init?(_ sheet: Sheet) {
    for (number, row) in sheet.rowsInOrder.prefix(UnitDirectory.headerSearchDepth) {
      guard let columns = HeaderColumns(row) else { continue }
      let units = sheet.rowsInOrder.filter { $0.number > number }
        .compactMap { columns.unit(in: $0.row) }
      self.init(units)
      return
    }
    return nil
  }

  /// How many rows are looked through for the headers.
  private static let headerSearchDepth = 20

  private struct HeaderColumns {
    var name: Int
    var branch: Int?
    var aliases: Int?

    init?(_ row: Row) {
      func column(_ headers: Set<String>) -> Int? {
        row.cells.filter { headers.contains($0.value.printedText.foldedForMatching) }
          .map(\.key).min()
      }
      guard let name = column(["单位", "受检单位", "单位名称", "部门", "unit"]) else { return nil }
      self.name = name
      branch = column(["党支部", "支部", "党组织", "branch"])
      aliases = column(["别名", "其他名称", "简称", "aliases"])
    }

    func unit(in row: Row) -> InspectedUnit? {
      func text(_ column: Int?) -> String {
        column.flatMap { row.cells[$0] }.map { $0.printedText.trimmedBlanks } ?? ""
      }
      guard !text(name).isEmpty else { return nil }
      let branch = text(branch)
      let aliases = text(aliases).split { "、,，;；/／\n".contains($0) }
        .map { String($0).trimmedBlanks }.filter { !$0.isEmpty }
      return InspectedUnit(
        name: text(name), branch: branch.isEmpty ? nil : branch, aliases: aliases)
    }
  }
}
