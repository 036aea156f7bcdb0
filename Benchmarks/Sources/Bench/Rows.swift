import Spreadsheet
import Values

/// The rows of `peers/rows.c`, drawn from the same generator.
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
  private let dateStyle: Style

  init() {
    var style = Style.default
    style.numberFormat = "yyyy-mm-dd"
    dateStyle = style
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

  /// The cells of a row, counted from 1.
  mutating func cells(ofRow index: Int, _ kind: Kind) -> [Cell] {
    switch kind {
    case .number: (0..<10).map { _ in Cell(value: .number(drawDouble())) }
    case .unique:
      (0..<10).map { column in
        Cell(value: .text("\(Rows.problems[draw(6)])-\(index)-\(column)-\(draw(1_000_000))"))
      }
    case .text: mixed(index)
    }
  }

  private mutating func mixed(_ index: Int) -> [Cell] {
    var cells = [Cell(value: .number(Double(index)))]
    cells.append(Cell(value: .text(Rows.units[draw(8)])))
    cells.append(Cell(value: .text(Rows.problems[draw(6)])))
    cells.append(Cell(value: .number(Double(draw(9)) / 2)))
    cells.append(Cell(value: .number(Double(60 + draw(40)))))
    let day = CalendarDate(daysSince1970: 45658 + draw(700) - 25569)!
    cells.append(Cell(value: .dateTime(DateTime(day)), style: dateStyle))
    let number = String(draw(50000))
    cells.append(Cell(value: .text("AQ-" + String(repeating: "0", count: 5 - number.utf8.count) + number)))
    let unit = Rows.units[draw(8)]
    cells.append(Cell(value: .text("\(unit)\(draw(20))班")))
    cells.append(Cell(value: .text(Rows.measures[draw(5)])))
    cells.append(Cell(value: .number(Double(draw(100000)) / 100)))
    return cells
  }
}
