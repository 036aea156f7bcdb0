import Forms
import FoundationEssentials
import Grid
import Spreadsheet
import Testing
import Values
import Wording

/// A change of a filled copy, and the findings of one code that it must bring: cell and arguments.
struct SignalCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let key: String
  let told: [String]
  let change: @Sendable (inout FilledCopy) -> Void

  init(
    _ description: String, _ key: String, _ told: String...,
    change: @escaping @Sendable (inout FilledCopy) -> Void
  ) {
    (testDescription, self.key, self.told, self.change) = (description, key, told, change)
  }

  /// Another value for the cell of an item.
  init(_ item: String, _ field: String, _ value: CellValue, _ key: String, _ told: String...) {
    (testDescription, self.key, self.told) = ("\(field) \(value)", key, told)
    change = { $0[item: item, field].value = value }
  }
}

@Suite("What is easily overlooked in a copy") struct OverlookedSignalTests {
  @Test(
    "a signal beside a value is told",
    arguments: [
      SignalCase("a struck deduction", "S09.struck", "0.5+0.5") {
        $0[item: "1.2", "扣分"].style.font.strikethrough = true
      },
      SignalCase("a struck part of a text", "S09.struck", "渗水") {
        let struck = Font(strikethrough: true)
        $0[item: "1.2", "问题描述"].richText = RichText([
          .init("渗水", font: struck), .init("漏油", font: Font()),
        ])
      },
      SignalCase("a struck blank", "S09.struck") {
        $0[item: "1.2", "备注"].style.font.strikethrough = true
      },
      SignalCase("a hidden row", "S09.hidden", "1.2") {
        let row = $0.reference("1.2", "扣分").row
        $0.sheet[row: row].isHidden = true
      },
      SignalCase("a hidden column", "S09.hidden", "0") {
        let column = $0.column("扣分")
        $0.sheet.columns.append(ColumnSettings(column...column, isHidden: true))
      },
      SignalCase("1.5 shown as 2", "S09.shown", "2 1.5") {
        $0[item: "1.2", "扣分"].value = 1.5
        $0[item: "1.2", "扣分"].style.numberFormat = "0"
      },
      SignalCase("1.5 shown as 1.50分", "S09.shown") {
        $0[item: "1.2", "扣分"].value = 1.5
        $0[item: "1.2", "扣分"].style.numberFormat = "0.00\"分\""
      },
      SignalCase("a number that does not show", "S09.shown", " 1.5") {
        $0[item: "1.2", "扣分"].value = 1.5
        $0[item: "1.2", "扣分"].style.numberFormat = ";;;"
      },
      SignalCase("a column the template lacks", "S09.unused", "考核金额") {
        $0.sheet[CellReference(row: $0.headerRow, column: 19)].value = "考核金额"
        $0.sheet[CellReference(row: $0.itemRows[1], column: 19)].value = "500元"
      },
      SignalCase("such a column without content", "S09.unused") {
        $0.sheet[CellReference(row: $0.headerRow, column: 19)].value = "考核金额"
      },
      SignalCase("content without a header", "S09.unused", "另扣2分") {
        $0.sheet[CellReference(row: $0.itemRows[1], column: 19)].value = "另扣2分"
      },
      SignalCase("a deduction in the remark", "S09.deduction", "扣2分 备注") {
        $0[item: "1.2", "扣分"].value = nil
        $0[item: "1.2", "备注"].value = "扣2分"
      },
      SignalCase("the same deduction in the remark", "S09.deduction") {
        $0[item: "1.2", "备注"].value = "已扣1分"
      },
      SignalCase("a second department in the row below", "S09.further", "运行部 检修部") {
        let row = $0.reference("1.2", "扣分").row + 1
        $0.move(row: { $0 >= row ? $0 + 1 : $0 })
        $0.sheet[CellReference(row: row, column: $0.column("责任部门"))].value = "运行部"
      },
      SignalCase("1.2", "整改期限", "2027-12-05", "N01.far", "2027-12-05 2027-12-05 737"),
      SignalCase("1.2", "整改期限", "6月8日", "N01.far", "6月8日 2026-06-08 192"),
      SignalCase("1.2", "整改期限", "2026年6月8日", "N01.far"),
      SignalCase("1.2", "整改期限", "1月8日", "N01.far"),
      SignalCase("1.2", "整改期限", "6个月内", "N01.far"),
      SignalCase("1.2", "责任部门", "检修部 运行部", "N06.departments", "检修部 运行部 检修部"),
      SignalCase("1.2", "责任部门", "检修部和运行部", "N06.departments", "检修部和运行部 检修部"),
      SignalCase("1.2", "责任部门", "检 修 部", "N06.departments"),
    ])
  func signals(test: SignalCase) throws {
    var copy = try FilledCopy()
    test.change(&copy)
    let reading = try #require(copy.read().readings.first)
    let found = reading.diagnostics.filter { "\($0.code).\($0.detail)" == test.key }
    #expect(found.map { $0.arguments.joined(separator: " ") } == test.told)
    #expect(found.allSatisfy { $0.severity != .info && $0.cell != nil })
  }

  @Test("of two columns of one name the visible one is read")
  func visibleColumnWins() throws {
    for isOriginalHidden in [false, true] {
      var copy = try FilledCopy()
      let (row, own) = (copy.reference("1.2", "扣分").row, copy.column("扣分"))
      copy.sheet[CellReference(row: copy.headerRow, column: 19)].value = "扣分"
      copy.sheet[CellReference(row: row, column: 19)].value = 3
      let hidden = isOriginalHidden ? own : 19
      copy.sheet.columns.append(ColumnSettings(hidden...hidden, isHidden: true))
      let reading = try #require(copy.read().readings.first)
      let value = reading.records(of: "项目")[1]["扣分"]?.value
      #expect(value == .number(isOriginalHidden ? 3 : 1))
      #expect(reading.diagnostics.filter { $0.code == "S09" && $0.detail == "unused" }.count == 1)
      #expect(reading.diagnostics.filter { $0.code == "S05" }.isEmpty)
    }
  }
}
