import Assessment
import Forms
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

  private static let colors: [Diagnostic.Severity: UInt32] = [.error: 0xFFC7CE, .warning: 0xFFEB9C]

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
    let listName = SheetName.unique(ReturnCopy.sheetName, among: workbook.sheets.map(\.name))
    return marks(in: workbook) + [.addSheet(list(named: listName, in: workbook))]
      + [.moveSheet(listName, to: 0)]
  }

  private func marks(in workbook: Workbook) -> [Patch] {
    let places = Dictionary(grouping: findings.filter { $0.cell != nil }) {
      Place(sheet: sheetName(of: $0, in: workbook), cell: $0.cell)
    }
    return places.sorted { $0.key < $1.key }.flatMap { place, found -> [Patch] in
      guard let cell = place.cell, let sheet = workbook[place.sheet] else { return [] }
      let worst = found.map(\.severity).max() ?? .warning
      let texts = found.map { "【\(severityText($0.severity))】\($0.message(in: wording))" }
      let earlier = sheet.notes[cell].map { [$0.text] } ?? []
      let fill = Fill.solid(Color(rgb: ReturnCopy.colors[worst] ?? 0xFFEB9C))
      return [
        .setCell(
          sheet: sheet.name, cell, .keep, style: .modify(StyleModification(fill: fill))),
        .setNote(
          sheet: sheet.name, cell,
          Note((earlier + texts).joined(separator: "\n"), author: "安评")),
      ]
    }
  }

  private func list(named name: String, in workbook: Workbook) -> Sheet {
    var sheet = Sheet(name: name)
    var header = Style.default
    header.font = Font(name: "宋体", size: 10.5, bold: true)
    header.fill = .solid(Color(rgb: 0xD9E1F2))
    header.alignment = Alignment(horizontal: .center, vertical: .center)
    header.border = Border(all: .init(.thin))
    var body = header
    body.font.bold = false
    body.fill = .none
    body.alignment = Alignment(horizontal: .left, vertical: .center, wrapText: true)
    let titles = ["number", "severity", "code", "sheet", "cell", "item", "field", "message"]
      .map { wording.text("list.\($0)") }
    for (index, title) in titles.enumerated() {
      sheet[CellReference(row: 1, column: index + 1)] = Cell(value: .text(title), style: header)
    }
    for (index, finding) in findings.enumerated() {
      let row = index + 2
      let sheetName = sheetName(of: finding, in: workbook)
      let texts: [CellValue?] = [
        .number(Double(index + 1)), .text(severityText(finding.severity)), .text(finding.code),
        .text(sheetName), (finding.cell?.description).map { .text($0) },
        finding.item.map { .text($0) }, finding.field.map { .text($0) },
        .text(finding.message(in: wording)),
      ]
      for (column, value) in texts.enumerated() {
        sheet[CellReference(row: row, column: column + 1)] = Cell(value: value, style: body)
      }
      if let cell = finding.cell, workbook[sheetName] != nil {
        let place = CellReference(row: row, column: 5)
        let target = SheetName.quoted(sheetName) + "!" + cell.description
        sheet.hyperlinks.append(Hyperlink(range: CellRange(place), target: .location(target)))
      }
    }
    let widths: [Double] = [6, 8, 8, 20, 9, 12, 14, 70]
    sheet.columns = widths.enumerated().map {
      ColumnSettings($0.offset + 1...$0.offset + 1, width: $0.element)
    }
    sheet.view.frozenRows = 1
    sheet.printSetup.orientation = .landscape
    sheet.printSetup.paperSize = 9
    sheet.printSetup.fitToWidth = 1
    sheet.printSetup.fitToHeight = 0
    sheet.printSetup.titleRows = 1...1
    return sheet
  }

  private func severityText(_ severity: Diagnostic.Severity) -> String {
    wording.text("severity.\(severity.rawValue)")
  }

  private func sheetName(of finding: Diagnostic, in workbook: Workbook) -> String {
    finding.sheet ?? workbook.sheets.first?.name ?? ""
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
