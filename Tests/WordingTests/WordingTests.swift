import Testing
import Wording

@Test func bothLanguagesKnowTheSameKeys() {
  #expect(Wording.keys(of: .chinese) == Wording.keys(of: .english))
}

@Test func bothLanguagesUseTheSameArguments() {
  for key in Wording.keys(of: .chinese) {
    for number in 0..<6 {
      let argument = ["⟦0⟧", "⟦1⟧", "⟦2⟧", "⟦3⟧", "⟦4⟧", "⟦5⟧"]
      let inChinese = Wording(.chinese).text(key, argument).contains(argument[number])
      let inEnglish = Wording(.english).text(key, argument).contains(argument[number])
      #expect(inChinese == inEnglish, "\(key) {\(number)}")
    }
  }
}

@Test func anUnknownKeyLosesNothing() {
  #expect(Wording(.english).text("Q99", ["B7"]) == "Q99 B7")
}
