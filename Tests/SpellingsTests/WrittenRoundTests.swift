import Spellings
import Testing

@Suite("Rounds as forms have them") struct WrittenRoundTests {
  @Test(
    "a round without the word is read, and told",
    arguments: [
      ("2025-3", 2025, 3), ("2025（3）", 2025, 3), ("2025/3", 2025, 3), ("2025年第3次", 2025, 3),
      ("2025年3", 2025, 3), ("第3次", nil, 3), ("第三期", nil, 3), ("3批", nil, 3),
    ] as [(String, Int?, Int)])
  func read(text: String, year: Int?, number: Int) {
    let written = WrittenRound(text)
    #expect(written.round == RoundNumber(year: year, number: number))
    #expect(written.remark == .read)
  }

  @Test(
    "what names no round, or several, is told and not guessed",
    arguments: [
      "2025-Q3", "三季度", "2025.3", "2025年11月", "2025年第3季度", "Ⅲ", "第2、3轮", "2-3轮", "二、三轮", "上半年",
      "本轮",
    ])
  func unreadable(text: String) {
    let written = WrittenRound(text)
    #expect(written.remark == .unreadable)
    #expect(written.round == nil)
  }

  @Test(
    "a plain round is not told, nor is a blank",
    arguments: [
      ("第3轮", 3), ("2025年第三轮", 3), ("2025-第3轮", 3), ("2025-3轮", 3), ("3", 3), ("三", 3), ("", nil),
      ("/", nil), ("无", nil),
    ] as [(String, Int?)])
  func plain(text: String, number: Int?) {
    #expect(WrittenRound(text).round?.number == number)
    #expect(WrittenRound(text).remark == nil)
  }

  @Test(
    "no veto, with how somebody came to know it",
    arguments: ["经核实，无", "经核查，未发现", "经现场检查、无否决事项", "均未发生", "无此情况"])
  func noVeto(text: String) {
    #expect(VetoWord(text) == .absent)
  }
}
