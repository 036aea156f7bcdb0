import JSON

extension Probe {
  /// Reads JSON; what is read has to come back when it is written and read again.
  public static func json(_ bytes: [UInt8]) {
    guard let value = try? JSONParser.value(of: bytes) else { return }
    let again = try? JSONParser.value(of: value.serialized())
    Disagreement.trap(again, value, "JSON written and read again")
  }
}
