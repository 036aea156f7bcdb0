extension NothingWord {
  /// The word that a text is; nil for one that says anything else.
  ///
  /// A negation is one only where every further word of it belongs to the vocabulary:
  /// `未发现安全隐患` is, `无人监护` is not.
  package init?(_ text: FoldedText) {
    let bare = text.trimming(NothingWord.isEnclosing)
    if let word = NothingWord.words[bare] {
      self = word
    } else if bare.isEmpty ? !text.isEmpty : NothingWord.isStrokes(bare) {
      self = .stroke
    } else if let word = NothingWord.negation(bare) {
      self = word
    } else {
      return nil
    }
  }

  /// The most bytes that a word for nothing in a cell of a list has.
  package static let longestEntry = 24

  /// Whether a text may be a word for nothing, by its first byte or its first character of three:
  /// a cheap no for most texts.
  package static func mayBegin(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 0 else { return false }
    if bytes[0] < 0x80 { return "/\\-_(.#nN".utf8.contains(bytes[0]) }
    guard bytes.count >= 3, bytes[0] > 0xE3, bytes[0] < 0xEF else { return true }
    let first = UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2])
    return beginnings.contains(first)
  }

  private static let beginnings: Set<UInt32> = Set(
    (words.keys + (openers + negations).map { FoldedText($0) }).compactMap { word in
      guard word.bytes.count >= 3, word.bytes[0] > 0xE3 else { return nil }
      return word.bytes.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
    })

  private static let words: [FoldedText: NothingWord] = {
    let lists: [(NothingWord, [FoldedText])] = [
      (.nothing, ["无", "没", "没有", "暂无", "暂时没有", "均无", "全无", "nil", "none", "null", "空"]),
      (.noProblem, ["未发现", "未发生", "未出现", "未见", "没发现"]),
      (
        .notApplicable,
        [
          "不适用", "缺项", "合理缺项", "空项", "无此项", "无该项", "不涉及", "未涉及", "不参评", "n/a", "#n/a", "n.a", "na",
        ]
      ),
      (.noDeduction, ["不扣分", "不扣", "未扣", "未扣分", "没扣分", "没有扣分", "不予扣分"]),
      (.noVeto, ["未触发", "未否决", "不否决"]),
    ]
    return lists.reduce(into: [:]) { words, list in
      for text in list.1 { words[text] = list.0 }
    }
  }()

  /// Punctuation and brackets around a word: `无。`, `（无）`.
  private static func isEnclosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "。", ";", ",", ":", "!", "、", "(", ")", "[", "]", "【", "】", "\"", "“", "”", "'": true
    default: false
    }
  }

  private static func isStrokes(_ text: FoldedText) -> Bool {
    text.bytes.allSatisfy { "/\\-_".utf8.contains($0) }
  }

  // MARK: Negations

  private static let openers = [
    "经检查", "经查", "经核实", "经核查", "经了解", "经现场检查", "核实", "本次检查", "本次", "本轮", "检查", "目前", "暂时", "均",
  ]
  private static let negations = [
    "没有发现", "没有发生", "没有出现", "没有", "没发现", "未发现", "未发生", "未出现", "未查出", "未查见", "未存在", "未触发", "未见",
    "不存在", "不涉及", "未涉及", "暂未发现", "暂无", "无", "没",
  ]
  private static let qualifiers = [
    "任何", "其他", "其它", "明显", "相关", "安全", "有", "存在", "的", "此", "该", "本", "一票",
  ]
  private static let objects: [(word: String, kind: NothingWord)] = [
    ("问题", .noProblem), ("异常", .noProblem), ("隐患", .noProblem), ("缺陷", .noProblem),
    ("违章", .noProblem), ("不符合", .noProblem), ("不合格", .noProblem), ("不足", .noProblem),
    ("扣分", .noDeduction), ("否决", .noVeto),
  ]
  private static let closers = ["事项", "事件", "情况", "情形", "现象", "行为", "内容", "项目", "项", "点"]

  /// `经检查未发现明显问题`: a negation of what there might be, and nothing else.
  private static func negation(_ text: FoldedText) -> NothingWord? {
    var scanner = SpellingScanner(text)
    while scanner.takeLongest(openers) != nil { scanner.takeAny([",", "、"]) }
    guard scanner.takeLongest(negations) != nil else { return nil }
    while scanner.takeLongest(qualifiers) != nil {}
    let kind = objects.first { scanner.take($0.word) }?.kind
    while scanner.takeLongest(closers) != nil {}
    guard scanner.isAtEnd else { return nil }
    return kind ?? (text.contains("此") || text.contains("该") ? .notApplicable : .noProblem)
  }
}
