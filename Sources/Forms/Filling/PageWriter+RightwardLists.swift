import Grid
import Spreadsheet

/// The records of lists that repeat to the right.
extension PageWriter {
  mutating func writeRightwardLists() {
    for list in RightwardList.lists(of: page) {
      guard let row = plan.row(list.row) else { continue }
      let records = data.groups[list.group] ?? []
      for index in 0..<max(1, records.count) {
        for cell in list.cells {
          guard let text = page.cellTexts[cell] else { continue }
          let target = CellReference(row: row, column: cell.column + index * list.width)
          let first = CellReference(row: row, column: cell.column)
          if index > 0 { set(target, .keep, style: .like(first)) }
          write(text, from: cell, to: target) { [data] value in
            guard value.group != nil else { return data.fields[value.field] }
            return records.indices.contains(index) ? records[index].fields[value.field] : nil
          }
        }
        repeatFormulas(of: list, index: index, row: row)
      }
    }
  }

  private mutating func repeatFormulas(of list: RightwardList, index: Int, row: Int) {
    guard index > 0 else { return }
    for (cell, formula) in page.formulaTexts.sorted(by: { $0.key < $1.key })
    where cell.row == list.row && list.columns.contains(cell.column) {
      let repeated = stretching.stretchedInRecord(formula, home: page.sheet)
        .translated(rows: 0, columns: index * list.width)
      let target = CellReference(row: row, column: cell.column + index * list.width)
      let first = CellReference(row: row, column: cell.column)
      set(target, .formula(named(repeated), cached: nil), style: .like(first))
    }
  }
}

/// Cells of a row that repeat to the right, `{{月份.得分|向右}}`.
struct RightwardList {
  let group: String
  let row: Int
  let cells: [CellReference]
  /// From the first to the last of its columns in the template.
  let columns: ClosedRange<Int>
  /// The columns of one record.
  var width: Int { columns.count }

  /// The lists of a page; those of one group in several rows are as wide as the widest.
  static func lists(of page: FormPage) -> [RightwardList] {
    let cells = page.cellTexts.filter { $0.value.values.contains(where: \.isRightwards) }
    let byGroup = Dictionary(grouping: cells.keys) { cell in
      cells[cell]?.values.first(where: \.isRightwards)?.group ?? ""
    }
    return byGroup.sorted { $0.key < $1.key }.flatMap { group, cells -> [RightwardList] in
      let columns = cells.map(\.column)
      guard let first = columns.min(), let last = columns.max() else { return [] }
      return Dictionary(grouping: cells, by: \.row).sorted { $0.key < $1.key }.map {
        RightwardList(group: group, row: $0.key, cells: $0.value.sorted(), columns: first...last)
      }
    }
  }
}

extension PlaceholderText.Value {
  var isRightwards: Bool { group != nil && options.contains(.rightwards) }
}
