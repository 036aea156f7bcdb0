import Assessment
import Grid
import Spreadsheet
import Values
import Wording

/// The sheet 问题清单 of a return copy: one row for each finding, with a link to its cell.
struct FindingsSheet {
  private static let columns: [(title: String, width: Double)] = [
    ("number", 6), ("severity", 8), ("code", 8), ("sheet", 20), ("cell", 9), ("item", 12),
    ("field", 14), ("message", 70),
  ]
  private static let cellColumn = 5

  private let findings: [Diagnostic]
  private let workbook: Workbook
  private let wording: Wording

  /// A list of findings about a workbook.
  init(_ findings: [Diagnostic], of workbook: Workbook, wording: Wording) {
    (self.findings, self.workbook, self.wording) = (findings, workbook, wording)
  }

  /// The list as a sheet, ready to print.
  func sheet(named name: String) -> Sheet {
    var sheet = Sheet(name: name)
    for (index, column) in FindingsSheet.columns.enumerated() {
      sheet[CellReference(row: 1, column: index + 1)] = Cell(
        value: .text(wording.text("list.\(column.title)")), style: FindingsSheet.head)
      sheet.columns.append(ColumnSettings(index + 1...index + 1, width: column.width))
    }
    for (index, finding) in findings.enumerated() {
      write(finding, number: index + 1, to: &sheet)
    }
    sheet.view.frozenRows = 1
    sheet.printSetup.orientation = .landscape
    sheet.printSetup.paperSize = 9
    (sheet.printSetup.fitToWidth, sheet.printSetup.fitToHeight) = (1, 0)
    sheet.printSetup.titleRows = 1...1
    return sheet
  }

  private func write(_ finding: Diagnostic, number: Int, to sheet: inout Sheet) {
    let place = sheetName(of: finding)
    let texts = [
      wording.word(for: finding.severity), finding.code, place,
      finding.cell?.description, finding.item, finding.field, finding.message(in: wording),
    ]
    let values = [.number(Double(number))] + texts.map { $0.map { CellValue.text($0) } }
    for (index, value) in values.enumerated() {
      sheet[CellReference(row: number + 1, column: index + 1)] = Cell(
        value: value, style: FindingsSheet.body)
    }
    guard let cell = finding.cell, workbook[place] != nil else { return }
    let link = CellReference(row: number + 1, column: FindingsSheet.cellColumn)
    sheet.hyperlinks.append(
      Hyperlink(
        range: CellRange(link), target: .location(SheetName.quoted(place) + "!\(cell)")))
  }

  /// The sheet that a finding is about; of a CSV file the only one.
  func sheetName(of finding: Diagnostic) -> String {
    finding.sheet ?? workbook.sheets.first?.name ?? ""
  }

  private static let body: Style = {
    var style = Style.default
    style.font = Font(name: "宋体", size: 10.5)
    style.alignment = Alignment(horizontal: .left, vertical: .center, wrapText: true)
    style.border = Border(all: .init(.thin))
    return style
  }()

  private static let head: Style = {
    var style = body
    style.font.bold = true
    style.fill = .solid(Color(rgb: 0xD9E1F2))
    style.alignment = Alignment(horizontal: .center, vertical: .center)
    return style
  }()
}
