import Spreadsheet
import XLSX

/// The rows of `peers/rows.c`, drawn from the same generator, given to a writer cell by cell.
struct Rows {
  /// What the rows hold.
  enum Kind: String {
    /// Chinese text, numbers and dates, as registers have them.
    case text
    /// Ten random numbers.
    case number
    /// Ten texts, none of them twice.
    case unique
  }

  private static let units = ["锅炉车间", "汽机车间", "电气车间", "热控车间", "燃料车间", "化学车间", "检修部", "发电部"]
  private static let problems = [
    "给水泵轴封渗水，地面积水未清理", "配电箱未上锁，电缆孔洞未封堵", "盖板未固定，临边围栏缺失",
    "灭火器失压1具，检查签未更新", "消防通道被备件占用", "设备标识缺失，流向箭头脱落",
  ]
  private static let measures = ["更换轴封并清理地面", "上锁并封堵孔洞", "固定盖板、恢复围栏", "更换灭火器并补签", "清理通道并划线"]

  private var state: UInt64 = 1
  private let writer: WorkbookStreamWriter
  private let date: CellLook

  init(to writer: WorkbookStreamWriter) throws {
    self.writer = writer
    var style = Style.default
    style.numberFormat = "yyyy-mm-dd"
    date = try writer.look(of: style)
  }

  /// Writes a row.
  mutating func write(_ row: Int, _ kind: Kind) throws {
    try writer.beginRow(row)
    switch kind {
    case .text: try writeMixed(row)
    case .number: for column in 1...10 { try writer.append(drawDouble(), column: column) }
    case .unique: try writeUnique(row)
    }
    try writer.endRow()
  }

  private mutating func writeUnique(_ row: Int) throws {
    for column in 0..<10 {
      let problem = Rows.problems[draw(6)]
      try writer.append("\(problem)-\(row)-\(column)-\(draw(1_000_000))", column: column + 1)
    }
  }

  private mutating func writeMixed(_ row: Int) throws {
    try writer.append(Double(row), column: 1)
    try writer.append(Rows.units[draw(8)], column: 2)
    try writer.append(Rows.problems[draw(6)], column: 3)
    try writer.append(Double(draw(9)) / 2, column: 4)
    try writer.append(Double(60 + draw(40)), column: 5)
    try writer.append(Double(45658 + draw(700)), column: 6, look: date)
    let number = String(draw(50000))
    try writer.append(
      "AQ-" + String(repeating: "0", count: 5 - number.utf8.count) + number, column: 7)
    let unit = Rows.units[draw(8)]
    try writer.append("\(unit)\(draw(20))班", column: 8)
    try writer.append(Rows.measures[draw(5)], column: 9)
    try writer.append(Double(draw(100000)) / 100, column: 10)
  }

  private mutating func step() {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
  }

  private mutating func draw(_ below: UInt32) -> Int {
    step()
    return Int(UInt32(truncatingIfNeeded: state >> 33) % below)
  }

  private mutating func drawDouble() -> Double {
    step()
    return Double(state >> 11) / 9_007_199_254_740_992 * 1_000_000
  }
}
