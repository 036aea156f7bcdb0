/// Numbers in Chinese: `[DBNum1]` 一百二十三, `[DBNum2]` 壹佰贰拾叁, `[DBNum3]` full-width digits.
struct ChineseDigits {
  private let digits: [Character]
  private let units: [String]

  /// - Parameter style: the number behind `DBNum`.
  init(style: Int) {
    switch style {
    case 2:
      digits = Array("零壹贰叁肆伍陆柒捌玖")
      units = ["", "拾", "佰", "仟"]
    case 3:
      digits = Array("０１２３４５６７８９")
      units = ["", "十", "百", "千"]
    default:
      digits = Array("〇一二三四五六七八九")
      units = ["", "十", "百", "千"]
    }
  }

  /// Each digit of a text by itself: 二〇二六.
  func digitByDigit(_ text: String) -> String {
    String(
      text.map { letter in
        letter.isASCII ? letter.wholeNumberValue.map { digits[$0] } ?? letter : letter
      })
  }

  /// A number as it is spoken: 一百二十三; what stands behind a point digit by digit.
  func spelled(_ text: String) -> String {
    guard !text.contains("E") else { return digitByDigit(text) }
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.drop { $0 == "-" }.split(separator: ".")
    guard let whole = parts.first.flatMap({ Int($0) }) else { return digitByDigit(text) }
    return sign + spelled(whole) + (parts.count > 1 ? "." + digitByDigit(String(parts[1])) : "")
  }

  /// A number as dates count: 十一 instead of 一十一.
  func counted(_ number: Int) -> String {
    let text = spelled(number)
    return (10..<20).contains(number) && digits[1] == "一" ? String(text.dropFirst()) : text
  }

  private func spelled(_ number: Int) -> String {
    guard number > 0 else { return String(digits[0]) }
    var text = ""
    var rest = number
    var needsZero = false
    for (size, name) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] {
      let part = rest / size
      rest %= size
      guard part > 0 else {
        needsZero = needsZero || !text.isEmpty
        continue
      }
      if !text.isEmpty, needsZero || part < 1000 { text.append(digits[0]) }
      text += (part >= 10_000 ? spelled(part) : group(part)) + name
      needsZero = false
    }
    return text
  }

  /// Up to four digits with their units.
  private func group(_ number: Int) -> String {
    var text = ""
    var needsZero = false
    for power in stride(from: 3, through: 0, by: -1) {
      let digit = number / [1, 10, 100, 1000][power] % 10
      if digit == 0 {
        needsZero = !text.isEmpty
      } else {
        if needsZero { text.append(digits[0]) }
        text += String(digits[digit]) + units[power]
        needsZero = false
      }
    }
    return text
  }
}
