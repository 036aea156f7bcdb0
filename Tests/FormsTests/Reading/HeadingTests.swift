import Forms
import Grid
import Spreadsheet
import Testing
import Values

@Suite("Headings of columns and categories in a copy") struct HeadingTests {
  @Test(
    "the lowest text names a column, whatever is merged above several",
    arguments: [
      ("检查情况", 6...9, [:]), ("扣分", 7...9, [:]), ("问题描述", 7...9, [7: "具体内容"]),
      ("整改措施", 10...14, [:]), ("检查情况", 6...7, [6: "结果", 7: "问题"]),
      ("复查", 15...17, [15: "结果", 16: "人员", 17: "日期"]),
    ] as [(String, ClosedRange<Int>, [Int: String])])
  func upperTexts(text: String, columns: ClosedRange<Int>, lower: [Int: String]) throws {
    let plain = try FilledCopy()
    var copy = plain
    let header = copy.headerRow
    copy.move(row: { $0 > header ? $0 + 1 : $0 })
    for column in 1...18 {
      let (top, below) = (
        CellReference(row: header, column: column), CellReference(row: header + 1, column: column)
      )
      guard columns.contains(column) else {
        copy.sheet.mergedRanges.append(
          CellRange(rows: header...header + 1, columns: column...column))
        continue
      }
      copy.sheet[below].value = lower[column].map { .text($0) } ?? copy.sheet[top].value
      copy.sheet[top].value = nil
    }
    copy.sheet[CellReference(row: header, column: columns.lowerBound)].value = .text(text)
    copy.sheet.mergedRanges.append(CellRange(rows: header...header, columns: columns))
    #expect(copy.values() == plain.values())
    let codes = try #require(copy.read().readings.first).diagnostics.map(\.code)
    #expect(!codes.contains("S06") && !codes.contains("S09"))
  }

  @Test(
    "a heading is its category's by name, number and items together, and told where they differ",
    arguments: [
      ("三、职工安全行为（28分）", nil), ("三 职工安全行为", nil), ("四、职工安全行为（28分）", "S02.heading"),
      ("三、职工行为安全管理（28分）", "S02.heading"), ("三、现场文明生产（26分）", "S02.heading"), (nil, "S03.heading"),
    ] as [(String?, String?)])
  func categories(heading: String?, told: String?) throws {
    var copy = try FilledCopy()
    let row = try #require(
      copy.itemRows.first { copy.sheet[row: $0].cells[1]?.value == .text("3.1") })
    for column in 1...3 { copy.sheet[CellReference(row: row - 1, column: column)].value = nil }
    copy.sheet[CellReference(row: row - 1, column: 1)].value = heading.map { .text($0) }
    let reading = try #require(copy.read().readings.first)
    let keys = reading.diagnostics.filter { ["S02", "S03", "S04"].contains($0.code) }
      .map { "\($0.code).\($0.detail)" }
    #expect(keys == [told].compactMap { $0 })
    let item = reading.records(of: "项目").first { $0.key == "3.1" }
    #expect(item?.category == "三 职工安全行为")
    let sums = reading.summaryRows.filter { $0.kind == .subtotal }.map(\.category)
    #expect(sums.contains("三 职工安全行为"))
  }

  @Test("a column 缺项 that is ticked says that an item does not apply")
  func notApplicable() throws {
    var copy = try FilledCopy()
    copy.sheet[CellReference(row: copy.headerRow, column: 19)].value = "缺项"
    for key in ["1.1", "1.2"] {
      let row = copy.reference(key, "扣分").row
      copy.sheet[CellReference(row: row, column: 19)].value = "√"
    }
    copy[item: "1.1", "检查情况"].value = nil
    let reading = try #require(copy.read().readings.first)
    let records = reading.records(of: "项目")
    #expect(records[0]["检查情况"]?.value == .text("不适用"))
    #expect(records[1]["检查情况"]?.value == .text("不合格"))
    let keys = reading.diagnostics.filter { $0.cell?.column == 19 }.map {
      "\($0.code).\($0.detail)"
    }
    #expect(keys == ["N03.ticked", "N03.contradiction"])
  }
}
