#if Office
  /// Slows down tries of passwords: an address that failed some times waits, longer each time.
  ///
  /// ```swift
  /// throttle.wait(for: "192.168.1.7", at: .now)  // 40 seconds, or nil
  /// ```
  struct LoginThrottle {
    /// Failures that cost nothing.
    static let free = 5
    /// The first wait; each further failure doubles it.
    static let shortest = Duration.seconds(5)
    /// The longest wait.
    static let longest = Duration.seconds(900)
    /// Addresses that are remembered.
    static let addresses = 10_000

    private struct Failures {
      var count = 0
      var until = ContinuousClock.now
    }

    private var failures: [String: Failures] = [:]

    /// How long an address has to wait yet; nil where it may try.
    func wait(for address: String, at now: ContinuousClock.Instant) -> Duration? {
      guard let until = failures[address]?.until, until > now else { return nil }
      return until - now
    }

    /// An address failed.
    mutating func failed(_ address: String, at now: ContinuousClock.Instant) {
      if failures.count >= LoginThrottle.addresses { forget(at: now) }
      var own = failures[address] ?? Failures()
      own.count += 1
      let doublings = own.count - LoginThrottle.free
      let wait =
        doublings < 0
        ? .zero : min(LoginThrottle.shortest * (1 << min(doublings, 10)), LoginThrottle.longest)
      own.until = now + wait
      failures[address] = own
    }

    /// An address got in.
    mutating func succeeded(_ address: String) { failures[address] = nil }

    /// Makes room: for those who wait no more, and if all wait, for the one that waits least.
    private mutating func forget(at now: ContinuousClock.Instant) {
      failures = failures.filter { $0.value.until > now }
      guard failures.count >= LoginThrottle.addresses,
        let least = failures.min(by: { $0.value.until < $1.value.until })
      else { return }
      failures[least.key] = nil
    }
  }
#endif
