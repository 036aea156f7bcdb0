import Grid
import Spreadsheet

/// What filling a template comes to: the changes to its workbook, and where everything went.
///
/// ```swift
/// let filled = FormFilling(definition).patches(for: data)
/// filled.cell(of: "受检单位")  // C3
/// filled.rows(of: "项目")     // [8, 9, 10, …], one for each record
/// ```
public struct FilledForm: Sendable {
  /// The changes, in order.
  public var patches: [Patch] { changes.patches }
  /// The same, as the patcher takes them fastest.
  package var changes: PatchList
  /// The pages as filled, in the order of the template; a page for each record stands there as
  /// often as there are records.
  public var pages: [FilledPage]

  /// The cell of a field outside groups; nil where no page has it.
  public func cell(of field: String) -> CellReference? {
    pages.lazy.compactMap { $0.cells[field] }.first
  }

  /// The first row of each record of a group, in the order of the data; none for an unknown group.
  public func rows(of group: String) -> [Int] {
    pages.lazy.compactMap { $0.rows[group] }.first ?? []
  }
}

/// Where the values of a page went.
public struct FilledPage: Sendable {
  /// The name of the sheet after filling.
  public var sheet: String
  /// The name of the sheet in the template.
  public var templateSheet: String
  /// The cells of fields outside groups.
  public var cells: [String: CellReference] = [:]
  /// The first row of each record by group, in the order of the data.
  public var rows: [String: [Int]] = [:]
  /// All rows of a group, from the first item's or record's to the last's; a list whose rows were
  /// deleted has none.
  public var spans: [String: ClosedRange<Int>] = [:]
  /// The column of each field of a group, `项目.扣分`, printed and computed ones included.
  public var columns: [String: Int] = [:]
  /// Rows of the template by their rows after filling: where 小计 and 合计 went.
  public var movedRows: [Int: Int] = [:]

  /// A page without values.
  init(sheet: String, templateSheet: String) {
    (self.sheet, self.templateSheet) = (sheet, templateSheet)
  }
}
