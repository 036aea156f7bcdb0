import AnpingCommands
import Testing
import Wording

@Suite("Options of every subcommand")
struct CommonOptionsTests {
  @Test("they are taken out of the line wherever they stand")
  func taken() {
    let options = CommonOptions([
      "check", "--lang=en", "甲", "-q", "--color", "always", "--round", "3",
    ])
    #expect(options.rest == ["check", "甲", "--round", "3"])
    #expect(options.language == .english && options.color == .always && options.isQuiet)
    #expect(options.mistake == nil)
  }

  @Test("what stands behind -- is none of them")
  func behind() {
    let options = CommonOptions(["template", "rule", "--", "-q"])
    #expect(options.rest == ["template", "rule", "--", "-q"])
    #expect(!options.isQuiet)
  }

  @Test(
    "a value that there is not is told",
    arguments: [
      (["--lang"], "usage.language", ""), (["--lang", "fr"], "usage.language", "fr"),
      (["--color=red", "--lang=fr"], "usage.color", "red"),
    ])
  func mistake(arguments: [String], key: String, word: String) {
    let mistake = CommonOptions(arguments).mistake
    #expect(mistake?.key == key && mistake?.word == word)
  }
}
