import JSON
import Testing

@Suite("JSON written member by member")
struct JSONWriterTests {
  @Test("is what the values would be")
  func members() {
    let value: JSONValue = [
      "单位": "锅炉\u{2028}“★”—\n", "空": [], "组": [["a": .null], ["b": .number("1.5")]], "c": "d",
    ]
    var json = JSONWriter()
    json.object { json in
      json.key("单位")
      json.string("锅炉\u{2028}“★”—\n")
      json.key("空")
      json.array { _ in }
      json.key("组")
      json.array { json in
        json.object { json in
          json.key("a")
          json.value(.null)
        }
        json.value(["b": .number("1.5")])
      }
      json.key("c")
      json.string("d")
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == value.serialized())
  }

  @Test("makes a line of each value")
  func lines() {
    var json = JSONWriter()
    for number in ["1", "2"] {
      json.value(.number(number))
      json.endLine()
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == "1\n2\n")
  }
}
