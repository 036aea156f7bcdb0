#if Office
  /// The fields of a query or of a small form (`application/x-www-form-urlencoded`).
  ///
  /// ```swift
  /// FormFields("lang=en&unit=%E9%94%85%E7%82%89")["unit"]  // "锅炉"
  /// ```
  struct FormFields: Sendable {
    private let values: [String: String]

    /// The fields in a text; of two of one name the first.
    init(_ text: String) {
      values = text.split(separator: "&").reduce(into: [:]) { values, pair in
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = FormFields.decoded(parts[0])
        let value = parts.count > 1 ? FormFields.decoded(parts[1]) : ""
        if values[name] == nil { values[name] = value }
      }
    }

    /// The names of the fields.
    var names: some Collection<String> { values.keys }

    /// The field of a name.
    subscript(name: String) -> String? { values[name] }

    /// A text as it stands in a query or a header (RFC 5987, attr-char): every other byte escaped.
    static func encoded(_ text: String) -> String {
      text.utf8.map { byte in
        if plain.contains(byte) { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return (byte < 16 ? "%0" : "%") + digits
      }.joined()
    }

    private static let plain = Set(
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._".utf8)

    /// A text without its escapes; what is no escape stays as it is.
    static func decoded(_ text: Substring) -> String {
      var bytes: [UInt8] = []
      var rest = text.utf8[...]
      while let byte = rest.popFirst() {
        let digits = rest.prefix(2)
        // A number with a sign would be one too.
        if byte == UInt8(ascii: "%"), digits.count == 2, !digits.contains(UInt8(ascii: "+")),
          let escaped = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        {
          bytes.append(escaped)
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
#endif
