import Files
import Grid
import Spreadsheet
import Testing
import Wording

@Suite("Errors and findings print as sentences") struct SentenceTests {
  @Test("a finding, in English and in a language of one's choice") func finding() {
    var finding = Diagnostic(
      .rectificationFieldMissing, ["责任部门"], cell: CellReference("I6"), field: "责任部门")
    (finding.file, finding.sheet) = ("锅炉车间.xlsx", "检查表")
    #expect("\(finding)".hasPrefix("锅炉车间.xlsx: 检查表!I6: "))
    #expect("\(finding)".hasSuffix(finding.message()))
    #expect(finding.message() != finding.message(in: Wording(.chinese)))
    #expect(!finding.message(in: Wording(.chinese)).contains("V"))
  }

  @Test("an error of the file system") func file() {
    let error: any Error = FileError(.reading, .notFound, "没有.xlsx")
    #expect("\(error)".hasPrefix("没有.xlsx: "))
    #expect(
      (error as? any WordedError)?.sentence(in: Wording(.chinese)).hasPrefix("没有.xlsx：") == true)
  }

  @Test("what a reader noticed") func notice() {
    let notice = Notice(.cellTwice, at: SourcePosition(sheet: "表", cell: CellReference("B7")))
    #expect("\(notice)" == notice.sentence())
    #expect(notice.sentence(in: Wording(.chinese)).hasPrefix("表!B7："))
  }
}
