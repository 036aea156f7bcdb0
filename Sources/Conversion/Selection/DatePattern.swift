import Values

/// How a day, perhaps with a time, is written: `yyyyMMdd`, `d/M/yyyy`, `yyyy年M月d日 HH:mm`.
///
/// ```swift
/// DatePattern("yyyyMMdd")?.moment(of: "20261103")  // 2026-11-03
/// ```
package struct DatePattern: Hashable, Sendable {
  private enum Part: Hashable {
    /// A part of a moment by its letter, in at least so many digits.
    case number(Character, Int)
    case mark(Character)
  }

  /// Whether it has a time.
  package let hasTime: Bool
  private let parts: [Part]

  /// The pattern of a text with `yyyy` (or `yy`), `M`, `d`, and perhaps `H`, `m`, `s`; nil for one
  /// without a whole day, or with other letters.
  package init?(_ text: String) {
    var parts: [Part] = []
    for letter in text {
      if case .number(letter, let count)? = parts.last {
        parts[parts.count - 1] = .number(letter, count + 1)
      } else if "yMdHms".contains(letter) {
        parts.append(.number(letter, 1))
      } else {
        guard !letter.isASCII || !letter.isLetter, !letter.isNumber else { return nil }
        parts.append(.mark(letter))
      }
    }
    let letters = parts.compactMap { if case .number(let letter, _) = $0 { letter } else { nil } }
    let years = parts.contains(.number("y", 4)) || parts.contains(.number("y", 2))
    guard years, letters.contains("M"), letters.contains("d"), Set(letters).count == letters.count
    else { return nil }
    self.parts = parts
    hasTime = letters.contains("H")
  }

  /// The moment of a text; nil for one that is written otherwise, and for days that there are not.
  package func moment(of text: String) -> DateTime? {
    var rest = text[...]
    var found: [Character: Int] = [:]
    for (index, part) in parts.enumerated() {
      switch part {
      case .mark(let mark):
        guard rest.popFirst() == mark else { return nil }
      case .number(let letter, let least):
        let most = isFollowedByNumber(index) ? least : max(least, letter == "y" ? least : 2)
        let digits = rest.prefix(most).prefix { $0.isASCII && $0.isNumber }
        guard digits.count >= least, let number = Int(digits) else { return nil }
        found[letter] = letter == "y" && least == 2 ? century(number) : number
        rest = rest.dropFirst(digits.count)
      }
    }
    guard rest.isEmpty,
      let day = CalendarDate(year: found["y"] ?? 0, month: found["M"] ?? 0, day: found["d"] ?? 0),
      let time = TimeOfDay(
        hour: found["H"] ?? 0, minute: found["m"] ?? 0, second: found["s"] ?? 0)
    else { return nil }
    return DateTime(day, time)
  }

  /// Two digits of a year, as Excel takes them.
  private func century(_ year: Int) -> Int { year < 30 ? 2000 + year : 1900 + year }

  private func isFollowedByNumber(_ index: Int) -> Bool {
    guard parts.indices.contains(index + 1), case .number = parts[index + 1] else { return false }
    return true
  }
}
