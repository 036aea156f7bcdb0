import FoundationEssentials
import Grid
import Spreadsheet
import Values

/// The decoder that `Decodable` types meet.
struct ReadingDecoder: Decoder {
  let node: ReadingNode
  let codingPath: [any CodingKey]
  let source: SourcePosition
  let sendableInfo: [CodingUserInfoKey: any Sendable]
  var userInfo: [CodingUserInfoKey: Any] { sendableInfo }

  init(
    node: ReadingNode, codingPath: [any CodingKey], source: SourcePosition,
    userInfo: [CodingUserInfoKey: any Sendable]
  ) {
    (self.node, self.codingPath, self.source) = (node, codingPath, source)
    sendableInfo = userInfo
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(ReadingFields(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard let members = node.members else {
      throw DecodingError.typeMismatch([String].self, context("expected a list"))
    }
    return ReadingMembers(decoder: self, members: members)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    ReadingValue(decoder: self)
  }

  /// A decoder for a part.
  func part(_ node: ReadingNode, _ key: any CodingKey) -> ReadingDecoder {
    ReadingDecoder(
      node: node, codingPath: codingPath + [key], source: source, userInfo: sendableInfo)
  }

  /// Where an error happened: `锅炉车间.xlsx: 检查表!H6: …`.
  func context(_ description: String) -> DecodingError.Context {
    var place = source
    place.cell = node.cell
    let position = place.description
    return DecodingError.Context(
      codingPath: codingPath,
      debugDescription: position.isEmpty ? description : "\(position): \(description)")
  }

  /// A value of a type. Types of Foundation and of `Values` come straight from the cell's value.
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if type == Decimal.self, let value = try decimal() as? Value { return value }
    if type == CalendarDate.self, let value = try date() as? Value { return value }
    return try Value(from: self)
  }

  // MARK: Values of cells

  func present() throws -> FieldValue {
    if let value = node.value { return value }
    if node.isBlank {
      throw DecodingError.valueNotFound(FieldValue.self, context("the cell is blank"))
    }
    throw DecodingError.typeMismatch(FieldValue.self, context("expected a single value"))
  }

  func text() throws -> String {
    let value = try present()
    return value.printedText
  }

  func decimal() throws -> Decimal {
    switch try present() {
    case .number(let number): return number
    case .text(let text):
      if let number = Decimal(exact: text.foldedForMatching) { return number }
    default: break
    }
    throw DecodingError.typeMismatch(Decimal.self, context("expected a number"))
  }

  func date() throws -> CalendarDate {
    guard let date = try present().date else {
      throw DecodingError.typeMismatch(CalendarDate.self, context("expected a date"))
    }
    return date
  }

  func boolean() throws -> Bool {
    guard case .boolean(let flag) = try present() else {
      throw DecodingError.typeMismatch(Bool.self, context("expected a tick"))
    }
    return flag
  }

  func integer<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
    guard let value = Value(try decimal().description) else {
      throw DecodingError.typeMismatch(type, context("expected a whole number"))
    }
    return value
  }
}
