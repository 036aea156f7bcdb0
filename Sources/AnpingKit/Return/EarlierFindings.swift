import Assessment
import Spreadsheet
import Values
import Wording

/// What a file was sent back with before: the rows of its sheet 问题清单.
///
/// ```swift
/// let changes = EarlierFindings(workbook, wording: wording)?.changes(to: findings)
/// changes?.fixed.count  // 已改
/// ```
package struct EarlierFindings: Sendable {
  /// What has become of them.
  package struct Changes: Sendable {
    /// 已改: found then and not any more.
    package let fixed: [Row]
    /// 未改: found then and now, by its place among the findings of now.
    package let left: Set<Int>
    /// How many of now are new.
    package let added: Int
  }

  /// A row of the list.
  package struct Row: Hashable, Sendable {
    /// The texts by column: 级别, 编码, 工作表, 单元格, 条目, 字段, 说明.
    package let texts: [String?]

    /// What tells it from others: its code, its sheet, its item or else its cell, its field.
    fileprivate var key: [String] {
      let place = texts[4] ?? texts[3] ?? ""
      return [texts[1] ?? "", texts[2] ?? "", place, texts[5] ?? ""].map(\.foldedForMatching)
    }
  }

  /// The rows.
  package let rows: [Row]

  /// The rows of a list.
  package init(_ rows: [Row]) { self.rows = rows }

  /// The list that a workbook holds; nil where it holds none.
  package init?(_ workbook: Workbook, wording: Wording) {
    let names = FindingsSheet.compared.map { wording.text("list.\($0)") }
    guard let sheet = workbook[ReturnCopy.sheetName],
      let head = sheet.rowsInOrder.prefix(20).first(where: { _, row in
        names.allSatisfy { name in row.cells.contains { $0.value.value == .text(name) } }
      })
    else { return nil }
    let columns = names.map { name in
      head.row.cells.first { $0.value.value == .text(name) }?.key ?? 0
    }
    rows = sheet.rowsInOrder.filter { $0.number > head.number }.compactMap { _, row in
      let texts = columns.map { column -> String? in
        guard case .text(let text)? = row.cells[column]?.value, !text.isEmpty else { return nil }
        return text
      }
      let isFixed = row.cells.contains { $0.value.value == .text(wording.text("list.fixed")) }
      return texts[1] == nil || isFixed ? nil : Row(texts: texts)
    }
  }

  /// What has become of them in the findings of now, as the list shows them.
  package func changes(to now: [Row]) -> Changes {
    var open = Dictionary(grouping: rows, by: \.key)
    var left: Set<Int> = []
    for (index, row) in now.enumerated() where open[row.key]?.popLast() != nil {
      left.insert(index)
    }
    let unmatched = open.values.flatMap { $0 }
    return Changes(
      fixed: rows.filter(unmatched.contains), left: left, added: now.count - left.count)
  }
}
