import Testing
import Values

@Suite("Folding by bytes")
struct FoldedBytesTests {
  @Test(
    "is folding character by character",
    arguments: [
      "", "检查", " 检 查　", "ＡＱ－０１：v３", "a\u{A0}b\u{200B}c\u{FEFF}", "😀 ｘ", "é－ñ", "\u{85}x\u{1680}",
      "1.1 ★设备—无…跑〜冒", "\t\r\n", "\u{2028}终\u{202F}", "℅〃″",
    ])
  func folding(_ text: String) {
    let wide = text.unicodeScalars.map(\.foldedWidth)
    let bare = text.unicodeScalars.filter { !$0.isBlank }.map(\.foldedWidth)
    #expect(Array(text.foldedWidth.unicodeScalars) == wide)
    #expect(Array(text.foldedForMatching.unicodeScalars) == bare)
    let scalars = Array(text.unicodeScalars)
    let first = scalars.firstIndex { !$0.isBlank } ?? 0
    let last = scalars.lastIndex { !$0.isBlank } ?? -1
    #expect(Array(text.trimmedBlanks.unicodeScalars) == Array(scalars[first..<last + 1]))
  }
}
