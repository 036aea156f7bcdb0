/// What speaks against the encoding that was found, though all bytes could be it: nearly any bytes
/// are GB 18030.
///
/// ```swift
/// EncodingDoubt(about: big5.span, foundToBe: .gb18030, isWhole: true)  // .isRather(TextEncoding(label: "big5")!)
/// ```
package enum EncodingDoubt: Hashable, Sendable {
  /// It is rather another one.
  case isRather(TextEncoding)
  /// Some lines are UTF-8, others GB 18030.
  case isMixed
  /// Its characters are none that people write, and no other encoding fits.
  case isStrange

  /// The doubt about a sample that is not wholly UTF-8; nil for none.
  init?(about sample: Span<UInt8>, foundToBe found: TextEncoding, isWhole: Bool) {
    let census = HanziCensus(sample)
    guard census.count >= 4 else { return nil }
    if LineCensus(sample).isMixed {
      self = .isMixed
    } else if found != .gb18030 {
      return nil
    } else if let other = EncodingDoubt.other(sample, census, isWhole: isWhole) {
      self = .isRather(other)
    } else if census.isStrange {
      self = .isStrange
    } else {
      return nil
    }
  }

  /// The other encoding that fits best; nil where none does.
  private static func other(
    _ sample: Span<UInt8>, _ census: HanziCensus, isWhole: Bool
  ) -> TextEncoding? {
    guard census.isStrange || census.mayBeKorean else { return nil }
    let fitting = candidates.filter { $0.label == "cp949" || census.isStrange }.compactMap {
      candidate -> (encoding: TextEncoding, share: Double)? in
      let share = candidate.share(sample)
      guard share >= 0.8, let encoding = TextEncoding(label: candidate.label),
        DecodingCensus(sample, as: encoding, isWhole: isWhole).errors == 0
      else { return nil }
      return (encoding, share)
    }
    return fitting.max { $0.share < $1.share }?.encoding
  }

  private static let candidates = [
    EncodingCandidate("big5", areUsual: { lead, _ in 0xA1...0xC6 ~= lead }),
    EncodingCandidate(
      "shift_jis", areAlone: { 0xA1...0xDF ~= $0 },
      areUsual: { lead, trail in
        lead == 0x81 || lead == 0x82 && trail >= 0x4F || lead == 0x83 && trail <= 0x96
          || 0x88...0x97 ~= lead
      }),
    EncodingCandidate(
      "cp949", areUsual: { lead, trail in 0xB0...0xC8 ~= lead && trail >= 0xA1 }),
    EncodingCandidate("cp1252"),
  ]
}

/// Characters of two bytes, as GB 18030 reads them: how many are in daily use.
private struct HanziCensus {
  private(set) var count = 0
  private var usual = 0
  /// Hanzi of daily use (GB 2312 level 1), which stand in the order of their sounds, and those of
  /// them behind the last place that a syllable of Korean has.
  private var (hanzi, late) = (0, 0)

  init(_ sample: Span<UInt8>) {
    var place = 0
    while place + 1 < sample.count {
      let (lead, trail) = (sample[place], sample[place + 1])
      place += lead < 0x80 || trail < 0x30 ? 1 : 0x30...0x39 ~= trail ? 4 : 2
      guard lead >= 0x80 else { continue }
      count += 1
      guard trail >= 0xA1 else { continue }
      if 0xA1...0xA3 ~= lead || 0xB0...0xD7 ~= lead { usual += 1 }
      if 0xB0...0xD7 ~= lead { hanzi += 1 }
      if 0xC9...0xD7 ~= lead { late += 1 }
    }
  }

  /// Whether many characters are none that people write; in Chinese of any trade nineteen of
  /// twenty are in daily use.
  var isStrange: Bool { usual * 10 < count * 7 }

  /// Whether the hanzi come from the first half of the sounds alone; of a dozen in Chinese five lie
  /// in the other.
  var mayBeKorean: Bool { hanzi >= 12 && late * 20 < hanzi }
}

/// Lines that are UTF-8 with characters of three bytes, and lines that are none.
private struct LineCensus {
  private var (utf8, others) = (0, 0)

  init(_ sample: Span<UInt8>) {
    var start = 0
    for place in 0..<sample.count where sample[place] == 0x0A {
      take(sample.extracting(start..<place))
      start = place + 1
    }
  }

  private mutating func take(_ line: Span<UInt8>) {
    let high = line.indices.count { line[$0] >= 0x80 }
    guard high > 0 else { return }
    let census = DecodingCensus(line, as: .utf8, isWhole: true)
    if census.errors == 0, census.wide > 0 { utf8 += 1 }
    // A single bad byte among good characters makes no line of GB 18030.
    if census.errors * 4 >= high { others += 1 }
  }

  var isMixed: Bool { utf8 > 0 && others > 0 && utf8 + others >= 3 }
}

/// An encoding that files come in now and then, by what its characters usually are.
private struct EncodingCandidate: Sendable {
  let label: String
  private let areAlone: @Sendable (UInt8) -> Bool
  private let areUsual: (@Sendable (UInt8, UInt8) -> Bool)?

  /// - Parameters:
  ///   - areAlone: the bytes above ASCII that are a character by themselves.
  ///   - areUsual: the characters of two bytes that are in daily use; nil where every byte is a
  ///     character, and those above ASCII usually stand alone.
  init(
    _ label: String, areAlone: @escaping @Sendable (UInt8) -> Bool = { _ in false },
    areUsual: (@Sendable (UInt8, UInt8) -> Bool)? = nil
  ) {
    (self.label, self.areAlone, self.areUsual) = (label, areAlone, areUsual)
  }

  /// How many of the characters are usual ones.
  func share(_ sample: Span<UInt8>) -> Double {
    var (count, usual, place) = (0, 0, 0)
    while place < sample.count {
      let byte = sample[place]
      let next = place + 1 < sample.count ? sample[place + 1] : 0
      place += 1
      guard byte >= 0x80 else { continue }
      count += 1
      if let areUsual {
        if areAlone(byte) { continue }
        if areUsual(byte, next) { usual += 1 }
        place += 1
      } else if next < 0x80, place < 2 || sample[place - 2] < 0x80 {
        usual += 1
      }
    }
    return count == 0 ? 0 : Double(usual) / Double(count)
  }
}
