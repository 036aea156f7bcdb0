import Grid
import Spreadsheet

/// Columns that repeat to the right, `{{月份.得分|向右}}`: a block of cells with all that stands in
/// it. Lists of one name share their columns, whether they stand in a heading (`{{表.标题|向右}}`)
/// or in the records of a list (`{{汇总.表.得分|向右}}`).
package struct RightwardList: Sendable {
  /// The last part of the group's name, `表`.
  package let name: String
  /// From the first to the last of its columns in the template.
  package let columns: ClosedRange<Int>
  /// From the first to the last of its rows in the template.
  let rows: ClosedRange<Int>
  /// The cells with its placeholders.
  let cells: [CellReference]
  /// The columns of one record.
  package var width: Int { columns.count }

  /// The lists of a page, by name.
  package static func lists(of page: FormPage) -> [RightwardList] {
    let cells = page.cellTexts.filter { $0.value.values.contains(where: \.isRightwards) }
    let byName = Dictionary(grouping: cells.keys) { cell in
      lastName(cells[cell]?.values.first(where: \.isRightwards)?.group)
    }
    return byName.sorted { $0.key < $1.key }.compactMap { name, cells in
      let (columns, rows) = (cells.map(\.column), cells.map(\.row))
      guard let left = columns.min(), let right = columns.max(), let top = rows.min(),
        let bottom = rows.max()
      else { return nil }
      let widest =
        page.mergedRanges.filter { range in cells.contains { range.contains($0) } }
        .map(\.columns.upperBound).max() ?? right
      return RightwardList(
        name: name, columns: left...max(right, widest), rows: top...bottom, cells: cells.sorted())
    }
  }

  private static func lastName(_ group: String?) -> String {
    group?.split(separator: ".").last.map(String.init) ?? ""
  }
}

extension PlaceholderText.Value {
  var isRightwards: Bool { group != nil && options.contains(.rightwards) }
}

extension FormPage {
  /// The column of a field of the records of a list that repeats to the right; nil where the page
  /// has no such field.
  ///
  /// - Parameter index: which of the records, from 0.
  package func rightwardColumn(of field: String, group: String, at index: Int) -> Int? {
    let cell = cellTexts.filter { _, text in
      text.values.contains { $0.isRightwards && $0.group == group && $0.field == field }
    }.keys.min()
    guard let cell,
      let list = RightwardList.lists(of: self).first(where: { $0.cells.contains(cell) })
    else { return nil }
    return cell.column + index * list.width
  }
}
