import Assessment
import Forms
import Grid
import Spreadsheet
import Values
import Wording

/// The sheet 问题清单 of a return copy: whose form it is and what to do with it, then one row for
/// each finding, with a link to its cell.
struct FindingsSheet {
  private static let columns: [(title: String, width: Double)] = [
    ("number", 6), ("severity", 8), ("code", 8), ("sheet", 20), ("cell", 9), ("item", 8),
    ("field", 14), ("message", 70), ("change", 9),
  ]
  /// The columns that tell a finding from others when it comes back.
  static let compared = ["severity", "code", "sheet", "cell", "item", "field", "message"]
  private static let cellColumn = 5
  private static let headRow = 6

  private let findings: [Diagnostic]
  private let workbook: Workbook
  private let forms: [ReturnedForm]
  private let changes: EarlierFindings.Changes?
  private let wording: Wording

  /// A list of findings about a workbook.
  ///
  /// - Parameters:
  ///   - forms: the forms in it.
  ///   - earlier: what it was sent back with before; nil for nothing.
  init(
    _ findings: [Diagnostic], of workbook: Workbook, forms: [ReturnedForm] = [],
    earlier: EarlierFindings? = nil, wording: Wording
  ) {
    (self.findings, self.workbook, self.forms, self.wording) = (findings, workbook, forms, wording)
    let name = workbook.sheets.first?.name ?? ""
    changes = earlier?.changes(
      to: findings.map { FindingsSheet.row($0, sheet: $0.sheet ?? name, wording) })
  }

  private static func row(
    _ finding: Diagnostic, sheet: String, _ wording: Wording
  ) -> EarlierFindings.Row {
    EarlierFindings.Row(texts: [
      wording.word(for: finding.severity), finding.code, sheet, finding.cell?.description,
      finding.item, finding.field, finding.message(in: wording),
    ])
  }

  /// What has become of what was found before; nil where nothing is known of that.
  var comparison: EarlierFindings.Changes? { changes }

  /// The list as a sheet, ready to print.
  func sheet(named name: String) -> Sheet {
    var sheet = Sheet(name: name)
    for (index, column) in FindingsSheet.columns.enumerated() {
      sheet[CellReference(row: FindingsSheet.headRow, column: index + 1)] = Cell(
        value: .text(wording.text("list.\(column.title)")), style: FindingsSheet.head)
      sheet.columns.append(ColumnSettings(index + 1...index + 1, width: column.width))
    }
    addCover(to: &sheet)
    let name = workbook.sheets.first?.name ?? ""
    for (index, finding) in findings.enumerated() {
      let row = FindingsSheet.row(finding, sheet: finding.sheet ?? name, wording)
      let change = changes.map {
        wording.text($0.left.contains(index) ? "list.left" : "list.added")
      }
      let place = write(row.texts, change: change, number: index + 1, to: &sheet)
      link(finding, at: place, in: &sheet)
    }
    for (index, row) in (changes?.fixed ?? []).enumerated() {
      write(
        row.texts, change: wording.text("list.fixed"), number: findings.count + index + 1,
        to: &sheet)
    }
    addPrintSetup(to: &sheet)
    return sheet
  }

  // MARK: The cover

  private func addCover(to sheet: inout Sheet) {
    func names(_ texts: [String]) -> String {
      var found: [String] = []
      for text in texts where !found.contains(text) { found.append(text) }
      return found.isEmpty ? "—" : found.joined(separator: wording.text("report.list"))
    }
    let counts = [Severity.error, .warning].map { severity in
      String(findings.count { $0.severity == severity })
    }
    let senders = forms.flatMap { form in
      ["巡视组别", "组长"].filter { !form.reading.privateFields.contains($0) }
        .compactMap { form.reading.fields[$0]?.value?.plainText }
    }
    let lines = [
      wording.text("list.title"),
      wording.text(
        "list.cover",
        [names(forms.compactMap { $0.unit?.name }), names(forms.map { "《\($0.title)》" })] + counts),
      wording.text("list.sender", [names(senders)]),
      wording.text("list.legend"),
    ]
    for (index, line) in lines.enumerated() {
      let cell = CellReference(row: index + 1, column: 1)
      sheet[cell] = Cell(
        value: .text(line), style: index == 0 ? FindingsSheet.title : FindingsSheet.note)
      sheet.mergedRanges.append(
        CellRange(rows: index + 1...index + 1, columns: 1...FindingsSheet.columns.count))
      sheet[row: index + 1].height = index == 0 ? 30 : index == 3 ? 34 : 20
    }
  }

  // MARK: The rows

  @discardableResult
  private func write(
    _ texts: [String?], change: String?, number: Int, to sheet: inout Sheet
  ) -> Int {
    let row = FindingsSheet.headRow + number
    let values =
      [.number(Double(number))] + (texts + [change]).map { $0.map { CellValue.text($0) } }
    for (index, value) in values.enumerated() {
      sheet[CellReference(row: row, column: index + 1)] = Cell(
        value: value, style: FindingsSheet.body)
    }
    let heights = zip(texts, FindingsSheet.columns.dropFirst()).map { text, column in
      PageLayout.height(of: text ?? "", width: column.width, fontSize: 10.5)
    }
    sheet[row: row].height = max(20, heights.max() ?? 0)
    return row
  }

  private func link(_ finding: Diagnostic, at row: Int, in sheet: inout Sheet) {
    let place = sheetName(of: finding)
    guard let cell = finding.cell, workbook[place] != nil else { return }
    sheet.hyperlinks.append(
      Hyperlink(
        range: CellRange(CellReference(row: row, column: FindingsSheet.cellColumn)),
        target: .location(SheetName.quoted(place) + "!\(cell)")))
  }

  private func addPrintSetup(to sheet: inout Sheet) {
    sheet.view.frozenRows = FindingsSheet.headRow
    sheet.printSetup.orientation = .landscape
    sheet.printSetup.paperSize = 9
    (sheet.printSetup.fitToWidth, sheet.printSetup.fitToHeight) = (1, 0)
    sheet.printSetup.titleRows = FindingsSheet.headRow...FindingsSheet.headRow
  }

  /// The sheet that a finding is about; of a CSV file the only one.
  func sheetName(of finding: Diagnostic) -> String {
    finding.sheet ?? workbook.sheets.first?.name ?? ""
  }

  // MARK: Looks

  private static let body: Style = {
    var style = Style.default
    style.font = Font(name: "宋体", size: 10.5)
    style.alignment = Alignment(horizontal: .left, vertical: .center, wrapText: true)
    style.border = Border(all: .init(.thin))
    return style
  }()

  private static let note: Style = {
    var style = body
    style.border = Border()
    return style
  }()

  private static let title: Style = {
    var style = note
    style.font = Font(name: "黑体", size: 18)
    style.alignment = Alignment(horizontal: .center, vertical: .center)
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
