import AnpingKit
import Assessment
import Forms
import Grid
import JSON
import Spreadsheet
import TestSupport
import Testing
import Values
import Wording
import XLSX

/// The workbook of a year, from the filled registers of `fixtures/registers`.
@Suite("The workbook of a year") struct YearWorkbookTests {
  private static func written() async throws -> Workbook {
    let round = try Round(
      templates: Repository.path("templates"), today: CalendarDate("2025-12-31"))
    let received = await round.read([Repository.path("fixtures/registers")])
    return try FileSandbox.with { folder in
      let path = folder.path("年度.xlsx")
      try round.assess(received).write(to: path)
      return try TableFile.open(path).workbook
    }
  }

  private static func texts(_ sheet: Sheet) -> [String] {
    sheet.cellsInOrder.map(\.cell).compactMap { cell in
      if case .text(let text)? = cell.value { text } else { nil }
    }
  }

  @Test("has a sheet for every question of a secretary, and none without a row")
  func sheets() async throws {
    let book = try await Self.written()
    let names = book.sheets.map(\.name)
    let wanted = [
      "年度总评", "目录", "指标汇总", "频次缺漏", "人员一览", "述职", "走势", "走势图", "关联明细", "台账收交", "整改台账", "问题清单",
      "统计口径",
    ]
    #expect(wanted.filter { !names.contains($0) } == [])
    #expect(!names.contains("汇总排名") && !names.contains("规则"))
  }

  @Test("shows nothing confidential anywhere")
  func nothingConfidential() async throws {
    let book = try await Self.written()
    let secret = ["主要内容", "反映问题", "反馈情况", "身份证号", "家庭成员", "谈话内容", "指导意见", "问题原因"]
    for sheet in book.sheets {
      let shown = Self.texts(sheet) + sheet.notes.values.map(\.text)
      for text in secret.flatMap({ [$0 + "一", $0 + "二"] }) {
        #expect(!shown.contains { $0.contains(text) }, "\(sheet.name) \(text)")
      }
    }
  }
}
