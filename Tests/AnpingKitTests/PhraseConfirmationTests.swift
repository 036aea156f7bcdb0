import AnpingKit
import Assessment
import Forms
import Scoring
import Spreadsheet
import TestSupport
import Testing
import XLSX

@Suite("A confirmed reading of a scoring phrase")
struct PhraseConfirmationTests {
  private static let template = Repository.path("templates/检查表/现场安全文明生产检查表.xlsx")

  private static func phrases(_ bytes: [UInt8]) throws -> AssessmentRules {
    AssessmentRules(try FormDefinition(template: Workbook(xlsx: bytes), file: "模板.xlsx"))
  }

  @Test("stands in the block 短语 and is used from then on") func used() throws {
    let bytes = try PhraseConfirmation(template: Self.template).bytes(
      of: "每处扣2分，最多扣4分", item: "1.4")
    let rules = try Self.phrases(bytes)
    #expect(rules.phrases["1.4"]?.text == "每处扣2分，最多扣4分")
    #expect(rules.findings.isEmpty)
    let before = try Workbook(xlsxAt: Self.template)
    let after = try Workbook(xlsx: bytes)
    #expect(after.sheets[0].cellsInOrder.map(\.cell) == before.sheets[0].cellsInOrder.map(\.cell))
  }

  @Test("replaces the item's own row, and others get rows of their own") func again() throws {
    let sandbox = try FileSandbox()
    let path = sandbox.path("模板.xlsx")
    var bytes = try PhraseConfirmation(template: Self.template).bytes(of: "每处扣1分", item: "1.4")
    for (meaning, item) in [("每处扣2分", "1.4"), ("每处扣3分", "1.5")] {
      try sandbox.put(bytes, "模板.xlsx")
      bytes = try PhraseConfirmation(template: path).bytes(of: meaning, item: item)
    }
    let rules = try Self.phrases(bytes)
    #expect(["1.4", "1.5"].map { rules.phrases[$0]?.text } == ["每处扣2分", "每处扣3分"])
    #expect(rules.findings.isEmpty)
  }

  @Test(
    "is refused for an item that is not printed and a meaning that is not understood",
    arguments: [("每处扣1分", "9.99"), ("天地玄黄", "1.4")])
  func refused(meaning: String, item: String) throws {
    #expect(throws: RoundError.self) {
      try PhraseConfirmation(template: Self.template).bytes(of: meaning, item: item)
    }
  }
}
