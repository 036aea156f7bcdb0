extension LosslessStringConvertible {
  /// Writes the ISO 8601 form, which is the description.
  func encodeDescription(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// A value from its ISO 8601 form.
  ///
  /// - Parameter name: what it is, for the error: `date`.
  /// - Throws: `DecodingError.dataCorrupted` for any other text.
  static func decodeDescription(from decoder: any Decoder, called name: String) throws -> Self {
    let container = try decoder.singleValueContainer()
    guard let value = Self(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "no ISO 8601 \(name)")
    }
    return value
  }
}
