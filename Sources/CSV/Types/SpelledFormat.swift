/// The number format that shows a value again as it was spelled, in two bytes: a text for each of
/// ten million fields would cost more than all the rest.
///
/// ```swift
/// SpelledField("2026.11.3".utf8.span).format.code  // yyyy.m.d
/// ```
public struct SpelledFormat: Hashable, Sendable {
  /// Shows numbers in their fewest digits.
  public static let general = SpelledFormat(bits: 0)

  /// 0 General; bit 15: of a date, else of a number.
  package let bits: UInt16

  /// What stands between the parts of a day.
  enum DayMarks: UInt16 { case none, dashes, slashes, points, words }
  /// What stands between day and time.
  enum Joint: UInt16 { case none, space, letter }
  /// How exact a time is.
  enum Clock: UInt16 { case none, minutes, seconds, milliseconds }

  private init(bits: UInt16) { self.bits = bits }

  /// The format of a number.
  init(fractionDigits: Int, isGrouped: Bool, isPercent: Bool) {
    bits = 1 | UInt16(fractionDigits) << 1 | (isGrouped ? 1 << 6 : 0) | (isPercent ? 1 << 7 : 0)
  }

  /// The format of a day, perhaps with a time, or of a time alone.
  init(
    _ marks: DayMarks, padsMonth: Bool, padsDay: Bool, _ joint: Joint = .none,
    _ clock: Clock = .none, padsHour: Bool = false
  ) {
    let pads: UInt16 = (padsMonth ? 8 : 0) | (padsDay ? 16 : 0) | (padsHour ? 512 : 0)
    bits = 0x8000 | marks.rawValue | pads | joint.rawValue << 5 | clock.rawValue << 7
  }

  /// The format code (ECMA-376 part 1, 18.8.31).
  public var code: String {
    guard bits != 0 else { return "General" }
    return bits & 0x8000 == 0 ? numberCode : dayCode + jointCode + clockCode
  }

  private var numberCode: String {
    let places = Int(bits >> 1 & 0x1F)
    return (bits & 64 == 0 ? "0" : "#,##0")
      + (places == 0 ? "" : "." + String(repeating: "0", count: places))
      + (bits & 128 == 0 ? "" : "%")
  }

  private var dayCode: String {
    let (month, day) = (bits & 8 == 0 ? "m" : "mm", bits & 16 == 0 ? "d" : "dd")
    return switch DayMarks(rawValue: bits & 7) {
    case .dashes: "yyyy-\(month)-\(day)"
    case .slashes: "yyyy/\(month)/\(day)"
    case .points: "yyyy.\(month).\(day)"
    case .words: "yyyy\"年\"\(month)\"月\"\(day)\"日\""
    default: ""
    }
  }

  private var jointCode: String {
    switch Joint(rawValue: bits >> 5 & 3) {
    case .space: " "
    case .letter: "\"T\""
    default: ""
    }
  }

  private var clockCode: String {
    let hour = bits & 512 == 0 ? "h" : "hh"
    return switch Clock(rawValue: bits >> 7 & 3) {
    case .minutes: hour + ":mm"
    case .seconds: hour + ":mm:ss"
    case .milliseconds: hour + ":mm:ss.000"
    default: ""
    }
  }
}
