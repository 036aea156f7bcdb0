import Glibc

/// Texts hashed and compared eight bytes at a time. Each table has a seed of its own, so that
/// nobody can make texts that collide; what is written does not depend on it.
struct TextHash {
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  private let seed = UInt64.random(in: .min ... .max)

  /// A hash of some bytes.
  func hash(of text: Span<UInt8>) -> UInt32 {
    unsafe text.withUnsafeBytes { bytes in
      var hash = UInt64(truncatingIfNeeded: bytes.count) ^ seed
      var index = 0
      while index + 8 <= bytes.count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        hash = TextHash.mixed(hash ^ UInt64(littleEndian: word))
        index += 8
      }
      var tail: UInt64 = 0
      while index < bytes.count {
        tail = tail << 8 | UInt64(unsafe bytes[index])
        index += 1
      }
      return UInt32(truncatingIfNeeded: TextHash.mixed(hash ^ tail))
    }
  }

  /// Whether two texts are the same bytes.
  static func equals(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    guard first.count == second.count else { return false }
    return unsafe first.withUnsafeBytes { first in
      unsafe second.withUnsafeBytes { second in
        guard let left = first.baseAddress, let right = second.baseAddress else { return true }
        return unsafe memcmp(left, right, first.count) == 0
      }
    }
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}
