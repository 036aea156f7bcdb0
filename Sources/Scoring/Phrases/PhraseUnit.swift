/// The units that deductions are counted by.
enum PhraseUnit {
  static let all = [
    "人次", "台次", "班次", "处", "项", "次", "人", "起", "条", "份", "台", "天", "日", "个", "类", "张", "具", "件",
    "例",
    "名", "种", "块", "只", "套", "本", "户", "场", "期", "盏", "根", "把", "辆", "回", "宗", "页", "班", "月", "周",
    "季",
  ]

  /// Verbs that stand between `每` and the unit: `每发现一处`, `每缺失一处`, `每有1项`.
  static let verbs = [
    "发现", "出现", "发生", "存在", "缺失", "损坏", "缺少", "缺", "有", "漏", "少", "遗漏", "查出", "违反", "超", "多", "检查出",
    "主动上报", "完成", "上报", "丢失", "未",
  ]

  /// `每…处` at a place: how many, of what, and where it ends.
  static func counted(
    in text: PhraseText, at index: Int
  ) -> (step: Int, unit: String, verb: String?, end: Int)? {
    var place = index
    let verb = text.longest(of: verbs, at: place)
    place += verb?.count ?? 0
    var step = 1
    if let number = text.number(at: place) {
      step = Int("\(number.value)") ?? 0
      place = number.end
    }
    if text.has("个百分点", at: place) || text.has("个等级", at: place) { return nil }
    guard step > 0, let unit = text.longest(of: all, at: place) else { return nil }
    return (step, unit, verb, place + unit.count)
  }
}
