import CSV
import Testing

@Suite("Plain number") struct PlainNumberTests {
  @Test("the short way of numbers and the whole grammar say the same")
  func theShortWayOfNumbersAndTheWholeGrammarTellTheSame() {
    var state: UInt64 = 7
    let pieces = ["0", "1", "9", "5", "0", "3", ".", "-", "00", "12", "7", "4"]
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<(state >> 40) % 9 + 1 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let field = SpelledField(text.utf8.span)
      // A percent sign or a grouping comma sends a field through the whole grammar.
      let percent = text + "%"
      let whole = SpelledField(percent.utf8.span)
      guard field.kind == .number else {
        #expect(whole.kind != .number, "\(text)")
        continue
      }
      #expect(field.number == Double(text), "\(text)")
      #expect(
        whole.kind == .number && abs(whole.number * 100 - field.number) <= abs(field.number) * 1e-14
      )
      // Longer numbers get a format of their own, and those with a sign before a zero.
      guard text.utf8.count <= 10, !text.contains("."), !text.hasPrefix("-0") else { continue }
      #expect(field.format.code == "General", "\(text)")
    }
  }
}
