import Values

/// A time of day: `8:30`, `8时30分`.
///
/// ```swift
/// WrittenTime.time(in: "８：３０")  // 08:30
/// ```
package enum WrittenTime {
  /// The time that a text is; nil for one that is none.
  package static func time(in text: String) -> TimeOfDay? {
    var scanner = SpellingScanner(FoldedText(text))
    guard let hour = scanner.digits(1...2), scanner.takeAny([":", "时", "点"]) != nil else {
      return nil
    }
    let minute = scanner.digits(1...2) ?? 0
    scanner.take("分")
    if scanner.take(":") { _ = scanner.digits(1...2) }
    return scanner.isAtEnd ? TimeOfDay(hour: hour, minute: minute) : nil
  }
}
