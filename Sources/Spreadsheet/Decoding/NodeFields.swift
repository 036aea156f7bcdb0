import FoundationEssentials
import Values

/// The parts of a piece by their names.
struct NodeFields<Node: DecodedNode, Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: NodeDecoder<Node>
  var codingPath: [any CodingKey] { decoder.codingPath }
  var allKeys: [Key] { decoder.node.keys.compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool { decoder.node[key.stringValue] != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try part(key).node.isBlank }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    guard let node = decoder.node[key.stringValue], !node.isBlank,
      !(node.isCondition && type == CalendarDate.self)
    else { return nil }
    return try decode(type, forKey: key)
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let part = try part(key)
    do { return try part.decode(type) } catch DecodingError.dataCorrupted(let context)
      where context.codingPath.count == part.codingPath.count
    {
      throw DecodingError.typeMismatch(type, part.context(context.debugDescription))
    }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try part(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try part(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { decoder }

  func superDecoder(forKey key: Key) throws -> any Decoder { try part(key) }

  private func part(_ key: Key) throws -> NodeDecoder<Node> {
    guard let node = decoder.node[key.stringValue] else {
      throw DecodingError.keyNotFound(
        key, decoder.context("there is no “\(key.stringValue)”"))
    }
    return decoder.part(node, key)
  }
}

/// The members of a piece, in order.
struct NodeMembers<Node: DecodedNode>: UnkeyedDecodingContainer {
  let decoder: NodeDecoder<Node>
  let members: [Node]
  private(set) var currentIndex = 0
  var codingPath: [any CodingKey] { decoder.codingPath }
  var count: Int? { members.count }
  var isAtEnd: Bool { currentIndex >= members.count }

  init(decoder: NodeDecoder<Node>, members: [Node]) {
    (self.decoder, self.members) = (decoder, members)
  }

  mutating func decodeNil() throws -> Bool {
    guard try peek().node.isBlank else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let value = try peek().decode(type)
    currentIndex += 1
    return value
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { try next() }

  private mutating func next() throws -> NodeDecoder<Node> {
    let decoder = try peek()
    currentIndex += 1
    return decoder
  }

  private func peek() throws -> NodeDecoder<Node> {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(Node.self, decoder.context("the list has ended"))
    }
    return decoder.part(members[currentIndex], MemberIndex(currentIndex))
  }
}

/// The place of a member in its list, for the path of an error.
private struct MemberIndex: CodingKey {
  let intValue: Int?
  var stringValue: String { intValue.map { "\($0)" } ?? "" }

  init(_ index: Int) { intValue = index }
  init?(stringValue: String) { return nil }
  init?(intValue: Int) { self.init(intValue) }
}

/// The value of one cell.
struct NodeValue<Node: DecodedNode>: SingleValueDecodingContainer {
  let decoder: NodeDecoder<Node>
  var codingPath: [any CodingKey] { decoder.codingPath }

  func decodeNil() -> Bool { decoder.node.isBlank }
  func decode(_ type: Bool.Type) throws -> Bool { try decoder.boolean() }
  func decode(_ type: String.Type) throws -> String { try decoder.text() }
  func decode(_ type: Double.Type) throws -> Double { try decoder.decimal(as: type).double }
  func decode(_ type: Float.Type) throws -> Float { Float(try decoder.decimal(as: type).double) }
  func decode(_ type: Int.Type) throws -> Int { try decoder.integer(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try decoder.integer(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try decoder.integer(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try decoder.integer(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try decoder.integer(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try decoder.integer(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try decoder.integer(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try decoder.integer(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try decoder.integer(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try decoder.integer(type) }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.decode(type) }
}
