import Grid
import Spreadsheet
import Values

/// Small templates written out in code, a row a line, cells separated by `|` with spaces.
enum TemplateSample {
  /// A sheet: `=…` is a formula, digits are numbers, `^` is covered by the cell at its left
  /// (merged), `-` is an empty cell.
  static func sheet(_ name: String, _ rows: [String]) -> Sheet {
    var sheet = Sheet(name: name)
    for (index, line) in rows.enumerated() {
      var start = 1
      for (offset, text) in line.split(separator: " | ", omittingEmptySubsequences: false)
        .enumerated()
      {
        let cell = CellReference(row: index + 1, column: offset + 1)
        let text = text.trimmedBlanks
        switch text {
        case "^":
          sheet.mergedRanges.removeAll { $0.contains(CellReference(row: cell.row, column: start)) }
          sheet.mergedRanges.append(
            CellRange(rows: cell.row...cell.row, columns: start...cell.column))
        case "-": start = cell.column
        default:
          start = cell.column
          sheet[cell] = self.cell(text)
        }
      }
    }
    return sheet
  }

  private static func cell(_ text: String) -> Cell {
    if text.hasPrefix("=") { return Cell(formula: Formula(String(text.dropFirst()))) }
    if let number = Double(text), !text.hasPrefix("0") || text == "0" {
      return Cell(value: .number(number))
    }
    return Cell(value: .text(text))
  }

  /// The example A of FORMS.md: printed items with deductions.
  static var checklist: Workbook {
    let form = sheet(
      "检查表",
      [
        "现场安全文明生产检查表 | ^ | ^ | ^ | ^ | ^ | 表号：AQ-01 v3",
        "受检单位：{{受检单位}} | ^ | 检查日期：{{检查日期|yyyy年M月d日}} | ^ | 检查组：{{检查组}}",
        "序号 | 类别 | 检查内容 | 标准分 | 扣分 | 适用情况 | 存在问题",
        "1 | 作业现场 | 通道畅通，物料码放整齐 | 5 | {{项目.扣分}} | {{项目.适用}} | {{项目.存在问题}}",
        "2 | 作业现场 | 临边洞口防护齐全 | 10",
        "3* | 用电 | 电箱接地、漏保有效 | 10",
        "合计 | - | - | =SUM(D4:D6) | =SUM(E4:E6)",
        "得分：{{得分|0.0}} | ^ | 等级：{{等级}} | ^ | 检查人：{{检查人签名|签名}}",
      ])
    let rules = sheet(
      "规则",
      [
        "[表单] | 表号 | 版本 | 标题 | 键(每份唯一) | 分组 | 总评权重",
        "- | AQ-01 | 3 | 现场安全文明生产检查表 | 受检单位+检查日期 | 项目 | 0.6",
        "-",
        "[字段] | 字段 | 类型 | 必填 | 范围/格式 | 选项 | 缺填 | 别名 | 提示",
        "- | 受检单位 | 单位 | 是 | - | - | 错误 | 被检单位、受检部门 | 从单位名录选择",
        "- | 检查日期 | 日期 | 是 | - | - | 错误",
        "- | 项目.扣分 | 扣分 | 否 | 0~[标准分] | - | 计0分 | 减分 | 不扣分可不填",
        "- | 项目.适用 | 单选 | 否 | - | 适用 | 留空",
        "- | 项目.存在问题 | 问题 | 否 | 最多200字",
        "-",
        "[分组] | 分组 | 方式 | 键 | 止于 | 可增行",
        "- | 项目 | 固定行 | 序号 | 合计 | 否",
        "-",
        "[评分] | 分组 | 满分字段 | 方式 | 扣分字段",
        "- | 项目 | 标准分 | 扣分 | 扣分",
        "-",
        "[校验] | 编号 | 级别 | 条件 | 定位 | 说明",
        "- | C1 | 错误 | IF([项目.扣分]>0,[项目.存在问题]<>\"\",TRUE) | 项目.存在问题 | 扣分须写明问题",
        "-",
        "[评级] | 等级 | 条件 | - | [选项] | 名单 | 值",
        "- | 优良 | [得分]>=90 | - | - | 适用 | 适用/不适用",
        "- | 合格 | [得分]>=75",
      ])
    return Workbook(sheets: [form, rules])
  }

  /// The example B of FORMS.md: a list that grows, and a list in one cell.
  static var ledger: Workbook {
    let form = sheet(
      "落实表",
      [
        "党管安全责任落实表 | ^ | ^ | ^ | 表号：DG-02 v1",
        "党组织：{{党组织}} | ^ | 季度：{{季度}} | ^ | 填表日期：{{填表日期|yyyy.MM.dd}}",
        "序号 | 责任内容 | 责任人 | 完成时限 | 核定 | 倍数",
        "{{责任.序号}} | {{责任.责任内容}} | {{责任.责任人}} | {{责任.完成时限|yyyy-MM-dd}} | {{责任.核定}}"
          + " | =E4*2",
        "上季未完成事项：{{#遗留}}{{遗留.序号}}、{{遗留.责任内容}}；{{/遗留}} | ^ | ^ | ^ | =SUM(E4:E4)",
        "综合得分：{{得分|0.0}}",
      ])
    let rules = sheet(
      "规则",
      [
        "[groups]",
        "end | name | kind | minimum | key",
        "上季未完成事项 | 责任 | growing | 3 | 序号",
        "[form]",
        "title | number",
        "党管安全责任落实表 | DG-02",
      ])
    return Workbook(sheets: [form, rules])
  }
}
