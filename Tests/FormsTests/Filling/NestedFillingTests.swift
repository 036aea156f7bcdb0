import Forms
import FoundationEssentials
import Grid
import Spreadsheet
import Testing
import Values

private func filled(_ sheet: Sheet, _ data: FillData) throws -> Sheet {
  let book = Workbook(sheets: [sheet])
  let definition = try FormDefinition(template: book, file: "t.xlsx")
  let patches = FormFilling(definition).patches(for: data).patches
  return try #require(PatchedWorkbook(book, patches).book.sheets.first)
}

private func record(_ fields: [String: String], _ groups: [String: [FillRecord]] = [:])
  -> FillRecord
{
  FillRecord(fields.mapValues { .value(.text($0)) }, groups: groups)
}

@Suite("Lists within lists") struct NestedFillingTests {
  @Test("each record has a list of its own", arguments: [[2, 1], [1, 3], [0, 2], [2]])
  func innerLists(counts: [Int]) throws {
    let sheet = TemplateSample.sheet(
      "通知", ["通知：{{通知.编号}}", "序号 | 问题", "{{通知.问题.序号}} | {{通知.问题.描述}}", "签收：{{通知.单位}}", "完"])
    var data = FillData()
    data.groups["通知"] = counts.enumerated().map { index, count in
      record(
        ["编号": "\(index + 1)", "单位": "甲"],
        ["问题": (0..<count).map { record(["序号": "\($0 + 1)", "描述": "漏\(index + 1)"]) }])
    }
    let result = try filled(sheet, data)
    var expected: [[String]] = []
    for (index, count) in counts.enumerated() {
      expected += [["通知：\(index + 1)"], ["序号", "问题"]]
      expected += count == 0 ? [[]] : (0..<count).map { ["\($0 + 1)", "漏\(index + 1)"] }
      expected += [["签收：甲"]]
    }
    expected.append(["完"])
    #expect((1...expected.count).map { result.shown(row: $0) } == expected)
  }

  @Test("a list whose rows stay without a record keeps no placeholder of the lists within it")
  func withoutRecords() throws {
    let sheet = TemplateSample.sheet(
      "通知", ["通知：{{通知.编号}}", "{{通知.问题.序号}} | {{通知.问题.描述}}", "=COUNTA(A1:A2)"])
    let result = try filled(sheet, FillData())
    #expect((1...2).map { result.shown(row: $0) } == [["通知："], []])
    #expect(result[CellReference(row: 3, column: 1)].formula?.text == "COUNTA(A1:A2)")
  }

  @Test(
    "lists side by side whose records have lists share the rows that they add",
    arguments: [(2, 3), (3, 2), (1, 2), (2, 2)])
  func innerListsSideBySide(left: Int, right: Int) throws {
    let sheet = TemplateSample.sheet(
      "表",
      ["{{甲.名}} | {{乙.名}}", "{{甲.细.项}} | {{乙.细.项}}", "{{甲.注}} | {{乙.注}}", "完"])
    var data = FillData()
    for (name, count) in [("甲", left), ("乙", right)] {
      data.groups[name] = (1...count).map { number in
        record(
          ["名": "\(name)\(number)", "注": "\(name)注"], ["细": [record(["项": "项\(number)"])]])
      }
    }
    let result = try filled(sheet, data)
    #expect(result.shown(row: 3 * max(left, right) + 1) == ["完"])
    #expect(result[CellReference(row: 3 * left - 2, column: 1)].value == .text("甲\(left)"))
    #expect(result[CellReference(row: 3 * right - 1, column: 2)].value == .text("项\(right)"))
  }

  @Test("columns that repeat to the right, in heads, records and sums", arguments: [1, 3])
  func rightwards(count: Int) throws {
    var sheet = TemplateSample.sheet(
      "汇总",
      [
        "名 | {{表.标题|向右}}", " | 得分 | 等级", "{{汇总.名}} | {{汇总.表.得分|向右}} | {{汇总.表.等级|向右}}",
        "合计 | =SUM(B3:B3) | {{表.空|向右}}", "注",
      ])
    sheet.mergedRanges = [CellRange("B1:C1"), CellRange("A5:C5")]
    var data = FillData()
    data.groups["表"] = (1...count).map { record(["标题": "表\($0)"]) }
    data.groups["汇总"] = ["甲", "乙"].map { name in
      record(["名": name], ["表": (1...count).map { record(["得分": "\($0)0", "等级": "良"]) }])
    }
    let result = try filled(sheet, data)
    let right = 2 * count
    #expect(result[CellReference(row: 1, column: right)].value == .text("表\(count)"))
    #expect(result[CellReference(row: 2, column: right)].value == .text("得分"))
    #expect(result[CellReference(row: 2, column: right + 1)].value == .text("等级"))
    #expect(result[CellReference(row: 4, column: right)].value == .text("\(count)0"))
    let letters = ColumnName.letters(of: right)
    #expect(
      result[CellReference(row: 5, column: right)].formula?.text == "SUM(\(letters)3:\(letters)4)")
    #expect(result.mergedRanges.count == count + 1)
    let last = ColumnName.letters(of: right + 1)
    #expect(result.mergedRanges.contains(CellRange("A6:\(last)6")!))
  }

  @Test("a row never gets lower than the template has it")
  func heights() throws {
    var sheet = TemplateSample.checklist.sheets[0]
    for row in 4...7 { sheet[row: row].height = row == 4 ? 20 : 57 }
    for (reference, _) in sheet.cellsInOrder where reference.row == 4 {
      sheet[reference].style.alignment.wrapText = true
    }
    let book = Workbook(sheets: [sheet] + TemplateSample.checklist.sheets.dropFirst())
    let definition = try FormDefinition(template: book, file: "t.xlsx")
    var data = FillData()
    data.groups["项目"] = [
      FillRecord(key: "2", ["存在问题": .value(.text(String(repeating: "缺护栏", count: 4)))])
    ]
    let heights = FormFilling(definition).patches(for: data).patches.compactMap { patch in
      if case .setRowHeight(_, 5, let height) = patch { height } else { nil }
    }
    #expect(heights.allSatisfy { $0 > 57 })
  }
}
