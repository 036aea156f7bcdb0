import FoundationEssentials

/// A JSON value (RFC 8259) that keeps the order of its keys and the digits of its numbers.
///
/// Foundation's coders lose both: keys come out sorted or shuffled, numbers pass through doubles.
///
/// ```swift
/// let record: JSONValue = ["unit": "锅炉车间", "score": .number("86.8"), "veto": false]
/// record.serialized()  // {"unit":"锅炉车间","score":86.8,"veto":false}
/// ```
package enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number by its digits, as JSON writes them.
  case number(String)
  /// Text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Members in order; of a key that is there twice the last counts.
  case object([Member])

  /// A key with its value.
  package struct Member: Hashable, Sendable {
    /// The key.
    package var key: String
    /// The value.
    package var value: JSONValue

    /// A key with a value.
    package init(_ key: String, _ value: JSONValue) { (self.key, self.value) = (key, value) }
  }

  /// The value of a key; nil where this is no object or has no such key.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// A decimal number.
  package static func decimal(_ number: Decimal) -> JSONValue { .number(number.description) }

  /// A decimal number, or null.
  package static func decimal(_ number: Decimal?) -> JSONValue {
    number.map { .number($0.description) } ?? .null
  }

  /// A whole number, or null.
  package static func integer(_ number: Int?) -> JSONValue {
    number.map { .number(String($0)) } ?? .null
  }

  /// Text, or null.
  package static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(integerLiteral value: Int) { self = .number(String(value)) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
