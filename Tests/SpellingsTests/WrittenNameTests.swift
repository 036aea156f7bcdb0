import Spellings
import Testing

@Suite("Written names")
struct WrittenNameTests {
  @Test(
    "names of people are taken apart, a word for nothing is none",
    arguments: [
      ("张三、李四", ["张三", "李四"]), ("张三 李四", ["张三", "李四"]), ("张三(主)/李四", ["张三", "李四"]),
      ("李四，张三（主）", ["张三", "李四"]), ("张　三", ["张三"]), ("张 三 李 四", ["张三", "李四"]),
      ("王 伟、赵 军", ["王伟", "赵军"]), ("欧阳 明", ["欧阳明"]), ("高建国，刘立新\n吴春梅", ["高建国", "刘立新", "吴春梅"]),
      ("李磊", ["李磊"]), (" 李磊　", ["李磊"]),
      ("N/A", []), ("——", []), ("//", []), ("暂无", []), ("张三、/", ["张三"]),
      ("蒋艳和钱军和陈艳", ["蒋艳", "钱军", "陈艳"]), ("张和平", ["张和平"]), ("张和平和李强", ["张和平", "李强"]),
      ("冯芳与赵军、李强", ["冯芳", "赵军", "李强"]), ("周及第", ["周及第"]),
      ("卫敏和秦强3012和许丽华", ["卫敏", "秦强3012", "许丽华"]), ("孙建国和秦强（3012）", ["孙建国", "秦强（3012）"]),
    ] as [(String, [String])])
  func people(text: String, names: [String]) {
    #expect(NameList(text).names == names)
    #expect(NameList(text).saysNothing == names.isEmpty)
  }

  @Test(
    "the department in charge is read",
    arguments: [
      ("设备部（配合：检修部）", "设备部", []), ("设备部(配合检修部)", "设备部", []), ("检修部　", "检修部", []),
      ("检 修 部", "检修部", []), ("热电一车间（新区）", "热电一车间（新区）", []), ("——", nil, []), ("N/A", nil, []),
      ("检修部、发电部", "检修部", ["发电部"]), ("检修部/锅炉车间", "检修部", ["锅炉车间"]),
      ("检修/运行", "检修/运行", []), ("检修部 运行部", "检修部", ["运行部"]),
      ("检修部和运行部", "检修部", ["运行部"]), ("检修部（运行部配合）", "检修部", []),
    ] as [(String, String?, [String])])
  func departments(text: String, name: String?, others: [String]) {
    #expect(DepartmentName(text).name == name)
    #expect(DepartmentName(text).others == others)
  }

  @Test(
    "a name that may hide another one is doubtful",
    arguments: [
      ("热控车间（电气车间）", true), ("检修部运行部", true), ("检修部、张三", true), ("检修、运行", true),
      ("热电一车间（新区）", false), ("物资部仓储科", false), ("发电部党支部", false), ("检修部（配合：运行部）", false),
    ])
  func doubtfulDepartments(text: String, isDoubtful: Bool) {
    #expect(DepartmentName(text).isDoubtful == isDoubtful)
  }

  @Test(
    "people beside those that are named are told",
    arguments: [
      ("张三（李四）", true), ("张三、李四等", true), ("张三13800000000", true), ("张三（主）、李四", false),
      ("李四（组长）", false), ("张伟李强", true), ("张伟、李强", false), ("张小伟李强", true), ("王建国", false),
      ("欧阳文静", false), ("和和和和和和和和和", true), ("阿不都热合曼", false), ("张李文静", false),
    ])
  func doubtfulPeople(text: String, isDoubtful: Bool) {
    #expect(NameList(text).isDoubtful == isDoubtful)
  }

  @Test("what is still open is no name", arguments: ["待定", "（待定）", "待明确"])
  func undecided(text: String) { #expect(UndecidedWord.stands(in: text)) }

  @Test(
    "the name of a unit is found in the names of files and sheets",
    arguments: [
      ("2025年第3轮-发电部-现场表", "发电部"), ("现场安全文明生产检查表（化学车间）", "化学车间"), ("Sheet1", nil),
      ("第3轮", nil), ("锅炉车间 (2)", "锅炉车间"),
    ] as [(String, String?)])
  func units(text: String, name: String?) {
    #expect(UnitName.name(in: text, beside: "现场安全文明生产检查表") == name)
  }
}
