/// The digest of bytes by which a file is known again (FIPS 180-4, SHA-256).
///
/// ```swift
/// SHA256.hex(of: Array("abc".utf8))  // "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
/// ```
package enum SHA256 {
  /// The digest in 64 hexadecimal digits.
  package static func hex(of bytes: [UInt8]) -> String {
    hex(ofWords: digest(of: bytes))
  }

  /// Words in eight hexadecimal digits each.
  static func hex(ofWords words: [UInt32]) -> String {
    words.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }.joined()
  }

  /// The digest as eight words.
  ///
  /// - Parameters:
  ///   - state: where it goes on from; nil for the beginning.
  ///   - before: how many bytes that state has taken already, a multiple of 64.
  static func digest(
    of bytes: [UInt8], from state: [UInt32]? = nil, after before: Int = 0
  ) -> [UInt32] {
    var state = state ?? initial
    var words = [UInt32](repeating: 0, count: 64)
    let whole = bytes.count / 64 * 64
    for start in stride(from: 0, to: whole, by: 64) {
      absorb(bytes[start..<start + 64], &state, &words)
    }
    let tail = padded(bytes[whole...], count: before + bytes.count)
    for start in stride(from: 0, to: tail.count, by: 64) {
      absorb(tail[start..<start + 64], &state, &words)
    }
    return state
  }

  /// The state behind one block of 64 bytes.
  static func state(behind block: [UInt8]) -> [UInt32] {
    var state = initial
    var words = [UInt32](repeating: 0, count: 64)
    absorb(block[...], &state, &words)
    return state
  }

  /// The last bytes, a bit of 1, zeros, and how many bits there were (5.1.1).
  private static func padded(_ rest: ArraySlice<UInt8>, count: Int) -> [UInt8] {
    var tail = Array(rest) + [0x80]
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    return tail
  }

  /// One block of 64 bytes (6.2.2).
  private static func absorb(
    _ block: ArraySlice<UInt8>, _ state: inout [UInt32], _ words: inout [UInt32]
  ) {
    var index = block.startIndex
    for place in 0..<16 {
      let high = UInt32(block[index]) << 24 | UInt32(block[index + 1]) << 16
      words[place] = high | UInt32(block[index + 2]) << 8 | UInt32(block[index + 3])
      index += 4
    }
    mix(&state, &words)
  }

  /// One block of 16 words, which stand at the front of `words`; the others are room to work in.
  static func mix(_ state: inout [UInt32], _ words: inout [UInt32]) {
    for place in 16..<64 {
      let (early, late) = (words[place - 15], words[place - 2])
      let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
      let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
      words[place] = words[place - 16] &+ first &+ words[place - 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for place in 0..<64 {
      let mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      let chosen = e & f ^ ~e & g
      let first = h &+ mixed &+ chosen &+ constants[place] &+ words[place]
      let second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  /// The fractional parts of the square roots of the first 8 primes (5.3.3).
  private static let initial: [UInt32] = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C,
    0x1F83_D9AB, 0x5BE0_CD19,
  ]

  /// The fractional parts of the cube roots of the first 64 primes (4.2.2).
  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1,
    0x923F_82A4, 0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3,
    0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786,
    0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147,
    0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13,
    0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A,
    0x5B9C_CA4F, 0x682E_6FF3, 0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208,
    0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]
}
