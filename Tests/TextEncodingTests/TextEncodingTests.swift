import Testing
import TextEncoding

/// `安全检查表，１号` in the four encodings, as Python's codecs write it.
private let samples: [(TextEncoding, [UInt8])] = [
  (.utf8, Array("安全检查表".utf8)),
  (.gb18030, [0xB0, 0xB2, 0xC8, 0xAB, 0xBC, 0xEC, 0xB2, 0xE9, 0xB1, 0xED]),
  (.utf16LittleEndian, [0x89, 0x5B, 0x68, 0x51, 0xC0, 0x68, 0xE5, 0x67, 0x68, 0x88]),
  (.utf16BigEndian, [0x5B, 0x89, 0x51, 0x68, 0x68, 0xC0, 0x67, 0xE5, 0x88, 0x68]),
]

private func decoded(
  _ bytes: [UInt8], _ encoding: TextEncoding, pieces: Int
) -> (String, [TextDecoder.BadByte]) {
  var decoder = TextDecoder(encoding)
  var (text, rest): ([UInt8], [UInt8]) = ([], [])
  var position = 0
  repeat {
    let end = min(position + pieces, bytes.count)
    rest += bytes[position..<end]
    position = end
    let used = decoder.decode(rest.span, isLast: position == bytes.count, into: &text)
    rest.removeFirst(used)
  } while position < bytes.count
  return (String(decoding: text, as: UTF8.self), decoder.badBytes)
}

@Suite("Text decoder") struct TextDecoderTests {
  @Test("decodes text in pieces of any size", arguments: samples, [1, 2, 3, 64])
  func decodesTextInPiecesOfAnySize(sample: (TextEncoding, [UInt8]), size: Int) {
    let (text, bad) = decoded(sample.1, sample.0, pieces: size)
    #expect(text == "安全检查表")
    #expect(bad.isEmpty)
  }

  @Test("tells the place of a bad byte and goes on", arguments: [1, 2, 5, 64])
  func tellsThePlaceOfABadByteAndGoesOn(size: Int) {
    let bytes: [UInt8] = Array("检,".utf8) + [0xFF] + Array("查".utf8) + [0xE6, 0xA3]
    let (text, bad) = decoded(bytes, .utf8, pieces: size)
    #expect(text == "检,\u{FFFD}查\u{FFFD}")
    #expect(bad.map(\.offset) == [4, 8])
    #expect(bad.map(\.textOffset) == [4, 10])
  }

  @Test(
    "bytes that are no UTF-8 become as many replacement characters as the standard library makes")
  func brokenUTF8IsCutAsTheStandardLibraryCutsIt() {
    let pieces: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED,
      0xEF,
      0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]
    for code in 0..<21 * 21 * 21 * 21 {
      let bytes = [1, 21, 441, 9261].map { pieces[code / $0 % 21] }
      let (text, bad) = decoded(bytes, .utf8, pieces: 64)
      let expected = String(decoding: bytes, as: UTF8.self)
      guard
        text != expected || bad.count != expected.unicodeScalars.count(where: { $0 == "\u{FFFD}" })
      else { continue }
      Issue.record("\(bytes): \(text.unicodeScalars.map(\.value)), \(bad)")
      return
    }
  }

  @Test("a cut character of GB 18030 is one bad byte") func aCutCharacterOfGB18030IsOneBadByte() {
    let (text, bad) = decoded([0xB0, 0xB2, 0xC8], .gb18030, pieces: 64)
    #expect(text == "安\u{FFFD}")
    #expect(bad.map(\.offset) == [2])
  }
}

@Suite("Text encoder") struct TextEncoderTests {
  @Test("encodes what decodes to the same", arguments: samples)
  func encodesWhatDecodesToTheSame(sample: (TextEncoding, [UInt8])) {
    var encoder = TextEncoder(sample.0)
    var bytes: [UInt8] = []
    let lost = encoder.encode(Array("安全检查表".utf8).span, into: &bytes)
    #expect(bytes == sample.1)
    #expect(lost.isEmpty)
  }
}

@Suite("GB 18030") struct GB18030Tests {
  /// Every character of two bytes, some of four, ASCII, in the order of their codes.
  private static let bytes: [UInt8] = {
    var bytes: [UInt8] = []
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F { bytes += [lead, trail] }
      bytes += [0x2C, 0x81, 0x30, 0x81, 0x30 + lead % 10, 0x0A]
    }
    return bytes
  }()

  @Test(
    "the table and iconv say the same, wherever the text is cut", arguments: [1, 3, 1000, Int.max])
  func theTableAndIconvTellTheSameWhereverTheTextIsCut(size: Int) {
    var converter = IconvConverter(from: "GB18030", to: "UTF-8")!
    var expected: [UInt8] = []
    let status = converter.convert(GB18030Tests.bytes.span, from: 0, into: &expected).status
    #expect(status == .complete)
    let (text, bad) = decoded(
      GB18030Tests.bytes, .gb18030, pieces: min(size, GB18030Tests.bytes.count))
    #expect(text == String(decoding: expected, as: UTF8.self))
    #expect(bad.isEmpty)
  }
}

@Suite("Detected encoding") struct DetectedEncodingTests {
  private static func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    var encoder = TextEncoder(encoding)
    var bytes: [UInt8] = []
    encoder.encode(Array(text.utf8).span, into: &bytes)
    return bytes
  }

  private static let table = "序号,检查内容,扣分\r\n1,安全帽佩戴,2\r\n2,临时用电,0\r\n"

  @Test("finds the encoding of a table without a mark", arguments: samples.map(\.0))
  func findsTheEncodingOfATableWithoutAMark(encoding: TextEncoding) {
    let bytes = DetectedEncodingTests.encode(DetectedEncodingTests.table, encoding)
    #expect(DetectedEncoding(of: bytes.span, isWhole: true).encoding == encoding)
  }

  @Test(
    "trusts a byte order mark", arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func trustsAByteOrderMark(encoding: TextEncoding) {
    let bytes = encoding.byteOrderMark + DetectedEncodingTests.encode("a", encoding)
    let detected = DetectedEncoding(of: bytes.span, isWhole: true)
    #expect(detected.encoding == encoding)
    #expect(detected.evidence == .byteOrderMark)
    #expect(detected.byteOrderMarkLength == encoding.byteOrderMark.count)
  }

  @Test("a sample cut inside a character is still UTF-8")
  func aSampleCutInsideACharacterIsStillUTF8() {
    let bytes = Array("检查".utf8.dropLast())
    #expect(DetectedEncoding(of: bytes.span, isWhole: false).evidence == .validUTF8)
    #expect(DetectedEncoding(of: bytes.span, isWhole: true).evidence != .validUTF8)
  }

  @Test("one bad byte among much UTF-8 does not make it GB 18030")
  func oneBadByteAmongMuchUTF8DoesNotMakeItGB18030() {
    var bytes = Array(String(repeating: DetectedEncodingTests.table, count: 9).utf8)
    bytes[10] = 0xFF
    let detected = DetectedEncoding(of: bytes.span, isWhole: true)
    #expect(detected.encoding == .utf8)
    #expect(detected.evidence == .fewestErrors)
  }

  @Test("a last line of rubbish does not make short UTF-8 GB 18030")
  func aLastLineOfRubbishDoesNotMakeShortUTF8GB18030() {
    let bytes =
      Array(DetectedEncodingTests.table.utf8) + [0xFF, 0xFE, 0x80, 0x2C, 0xE5, 0x88, 0x0A]
    #expect(DetectedEncoding(of: bytes.span, isWhole: true).encoding == .utf8)
  }

  @Test("a bad byte in GB 18030 does not make it UTF-8") func aBadByteInGB18030DoesNotMakeItUTF8() {
    let bytes = DetectedEncodingTests.encode(DetectedEncodingTests.table, .gb18030) + [0xFF, 0x0A]
    #expect(DetectedEncoding(of: bytes.span, isWhole: true).encoding == .gb18030)
  }

  @Test("a NUL in text does not make it UTF-16") func aNULInTextDoesNotMakeItUTF16() {
    let bytes = Array("name,value\na\0b,1\n".utf8)
    #expect(DetectedEncoding(of: bytes.span, isWhole: true).encoding == .utf8)
  }

  @Test("a short word in GBK is GB 18030") func aShortWordInGBKIsGB18030() {
    // 联通, which old editors took for UTF-8.
    let bytes: [UInt8] = [0xC1, 0xAA, 0xCD, 0xA8]
    #expect(DetectedEncoding(of: bytes.span, isWhole: true).encoding == .gb18030)
  }
}

@Suite("Encodings that files come in now and then") struct OtherEncodingTests {
  private static let texts = [
    ("big5", "檢查項目,扣分,整改期限\n消防通道堆放雜物,2,本月底\n滅火器壓力不足,1,三天\n"),
    ("shift_jis", "点検項目,減点,備考\n消火器の圧力が足りない,2,三日以内\nはしごの点検をした,0,\n"),
    ("cp949", "점검항목,감점,비고\n소화기 압력이 부족하다,2,삼일 이내\n통로에 물건이 쌓여 있다,1,\n"),
    ("cp1252", "Prüfpunkt;Abzug\nMängel am Gerüst über der Tür;2\nLöscher geprüft, für später;1\n"),
  ]

  private func bytes(_ text: String, _ label: String) throws -> [UInt8] {
    var encoder = TextEncoder(try #require(TextEncoding(label: label)))
    var bytes: [UInt8] = []
    #expect(encoder.encode(Array(text.utf8).span, into: &bytes).isEmpty)
    return bytes
  }

  private func doubt(_ bytes: [UInt8]) -> EncodingDoubt? {
    DetectedEncoding(of: bytes.span, isWhole: true).doubt
  }

  @Test("the best guess is told", arguments: texts)
  func guess(label: String, text: String) throws {
    let encoding = try #require(TextEncoding(label: label))
    #expect(try doubt(bytes(text, label)) == .isRather(encoding))
    #expect(try decoded(bytes(text, label), encoding, pieces: 3).0 == text)
  }

  @Test(
    "Chinese in GB 18030 is in no doubt, with rare names and a few words too",
    arguments: [
      "序号,检查项目,扣分\n1,灭火器压力不足,2\n", "姓名,单位\n李堃,锅炉车间\n王喆,输煤车间\n张玥,运行一部\n",
      "√,×,／\n", "啊啊\n", "安全检查表\n备注：阿波播北边别\n",
    ])
  func chinese(text: String) throws { #expect(try doubt(bytes(text, "gbk")) == nil) }

  @Test("lines of UTF-8 among lines of GB 18030 are told")
  func mixed() throws {
    let lines = ["序号,内容\n", "1,灭火器压力不足\n", "2,通道堆放杂物\n"]
    let mixed = try bytes(lines[0], "gbk") + bytes(lines[1], "utf-8") + bytes(lines[2], "gbk")
    #expect(doubt(mixed) == .isMixed)
  }

  @Test(
    "any name of iconv is an encoding, and nothing else",
    arguments: [
      ("BIG5-HKSCS", true), ("EUC-JP", true), ("cp437", true), ("koi8-r", true), ("UTF-32", true),
      ("", false), ("char", false), ("utf-8//TRANSLIT", false), ("klingon", false),
    ])
  func names(label: String, isKnown: Bool) {
    #expect((TextEncoding(label: label) != nil) == isKnown)
  }
}
