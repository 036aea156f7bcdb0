/// The units that deductions are counted by: an open class, of which these are known.
enum MeasureWord {
  /// Every way to write a unit, with its name.
  static let names: [String: String] = {
    var names = Dictionary(uniqueKeysWithValues: known.map { ($0, $0) })
    for (name, spellings) in others { for spelling in spellings { names[spelling] = name } }
    return names
  }()

  /// Units of time, which also state a condition: `超过3天`.
  static let times: Set<String> = ["天", "周", "月", "季", "年", "半年", "小时", "分钟", "工作日", "班"]

  /// Units of what is due in a period; of them one may be missing.
  static let occasions: Set<String> = [
    "次", "场", "期", "回", "月", "周", "季", "天", "课时", "学时", "班", "人次",
  ]

  private static let longest = names.keys.map(\.count).max() ?? 1

  /// The longest unit at a place of a text: its name and its length.
  static func word(in text: PhraseText, at index: Int) -> (name: String, length: Int)? {
    (1...longest).reversed().lazy.compactMap { length in
      guard index + length <= text.count else { return nil }
      return names[text.folded(index..<(index + length))].map { ($0, length) }
    }.first
  }

  private static let known = [
    "人次", "台次", "班次", "项次", "处次", "车次", "件次", "户次", "条次", "轮次", "处", "项", "次", "人", "起", "条", "份",
    "台", "天", "个",
    "类", "张", "具", "件", "例", "名", "种", "块", "只", "套", "本", "户", "场", "期", "盏", "根", "把", "辆", "回",
    "宗", "页", "班", "月", "周",
    "季", "年", "半年", "位", "员", "岗", "组", "座", "栋", "幢", "层", "间", "片", "段", "支", "枚", "盘", "箱", "柜",
    "屏", "面", "扇", "孔", "口",
    "眼", "道", "路", "趟", "轮", "届", "版", "篇", "幅", "册", "卷", "封", "票", "证", "卡", "表", "顶", "双", "副",
    "对", "头", "架", "艘", "列",
    "节", "部", "瓶", "罐", "桶", "包", "袋", "盒", "捆", "堆", "家", "村", "款", "点", "样", "批", "小时", "分钟",
    "工作日", "米", "平方米", "吨",
    "公里", "樘", "榀", "跨", "组次", "门", "科", "课时", "学时", "字", "环", "步", "站", "塔", "炉", "机", "井", "泵",
    "线", "班组", "岗位", "部门",
    "单位", "支部", "车间", "工种", "区域", "设备", "要素", "问题", "隐患", "违章", "科目", "网格", "楼层", "工程", "标段", "项目",
    "企业", "工序", "档",
    "盆", "株", "圈", "匝", "格", "栏", "行", "题", "问", "句", "遍", "针", "链", "绳", "杆", "梯", "伞", "锁", "旗",
    "牌", "室", "房", "库", "船", "车",
  ]

  private static let others: [(name: String, spellings: [String])] = [
    ("人次", ["人·次", "人/次", "次/人", "次·人", "人.次", "次每人"]),
    ("台次", ["台·次", "台/次", "次/台", "次·台"]),
    ("天", ["日", "自然日", "日历天", "个自然日"]), ("月", ["个月", "月度"]), ("季", ["季度", "个季度"]),
    ("周", ["星期", "个星期", "礼拜"]), ("年", ["年度"]), ("小时", ["个小时", "时"]),
    ("工作日", ["个工作日", "工作天"]), ("项", ["小项", "子项"]), ("点", ["个点", "处点"]),
    ("处", ["处所"]), ("条", ["条款"]), ("项次", ["项·次", "项/次"]), ("处次", ["处·次", "处/次"]),
  ]
}
