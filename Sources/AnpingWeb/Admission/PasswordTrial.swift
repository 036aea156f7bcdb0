#if Office
  /// Tries passwords, one after the other, so that many at once are no faster.
  ///
  /// ```swift
  /// await trial.verdict(on: "张伟", password, from: "192.168.1.7")  // .accepted("张伟")
  /// ```
  actor PasswordTrial {
    /// What came of a try.
    enum Verdict: Hashable, Sendable {
      /// It is this clerk.
      case accepted(String)
      /// Name or password are wrong.
      case refused
      /// The address tried too often, and has to wait so many seconds; nothing was tried.
      case tooOften(seconds: Int)
    }

    private let passwords: PasswordFile
    private let now: @Sendable () -> ContinuousClock.Instant
    private var throttle = LoginThrottle()

    /// Tries of the passwords of a file.
    ///
    /// - Parameter now: the time; asked for when a try begins and, since it takes its time, again
    ///   when it failed.
    init(
      _ passwords: PasswordFile,
      now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
      (self.passwords, self.now) = (passwords, now)
    }

    /// Tries a password.
    func verdict(on name: String, _ password: String, from address: String) -> Verdict {
      if let wait = throttle.wait(for: address, at: now()) {
        return .tooOften(seconds: Int(wait.components.seconds) + 1)
      }
      guard let clerk = passwords.name(of: name, password) else {
        throttle.failed(address, at: now())
        return .refused
      }
      throttle.succeeded(address)
      return .accepted(clerk)
    }
  }
#endif
