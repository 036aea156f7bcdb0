import Forms
import FoundationEssentials
import Spreadsheet
import Testing

@Suite struct ValueTextTests {
  @Test(
    arguments: [
      ("张三、李四", ["张三", "李四"]), ("张三 李四", ["张三", "李四"]), ("张三(主)/李四", ["张三", "李四"]),
      ("李四，张三（主）", ["张三", "李四"]), ("张　三", ["张三"]), ("张 三 李 四", ["张三", "李四"]),
      ("王 伟、赵 军", ["王伟", "赵军"]), ("欧阳 明", ["欧阳明"]), ("高建国，刘立新\n吴春梅", ["高建国", "刘立新", "吴春梅"]),
      ("李磊", ["李磊"]), (" 李磊　", ["李磊"]),
    ] as [(String, [String])])
  func namesAreTakenApart(text: String, names: [String]) {
    let expected: FieldValue = names.count == 1 ? .text(names[0]) : .list(names)
    #expect(PeopleText.read(text).value == expected)
  }

  @Test(arguments: [
    ("设备部（配合：检修部）", "设备部"), ("设备部(配合检修部)", "设备部"), ("检修部　", "检修部"), ("检 修 部", "检修部"),
    ("热电一车间（新区）", "热电一车间（新区）"),
  ])
  func theDepartmentInChargeIsRead(text: String, department: String) {
    #expect(DepartmentText.read(text).value == .text(department))
  }

  @Test(arguments: [
    ("１２．５", "12.5"), ("1,250", "1250"), ("98%", "0.98"), ("98％", "0.98"), ("5分", "5"),
    ("-3", "-3"),
    ("3", "3"), ("12.", "12"),
  ])
  func numbersAreReadAsPeopleWriteThem(text: String, number: String) {
    #expect(NumberText.read(text).value == .number(Decimal(string: number)!))
  }

  @Test(arguments: [
    ("第3轮", 3), ("第三轮", 3), ("2025年第3轮", 3), ("3", 3), ("第十二轮", 12), ("三轮", 3), ("2025年第 2 轮", 2),
  ])
  func theNumberOfARoundIsRead(text: String, number: Int) {
    #expect(NumberText.read(text, isInteger: true).value == .number(Decimal(number)))
  }

  @Test(arguments: ["约20", "20余", "≥90"])
  func roughNumbersAreWarnedOf(text: String) {
    #expect(NumberText.read(text).value != nil)
    #expect(NumberText.read(text).notes.map(\.severity) == [.warning])
  }

  @Test func longDigitsAreSaidToBeLost() {
    #expect(NumberText.read("320321199001011234").notes.map(\.code) == ["V18"])
    #expect(NumberText.read("320321199001011").notes.isEmpty)
  }

  @Test func wordsAreNoNumber() {
    #expect(NumberText.read("很多").value == nil)
    #expect(NumberText.read("很多").notes.map(\.severity) == [.warning])
  }
}
