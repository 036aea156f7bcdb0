import FoundationEssentials
import Grid
import Values

/// The decoder that `Decodable` types meet, whatever they are read from.
///
/// ```swift
/// let decoder = NodeDecoder(node: node, source: SourcePosition(file: "锅炉车间.xlsx"))
/// let value = try Value(from: decoder)
/// ```
package struct NodeDecoder<Node: DecodedNode>: Decoder {
  let node: Node
  package let codingPath: [any CodingKey]
  private let source: SourcePosition
  private let sendableInfo: [CodingUserInfoKey: any Sendable]
  package var userInfo: [CodingUserInfoKey: Any] { sendableInfo }

  /// A decoder of a piece; its place stands in front of every error's description.
  package init(
    node: Node, codingPath: [any CodingKey] = [], source: SourcePosition = SourcePosition(),
    userInfo: [CodingUserInfoKey: any Sendable] = [:]
  ) {
    (self.node, self.codingPath, self.source) = (node, codingPath, source)
    sendableInfo = userInfo
  }

  package func container<Key: CodingKey>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(NodeFields(decoder: self))
  }

  package func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard let members = node.members else {
      throw DecodingError.typeMismatch([String].self, context("expected a list"))
    }
    return NodeMembers(decoder: self, members: members)
  }

  package func singleValueContainer() throws -> any SingleValueDecodingContainer {
    NodeValue(decoder: self)
  }

  /// A decoder for a part.
  func part(_ node: Node, _ key: any CodingKey) -> NodeDecoder {
    NodeDecoder(
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
    if type == DateTime.self, let value = try moment() as? Value { return value }
    if type == TimeOfDay.self, let value = try time() as? Value { return value }
    if type == Date.self, let value = try moment().inGreenwich as? Value { return value }
    return try Value(from: self)
  }

  // MARK: Values of cells

  func text() throws -> String { try present(node.text, String.self, "expected a text") }

  func decimal(as type: any Any.Type = Decimal.self) throws -> Decimal {
    try present(node.decimal, type, "expected a number")
  }

  func boolean() throws -> Bool { try present(node.boolean, Bool.self, "expected a tick") }

  func integer<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
    guard let value = Value(try decimal(as: type).description) else {
      throw DecodingError.typeMismatch(type, context("expected a whole number"))
    }
    return value
  }

  private func date() throws -> CalendarDate {
    try present(node.date, CalendarDate.self, "expected a date")
  }

  private func moment() throws -> DateTime {
    try present(node.moment, DateTime.self, "expected a date with a time")
  }

  private func time() throws -> TimeOfDay {
    try present(node.time, TimeOfDay.self, "expected a time of day")
  }

  private func present<Value>(
    _ value: Value?, _ type: any Any.Type, _ expectation: String
  ) throws -> Value {
    if let value { return value }
    if node.isBlank {
      throw DecodingError.valueNotFound(type, context("the cell is blank"))
    }
    let isValue = node.text != nil
    throw DecodingError.typeMismatch(
      type, context(isValue ? expectation : "expected a single value"))
  }
}
