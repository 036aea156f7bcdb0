#if Office
  /// By what visitors are let in.
  ///
  /// ```swift
  /// Admission.key(Secret())  // whoever has the printed address
  /// ```
  enum Admission: Sendable {
    /// By the key in the address that the program prints.
    case key(Secret)
    /// By name and password.
    case passwords(PasswordTrial, Sessions)

    /// Whether visitors log in.
    var needsLogin: Bool {
      if case .passwords = self { true } else { false }
    }

    /// Whether there is such an address for those who are let in so.
    func has(_ route: Route) -> Bool {
      switch (self, route) {
      case (.key, .login), (.key, .session), (.key, .leaving), (.passwords, .enter): false
      default: true
      }
    }
  }
#endif
