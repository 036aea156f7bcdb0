import Spellings
import Testing

@Suite("Rounds and numbers of problems")
struct RoundNumberTests {
  @Test(
    "a round is read as people write it",
    arguments: [
      ("第3轮", nil, 3), ("2025年第3轮", 2025, 3), ("第三轮", nil, 3), ("三", nil, 3), ("３", nil, 3),
      ("第十二轮", nil, 12), ("二十", nil, 20), ("2025年第 3 轮", 2025, 3), ("3轮", nil, 3),
      ("2025-第3轮", 2025, 3),
    ] as [(String, Int?, Int)])
  func rounds(_ text: String, _ year: Int?, _ number: Int) {
    #expect(RoundNumber(written: text) == RoundNumber(year: year, number: number))
  }

  @Test("what is no round is none", arguments: ["", "本轮", "第轮", "三月", "0", "20253轮"])
  func noRounds(_ text: String) {
    #expect(RoundNumber(written: text) == nil)
  }

  @Test(
    "a year is written with 年, or in front of a round",
    arguments: [
      ("2025年第3轮", 2025), ("检查表2025年", 2025), ("2025_第3轮", 2025), ("JGJ59-2011", nil),
      ("20251103", nil), ("第3轮", nil), ("1025年", nil),
    ] as [(String, Int?)])
  func years(_ text: String, _ year: Int?) {
    #expect(WrittenYear.year(in: FoldedText(text)) == year)
  }

  @Test(
    "the number of a carried-over problem is read, whatever the unit is called",
    arguments: [
      ("2-发电部-08", nil, 2, "发电部", "08"), ("2025-2-发电部-08", 2025, 2, "发电部", "08"),
      ("第2轮-运行二部-02", nil, 2, "运行二部", "02"), ("２－发电部－08", nil, 2, "发电部", "08"),
      ("2-一-车间-08", nil, 2, "一-车间", "08"), ("2025年第2轮-1号机-3", 2025, 2, "1号机", "3"),
      ("第二轮—220kV升压站—12", nil, 2, "220kV升压站", "12"), ("2025年-2-发电部-8", 2025, 2, "发电部", "8"),
      ("（2-发电部-08）", nil, 2, "发电部", "08"), ("0-发电部-01", nil, 0, "发电部", "01"),
    ] as [(String, Int?, Int, String, String)])
  func problems(_ text: String, _ year: Int?, _ round: Int, _ unit: String, _ serial: String) {
    let number = ProblemNumber(text)
    #expect(number?.year == year)
    #expect(number?.round == round)
    #expect(number?.unit == unit)
    #expect(number?.serial == serial)
  }

  @Test(
    "what only looks like one is reported apart from other texts",
    arguments: [
      ("发电部-08", true), ("2-发电部-", true), ("上轮3", true), ("x轮-发电部-1", true), ("9.1", false),
      ("2-08", false), ("2025-3-08", false), ("2-3-08", false), ("轴封渗水", false), ("", false),
    ])
  func otherNumbers(_ text: String, _ seems: Bool) {
    #expect(ProblemNumber(text) == nil)
    #expect(ProblemNumber.seems(text) == seems)
  }

  @Test(
    "the name of a file hints at round and year",
    arguments: [
      ("forms/2025年第3轮-发电部-党管表.xlsx", 3, 2025), ("脱硫车间-党管表-第3轮.xlsx", 3, nil),
      ("锅炉车间党管安全责任落实表.xlsx", nil, nil), ("JGJ59-2011 检查评分.xlsx", nil, nil),
    ] as [(String, Int?, Int?)])
  func fileNames(_ path: String, _ round: Int?, _ year: Int?) {
    let hints = FileNameHints(path)
    #expect(hints.round?.number == round)
    #expect(hints.year == year)
  }
}
