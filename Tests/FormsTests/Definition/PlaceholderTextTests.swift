import Forms
import Testing

@Suite("The text of a template's cell")
struct PlaceholderTextTests {
  @Test("without double braces is no placeholder", arguments: ["", "受检单位", "{单}", "a{b}{c}"])
  func plain(text: String) {
    #expect(PlaceholderText(text) == nil)
  }

  @Test(
    "names group, field, format and options",
    arguments: [
      ("{{受检单位}}", "受检单位", nil, []),
      ("｛｛ 受检 单位 ｝｝", "受检单位", nil, []),
      ("{{检查日期|yyyy年M月d日}}", "检查日期", "yyyy年M月d日", []),
      ("｛{项目．扣分｜0.0｜不读}｝", "项目.扣分", "0.0", [.notRead]),
      ("{{路线/区域|只读}}", "路线/区域", nil, [.readOnly]),
      ("{{月份.得分|向右}}", "月份.得分", nil, [.rightwards]),
      ("{{a.b|Right|picture}}", "a.b", nil, [.rightwards, .picture]),
    ] as [(String, String, String?, Set<Placeholder.Option>)])
  func value(text: String, path: String, format: String?, options: Set<Placeholder.Option>) throws {
    let value = try #require(PlaceholderText(text)?.soleValue)
    #expect(value.path == path)
    #expect(value.numberFormat == format)
    #expect(value.options == options)
  }

  @Test("keeps what is printed around values")
  func surroundings() throws {
    let text = try #require(PlaceholderText("日期：{{年}}年{{月}}月"))
    #expect(text.printed == "日期：年月")
    #expect(text.values.map(\.path) == ["年", "月"])
    #expect(text.soleValue == nil)
  }

  @Test("takes escaped braces as printed")
  func escaped() throws {
    let text = try #require(PlaceholderText("写作 \\{{字段}} 即可"))
    #expect(text.segments == [.text("写作 {{字段}} 即可")])
  }

  @Test("says that braces do not close")
  func unclosed() throws {
    let text = try #require(PlaceholderText("单位：{{受检单位}"))
    #expect(text.isUnclosed)
    #expect(text.values.isEmpty)
  }

  @Test("knows a list within a cell")
  func list() throws {
    let text = try #require(PlaceholderText("{{#遗留}}{{遗留.序号}}、{{/遗留}}"))
    #expect(text.hasList)
    #expect(text.segments.first == .open("遗留"))
    #expect(text.segments.last == .close("遗留"))
  }

  @Test("tells words that are no option")
  func unknownOption() throws {
    #expect(PlaceholderText("{{a|只渎}}")?.soleValue?.unknownOptions == ["只渎"])
  }
}
