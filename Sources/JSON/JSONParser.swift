/// Reads JSON text (RFC 8259) strictly.
///
/// ```swift
/// try JSONParser.value(of: #"{"unit":"锅炉车间"}"#)["unit"]  // .string("锅炉车间")
/// ```
package struct JSONParser {
  /// Deepest nesting that is read.
  package static let maximumDepth = 128

  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value that a text holds.
  package static func value(of text: String) throws(JSONError) -> JSONValue {
    try value(of: Array(text.utf8))
  }

  /// The value that UTF-8 bytes hold; a byte order mark is skipped.
  package static func value(of bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
    let value = try parser.value(depth: 0)
    parser.skipSpaces()
    guard parser.index == bytes.count else { throw parser.error(.trailingText) }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < JSONParser.maximumDepth else { throw error(.tooDeep) }
    skipSpaces()
    switch peek {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    index += 1
    var members: [JSONValue.Member] = []
    skipSpaces()
    if take("}") { return .object(members) }
    repeat {
      skipSpaces()
      guard peek == UInt8(ascii: "\"") else { throw error(.unexpected) }
      let key = try string()
      skipSpaces()
      guard take(":") else { throw error(.unexpected) }
      members.append(JSONValue.Member(key, try value(depth: depth + 1)))
      skipSpaces()
    } while take(",")
    guard take("}") else { throw error(.unexpected) }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    index += 1
    var elements: [JSONValue] = []
    skipSpaces()
    if take("]") { return .array(elements) }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipSpaces()
    } while take(",")
    guard take("]") else { throw error(.unexpected) }
    return .array(elements)
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError)
    -> JSONValue
  {
    let expected = Array(word.description.utf8)
    guard bytes[index...].starts(with: expected) else { throw error(.unexpected) }
    index += expected.count
    return value
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = index
    _ = take("-")
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[index - whole] != UInt8(ascii: "0") else {
      throw error(.unexpected)
    }
    if take("."), digits() == 0 { throw error(.unexpected) }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      if digits() == 0 { throw error(.unexpected) }
    }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func string() throws(JSONError) -> String {
    index += 1
    var text: [UInt8] = []
    while let byte = peek {
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw error(.badText) }
        return string
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw error(.badText)
      default: text.append(byte)
      }
    }
    throw error(.endOfText)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    guard let byte = peek else { throw error(.endOfText) }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "u"): text += Array(String(try escapedScalar()).utf8)
    default: throw error(.badText)
    }
  }

  private mutating func escapedScalar() throws(JSONError) -> Character {
    var unit = try hexUnit()
    if (0xD800..<0xDC00).contains(unit), take("\\"), take("u") {
      let low = try hexUnit()
      guard (0xDC00..<0xE000).contains(low) else { throw error(.badText) }
      unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(unit) else { throw error(.badText) }
    return Character(scalar)
  }

  private mutating func hexUnit() throws(JSONError) -> UInt32 {
    guard index + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw error(.badText) }
    index += 4
    return unit
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek, UInt32(byte) == character.value else { return false }
    index += 1
    return true
  }

  private mutating func digits() -> Int {
    let start = index
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    return index - start
  }

  private mutating func skipSpaces() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  private func error(_ code: JSONError.Code) -> JSONError { JSONError(code: code, byte: index) }
}

/// Why a text is no JSON, and at which byte.
package struct JSONError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Code: String, Sendable {
    case unexpected, endOfText, badText, trailingText, tooDeep
  }
  /// What is wrong.
  package let code: Code
  /// Where, from 0.
  package let byte: Int
}
