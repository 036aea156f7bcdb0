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
    "the name of a unit is found in the names of files and sheets",
    arguments: [
      ("2025年第3轮-发电部-现场表", "发电部"), ("现场安全文明生产检查表（化学车间）", "化学车间"), ("Sheet1", nil),
      ("第3轮", nil), ("锅炉车间 (2)", "锅炉车间"),
    ] as [(String, String?)])
  func units(text: String, name: String?) {
    #expect(UnitName.name(in: text, beside: "现场安全文明生产检查表") == name)
  }
}
