import Grid
import Spreadsheet
import XMLStream

/// Columns inserted and deleted, with everything that refers to them.
extension WorkbookEditor {
  /// Inserts columns, which look like the one before them.
  func insertColumns(_ name: String, before: Int, count: Int) throws(XLSXError) {
    guard count > 0 else { return }
    let sheet = try self.sheet(name)
    guard (1...SheetLimits.columns).contains(before), count <= SheetLimits.columns - before + 1
    else { throw XLSXError(.columnsFull, sheet: sheet.name) }
    let content = try self.content(of: sheet)
    guard !content.losesCells(pushing: count) else {
      throw XLSXError(.columnsFull, sheet: sheet.name)
    }
    try refuseCuts(of: sheet) { $0.lowerBound < before && before <= $0.upperBound }
    try sheet.refuseArrays(in: content) {
      $0.columns.lowerBound < before && before <= $0.columns.upperBound
    }
    let edit = RowEdit.insertColumns(before: before, count: count)
    content.rewriteContent(edit, home: sheet.name, sheet.change(for: edit))
    try follow(edit, of: sheet)
    content.insertColumns(before: before, count: count)
  }

  /// Deletes columns.
  func deleteColumns(_ name: String, _ columns: ClosedRange<Int>) throws(XLSXError) {
    let sheet = try self.sheet(name)
    guard columns.lowerBound >= 1, columns.upperBound <= SheetLimits.columns else {
      let range = "\(columns.lowerBound):\(columns.upperBound)"
      throw XLSXError(.outside, [range], sheet: sheet.name)
    }
    let content = try self.content(of: sheet)
    try refuseCuts(of: sheet) { own in
      own.overlaps(columns)
        && !(columns.contains(own.lowerBound) && columns.contains(own.upperBound))
    }
    content.unshareFormulas { member, _ in columns.contains(member.column) }
    let edit = RowEdit.deleteColumns(columns)
    content.rewriteContent(edit, home: sheet.name, sheet.change(for: edit))
    try follow(edit, of: sheet)
    content.deleteColumns(columns)
  }

  /// Refuses a change that would cut a table or a pivot table: their columns have names and fields
  /// of their own, which no reference tells.
  private func refuseCuts(
    of sheet: EditedSheet, where isCut: (ClosedRange<Int>) -> Bool
  ) throws(XLSXError) {
    let relationships = try self.relationships(of: sheet)
    for relationship in relationships.all where ["table", "pivotTable"].contains(relationship.kind)
    {
      guard let part = relationships.part(of: relationship), package.contains(part) else {
        continue
      }
      let root = try package.document(part).root
      let place = relationship.kind == "table" ? root["ref"] : root.first("location")?["ref"]
      guard let range = place.flatMap({ CellRange($0) }), isCut(range.columns) else { continue }
      let name = root["displayName"] ?? root["name"] ?? ""
      throw XLSXError(.columnsInTable, [name, range.description], sheet: sheet.name)
    }
  }
}
