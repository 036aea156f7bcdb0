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

  private static let author = "安评"
  /// What names other units: not for the eyes of this one.
  private static let ofOthers: [DiagnosticCode] = [
    .findingRegisteredTwice, .formCopied, .unitNearlyNamed,
  ]

  private let findings: [Diagnostic]
  private let forms: [ReturnedForm]
  private let wording: Wording

  /// A copy marked with the errors and warnings among some findings, but for those that name other
  /// units.
  package init(_ diagnostics: [Diagnostic], forms: [ReturnedForm] = [], wording: Wording) {
    findings = diagnostics.filter { finding in
      finding.severity > .info && !ReturnCopy.ofOthers.contains { finding.isKind($0) }
    }
    (self.forms, self.wording) = (forms, wording)
  }

  /// Whether there is anything to send back.
  package var isNeeded: Bool { !findings.isEmpty }

  /// The marks for a workbook; for a CSV file, the workbook that its text was put into. It opens
  /// at its first error.
  ///
  /// - Parameter earlier: what it was sent back with before; nil for nothing.
  package func patches(
    for workbook: Workbook, earlier: EarlierFindings? = nil
  ) -> (patches: [Patch], changes: EarlierFindings.Changes?) {
    let list = FindingsSheet(
      findings, of: workbook, forms: forms, earlier: earlier, wording: wording)
    let cells = Dictionary(grouping: findings.filter { $0.cell != nil }) {
      Place(sheet: list.sheetName(of: $0), cell: $0.cell)
    }
    let marks = cells.sorted { $0.key < $1.key }.flatMap { place, found in
      self.marks(found, at: place, in: workbook)
    }
    let isReturned = workbook[ReturnCopy.sheetName] != nil && earlier != nil
    let removal = isReturned ? [Patch.removeSheet(ReturnCopy.sheetName)] + unmarked(workbook) : []
    let others = workbook.sheets.map(\.name).filter { !isReturned || $0 != ReturnCopy.sheetName }
    let name = SheetName.unique(ReturnCopy.sheetName, among: others)
    let first =
      findings.first { $0.severity == .error && $0.cell != nil }
      ?? findings.first { $0.cell != nil }
    let view = first.flatMap { finding in
      finding.cell.map { Patch.select(sheet: list.sheetName(of: finding), $0) }
    }
    return (
      removal + marks + [.addSheet(list.sheet(named: name)), .moveSheets([name], to: 0)]
        + [view ?? .select(sheet: name, CellReference(row: 1, column: 1))],
      list.comparison
    )
  }

  /// Takes the marks of an earlier copy away: what was noted before them stays.
  private func unmarked(_ workbook: Workbook) -> [Patch] {
    let colors = Set(ReturnCopy.colors.values.map { Fill.solid(Color(rgb: $0)) })
    return workbook.sheets.filter { $0.name != ReturnCopy.sheetName }.flatMap { sheet in
      sheet.notes.sorted { $0.key < $1.key }.flatMap { cell, note -> [Patch] in
        let own = note.textAboveMarks
        guard own.utf8.count < note.text.utf8.count else { return [] }
        let left = own.isEmpty ? nil : Note(own, author: "")
        var patches = [Patch.setNote(sheet: sheet.name, cell, left)]
        if colors.contains(sheet[cell].style.fill) {
          let plain = StyleModification(fill: Fill.none)
          patches.append(.setCell(sheet: sheet.name, cell, .keep, style: .modify(plain)))
        }
        return patches
      }
    }
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
    let earlier = sheet.notes[cell].map(\.textAboveMarks).flatMap { $0.isEmpty ? nil : [$0] } ?? []
    let fill = Fill.solid(Color(rgb: ReturnCopy.colors[worst] ?? 0xFFEB9C))
    let note = Note((earlier + texts).joined(separator: "\n"), author: ReturnCopy.author)
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
