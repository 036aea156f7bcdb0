/// A number that is not negative, by its decimal digits: what Excel shows is cut from these, at
/// most 15 of them.
struct DecimalDigits: Hashable {
  /// The digits, 0...9, without zeros in front or behind; empty for 0.
  private(set) var digits: [UInt8] = []
  /// How many of them stand before the point; negative for zeros behind it.
  private(set) var point = 0

  /// The digits of a number's magnitude, rounded to 15.
  init(_ number: Double) {
    var isBehindPoint = false
    var exponent = 0
    let text = "\(number.magnitude)"
    let parts = text.split(separator: "e")
    for letter in (parts.first ?? "").utf8 {
      if letter == UInt8(ascii: ".") {
        isBehindPoint = true
      } else {
        digits.append(letter &- UInt8(ascii: "0"))
        if !isBehindPoint { point += 1 }
      }
    }
    if parts.count > 1 { exponent = Int(parts[1]) ?? 0 }
    point += exponent
    normalize()
    round(toDigits: 15)
  }

  /// Whether it is 0.
  var isZero: Bool { digits.isEmpty }

  /// The power of ten of the first digit: 2 for 345.
  var magnitude: Int { point - 1 }

  /// Multiplied by a power of ten.
  func scaled(by power: Int) -> DecimalDigits {
    var scaled = self
    if !isZero { scaled.point += power }
    return scaled
  }

  /// Rounded half up to some places behind the point.
  func rounded(toPlaces places: Int) -> DecimalDigits {
    var rounded = self
    rounded.round(toDigits: point + places)
    return rounded
  }

  /// Rounded half up to some digits in all.
  func rounded(toDigits count: Int) -> DecimalDigits {
    var rounded = self
    rounded.round(toDigits: count)
    return rounded
  }

  /// The digits before the point, none for less than 1.
  var whole: [UInt8] {
    guard point > 0 else { return [] }
    return Array(digits.prefix(point)) + Array(repeating: 0, count: max(0, point - digits.count))
  }

  /// The digits behind the point, without zeros at the end.
  var fraction: [UInt8] {
    guard !isZero else { return [] }
    return Array(repeating: 0, count: max(0, -point)) + Array(digits.dropFirst(max(0, point)))
  }

  private mutating func round(toDigits count: Int) {
    guard count < digits.count else { return }
    let roundsUp = count >= 0 && digits[count] >= 5
    digits.removeSubrange(max(0, count)...)
    if roundsUp {
      var place = digits.count - 1
      while place >= 0, digits[place] == 9 {
        digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        digits[place] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    normalize()
  }

  private mutating func normalize() {
    while digits.last == 0 { digits.removeLast() }
    while digits.first == 0 {
      digits.removeFirst()
      point -= 1
    }
    if digits.isEmpty { point = 0 }
  }
}
