#if Office
  import AnpingKit

  /// A line of a password file: who may log in, and what their password is known again by, but not
  /// the password.
  ///
  /// ```swift
  /// PasswordLine(for: "张伟", password: "一个够长的口令")?.text
  /// // "张伟:pbkdf2-sha256:600000:5c1f…:8d0a…"
  /// ```
  package struct PasswordLine: Sendable {
    /// How slowly keys are made: a third of a second of one core.
    package static let iterations = 600_000
    /// The fewest characters of a password.
    package static let shortest = 10
    private static let method = "pbkdf2-sha256"

    /// Who.
    let name: String
    private let iterations: Int
    private let salt: String
    private let key: String

    /// The line of a new password; nil for a name or a password that cannot be taken.
    package init?(for name: String, password: String, iterations: Int = PasswordLine.iterations) {
      guard PasswordLine.isName(name), password.count >= PasswordLine.shortest else { return nil }
      (self.name, self.iterations, salt) = (name, iterations, Secret().text)
      key = PasswordKey.hex(of: password, salt: Array(salt.utf8), iterations: iterations)
    }

    /// What a line says; nil where it is no line of a password.
    init?(_ text: String) {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 5, PasswordLine.isName(parts[0]), parts[1] == PasswordLine.method,
        let iterations = Int(parts[2]), (1000...10_000_000).contains(iterations),
        !parts[3].isEmpty, parts[4].utf8.count == 64
      else { return nil }
      (name, self.iterations, salt, key) = (parts[0], iterations, parts[3], parts[4])
    }

    /// As it stands in the file.
    package var text: String {
      [name, PasswordLine.method, String(iterations), salt, key].joined(separator: ":")
    }

    /// Whether a password is the one; how long that takes says nothing of how near it is.
    func accepts(_ password: String) -> Bool {
      let sent = PasswordKey.hex(of: password, salt: Array(salt.utf8), iterations: iterations)
      return Secret.isSame(sent, key)
    }

    /// Whether somebody may be called so: up to 50 characters, without colon, and none that nobody
    /// sees.
    package static func isName(_ text: String) -> Bool {
      (1...50).contains(text.count) && !text.hasPrefix("#")
        && text.unicodeScalars.allSatisfy { $0 != ":" && isSeen($0.properties) }
    }

    private static func isSeen(_ properties: Unicode.Scalar.Properties) -> Bool {
      !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
        && ![.control, .format].contains(properties.generalCategory)
    }
  }
#endif
