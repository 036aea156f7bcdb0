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

  /// Rows or columns of a sheet.
  package struct Lines: Hashable, Sendable {
    /// Rows or columns.
    package var axis: SheetAxis
    /// The sheet.
    package var sheet: String
    /// The row or column to insert before, or the first to delete.
    package var first: Int
    /// How many.
    package var count: Int

    /// `SHEET!12:5` for rows, `SHEET!C:2` for columns; nil for anything else.
    package init?(_ axis: SheetAxis, _ text: String) {
      guard let mark = text.lastIndex(of: "!"), let sheet = PatchPlan.sheetName(text[..<mark])
      else { return nil }
      let parts = text[text.index(after: mark)...].split(
        separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, let count = Int(parts[1]), (1...axis.limit).contains(count),
        let first = axis == .rows ? Int(parts[0]) : CellReference("\(parts[0])1")?.column,
        (1...axis.limit).contains(first)
      else { return nil }
      (self.axis, self.sheet, self.first, self.count) = (axis, sheet, first, count)
    }

    fileprivate var run: ClosedRange<Int> { first...min(first + count - 1, axis.limit) }

    fileprivate var insertion: Patch {
      switch axis {
      case .rows:
        .insertRows(
          sheet: sheet, before: first, count: count, formattedLike: first > 1 ? [first - 1] : [])
      case .columns: .insertColumns(sheet: sheet, before: first, count: count)
      }
    }
  }

  private let cells: [Cell]
  private let insertions: [Lines]
  private let deletions: [Lines]

  /// A plan.
  package init(cells: [Cell], insertions: [Lines], deletions: [Lines]) {
    (self.cells, self.insertions, self.deletions) = (cells, insertions, deletions)
  }

  /// The patches: cells first, then rows from the bottom up and columns from the right, so that no
  /// address moves before it is used.
  package var patches: [Patch] {
    let sheets = Dictionary(grouping: insertions + deletions, by: \.sheet).keys.sorted()
    return cells.map { Patch.setCell(sheet: $0.sheet, $0.cell, $0.content) }
      + [.rows, .columns].flatMap { axis in sheets.flatMap { patches(of: axis, on: $0) } }
  }

  /// The patches of the rows or the columns of a sheet, the last place first; at one place lines
  /// are deleted before others are inserted, and those asked for first stand first.
  private func patches(of axis: SheetAxis, on sheet: String) -> [Patch] {
    let inserted = insertions.filter { $0.axis == axis && $0.sheet == sheet }
    let deleted = PatchPlan.runs(
      deletions.filter { $0.axis == axis && $0.sheet == sheet }.map(\.run),
      cutAt: Set(inserted.map(\.first)))
    let steps =
      deleted.map { run in
        (
          place: run.lowerBound,
          patch: axis == .rows
            ? Patch.deleteRows(sheet: sheet, run) : .deleteColumns(sheet: sheet, run)
        )
      } + inserted.reversed().map { (place: $0.first, patch: $0.insertion) }
    return steps.enumerated().sorted {
      ($1.element.place, $0.offset) < ($0.element.place, $1.offset)
    }.map(\.element.patch)
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
