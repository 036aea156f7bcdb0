#if Office
  /// Something that nobody can guess: 128 random bits of the system, as letters.
  ///
  /// ```swift
  /// Secret().text  // "9f0c4be2…", 32 hex digits
  /// ```
  struct Secret: Sendable {
    /// As it stands in addresses.
    let text: String

    /// A new one.
    init() {
      var source = SystemRandomNumberGenerator()
      let halves = [source.next(), source.next()] as [UInt64]
      text = halves.map { half in
        let digits = String(half, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
      }.joined()
    }

    /// Whether a text is it; how long that takes says nothing of where they differ.
    func matches(_ other: some StringProtocol) -> Bool {
      Secret.isSame(text, other)
    }

    /// Whether two texts are the same, with the same promise.
    static func isSame(_ one: some StringProtocol, _ other: some StringProtocol) -> Bool {
      let (own, others) = (Array(one.utf8), Array(other.utf8))
      guard own.count == others.count else { return false }
      return zip(own, others).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }
  }
#endif
