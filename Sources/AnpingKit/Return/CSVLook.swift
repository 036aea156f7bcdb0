import Assessment
import Forms
import Grid
import Spreadsheet
import Values

/// The look of a workbook made of a CSV file: its records stay where they are, as text, with the
/// widths, the borders, the merged cells and the heads that the template has for what stands there,
/// printed as the template is.
struct CSVLook {
  private let forms: [ReturnedForm]
  private let templates: TemplateFolder?

  init(_ forms: [ReturnedForm], templates: TemplateFolder?) {
    (self.forms, self.templates) = (forms, templates)
  }

  /// The workbook with that look; every cell is text, so that editing does not turn `007` into 7.
  func dressed(_ workbook: Workbook) -> Workbook {
    var book = workbook
    for index in book.sheets.indices {
      for (reference, _) in book.sheets[index].cellsInOrder {
        book.sheets[index][reference].style = CSVLook.plain
      }
    }
    guard !book.sheets.isEmpty else { return book }
    for form in forms {
      guard let template = templates?.forms.first(where: { $0.definition.title == form.title }),
        let page = template.definition.pages.first, let sheet = template.workbook[page.sheet]
      else { continue }
      dress(&book.sheets[0], as: form, page, sheet)
    }
    return book
  }

  private func dress(
    _ sheet: inout Sheet, as form: ReturnedForm, _ page: FormPage, _ template: Sheet
  ) {
    var columns: [Int: Int] = [:]
    for band in page.bands {
      for column in band.columns {
        let found = form.reading.columns["\(band.group).\(column.field)"]
        if let found, columns[found] == nil { columns[found] = column.column }
      }
    }
    for (column, model) in columns.sorted(by: { $0.key < $1.key }) {
      let width = template.columns.first { $0.columns.contains(model) }?.width
      sheet.columns.append(ColumnSettings(column...column, width: width ?? 10))
    }
    let records = form.items.map(\.record.row) + form.carried.map(\.row)
    if let first = records.min(), let last = records.max(), let right = columns.keys.max() {
      for row in first...last {
        for column in 1...right {
          sheet[CellReference(row: row, column: column)].style = CSVLook.framed
        }
        let height = (1...right).compactMap { column -> Double? in
          guard case .text(let text)? = sheet[CellReference(row: row, column: column)].value,
            let model = columns[column]
          else { return nil }
          let width = template.columns.first { $0.columns.contains(model) }?.width ?? 10
          return PageLayout.height(of: text, width: width, fontSize: 10.5)
        }.max()
        sheet[row: row].height = max(18, height ?? 0)
      }
    }
    setUpPrint(of: &sheet, as: template, head: head(of: sheet, columns, above: records.min()))
    merge(&sheet, page)
  }

  /// The row of the heads: the last above the records with a text in most of their columns.
  private func head(of sheet: Sheet, _ columns: [Int: Int], above first: Int?) -> Int? {
    guard let first, first > 1 else { return nil }
    return (1..<first).last { row in
      let texts = columns.keys.count { column in
        sheet[CellReference(row: row, column: column)].value.map { $0 != .text("") } ?? false
      }
      return texts * 2 > columns.count
    }
  }

  /// Paper, margins and footer of the template; the heads stand on every page.
  private func setUpPrint(of sheet: inout Sheet, as template: Sheet, head: Int?) {
    sheet.printSetup = template.printSetup
    (sheet.printSetup.areas, sheet.printSetup.rowBreaks) = ([], [])
    sheet.printSetup.titleRows = head.map { $0...$0 }
    guard let head, let right = sheet.usedRange?.columns.upperBound else { return }
    for column in 1...right {
      sheet[CellReference(row: head, column: column)].style = CSVLook.heading
    }
  }

  /// Texts that the template prints over several columns, where the record leaves those blank.
  private func merge(_ sheet: inout Sheet, _ page: FormPage) {
    var spans: [String: Int] = [:]
    for range in page.mergedRanges where range.rows.count == 1 {
      if let text = page.texts[range.topLeft]?.foldedForMatching {
        spans[text] = max(spans[text] ?? 0, range.columns.count)
      }
    }
    for (cell, content) in sheet.cellsInOrder {
      guard case .text(let text)? = content.value, let span = spans[text.foldedForMatching],
        sheet.mergedRange(at: cell) == nil
      else { continue }
      let columns = cell.column...cell.column + span - 1
      let isFree = columns.dropFirst().allSatisfy {
        let place = CellReference(row: cell.row, column: $0)
        return (sheet[place].value ?? .text("")) == .text("") && sheet.mergedRange(at: place) == nil
      }
      if isFree {
        sheet.mergedRanges.append(CellRange(rows: cell.row...cell.row, columns: columns))
      }
    }
  }

  private static let plain: Style = {
    var style = Style.default
    style.font = Font(name: "宋体", size: 10.5)
    style.numberFormat = "@"
    style.alignment = Alignment(vertical: .center)
    return style
  }()

  private static let heading: Style = {
    var style = framed
    style.font.bold = true
    style.alignment = Alignment(horizontal: .center, vertical: .center, wrapText: true)
    return style
  }()

  private static let framed: Style = {
    var style = plain
    style.border = Border(all: .init(.thin))
    style.alignment = Alignment(vertical: .center, wrapText: true)
    return style
  }()
}
