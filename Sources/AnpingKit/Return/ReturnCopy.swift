import Assessment
import Forms
import Grid
import Spreadsheet
import Values
import Wording

/// The marked copy of a faulty workbook that goes back to who filled it in: its own file with the
/// faulty cells coloured and noted, and a sheet of all findings that lead to their cells.
///
/// Only the marks are new; whatever else the file holds stays byte for byte.
///
/// ```swift
/// let patches = ReturnCopy(diagnostics, wording: Wording(.chinese)).patches(for: workbook)
/// ```
package struct ReturnCopy {
  /// The name of the sheet of findings.
  package static let sheetName = "问题清单"

  private static let colors: [Severity: UInt32] = [.error: 0xFFC7CE, .warning: 0xFFEB9C]

  private let findings: [Diagnostic]
  private let wording: Wording

  /// A copy marked with the errors and warnings among some findings.
  package init(_ diagnostics: [Diagnostic], wording: Wording) {
    findings = diagnostics.filter { $0.severity > .info }
    self.wording = wording
  }

  /// Whether there is anything to send back.
  package var isNeeded: Bool { !findings.isEmpty }

  /// The marks for a workbook; for a CSV file, the workbook that its text was put into.
  package func patches(for workbook: Workbook) -> [Patch] {
    let list = FindingsSheet(findings, of: workbook, wording: wording)
    let name = SheetName.unique(ReturnCopy.sheetName, among: workbook.sheets.map(\.name))
    let cells = Dictionary(grouping: findings.filter { $0.cell != nil }) {
      Place(sheet: list.sheetName(of: $0), cell: $0.cell)
    }
    let marks = cells.sorted { $0.key < $1.key }.flatMap { place, found in
      self.marks(found, at: place, in: workbook)
    }
    return marks + [.addSheet(list.sheet(named: name)), .moveSheet(name, to: 0)]
  }

  /// The colour of the worst finding at a cell, and a note of all of them below what was noted
  /// before.
  private func marks(
    _ found: [Diagnostic], at place: Place, in workbook: Workbook
  ) -> [Patch] {
    guard let cell = place.cell, let sheet = workbook[place.sheet] else { return [] }
    let worst = found.map(\.severity).max() ?? .warning
    let texts = found.map { finding in
      "【\(wording.word(for: finding.severity))】\(finding.message(in: wording))"
    }
    let earlier = sheet.notes[cell].map { [$0.text] } ?? []
    let fill = Fill.solid(Color(rgb: ReturnCopy.colors[worst] ?? 0xFFEB9C))
    let note = Note((earlier + texts).joined(separator: "\n"), author: "安评")
    return [
      .setCell(sheet: sheet.name, cell, .keep, style: .modify(StyleModification(fill: fill))),
      .setNote(sheet: sheet.name, cell, note),
    ]
  }

  private struct Place: Hashable, Comparable {
    var sheet: String
    var cell: CellReference?

    static func < (left: Place, right: Place) -> Bool {
      let start = CellReference(row: 0, column: 0)
      return (left.sheet, left.cell ?? start) < (right.sheet, right.cell ?? start)
    }
  }
}
