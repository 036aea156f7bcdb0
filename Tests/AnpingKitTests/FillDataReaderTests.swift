import AnpingKit
import Forms
import FoundationEssentials
import Grid
import JSON
import Spreadsheet
import Testing
import Values
import Wording

/// The template of a register with two fields of its own and one list.
private func registerTemplate() -> Workbook {
  let page: [String: String] = [
    "A1": "登记表", "A2": "单位：{{单位}}", "B2": "日期：{{日期|yyyy-MM-dd}}", "A3": "问题", "B3": "扣分",
    "A4": "{{记录.问题}}", "B4": "{{记录.扣分}}", "A5": "合计",
  ]
  let rules: [String: String] = [
    "A1": "[表单]", "B1": "标题", "B2": "登记表", "A4": "[字段]", "B4": "字段", "C4": "类型", "B5": "单位",
    "C5": "单位", "B6": "日期", "C6": "日期", "B7": "记录.问题", "C7": "文本", "B8": "记录.扣分", "C8": "扣分",
    "A10": "[分组]", "B10": "分组", "C10": "方式", "D10": "止于", "B11": "记录", "C11": "增行", "D11": "合计",
  ]
  return Workbook(sheets: [sheet("登记表", page), sheet("规则", rules)])
}

private func sheet(_ name: String, _ texts: [String: String]) -> Sheet {
  var sheet = Sheet(name: name)
  for (address, text) in texts { sheet[address].value = .text(text) }
  return sheet
}

private func makeReader() throws -> FillDataReader {
  try FillDataReader(
    FormDefinition(template: registerTemplate(), file: "登记表.xlsx"), file: "数据.json")
}

@Test("what import writes is read back") func whatImportWritesIsReadBack() throws {
  let json = try JSONParser.value(
    of: """
      {"file":"甲.xlsx","fields":{"单位":{"value":"锅炉车间","cell":"C2"},"日期":{"value":"2026-11-03","raw":"2026.11.3"}},
       "groups":{"记录":[{"问题":{"value":"渗水"},"扣分":{"value":0.5},"findings":[]},{"问题":{"value":null}}]}}
      """)
  let data = try makeReader().data(from: json)
  #expect(data.fields["单位"] == .value(.text("锅炉车间")))
  #expect(data.fields["日期"] == .value(.date(CalendarDate("2026-11-03")!)))
  #expect(
    data.groups["记录"] == [
      FillRecord(["问题": .value(.text("渗水")), "扣分": .value(.number(Decimal(string: "0.5")!))]),
      FillRecord([:]),
    ])
}

@Test("bare values are taken too") func bareValuesAreTakenToo() throws {
  let data = try makeReader().data(
    from: JSONParser.value(of: #"{"单位":"锅炉车间","记录":[{"问题":"渗水","扣分":"2"}]}"#))
  #expect(data.fields["单位"] == .value(.text("锅炉车间")))
  #expect(data.groups["记录"]?.first?.fields["扣分"] == .value(.number(2)))
}

@Test(
  "data that does not fit is refused with its reason",
  arguments: [
    ("[]", "X09.data.object"), (#"{"单位名":"甲"}"#, "X09.data.unknownField"),
    (#"{"记录":{}}"#, "X09.data.records"), (#"{"单位":[1]}"#, "X09.data.value"),
  ])
func dataThatDoesNotFitIsRefusedWithItsReason(text: String, key: String) throws {
  let json = try JSONParser.value(of: text)
  let error = #expect(throws: RoundError.self) { try makeReader().data(from: json) }
  #expect(error?.kind.key == key)
}

@Test("rows of the same form are its records") func rowsOfTheSameFormAreItsRecords() throws {
  var table = Sheet(name: "数据")
  let rows: [[CellValue?]] = [
    ["单位", "日期", "问题", "记录.扣分"], ["甲", "2026-11-03", "渗水", 2], ["甲", "2026-11-03", "积灰", "1"],
    ["乙", nil, "缺签", nil], [nil, nil, nil, nil],
  ]
  for (row, values) in rows.enumerated() {
    for (column, value) in values.enumerated() {
      table[CellReference(row: row + 1, column: column + 1)].value = value
    }
  }
  let forms = try FillTable(table, makeReader()).forms.map { try $0.get() }
  #expect(forms.map { $0.groups["记录"]?.count } == [2, 1])
  #expect(forms.first?.groups["记录"]?[1].fields["扣分"] == .value(.number(1)))
  #expect(forms.last?.fields["单位"] == .value(.text("乙")))
}

@Test("a table that import wrote is its forms again, each row in its own list")
func aTableThatImportWrote() throws {
  var table = Sheet(name: "导入")
  let rows: [[CellValue?]] = [
    ["文件", "工作表", "检查表", "表号", "单位", "分组", "行", "问题", "扣分"],
    ["甲.xlsx", "表", "登记表", nil, "甲", "记录", 4, "渗水", 2],
    ["甲.xlsx", "表", "登记表", nil, "甲", "记录", 5, "积灰", 1],
    ["乙.xlsx", "表", "登记表", nil, "甲", "记录", 4, "缺签", nil],
    ["丙.xlsx", "表", "另一张表", nil, "甲", "记录", 4, "缺签", nil],
  ]
  for (row, values) in rows.enumerated() {
    for (column, value) in values.enumerated() {
      table[CellReference(row: row + 1, column: column + 1)].value = value
    }
  }
  let forms = try FillTable(table, makeReader()).forms
  #expect(forms.count == 3)
  #expect(try forms.prefix(2).map { try $0.get().groups["记录"]?.count } == [2, 1])
  let error = #expect(throws: RoundError.self) { try forms[2].get() }
  #expect(error?.kind.key == "X09.data.form")
}
