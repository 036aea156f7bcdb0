/// Takes a value apart into the cells of a row, or of one cell.
///
/// ```swift
/// let encoder = RecordEncoder()
/// try deduction.encode(to: encoder)
/// encoder.parts.fields  // [("单位", cell), ("扣分", cell)]
/// ```
struct RecordEncoder: Encoder {
  /// What was written so far.
  final class Parts {
    var fields: [(name: String, cell: Cell)] = []
    /// The cell of a value that stands alone.
    var cell: Cell?
  }

  let parts = Parts()
  /// Empty for a row; the heading for a cell.
  var codingPath: [any CodingKey] = []
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    codingPath.isEmpty
      ? KeyedEncodingContainer(RecordFields(parts: parts))
      : KeyedEncodingContainer(RefusedFields(codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { RefusedList(codingPath: codingPath) }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    CellContainer(parts: parts, codingPath: codingPath)
  }
}

/// The fields of a row.
private struct RecordFields<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let parts: RecordEncoder.Parts
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { parts.fields.append((key.stringValue, Cell())) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    parts.fields.append((key.stringValue, try Cell(encoding: value, at: [key])))
  }

  func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
    try put(value, key)
  }

  /// A field without a value has its column all the same.
  private func put<Value: Encodable>(_ value: Value?, _ key: Key) throws {
    if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
  }

  // Without these the standard library's own would be taken, which leave the column out.
  func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try put(value, key) }
  func encodeIfPresent(_ value: String?, forKey key: Key) throws { try put(value, key) }
  func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try put(value, key) }
  func encodeIfPresent(_ value: Float?, forKey key: Key) throws { try put(value, key) }
  func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try put(value, key) }
  func encodeIfPresent(_ value: Int8?, forKey key: Key) throws { try put(value, key) }
  func encodeIfPresent(_ value: Int16?, forKey key: Key) throws { try put(value, key) }
  func encodeIfPresent(_ value: Int32?, forKey key: Key) throws { try put(value, key) }
  func encodeIfPresent(_ value: Int64?, forKey key: Key) throws { try put(value, key) }
  func encodeIfPresent(_ value: UInt?, forKey key: Key) throws { try put(value, key) }
  func encodeIfPresent(_ value: UInt8?, forKey key: Key) throws { try put(value, key) }
  func encodeIfPresent(_ value: UInt16?, forKey key: Key) throws { try put(value, key) }
  func encodeIfPresent(_ value: UInt32?, forKey key: Key) throws { try put(value, key) }
  func encodeIfPresent(_ value: UInt64?, forKey key: Key) throws { try put(value, key) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(RefusedFields(codingPath: [key]))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    RefusedList(codingPath: [key])
  }

  func superEncoder() -> any Encoder { RecordEncoder() }
  func superEncoder(forKey key: Key) -> any Encoder { RecordEncoder(codingPath: [key]) }
}

/// The value of one cell.
private struct CellContainer: SingleValueEncodingContainer {
  let parts: RecordEncoder.Parts
  let codingPath: [any CodingKey]

  func encodeNil() { parts.cell = Cell() }

  func encode<Value: Encodable>(_ value: Value) throws {
    parts.cell = try Cell(encoding: value, at: codingPath)
  }
}
