import FoundationEssentials
import Values

/// The format codes of `TEXT` that forms use: `0.0`, `#,##0.00`, `0%`, `yyyy-mm-dd`, `m月d日`,
/// `hh:mm`, `@`, sections for negative numbers, zero and text, and literal text.
struct TextFormat {
  private let sections: [[Piece]]

  /// A part of a format code.
  enum Piece: Hashable {
    case literal(String)
    /// `0`, `#` and `?` with point and commas.
    case digits(String)
    /// `yyyy`, `mm`, `d`, `h`, `s`, `aaaa`.
    case date(Character, count: Int)
    case percent
    case text
  }

  init(_ code: String) { sections = TextFormat.sections(of: code) }

  /// The text of a value in this format.
  func text(of value: FormulaValue) throws(FormulaFailure) -> String {
    switch value {
    case .error(let error): throw FormulaFailure(error)
    case .boolean: return try value.text()
    case .text(let text):
      guard let number = NumberText.number(in: text) else { return format(text: text) }
      return try format(number)
    case .blank, .number: return try format(try value.number())
    }
  }

  private func format(text: String) -> String {
    let own = sections.count >= 4 ? sections[3] : sections[0]
    let section = own.contains(.text) || sections.count >= 4 ? own : [.text]
    return section.map { piece in
      switch piece {
      case .text: text
      case .literal(let literal): literal
      default: ""
      }
    }.joined()
  }

  private func format(_ number: Number) throws(FormulaFailure) -> String {
    let index =
      number < .zero && sections.count > 1
      ? 1 : number.isEqual(to: .zero) && sections.count > 2 ? 2 : 0
    let section = sections[index]
    if section.contains(where: { if case .date = $0 { true } else { false } }) {
      return try DateText.format(number, section)
    }
    return DigitText.format(number, section, showsSign: index == 0)
  }

  private static func sections(of code: String) -> [[Piece]] {
    var sections: [[Piece]] = [[]]
    var rest = Array(code)[...]
    while let character = rest.popFirst() {
      switch character {
      case ";": sections.append([])
      case "\"":
        let literal = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(literal.count + 1)
        sections[sections.count - 1].append(.literal(String(literal)))
      case "\\":
        sections[sections.count - 1].append(.literal(rest.popFirst().map(String.init) ?? ""))
      case "_": _ = rest.popFirst()
      case "*": _ = rest.popFirst()
      case "[": rest = rest.drop { $0 != "]" }.dropFirst()
      default: sections[sections.count - 1].append(piece(character, &rest))
      }
    }
    return sections
  }

  private static func piece(_ first: Character, _ rest: inout ArraySlice<Character>) -> Piece {
    switch first {
    case "0", "#", "?", ".":
      let more = rest.prefix { "0#?.,".contains($0) }
      rest = rest.dropFirst(more.count)
      return .digits(String(first) + String(more))
    case "%", "％": return .percent
    case "@": return .text
    case _ where "yYmMdDhHsSaA".contains(first):
      let letter = Character(first.lowercased())
      let more = rest.prefix { $0.lowercased() == String(letter) }
      rest = rest.dropFirst(more.count)
      return .date(letter, count: more.count + 1)
    default: return .literal(String(first))
    }
  }
}

/// Numbers by digit codes.
private enum DigitText {
  static func format(_ number: Number, _ section: [TextFormat.Piece], showsSign: Bool) -> String {
    let percents = section.count { $0 == .percent }
    var scaled = number
    for _ in 0..<percents { scaled = scaled * 100 }
    var text = ""
    var hasDigits = false
    for piece in section {
      switch piece {
      case .literal(let literal): text += literal
      case .percent: text += "%"
      case .text: text += number.description
      case .date: break
      case .digits(let code):
        text += hasDigits ? "" : digits(scaled, code)
        hasDigits = true
      }
    }
    return showsSign && number < .zero && hasDigits ? "-" + text : text
  }

  private static func digits(_ number: Number, _ code: String) -> String {
    let halves = code.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let placesCode = halves.count > 1 ? halves[1].filter { $0 != "," } : ""
    let rounded = number.rounded(.nearest, places: placesCode.count)
    let digits = (rounded < .zero ? -rounded : rounded).decimal?.description ?? "0"
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let least = halves[0].count { $0 == "0" }
    var whole = parts[0] == "0" ? "" : String(parts[0])
    whole = String(repeating: "0", count: max(0, least - whole.count)) + whole
    if halves[0].contains(",") { whole = grouped(whole) }
    return whole + fraction(parts.count > 1 ? String(parts[1]) : "", placesCode, halves.count > 1)
  }

  private static func fraction(_ digits: String, _ code: String, _ hasPoint: Bool) -> String {
    let least = (code.lastIndex { $0 == "0" }).map {
      code.distance(from: code.startIndex, to: $0) + 1
    }
    let filled = digits + String(repeating: "0", count: max(0, (least ?? 0) - digits.count))
    return hasPoint ? "." + filled : ""
  }

  private static func grouped(_ digits: String) -> String {
    let count = digits.count
    return digits.enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0, (count - digit.offset) % 3 == 0 { text += "," }
      text.append(digit.element)
    }
  }
}

/// Serial numbers by date codes.
private enum DateText {
  static func format(
    _ number: Number, _ section: [TextFormat.Piece]
  ) throws(FormulaFailure) -> String {
    let serial = number.double
    let day = serial.rounded(.down)
    guard serial >= 0, day <= 2_958_465, let date = SerialDate.date(of: Int(day)) else {
      throw FormulaFailure(.value)
    }
    let seconds = Int(((serial - day) * 86_400).rounded())
    var text = ""
    var previous: Character = " "
    for (index, piece) in section.enumerated() {
      switch piece {
      case .literal(let literal): text += literal
      case .date(let letter, let count):
        let isMinute = letter == "m" && (previous == "h" || nextLetter(section, index) == "s")
        text += part(isMinute ? "n" : letter, count, date, seconds)
        previous = letter
      case .digits(let code): text += code
      case .percent: text += "%"
      case .text: break
      }
    }
    return text
  }

  private static func nextLetter(_ section: [TextFormat.Piece], _ index: Int) -> Character? {
    for piece in section[(index + 1)...] {
      if case .date(let letter, _) = piece { return letter }
    }
    return nil
  }

  private static func part(
    _ letter: Character, _ count: Int, _ date: CalendarDate, _ seconds: Int
  ) -> String {
    let weekdays = Array("日一二三四五六")
    switch letter {
    case "y": return count > 2 ? padded(date.year, to: 4) : padded(date.year % 100, to: 2)
    case "m": return padded(date.month, to: min(count, 2))
    case "d": return padded(date.day, to: min(count, 2))
    case "h": return padded(seconds / 3600 % 24, to: min(count, 2))
    case "n": return padded(seconds / 60 % 60, to: min(count, 2))
    case "s": return padded(seconds % 60, to: min(count, 2))
    default: return (count > 3 ? "星期" : "") + String(weekdays[date.weekday])
    }
  }
}
