/// A key made of a password so slowly that nobody tries many of them: PBKDF2 with HMAC-SHA-256
/// (RFC 8018, 5.2; RFC 2104).
///
/// ```swift
/// PasswordKey.hex(of: "password", salt: Array("salt".utf8), iterations: 600_000)
/// ```
package enum PasswordKey {
  /// The key in 64 hexadecimal digits.
  ///
  /// - Parameters:
  ///   - salt: what makes keys of one password differ.
  ///   - iterations: how slowly, at least 1.
  package static func hex(of password: String, salt: [UInt8], iterations: Int) -> String {
    SHA256.hex(ofWords: words(of: Array(password.utf8), salt: salt, iterations: iterations))
  }

  private static func words(of password: [UInt8], salt: [UInt8], iterations: Int) -> [UInt32] {
    let short = password.count > 64 ? bytes(of: SHA256.digest(of: password)) : password
    let key = short + [UInt8](repeating: 0, count: 64 - short.count)
    let inner = SHA256.state(behind: key.map { $0 ^ 0x36 })
    let outer = SHA256.state(behind: key.map { $0 ^ 0x5C })
    let first = SHA256.digest(of: salt + [0, 0, 0, 1], from: inner, after: 64)
    var code = SHA256.digest(of: bytes(of: first), from: outer, after: 64)
    var sum = code
    // A digest of 32 bytes behind a block of 64: what follows it never changes.
    var words = [UInt32](repeating: 0, count: 64)
    (words[8], words[15]) = (0x8000_0000, 96 * 8)
    for _ in 1..<max(iterations, 1) {
      for half in [inner, outer] {
        for place in 0..<8 { words[place] = code[place] }
        code = half
        SHA256.mix(&code, &words)
      }
      for place in 0..<8 { sum[place] ^= code[place] }
    }
    return sum
  }

  private static func bytes(of words: [UInt32]) -> [UInt8] {
    words.flatMap { word in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }
}
