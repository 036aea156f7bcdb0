import Spellings
import Testing

@Suite("Words for nothing")
struct NothingWordTests {
  /// Each word with what it says as a deduction, a problem, an entry, a veto, a result.
  private static let table: [(String, NothingWord.Verdict?, [NothingWord.Verdict?])] = [
    ("无", .zero, [.absent, .blank, .absent, .ambiguous]),
    ("无。", .zero, [.absent, .blank, .absent, .ambiguous]),
    ("（无）", .zero, [.absent, .blank, .absent, .ambiguous]),
    ("暂无", .zero, [.absent, .blank, .absent, .ambiguous]),
    ("没有", .zero, [.absent, .blank, .absent, .ambiguous]),
    ("未发现", .zero, [.absent, .blank, .absent, .ambiguous]),
    ("未发现安全隐患。", .zero, [.absent, .blank, .absent, .ambiguous]),
    ("经检查未发现明显问题", .zero, [.absent, .blank, .absent, .ambiguous]),
    ("未见异常", .zero, [.absent, .blank, .absent, .ambiguous]),
    ("未发生", .zero, [.absent, .blank, .absent, .ambiguous]),
    ("/", .blank, [.absent, .blank, .absent, .notApplicable]),
    ("//", .blank, [.absent, .blank, .absent, .notApplicable]),
    ("\\", .blank, [.absent, .blank, .absent, .notApplicable]),
    ("－", .blank, [.absent, .blank, .absent, .notApplicable]),
    ("—", .blank, [.absent, .blank, .absent, .notApplicable]),
    ("——", .blank, [.absent, .blank, .absent, .notApplicable]),
    ("--", .blank, [.absent, .blank, .absent, .notApplicable]),
    ("N/A", .notApplicable, [.absent, .blank, .absent, .notApplicable]),
    ("ｎ／ａ", .notApplicable, [.absent, .blank, .absent, .notApplicable]),
    ("不涉及", .notApplicable, [.absent, .blank, .absent, .notApplicable]),
    ("不适用", .notApplicable, [.absent, .blank, .absent, .notApplicable]),
    ("缺项", .notApplicable, [.absent, .blank, .absent, .notApplicable]),
    ("无此项", .notApplicable, [.absent, .blank, .absent, .notApplicable]),
    ("不扣分", .zero, [nil, nil, nil, nil]),
    ("无扣分", .zero, [nil, nil, nil, nil]),
    ("无否决事项", nil, [nil, nil, .absent, nil]),
  ]

  @Test("every word has one verdict for each kind of place", arguments: table.indices)
  func verdicts(_ index: Int) {
    let (text, deduction, others) = NothingWordTests.table[index]
    let word = NothingWord(FoldedText(text))
    let places: [NothingWord.Place] = [.deduction, .finding, .entry, .veto, .result]
    for (place, expected) in zip(places, [deduction] + others) {
      #expect(word?.verdict(in: place) == expected, "\(text) as \(place)")
    }
  }

  @Test(
    "what says more than nothing is no word for it",
    arguments: [
      "", "检修部", "无人监护", "无隐患排查记录", "未发现专人负责", "不合格", "0", "无证上岗", "没有记录", "无 1 号",
    ])
  func others(_ text: String) {
    #expect(NothingWord(FoldedText(text)) == nil)
  }

  @Test(
    "a veto stands, is none, or must be confirmed",
    arguments: [
      ("", .absent), ("无。", .absent), ("未发现", .absent), ("无否决事项", .absent), ("未发生一票否决事项", .absent),
      ("不涉及", .absent), ("否", .absent), ("未发生", .absent), ("N/A", .absent), ("暂无", .absent),
      ("0", .absent),
      ("×", .absent), ("无人员伤亡，但有重大隐患", .unsure), ("未佩戴安全帽登高", .unsure), ("待核实", .unsure),
      ("见附件", .unsure), ("发生轻伤事故", .stands), ("重大隐患瞒报", .stands),
    ] as [(String, VetoWord)])
  func vetoes(_ text: String, _ word: VetoWord) {
    #expect(VetoWord(text) == word)
  }
}
