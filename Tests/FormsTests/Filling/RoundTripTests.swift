import Forms
import FoundationEssentials
import Grid
import Spreadsheet
import TestSupport
import Testing
import Values
import XLSX

/// What is filled in reads back as it was: `read(fill(template, x)) == x`, through real files.
@Suite("A filled template read again")
struct RoundTripTests {
  private func template(_ name: String) throws -> (FormDefinition, [UInt8]) {
    let bytes = try Repository.bytes("templates/检查表/\(name).xlsx")
    return (try FormDefinition(template: try Workbook(xlsx: bytes), file: name), bytes)
  }

  private func reread(
    _ patches: [Patch], of bytes: [UInt8], by definition: FormDefinition, sheet: String? = nil
  ) throws -> FormReading {
    let book = try Workbook(xlsx: try XLSXPatcher.apply(patches, to: bytes))
    let result = FormReader(definitions: [definition]).read(book, file: "t.xlsx", isCSV: false)
    let readings = result.readings.filter { sheet == nil || $0.sheet == sheet }
    #expect(readings.count == 1)
    return try #require(readings.first)
  }

  @Test(
    "items, fields and carried-over problems", arguments: ["党管安全责任落实表", "现场安全文明生产检查表"], [0, 1, 5])
  func items(name: String, carried: Int) throws {
    let (definition, bytes) = try template(name)
    var data = FillData()
    let fields: [String: FieldValue] = [
      "受检单位": .text("锅炉车间"), "检查日期": .date(try #require(CalendarDate("2026-11-03"))),
      "轮次": .text("第3轮"), "加分": .number(1.5), "加分事由": .text("消除重大隐患"),
    ]
    data.fields = fields.mapValues { .value($0) }
    let due = try #require(CalendarDate("2026-11-18"))
    let faulty: [String: FieldValue] = [
      "检查情况": .text("不合格"), "扣分": .number(2), "问题描述": .text("给水泵轴封渗水"),
      "责任部门": .text("设备部"), "整改期限": .date(due),
    ]
    data.groups["项目"] = [FillRecord(key: "1.2", faulty.mapValues { .value($0) })]
    data.groups["上轮问题"] = (0..<carried).map { index in
      FillRecord([
        "序号": .value(.text("2-锅炉车间-0\(index + 1)")), "检查内容": .value(.text("保温破损\(index)")),
        "整改期限": .value(.date(due)),
      ])
    }
    let filled = FormFilling(definition).patches(for: data)
    let reading = try reread(filled.patches, of: bytes, by: definition)
    for (field, value) in fields { #expect(reading.fields[field]?.value == value, "\(field)") }
    let item = try #require(reading.records(of: "项目").first { $0.key == "1.2" })
    for (field, value) in faulty { #expect(item[field]?.value == value, "\(field)") }
    #expect(filled.rows(of: "项目") == [item.row])
    let problems = reading.records(of: "上轮问题")
    #expect(problems.map { $0["检查内容"]?.value } == (0..<carried).map { .text("保温破损\($0)") })
    #expect(problems.map(\.row) == filled.rows(of: "上轮问题"))
    #expect(problems.allSatisfy { $0["整改期限"]?.value == .date(due) })
  }

  @Test("a ledger of many rows", arguments: [0, 1, 5, 500])
  func ledger(count: Int) throws {
    let bytes = try Repository.bytes("templates/报表/考评工作簿.xlsx")
    let whole = try FormDefinition(template: try Workbook(xlsx: bytes), file: "考评工作簿")
    let ledger = try #require(whole.restricted(toPage: "整改台账"))
    var data = FillData()
    data.groups["整改"] = (0..<count).map { index in
      FillRecord([
        "编号": .value(.text("2026-3-发电部-\(index + 1)")), "受检单位": .value(.text("发电部")),
        "问题描述": .value(.text("问题\(index)")),
      ])
    }
    let filled = FormFilling(whole).patches(for: data)
    let reading = try reread(filled.patches, of: bytes, by: ledger, sheet: "整改台账")
    let records = reading.records(of: "整改")
    #expect(records.count == count)
    #expect(records.last?["问题描述"]?.value == (count == 0 ? nil : .text("问题\(count - 1)")))
    #expect(records.last?["编号"]?.value == (count == 0 ? nil : .text("2026-3-发电部-\(count)")))
  }

  @Test("what stands below a list that grows", arguments: [1, 4])
  func belowGrowingList(count: Int) throws {
    let book = TemplateSample.ledger
    let definition = try FormDefinition(template: book, file: "落实表.xlsx")
    var data = FillData()
    data.fields["党组织"] = .value(.text("发电部党支部"))
    data.fields["得分"] = .value(.number(92))
    data.groups["责任"] = (1...count).map {
      FillRecord(["序号": .value(.number(.init($0))), "责任内容": .value(.text("谈话\($0)"))])
    }
    data.groups["遗留"] = [FillRecord(["序号": .value(.number(1))])]
    let filled = FormFilling(definition).patches(for: data)
    let result = FormReader(definitions: [definition]).read(
      PatchedWorkbook(book, filled.patches).book, file: "落实表.xlsx")
    let reading = try #require(result.readings.first)
    #expect(reading.records(of: "责任").count == count)
    #expect(reading.fields["得分"]?.value == .number(92))
  }

  @Test("a blank form is recognised and empty", arguments: ["党管安全责任落实表", "现场安全文明生产检查表"])
  func blank(name: String) throws {
    let (definition, bytes) = try template(name)
    let blank = BlankForm(definition).patches(
      unit: "锅炉车间", period: Period("2025-R3"), units: ["锅炉车间"])
    let reading = try reread(blank.patches, of: bytes, by: definition)
    #expect(reading.fields["受检单位"]?.value == .text("锅炉车间"))
    #expect(reading.records(of: "项目").allSatisfy { $0["扣分"]?.value == nil })
    #expect(reading.records(of: "上轮问题").isEmpty)
    #expect(reading.diagnostics.allSatisfy { !$0.code.hasPrefix("S") })
  }
}
