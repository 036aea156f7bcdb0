import Spellings
import Testing
import Values

@Suite("Folded texts")
struct FoldedTextTests {
  @Test(
    "width, capitals and blanks do not matter",
    arguments: [
      ("受检单位　：", "受检单位:"), ("ＡＱ－０１", "aq-01"), ("检 查\u{200B}情\n况", "检查情况"), ("98℅", "98%"),
      ("—", "-"), ("３～５", "3~5"), ("①…", "①…"), ("Ⅱ期🗹", "Ⅱ期🗹"), ("", ""),
    ])
  func folding(_ text: String, _ folded: String) {
    #expect(FoldedText(text).string == folded)
    #expect(FoldedText(text) == FoldedText(folded))
  }

  @Test("folding agrees with the slow way, scalar by scalar")
  func oracle() {
    for value in (0x20...0xFFFF).lazy.compactMap(Unicode.Scalar.init) {
      let text = "甲" + String(Character(value)) + "乙"
      let slow = text.foldedForMatching
      let isCapital = value.value < 0x80 || (0xFF21...0xFF3A).contains(value.value)
      #expect(FoldedText(text).string == (isCapital ? slow.lowercased() : slow))
    }
  }

  @Test("parts are found, cut and replaced by bytes, never inside a character")
  func parts() {
    let text: FoldedText = "第3轮检查表（第3轮）"
    #expect(text.range(of: "轮") == 4..<7)
    #expect(text.lastRange(of: "第3") == 17..<21)
    #expect(text.replacing("第3轮", with: "-").string == "-检查表(-)")
    #expect(text.hasPrefix("第3") && text.hasSuffix("轮)") && !text.contains("第4"))
    #expect(text.trimming { "第)轮".unicodeScalars.contains($0) }.string == "3轮检查表(第3")
    #expect(text.count == 11)
    #expect(text.split { $0 == "轮" }.map(\.string) == ["第3", "检查表(第3", ")"])
    #expect(FoldedText("甲").range(of: "\u{7532}") == 0..<3)
  }

  @Test("a scanner reads numbers as people write them and stays where it fails")
  func scanner() {
    var scanner = SpellingScanner("第十二轮1,250.5分")
    #expect(!scanner.take("轮") && scanner.take("第"))
    #expect(scanner.ordinal() == 12)
    #expect(scanner.takeLongest(["轮", "轮次"]) == "轮")
    #expect(scanner.digits(2...3) == nil)
    #expect(scanner.decimalDigits() == "1250.5")
    #expect(scanner.rest == "分")
  }
}
