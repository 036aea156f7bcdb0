import Values

/// A time of day: `8:30`, `8时30分`, `下午2点半`.
///
/// ```swift
/// WrittenTime.time(in: "８：３０")  // 08:30
/// ```
package enum WrittenTime {
  /// Words before an hour, and whether one to eleven after them are of the afternoon.
  private static let halves = [
    "上午": false, "早上": false, "早晨": false, "凌晨": false, "下午": true, "晚上": true,
    "傍晚": true, "晚": true, "早": false,
  ]

  /// The time that a text is; nil for one that is none.
  package static func time(in text: String) -> TimeOfDay? {
    var scanner = SpellingScanner(FoldedText(text))
    let half = scanner.takeLongest(Array(halves.keys)).flatMap { halves[$0] }
    guard let hour = scanner.digits(1...2), let mark = scanner.takeAny([":", "时", "点"]),
      let hour = hourOfDay(hour, isAfternoon: half)
    else { return nil }
    if mark != ":", scanner.takeAny(["半", "整"]) == "半" {
      return scanner.isAtEnd ? TimeOfDay(hour: hour, minute: 30) : nil
    }
    let minute = scanner.digits(1...2) ?? 0
    scanner.take("分")
    if scanner.take(":") { _ = scanner.digits(1...2) }
    return scanner.isAtEnd ? TimeOfDay(hour: hour, minute: minute) : nil
  }

  /// The hour from 0 to 23 of one after a word such as 下午; nil for one that does not go with it.
  private static func hourOfDay(_ hour: Int, isAfternoon: Bool?) -> Int? {
    guard let isAfternoon else { return hour }
    if isAfternoon {
      return (1...11).contains(hour) ? hour + 12 : (12...23).contains(hour) ? hour : nil
    }
    return (0...12).contains(hour) ? hour : nil
  }
}
