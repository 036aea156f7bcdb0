import Forms
import FoundationEssentials
import Spellings
import Spreadsheet
import Testing
import Values
import Wording

@Suite("What is reported of a spelling")
struct NormalisedTests {
  private func told(_ normalised: Normalised) -> [String] {
    normalised.notes.map { "\($0.kind.code) \($0.severity) \($0.kind.detail)" }
  }

  @Test(
    "a deduction is reported by N02, an error where it cannot be read",
    arguments: [
      ("2", []), ("2分", ["N02 info read"]), ("无", ["N02 info none"]), ("/", ["N02 info blank"]),
      ("-2", ["N02 info sign"]), ("05", ["N02 warning leadingZero"]), ("+1", ["N02 warning plus"]),
      ("0，5", ["N02 warning decimalComma"]), ("待定", ["N02 error unreadable"]),
    ] as [(String, [String])])
  func deductions(text: String, notes: [String]) {
    let read = WrittenDeduction.Reader(fullScore: 5).read(text)
    #expect(told(Normalised(read, raw: text)) == notes)
  }

  @Test("a written sum that differs names both sums")
  func sums() {
    let read = WrittenDeduction.Reader(fullScore: 5).read("1+1=3")
    #expect(Normalised(read, raw: "1+1=3").notes.first?.arguments == ["1+1=3", "2", "3"])
  }

  @Test(
    "a date is reported by N01, and by V04 where it is none",
    arguments: [
      ("2026-12-25", []), ("12.25", ["N01 info read"]), ("3日内", ["N01 info span"]),
      ("12月", ["N01 warning doubtful"]), ("下次停机", ["N01 info conditional"]),
      ("尽快", ["N01 warning unclear"]), ("13月1日", ["V04 error impossible"]),
    ] as [(String, [String])])
  func dates(text: String, notes: [String]) {
    var reader = WrittenDate.Reader(inspection: CalendarDate("2026-12-20"))
    reader.isDue = true
    #expect(told(Normalised(reader.read(text), raw: text)) == notes)
  }

  @Test("a condition keeps its words, an ambiguous day names both")
  func words() {
    var reader = WrittenDate.Reader(inspection: CalendarDate("2026-12-20"))
    reader.isDue = true
    #expect(Normalised(reader.read(" 下次停机"), raw: " 下次停机").value == .text("下次停机"))
    #expect(Normalised(reader.read(" 下次停机"), raw: " 下次停机").isConditional)
    let twice = Normalised(reader.read(Decimal(string: "11.1")!), raw: "11.1").notes.first
    #expect(twice?.arguments == ["11.1", "2026-11-01", "2026-11-10"])
  }

  @Test(
    "people, departments and numbers",
    arguments: [
      (Normalised(NameList("张三、李四"), raw: "张三、李四"), []),
      (Normalised(NameList("张三 李四"), raw: "张三 李四"), ["N06 info people"]),
      (Normalised(NameList("——"), raw: "——"), ["N06 info blank"]),
      (Normalised(DepartmentName("检修部"), raw: "检修部"), []),
      (Normalised(DepartmentName("N/A"), raw: "N/A"), ["N06 info blank"]),
      (Normalised(DepartmentName("检修部、发电部"), raw: "检修部、发电部"), ["N06 warning departments"]),
      (Normalised(WrittenNumber("约20"), raw: "约20"), ["N04 warning rough"]),
      (
        Normalised(WrittenNumber("320321199001011234"), raw: "320321199001011234"), ["V18 warning "]
      ),
    ] as [(Normalised, [String])])
  func others(normalised: Normalised, notes: [String]) {
    #expect(told(normalised) == notes)
  }
}
