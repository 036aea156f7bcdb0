import Forms
import Spreadsheet

/// Forms for tests, made in code.
enum TestForms {
  /// The ways to write a result.
  static let results = ChoiceList(
    name: "检查情况",
    choices: [
      .init("合格", aliases: ["√", "✓", "✔", "是", "Y", "符合", "达标", "好"]),
      .init("不合格", aliases: ["×", "✗", "╳", "X", "否", "不符合", "有问题"]),
      .init("部分合格", aliases: ["○", "◯", "△", "基本符合"]),
      .init("不适用", aliases: ["/", "／", "—", "－", "\\", "无此项", "缺项", "N/A"]),
    ])
}
