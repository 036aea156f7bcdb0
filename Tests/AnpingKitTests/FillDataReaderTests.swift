import AnpingKit
import FoundationEssentials
import Forms
import JSON
import Spreadsheet
import Testing
import Values

/// A register with two fields of its own and one list.
private func register() -> FormDefinition {
  var date = FieldDefinition(name: "日期")
  date.kind = .date
  var points = FieldDefinition(name: "扣分")
  points.kind = .deduction
  let text = FieldDefinition(name: "问题")
  return FormDefinition(
    title: "登记表", number: nil, version: 1, keyFields: [], scoredGroup: nil, weight: nil,
    settings: [:], parameters: [:], fields: [FieldDefinition(name: "单位"), date],
    groups: [GroupDefinition(name: "记录", kind: .growing, fields: [text, points])], choices: [:],
    checks: [], otherBlocks: [], pages: [], file: "登记表.xlsx")
}

private let reader = FillDataReader(register(), file: "数据.json")

@Test func whatImportWritesIsReadBack() throws {
  let json = try JSONParser.value(
    of: """
      {"file":"甲.xlsx","fields":{"单位":{"value":"锅炉车间","cell":"C2"},"日期":{"value":"2026-11-03","raw":"2026.11.3"}},
       "groups":{"记录":[{"问题":{"value":"渗水"},"扣分":{"value":0.5},"findings":[]},{"问题":{"value":null}}]}}
      """)
  let data = try reader.data(from: json)
  #expect(data.fields["单位"] == .value(.text("锅炉车间")))
  #expect(data.fields["日期"] == .value(.date(CalendarDate("2026-11-03")!)))
  #expect(
    data.groups["记录"] == [
      FillRecord(["问题": .value(.text("渗水")), "扣分": .value(.number(Decimal(string: "0.5")!))]),
      FillRecord([:]),
    ])
}

@Test func bareValuesAreTakenToo() throws {
  let data = try reader.data(
    from: JSONParser.value(of: #"{"单位":"锅炉车间","记录":[{"问题":"渗水","扣分":"2"}]}"#))
  #expect(data.fields["单位"] == .value(.text("锅炉车间")))
  #expect(data.groups["记录"]?.first?.fields["扣分"] == .value(.number(2)))
}

@Test(arguments: [
  ("[]", "X09.data.object"), (#"{"单位名":"甲"}"#, "X09.data.unknownField"),
  (#"{"记录":{}}"#, "X09.data.records"), (#"{"单位":[1]}"#, "X09.data.value"),
])
func dataThatDoesNotFitIsRefusedWithItsReason(text: String, key: String) throws {
  let json = try JSONParser.value(of: text)
  let error = #expect(throws: FileError.self) { try reader.data(from: json) }
  #expect(error?.wordingKey == key)
}

@Test func rowsOfTheSameFormAreItsRecords() throws {
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
  let forms = try reader.data(from: table)
  #expect(forms.map { $0.groups["记录"]?.count } == [2, 1])
  #expect(forms.first?.groups["记录"]?[1].fields["扣分"] == .value(.number(1)))
  #expect(forms.last?.fields["单位"] == .value(.text("乙")))
}
