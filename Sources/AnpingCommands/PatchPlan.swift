import Grid
import Spreadsheet
import Values

/// What a command line of `anping patch` asks for, all addresses those of the file as it is, and
/// the patches that do it one after another.
package struct PatchPlan {
  /// A cell and what it is to hold.
  package struct Cell: Hashable, Sendable {
    /// The sheet.
    package var sheet: String
    /// The cell.
    package var cell: CellReference
    /// What it is to hold.
    package var content: Patch.CellContent

    /// `SHEET!B7=VALUE`; nil for anything else.
    package init?(_ text: String) {
      for mark in text.indices where text[mark] == "!" {
        let rest = text[text.index(after: mark)...]
        guard let equals = rest.firstIndex(of: "="),
          let cell = CellReference(String(rest[..<equals])),
          let sheet = PatchPlan.sheetName(text[..<mark])
        else { continue }
        (self.sheet, self.cell) = (sheet, cell)
        content = PatchPlan.content(String(rest[rest.index(after: equals)...]))
        return
      }
      return nil
    }
  }

  /// A row and a number of rows.
  package struct Rows: Hashable, Sendable {
    /// The sheet.
    package var sheet: String
    /// The row to insert before, or the first to delete.
    package var row: Int
    /// How many.
    package var count: Int

    /// `SHEET!12:5`; nil for anything else.
    package init?(_ text: String) {
      guard let mark = text.lastIndex(of: "!"), let sheet = PatchPlan.sheetName(text[..<mark])
      else {
        return nil
      }
      let numbers = text[text.index(after: mark)...].split(
        separator: ":", omittingEmptySubsequences: false)
      guard numbers.count == 2, let row = Int(numbers[0]), let count = Int(numbers[1]),
        (1...SheetLimits.rows).contains(row), (1...SheetLimits.rows).contains(count)
      else { return nil }
      (self.sheet, self.row, self.count) = (sheet, row, count)
    }
  }

  /// A column and a number of columns.
  package struct Columns: Hashable, Sendable {
    /// The sheet.
    package var sheet: String
    /// The column to insert before, or the first to delete.
    package var column: Int
    /// How many.
    package var count: Int

    /// `SHEET!C:2`; nil for anything else.
    package init?(_ text: String) {
      guard let mark = text.lastIndex(of: "!"), let sheet = PatchPlan.sheetName(text[..<mark])
      else { return nil }
      let parts = text[text.index(after: mark)...].split(
        separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, let column = CellReference("\(parts[0])1")?.column,
        let count = Int(parts[1]), (1...SheetLimits.columns).contains(count)
      else { return nil }
      (self.sheet, self.column, self.count) = (sheet, column, count)
    }
  }

  private let cells: [Cell]
  private let insertions: [Rows]
  private let deletions: [Rows]
  /// Columns to insert and to delete.
  package var (insertedColumns, deletedColumns): ([Columns], [Columns]) = ([], [])

  /// A plan.
  package init(cells: [Cell], insertions: [Rows], deletions: [Rows]) {
    (self.cells, self.insertions, self.deletions) = (cells, insertions, deletions)
  }

  /// The patches: cells first, then rows from the bottom up and columns from the right, so that no
  /// address moves before it is used.
  package var patches: [Patch] {
    var patches = cells.map { Patch.setCell(sheet: $0.sheet, $0.cell, $0.content) }
    var sheets: [String] = []
    for rows in insertions + deletions where !sheets.contains(rows.sheet) {
      sheets.append(rows.sheet)
    }
    for sheet in sheets { patches += rowPatches(of: sheet) }
    return patches + columnPatches
  }

  private var columnPatches: [Patch] {
    let sheets = Dictionary(grouping: insertedColumns + deletedColumns, by: \.sheet).keys.sorted()
    return sheets.flatMap { sheet in
      let inserted = insertedColumns.filter { $0.sheet == sheet }
      let runs = PatchPlan.runs(
        deletedColumns.filter { $0.sheet == sheet }.map {
          $0.column...min($0.column + $0.count - 1, SheetLimits.columns)
        }, cutAt: Set(inserted.map(\.column)))
      let deletions = runs.map { ($0.lowerBound, Patch.deleteColumns(sheet: sheet, $0)) }
      let insertions = inserted.reversed().map {
        ($0.column, Patch.insertColumns(sheet: sheet, before: $0.column, count: $0.count))
      }
      return PatchPlan.fromTheEnd(deletions + insertions)
    }
  }

  /// The last place first; at one place as they stand.
  private static func fromTheEnd(_ steps: [(place: Int, patch: Patch)]) -> [Patch] {
    steps.enumerated().sorted {
      ($1.element.place, $0.offset) < ($0.element.place, $1.offset)
    }.map(\.element.patch)
  }

  private func rowPatches(of sheet: String) -> [Patch] {
    let inserted = insertions.filter { $0.sheet == sheet }
    let cuts = Set(inserted.map(\.row))
    let deleted = PatchPlan.runs(
      deletions.filter { $0.sheet == sheet }.map {
        $0.row...min($0.row + $0.count - 1, SheetLimits.rows)
      }, cutAt: cuts)
    var steps: [(place: Int, patch: Patch)] = deleted.map {
      ($0.lowerBound, .deleteRows(sheet: sheet, $0))
    }
    for rows in inserted.reversed() {
      let patch = Patch.insertRows(
        sheet: sheet, before: rows.row, count: rows.count,
        formattedLike: rows.row > 1 ? [rows.row - 1] : [])
      steps.append((rows.row, patch))
    }
    return PatchPlan.fromTheEnd(steps)
  }

  /// The rows or columns to delete as runs, none across one that others are inserted before.
  private static func runs(
    _ deletions: [ClosedRange<Int>], cutAt cuts: Set<Int>
  ) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for run in deletions.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = runs.last, run.lowerBound <= last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...max(last.upperBound, run.upperBound)
      } else {
        runs.append(run)
      }
    }
    return runs.flatMap { run -> [ClosedRange<Int>] in
      let starts =
        [run.lowerBound] + cuts.filter { run.contains($0) && $0 != run.lowerBound }.sorted()
      let ends = starts.dropFirst().map { $0 - 1 } + [run.upperBound]
      return zip(starts, ends).map { $0...$1 }
    }
  }

  // MARK: Texts

  private static func sheetName(_ text: Substring) -> String? {
    guard text.first == "'" else { return text.isEmpty ? nil : String(text) }
    // No name of a sheet begins with an apostrophe: it opens a quotation, which may hold marks.
    guard text.count >= 3, text.last == "'" else { return nil }
    return text.dropFirst().dropLast()
      .split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
  }

  private static func content(_ value: String) -> Patch.CellContent {
    if value.isEmpty { return .clear }
    if value.hasPrefix("'") { return .value(.text(String(value.dropFirst()))) }
    if value.hasPrefix("="), value.count > 1 {
      return .formula(Formula(String(value.dropFirst())), cached: nil)
    }
    return .value(number(value).map(CellValue.number) ?? .text(value))
  }

  /// A number as people write it; more than 15 digits and leading zeros are no number.
  private static func number(_ text: String) -> Double? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isDigits = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    guard let whole = parts.first, parts.count <= 2, isDigits, digits.utf8.count <= 16,
      whole == "0" || whole.first != "0",
      parts.map(\.utf8.count).reduce(0, +) <= 15
    else { return nil }
    return Double(text)
  }
}
