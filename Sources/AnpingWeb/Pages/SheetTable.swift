#if Office
  import AnpingKit

  /// A sheet as it looks in Excel, as a table: merged cells, widths, what cells show; below each row
  /// what was found in it.
  ///
  /// ```swift
  /// SheetTable(visit, sheet, remarks).html
  /// ```
  struct SheetTable {
    /// So many rows are shown; of longer sheets those further down only around what was found.
    private static let wholeRows = 300
    /// Most rows and columns of a page.
    private static let most = (rows: 1_500, columns: 60)

    private let visit: Visit
    private let sheet: Sheet
    private let remarks: CellRemarks
    private let place: Int
    private let merges: MergedRanges
    private let rows: [Int]
    private let columns: [Int]
    /// How many shown rows, notes among them, stand above each.
    private let heightAbove: [Int: Int]

    /// The table of a sheet.
    ///
    /// - Parameter place: which it is of those on its page, from 1.
    init(_ visit: Visit, _ sheet: Sheet, _ remarks: CellRemarks, at place: Int = 1) {
      (self.visit, self.sheet, self.remarks, self.place) = (visit, sheet, remarks, place)
      let area = sheet.usedRange ?? CellRange(CellReference(row: 1, column: 1))
      merges = MergedRanges(sheet.mergedRanges, in: area)
      let found = remarks.rows
      let near = Set(found.flatMap { [$0 - 1, $0, $0 + 1] })
      let rows = area.rows.filter {
        $0 < area.rows.lowerBound + SheetTable.wholeRows || near.contains($0)
      }
      self.rows = Array(rows.prefix(SheetTable.most.rows))
      columns = Array(area.columns.prefix(SheetTable.most.columns))
      var (above, heights) = (0, [Int: Int]())
      for row in self.rows {
        heights[row] = above
        above += found.contains(row) ? 2 : 1
      }
      heightAbove = heights
    }

    /// The name of a cell in addresses, of the first sheet of a page or of a further one.
    static func anchor(of cell: CellReference, at place: Int = 1) -> String {
      place == 1 ? "cell-\(cell)" : "cell-\(place)-\(cell)"
    }

    /// The table.
    var html: HTML {
      let name = visit.say("page.form.sheet", sheet.name)
      return scrolled(name) {
        tag("table", ["class": "sheet"]) {
          tag("caption", ["class": "hidden"]) { name }
          tag("colgroup") {
            emptyTag("col", ["width": "36"])
            for column in columns { emptyTag("col", ["width": "\(width(of: column))"]) }
          }
          tag("thead") {
            tag("tr") {
              tag("td") {}
              for column in columns {
                tag("th", ["scope": "col"]) { ColumnName.letters(of: column) }
              }
            }
          }
          tag("tbody") { for place in rows.indices { lines(at: place) } }
        }
      }
    }

    /// In pixels, between what is still read and what still fits.
    private func width(of column: Int) -> Int {
      let settings = sheet.columns.first { $0.columns.contains(column) }
      let characters = settings?.width ?? sheet.defaultColumnWidth ?? 9
      return min(max(Int(characters * 8) + 8, 40), 420)
    }

    @HTMLBuilder private func lines(at place: Int) -> HTML {
      let row = rows[place]
      if place > 0, rows[place - 1] != row - 1 {
        tag("tr", ["class": "gap"]) {
          tag("td", ["colspan": "\(columns.count + 1)"]) {
            visit.say("page.form.gap", "\(rows[place - 1] + 1)", "\(row - 1)")
          }
        }
      }
      tag("tr") {
        tag("th", ["scope": "row"]) { String(row) }
        for column in columns { cell(CellReference(row: row, column: column)) }
      }
      notes(below: row)
    }

    // MARK: Cells

    @HTMLBuilder private func cell(_ place: CellReference) -> HTML {
      if let range = merges.range(at: place) {
        if isFirst(place, of: range) { cell(range.topLeft, over: range) }
      } else {
        cell(place, over: nil)
      }
    }

    /// Whether a cell is where a merged range begins, as far as that is shown.
    private func isFirst(_ place: CellReference, of range: CellRange) -> Bool {
      place.row == rows.first { range.rows.contains($0) }
        && place.column == columns.first { range.columns.contains($0) }
    }

    private func cell(_ place: CellReference, over range: CellRange?) -> HTML {
      let (cell, remark) = (sheet[place], remarks[place])
      let isPrivate = remark?.isPrivate == true && cell.value != nil
      return tag(
        "td",
        [
          "id": remark == nil ? nil : SheetTable.anchor(of: place, at: self.place),
          "class": look(of: cell, remark), "rowspan": range.flatMap(height),
          "colspan": range.flatMap { range in
            let count = columns.count { range.columns.contains($0) }
            return count > 1 ? "\(count)" : nil
          },
        ]
      ) {
        isPrivate ? FieldDefinition.masked : cell.displayedText
        if let understood = remark?.understood {
          tag("small", ["class": "understood"]) { visit.say("page.form.understood", understood) }
        }
      }
    }

    /// The rows that a merged range takes, notes between them included; nil for one.
    private func height(of range: CellRange) -> String? {
      let shown = rows.filter { range.rows.contains($0) }
      guard let first = shown.first, let last = shown.last, first != last,
        let top = heightAbove[first], let bottom = heightAbove[last]
      else { return nil }
      return "\(bottom - top + 1)"
    }

    private func look(of cell: Cell, _ remark: CellRemarks.Remark?) -> String? {
      var looks: [String] = []
      if let worst = remark?.findings.map(\.severity).max() { looks.append(worst.rawValue) }
      if cell.style.font.bold { looks.append("bold") }
      if cell.style.fill != .none { looks.append("filled") }
      switch (cell.style.alignment.horizontal, cell.value) {
      case (.center, _), (.centerContinuous, _): looks.append("center")
      case (.right, _): looks.append("right")
      case (.general, .number?): looks.append("right")
      default: break
      }
      return looks.isEmpty ? nil : looks.joined(separator: " ")
    }

    // MARK: Notes

    /// What was found in a row, below it.
    @HTMLBuilder private func notes(below row: Int) -> HTML {
      let found = columns.compactMap { remarks[CellReference(row: row, column: $0)]?.findings }
        .flatMap { $0 }
      if remarks.rows.contains(row) {
        tag("tr", ["class": "notes"]) {
          tag("td", ["colspan": "\(columns.count + 1)"]) {
            FindingList(visit, found) { "#" + SheetTable.anchor(of: $0, at: self.place) }.html
          }
        }
      }
    }
  }
#endif
