extension TimeOfDay: LosslessStringConvertible, Codable {
  /// A time from its ISO 8601 form `08:30:00` or `08:30:00.250`, and from no other.
  public init?(_ description: String) {
    let parts = description.split(separator: ".", omittingEmptySubsequences: false)
    let clock = parts[0].split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, clock.count == 3, clock.allSatisfy({ $0.utf8.count == 2 }),
      let hour = Int(clock[0]), let minute = Int(clock[1]), let second = Int(clock[2]),
      let millisecond = parts.count == 1 ? 0 : parts[1].utf8.count == 3 ? Int(parts[1]) : nil
    else { return nil }
    self.init(hour: hour, minute: minute, second: second, millisecond: millisecond)
  }

  /// Writes the ISO 8601 form.
  public func encode(to encoder: any Encoder) throws { try encodeDescription(to: encoder) }

  /// Reads the ISO 8601 form.
  ///
  /// - Throws: `DecodingError.dataCorrupted` for any other text.
  public init(from decoder: any Decoder) throws {
    self = try TimeOfDay.decodeDescription(from: decoder, called: "time")
  }
}

extension DateTime: LosslessStringConvertible, Codable {
  /// A moment from its ISO 8601 form `2026-11-03T08:30:00`, and from no other.
  public init?(_ description: String) {
    let parts = description.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = CalendarDate(String(parts[0])),
      let time = TimeOfDay(String(parts[1]))
    else { return nil }
    self.init(date, time)
  }

  /// Writes the ISO 8601 form.
  public func encode(to encoder: any Encoder) throws { try encodeDescription(to: encoder) }

  /// Reads the ISO 8601 form.
  ///
  /// - Throws: `DecodingError.dataCorrupted` for any other text.
  public init(from decoder: any Decoder) throws {
    self = try DateTime.decodeDescription(from: decoder, called: "moment")
  }
}
