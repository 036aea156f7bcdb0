import Values

/// The day that a span counts from, by its name, and the span: `检查后3日内`, `自下达之日起10日内`.
struct DueAnchor {
  /// What happens on that day: 检查, 下达.
  let name: FoldedText
  /// The span behind it: `3日内`.
  let rest: FoldedText

  /// Takes a folded text apart; nil for one that counts from no named day.
  init?(_ folded: FoldedText) {
    for mark: FoldedText in ["之日起", "日起", "后", "起"] {
      guard let place = folded.range(of: mark), place.lowerBound > 0,
        place.upperBound < folded.bytes.count
      else { continue }
      name = DueAnchor.stem(of: folded[0..<place.lowerBound])
      rest = folded[place.upperBound..<folded.bytes.count]
      return
    }
    return nil
  }

  private static func stem(of text: FoldedText) -> FoldedText {
    var name = text
    for word: FoldedText in ["自", "从", "在", "于"] { name = name.without(prefix: word) }
    for word: FoldedText in ["之", "当日", "日期", "时间", "日", "通知书", "通知单", "通知"] {
      name = name.without(suffix: word)
    }
    return name
  }

  /// Names of the day of an inspection, where no field has them.
  private static let inspections: Set<FoldedText> = [
    "检查", "巡视", "查出", "发现", "督查", "排查", "抽查", "检查完", "检查结束",
  ]
  /// Other words for what fields call otherwise.
  private static let synonyms: [(word: FoldedText, field: FoldedText)] = [
    ("收到", "签收"), ("接到", "签收"), ("下发", "下达"), ("发出", "下达"),
  ]

  /// The day, of the fields that a reader knows or of the inspection; nil for none.
  ///
  /// - Returns: the day with the name of its field; without one for the inspection.
  func day(in reader: WrittenDate.Reader) -> (day: CalendarDate, field: String?)? {
    let names = [name] + DueAnchor.synonyms.filter { $0.word == name }.map(\.field)
    for name in names where !name.isEmpty {
      if let field = reader.days.first(where: { $0.name.contains(name) }) {
        return (field.day, field.name.string)
      }
    }
    guard DueAnchor.inspections.contains(name) else { return nil }
    return reader.inspection.map { ($0, nil) }
  }
}
