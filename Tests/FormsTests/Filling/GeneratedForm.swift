import Forms
import FoundationEssentials
import Grid
import Spreadsheet
import TestSupport
import Values

/// A template with data for it, made at random from a seed: fields with their labels in the same
/// cell or beside it, lists below each other or side by side, printed items, tick boxes, weights.
struct GeneratedForm {
  /// What a field holds.
  enum Kind: String, CaseIterable {
    case text = "文本", integer = "整数", decimal = "小数", date = "日期", choice = "单选", people = "人员"
  }

  /// A list with its columns.
  struct List {
    var name: String
    var columns: [(name: String, kind: Kind)]
    /// The printed items by number; none for a list that grows.
    var items: [String] = []
  }

  private(set) var page = Sheet(name: "表")
  private(set) var rules = Sheet(name: "规则")
  private(set) var fields: [String: FieldValue] = [:]
  private(set) var records: [String: [[String: FieldValue]]] = [:]
  private var random: SeededRandom
  private var row = 1
  /// The rows of 字段 and of 分组.
  private var (declared, lines) = ([[String]](), [[String]]())
  private var names: [String]

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    names = GeneratedForm.words.shuffled(using: &random)
    put("随机表\(seed)号", column: 1)
    row += 1
    let high = (0..<Int.random(in: 1...4, using: &random)).map { _ in newField() }
    for (name, kind) in high { addField(name, kind) }
    addLists()
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let (name, kind) = newField()
      addField(name, kind)
    }
    writeRules("SC-\(seed)", "随机表\(seed)号")
  }

  /// The template.
  var workbook: Workbook { Workbook(sheets: [page, rules]) }

  /// What is filled in.
  var data: FillData {
    var data = FillData()
    data.fields = fields.mapValues { .value($0) }
    data.groups = records.mapValues { records in
      records.map { FillRecord($0.mapValues { .value($0) }) }
    }
    return data
  }

  // MARK: Making

  private static let words = [
    "设备", "班组", "区域", "措施", "进度", "数量", "费用", "人员", "时长", "地点", "类别", "编码", "用途", "型号",
    "批次", "电压", "压力", "温度", "厂家", "规格", "里程", "载荷", "湿度", "油位", "转速", "振动", "风量", "水位",
  ]
  private static let choices = ["优良", "一般", "较差"]

  private mutating func newField() -> (name: String, kind: Kind) {
    (names.removeLast(), Kind.allCases.randomElement(using: &random) ?? .text)
  }

  private mutating func addField(_ name: String, _ kind: Kind) {
    let option = kind == .choice && Bool.random(using: &random) ? "|勾选" : ""
    if Bool.random(using: &random) {
      put("\(name)：{{\(name)\(option)}}", column: 1)
    } else {
      put("\(name)：", column: 1)
      put("{{\(name)\(option)}}", column: 2)
    }
    row += 1
    declare(name, kind)
    fields[name] = value(kind)
  }

  private mutating func declare(_ path: String, _ kind: Kind) {
    declared.append(["", path, kind.rawValue, kind == .choice ? "程度" : ""])
  }

  private mutating func addLists() {
    var lists = (0..<Int.random(in: 1...2, using: &random)).map { _ in newList() }
    let isBeside = lists.count == 2 && Bool.random(using: &random)
    if !isBeside, Bool.random(using: &random) {
      lists[0].items = (1...Int.random(in: 2...5, using: &random)).map(String.init)
    }
    if isBeside {
      let top = row
      let width = lists[0].columns.count + 2
      addList(lists[0], from: 1)
      row = top
      addList(lists[1], from: width + Int.random(in: 0...1, using: &random))
    } else {
      for list in lists {
        if lists.count > 1 {
          put("\(list.name)一览", column: 1)
          row += 1
        }
        addList(list, from: 1)
      }
    }
    for list in lists { lines.append(["", list.name, list.items.isEmpty ? "增行" : "固定行", "序号"]) }
  }

  private mutating func newList() -> List {
    let count = Int.random(in: 2...4, using: &random)
    return List(name: names.removeLast() + "表", columns: (0..<count).map { _ in newField() })
  }

  private mutating func addList(_ list: List, from column: Int) {
    put("序号", column: column)
    for (index, own) in list.columns.enumerated() { put(own.name, column: column + index + 1) }
    row += 1
    let isPrinted = !list.items.isEmpty
    put(isPrinted ? "1" : "{{\(list.name).序号}}", column: column)
    for (index, own) in list.columns.enumerated() {
      put("{{\(list.name).\(own.name)}}", column: column + index + 1)
      declare("\(list.name).\(own.name)", own.kind)
    }
    if isPrinted {
      for item in list.items.dropFirst() {
        row += 1
        put(item, column: column)
      }
    }
    row += 1
    let count = isPrinted ? list.items.count : Int.random(in: 1...6, using: &random)
    records[list.name] = (1...count).map { number in
      var record: [String: FieldValue] = ["序号": .text("\(number)")]
      for own in list.columns { record[own.name] = value(own.kind) }
      return record
    }
  }

  private mutating func value(_ kind: Kind) -> FieldValue {
    let number = Int.random(in: 1...9000, using: &random)
    switch kind {
    case .text: return .text("情况\(number)说明")
    case .integer: return .number(Decimal(number))
    case .decimal: return .number(Decimal(number) / 100)
    case .date:
      return .date(CalendarDate(year: 2026, month: number % 12 + 1, day: number % 28 + 1)!)
    case .choice: return .text(GeneratedForm.choices[number % 3])
    case .people:
      let people = ["张三", "李四", "王小五", "赵六"].shuffled(using: &random)
      return .list(Array(people.prefix(number % 2 + 1)))
    }
  }

  // MARK: Writing

  private mutating func put(_ text: String, column: Int) {
    page[CellReference(row: row, column: column)].value = .text(text)
  }

  private mutating func writeRules(_ number: String, _ title: String) {
    let form = [["[表单]", "表号", "标题"], ["", number, title]]
    let choices = [["[选项]", "名单", "值"]] + GeneratedForm.choices.map { ["", "程度", $0] }
    let all =
      form + choices + [["[字段]", "字段", "类型", "选项"]] + declared + [["[分组]", "分组", "方式", "键"]] + lines
    rules = Sheet(name: rules.name, texts: all)
  }
}
