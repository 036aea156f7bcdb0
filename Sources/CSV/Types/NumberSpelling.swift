/// A field that begins like a number: its parts, and what it is. Its spellings are those of CSV
/// files; `Spellings/Numbers` is about what people write in forms.
struct NumberSpelling {
  private(set) var kind = SpelledField.Kind.text
  private(set) var value = 0.0
  private(set) var format = SpelledFormat.general
  private(set) var isGrouped = false
  private(set) var wholeDigits = 0
  private(set) var isMobileNumber = false

  private var sign: UInt8?
  private var integer = 0
  private var integerDigits = 0
  private var leadsWithZero = false
  private var fraction = 0
  private var fractionDigits: Int?
  private var isPercent = false

  init(_ field: Span<UInt8>) {
    guard let end = parse(field) else { return }
    guard end == field.count else {
      if isExponent(field, from: end) { kind = .identifier }
      return
    }
    classify()
  }

  /// Takes sign, digits, groups, point and percent sign: where they end; nil without digits or
  /// with wrong groups.
  private mutating func parse(_ field: Span<UInt8>) -> Int? {
    var index = 0
    if field[0] == UInt8(ascii: "-") || field[0] == UInt8(ascii: "+") {
      sign = field[0]
      index = 1
    }
    leadsWithZero = index < field.count && field[index] == UInt8(ascii: "0")
    var group = -1
    while index < field.count {
      let byte = field[index]
      if let digit = NumberSpelling.digit(byte) {
        integerDigits += 1
        integer = integer &* 10 &+ digit
        if group >= 0 { group += 1 }
      } else if byte == UInt8(ascii: ","), integerDigits > 0, group == 3 || group < 0 {
        guard group == 3 || integerDigits <= 3 else { return nil }
        (group, isGrouped) = (0, true)
      } else {
        break
      }
      index += 1
    }
    guard !isGrouped || group == 3 else { return nil }
    if index < field.count, field[index] == UInt8(ascii: ".") {
      index = parseFraction(field, from: index + 1)
    }
    guard integerDigits + (fractionDigits ?? 0) > 0 else { return nil }
    if index < field.count, field[index] == UInt8(ascii: "%") {
      isPercent = true
      index += 1
    }
    return index
  }

  private mutating func parseFraction(_ field: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < field.count, let digit = NumberSpelling.digit(field[index]) {
      fraction = fraction &* 10 &+ digit
      index += 1
    }
    fractionDigits = index - start
    return index
  }

  /// Whether `E` and digits follow, as in `1E5`.
  private func isExponent(_ field: Span<UInt8>, from start: Int) -> Bool {
    guard start < field.count, field[start] | 0x20 == UInt8(ascii: "e"), !isPercent else {
      return isTrailingX(field, from: start)
    }
    var index = start + 1
    if index < field.count, field[index] == UInt8(ascii: "+") || field[index] == UInt8(ascii: "-") {
      index += 1
    }
    guard index < field.count else { return false }
    while index < field.count, NumberSpelling.digit(field[index]) != nil { index += 1 }
    return index == field.count
  }

  /// The X that many ID numbers end with.
  private func isTrailingX(_ field: Span<UInt8>, from start: Int) -> Bool {
    start == field.count - 1 && field[start] | 0x20 == UInt8(ascii: "x") && integerDigits == 17
  }

  private mutating func classify() {
    let fractionDigits = fractionDigits ?? 0
    let isZero = integer == 0 && fraction == 0
    if leadsWithZero, integerDigits > 1 {
      kind = .identifier
    } else if integerDigits + fractionDigits > 15 {
      kind = integerDigits > 15 ? .identifier : .oddNumber
    } else if sign == UInt8(ascii: "+") || integerDigits == 0 || self.fractionDigits == 0
      || (sign != nil && isZero)
    {
      kind = .oddNumber
    } else {
      kind = .number
      value = number(fractionDigits: fractionDigits)
      format = format(fractionDigits: fractionDigits)
      guard self.fractionDigits == nil, !isPercent, !isGrouped else { return }
      wholeDigits = integerDigits
      isMobileNumber =
        sign == nil && wholeDigits == 11 && integer >= 13_000_000_000 && integer < 20_000_000_000
    }
  }

  /// The nearest double: both parts are below 2^53 and the power of ten is exact.
  private func number(fractionDigits: Int) -> Double {
    var (shift, power) = (1, isPercent ? 100.0 : 1)
    for _ in 0..<fractionDigits { (shift, power) = (shift &* 10, power * 10) }
    let magnitude = Double(integer &* shift &+ fraction) / power
    return sign == nil ? magnitude : -magnitude
  }

  /// `General` where it shows the same digits, else a format with the digits counted.
  private func format(fractionDigits: Int) -> SpelledFormat {
    let endsWithZero = fractionDigits > 0 && fraction % 10 == 0
    if !isGrouped, !isPercent, !endsWithZero, integerDigits + fractionDigits <= 10,
      integer > 0 || fractionDigits < 5
    {
      return .general
    }
    return SpelledFormat(
      fractionDigits: fractionDigits, isGrouped: isGrouped, isPercent: isPercent)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (0x30...0x39).contains(byte) ? Int(byte) - 0x30 : nil
  }
}
