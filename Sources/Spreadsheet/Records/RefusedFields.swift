/// Fields inside a cell, which holds one value: refused as soon as there is one.
struct RefusedFields<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let codingPath: [any CodingKey]

  func encodeNil(forKey key: Key) throws { throw RefusedList.error(codingPath) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    throw RefusedList.error(codingPath)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(RefusedFields<Nested>(codingPath: codingPath))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    RefusedList(codingPath: codingPath)
  }

  func superEncoder() -> any Encoder { RecordEncoder(codingPath: codingPath) }
  func superEncoder(forKey key: Key) -> any Encoder { RecordEncoder(codingPath: codingPath) }
}

/// A list inside a cell, or in place of a row: refused as soon as there is a member.
struct RefusedList: UnkeyedEncodingContainer {
  let codingPath: [any CodingKey]
  var count: Int { 0 }

  func encodeNil() throws { throw RefusedList.error(codingPath) }

  func encode<Value: Encodable>(_ value: Value) throws { throw RefusedList.error(codingPath) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(RefusedFields<Nested>(codingPath: codingPath))
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
  func superEncoder() -> any Encoder { RecordEncoder(codingPath: codingPath) }

  static func error(_ path: [any CodingKey]) -> EncodingError {
    .invalidValue(
      [String](), EncodingError.Context(codingPath: path, debugDescription: "not a single value"))
  }
}
