/// How far something is amiss, as a condition says it: in part or altogether, slightly or badly.
enum Degree {
  private static let partial = [
    "不全", "不完整", "不完善", "不健全", "不齐", "不严", "不规范", "不到位", "不及时", "不足", "不够", "不准", "部分", "雷同", "不明确",
    "不具体", "不清",
    "不详", "不细", "不认真", "流于形式", "欠缺", "不彻底", "不充分", "不符合", "有缺陷", "有缺失", "迟",
  ]
  private static let total = ["未", "无", "没有", "没", "缺"]
  private static let grades = [
    "一般", "较轻", "轻微", "较重", "严重", "较严重", "重大", "较大", "特别严重", "较差", "差", "轻度", "重度", "情节", "主要",
    "次要",
  ]

  /// Whether one condition is something done badly and the other the same not done at all.
  static func excludes(_ left: String, _ right: String) -> Bool {
    if isGraded(left), isGraded(right) { return true }
    let isPart = partial.contains { left.contains($0) }
    let isAll = total.contains { right.contains($0) } && !partial.contains { right.contains($0) }
    return isPart && isAll && (shareSubject(left, right) || isBare(right))
  }

  /// Whether a condition names a grade of what is wrong.
  static func isGraded(_ text: String) -> Bool { grades.contains { text.contains($0) } }

  /// Whether two conditions name the same thing: two characters in a row that say what, not how.
  static func shareSubject(_ left: String, _ right: String) -> Bool {
    if isGraded(left), isGraded(right) { return true }
    let (left, right) = (subject(of: left), subject(of: right))
    return zip(left, left.dropFirst()).contains { first, second in
      zip(right, right.dropFirst()).contains { $0 == first && $1 == second }
    }
  }

  /// `未开展`, `未建立`: nothing is named but that it was not done.
  private static func isBare(_ text: String) -> Bool {
    let acts = ["开展", "建立", "制定", "执行", "落实", "编制", "组织", "实施", "进行", "召开", "记录", "完成"]
    let rest = subject(of: text)
    return acts.contains(String(rest))
  }

  private static func subject(of text: String) -> [Character] {
    var rest = text
    for word in (partial + total + grades + ["的", "每处", "每项", ",", "，", "、"]).sorted(by: {
      $0.count > $1.count
    }) {
      while let place = rest.firstRange(of: word) { rest.replaceSubrange(place, with: " ") }
    }
    return Array(rest.filter { $0 != " " })
  }
}
