import Grid
import JSON
import Spreadsheet
import TestSupport
import Testing
import Values
import XLS

@Suite("workbooks of the old format, against what was put into them")
struct XLSFixtureTests {
  private static func truth(_ file: String) throws -> [JSONValue] {
    let truth = try JSONParser.value(
      of: String(decoding: Repository.bytes("fixtures/xls/truth.json"), as: UTF8.self))
    return truth[file]?.array ?? []
  }

  private static func shown(_ value: CellValue) -> [String] {
    switch value {
    case .number(let number): ["number", "\(number)"]
    case .text(let text): ["text", text]
    case .boolean(let value): ["boolean", "\(value)"]
    case .dateTime(let date): ["date", "\(date)"]
    case .time(let time): ["date", "T\(time)"]
    case .error(let error): ["error", error.code]
    }
  }

  private static func shown(_ truth: JSONValue) -> [String] {
    let (kind, value) = (truth.array?[0].string ?? "", truth.array?[1])
    if let number = value?.double { return [kind, "\(number)"] }
    if let bool = value?.bool { return [kind, "\(bool)"] }
    return [kind, value?.string ?? ""]
  }

  @Test(
    "every cell, sheet, merged range and hidden row", arguments: ["xlwt.xls", "libreoffice.xls"])
  func everyCell(file: String) throws {
    let book = try Workbook(xls: Repository.bytes("fixtures/xls/\(file)"))
    let truth = try Self.truth(file)
    #expect(book.sheets.map(\.name) == truth.map { $0["name"]?.string })
    for (sheet, wanted) in zip(book.sheets, truth) {
      #expect(sheet.visibility.rawValue == wanted["state"]?.string)
      #expect(
        sheet.mergedRanges.map(\.description).sorted()
          == wanted["merges"]?.array?.compactMap(\.string))
      #expect(
        sheet.rowsInOrder.filter { $0.row.isHidden }.map { Double($0.number) }
          == wanted["hiddenRows"]?.array?.compactMap(\.double))
      var cells: [String: [String]] = [:]
      for (place, cell) in sheet.cellsInOrder {
        cells[place.description] = cell.value.map(Self.shown)
      }
      var wantedCells: [String: [String]] = [:]
      for member in wanted["cells"]?.members ?? [] {
        wantedCells[member.key] = Self.shown(member.value)
      }
      #expect(cells == wantedCells)
    }
    #expect(book.notices.isEmpty)
  }

  @Test("formulas are written out")
  func formulas() throws {
    let sheet = try Workbook(xls: Repository.bytes("fixtures/xls/libreoffice.xls")).sheets[0]
    let formulas = [
      "B1": "A1*2", "B5": "A5*2", "C3": "IF(A3>2,\"大于\",\"\")", "D1": "1/0", "D2": "A1<1",
      "D3": "SUM(A1:A5)",
    ]
    for (cell, formula) in formulas { #expect(sheet[cell].formula?.text == formula) }
    #expect(sheet["A1"].formula == nil)
  }

  @Test("looks, widths, runs of fonts, panes")
  func looks() throws {
    let sheet = try Workbook(xls: Repository.bytes("fixtures/xls/xlwt.xls")).sheets[0]
    #expect(sheet["A11"].style.alignment == Alignment(horizontal: .center, vertical: .center))
    #expect(sheet["A11"].style.border.left?.line == .thin)
    #expect(sheet["A11"].style.border.top?.line == .double)
    #expect(sheet["G1"].style.fill == .solid(.indexed(13)))
    #expect(sheet["E2"].style.numberFormat == "yyyy\"年\"m\"月\"d\"日\"")
    #expect(sheet["F1"].richText?.runs.map(\.text) == ["红", "黑", "斜"])
    #expect(sheet["F1"].richText?.runs[0].font?.bold == true)
    #expect(sheet["F1"].richText?.runs[2].font?.italic == true)
    #expect(sheet.columns.first { $0.columns.contains(2) }?.width == 30)
    #expect(sheet.columns.first { $0.columns.contains(8) }?.isHidden == true)
    #expect(sheet[row: 10].height == 30)
    #expect((sheet.view.frozenRows, sheet.view.frozenColumns) == (2, 1))
  }

  @Test("notes, links, print settings, protection, days from 1904")
  func whatLiesAroundTheCells() throws {
    let book = try Workbook(xls: Repository.bytes("fixtures/xls/libreoffice.xls"))
    let sheet = book.sheets[0]
    #expect(book.dateSystem == .from1904)
    #expect(sheet.notes[CellReference("G1")]?.text.hasSuffix("请核对") == true)
    #expect(sheet.hyperlinks.first?.range == CellRange("G1"))
    guard case .url(let address)? = sheet.hyperlinks.first?.target else {
      Issue.record("no address")
      return
    }
    #expect(address.hasPrefix("https://example.com/"))
    #expect(sheet.printSetup.orientation == .landscape)
    #expect(sheet.printSetup.paperSize == 9)
    #expect(sheet.printSetup.titleRows == 1...2)
    #expect(sheet.printSetup.areas == [CellRange("A1:G5")])
    #expect(sheet.printSetup.footer == "&C第 &P 页")
    #expect(sheet.protection != nil)
    #expect(sheet["G1"].style.font.size == 14)
    #expect(sheet["G1"].style.font.bold)
    #expect(sheet["F1"].richText?.text == "前粗红后")
  }
}

extension JSONValue {
  fileprivate var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
  fileprivate var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }
  fileprivate var string: String? { if case .string(let text) = self { text } else { nil } }
  fileprivate var bool: Bool? { if case .boolean(let value) = self { value } else { nil } }
  fileprivate var double: Double? {
    if case .number(let digits) = self { Double(digits) } else { nil }
  }
}
