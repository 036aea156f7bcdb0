/// Cuts a format code into its parts and tokens.
struct NumberFormatScanner {
  private var rest: Substring
  private var section = NumberFormatSection()
  private var sections: [NumberFormatSection] = []
  /// Nil where nobody asks for it.
  private var quoted: QuotedFormatCode?

  /// The parts of a code; codes longer than Excel takes (255) are cut, so that a hostile one
  /// costs nothing.
  static func sections(of code: String) -> [NumberFormatSection] {
    var scanner = NumberFormatScanner(rest: code.prefix(1024))
    scanner.scan()
    return scanner.sections.map(\.resolved)
  }

  /// A code with quotes around signs that stand for themselves.
  static func quotedCode(of code: String) -> String {
    var scanner = NumberFormatScanner(rest: code[...])
    scanner.quoted = QuotedFormatCode()
    scanner.scan()
    return scanner.quoted?.text ?? code
  }

  private init(rest: Substring) { self.rest = rest }

  private mutating func scan() {
    while let letter = rest.first {
      let (before, count) = (rest, section.tokens.count)
      if letter == ";" {
        rest.removeFirst()
        sections.append(section)
        section = NumberFormatSection()
      } else if !scanKeyword() {
        scanLetter(letter)
      }
      quoted?.append(before[..<rest.startIndex], section.tokens.dropFirst(count))
    }
    sections.append(section)
  }

  private static let words: [(String, NumberFormatToken)] = [
    ("general", .general), ("g/通用格式", .general),
    ("g/標準", .general), ("g/표준", .general),
    ("am/pm", .dayHalf(before: "AM", after: "PM")), ("a/p", .dayHalf(before: "A", after: "P")),
    ("上午/下午", .dayHalf(before: "上午", after: "下午")),
  ]

  private mutating func scanKeyword() -> Bool {
    // Most letters begin none of them.
    guard let first = rest.first, "gGaA上".contains(first) else { return false }
    for (word, token) in NumberFormatScanner.words {
      let piece = rest.prefix(word.count)
      guard piece.first?.lowercased() == word.first?.lowercased(), piece.lowercased() == word
      else { continue }
      section.tokens.append(token)
      rest.removeFirst(word.count)
      return true
    }
    return false
  }

  private mutating func scanLetter(_ letter: Character) {
    switch letter {
    case "\"": scanQuoted()
    case "[": scanBrackets()
    case "\\", "!": scanEscaped { .literal(String($0)) }
    case "_": scanEscaped { _ in .space }
    case "*": scanEscaped { _ in .fill }
    case "0", "#", "?": take(.digit(letter))
    case ".": scanPoint()
    case ",": take(.comma)
    case "%": take(.percent)
    case "/": take(hasDigits ? .fraction : .literal("/"))
    case "@": take(.text)
    case "e", "E": scanE(letter)
    case "y", "Y", "b", "B": take(.year(scanRun(letter)), removing: 0)
    case "m", "M": take(.month(min(scanRun(letter), 5)), removing: 0)
    case "d", "D": take(.day(min(scanRun(letter), 4)), removing: 0)
    case "a", "A": scanWeekday(letter)
    case "g", "G":
      _ = scanRun(letter)
      section.tokens.append(.era)
    case "h", "H": take(.hour(min(scanRun(letter), 2)), removing: 0)
    case "s", "S": take(.second(min(scanRun(letter), 2), decimals: 0), removing: 0)
    default: take(.literal(String(letter)))
    }
  }

  private var hasDigits: Bool {
    section.tokens.contains { if case .digit = $0 { true } else { false } }
  }

  private mutating func take(_ token: NumberFormatToken, removing count: Int = 1) {
    rest.removeFirst(count)
    section.tokens.append(token)
  }

  /// Removes a run of one letter, in any case, and gives its length.
  private mutating func scanRun(_ letter: Character) -> Int {
    let run = rest.prefix { $0.lowercased() == letter.lowercased() }.count
    rest.removeFirst(run)
    return run
  }

  private mutating func scanQuoted() {
    rest.removeFirst()
    let text = rest.prefix { $0 != "\"" }
    rest = rest[text.endIndex...].dropFirst()
    section.tokens.append(.literal(String(text)))
  }

  private mutating func scanEscaped(_ token: (Character) -> NumberFormatToken) {
    rest.removeFirst()
    if let letter = rest.popFirst() { section.tokens.append(token(letter)) }
  }

  /// A point behind seconds begins their fraction: `ss.000`.
  private mutating func scanPoint() {
    guard case .second(let width, 0)? = section.tokens.last, rest.dropFirst().first == "0" else {
      return take(.point)
    }
    rest.removeFirst()
    let decimals = scanRun("0")
    section.tokens[section.tokens.count - 1] = .second(width, decimals: min(decimals, 3))
  }

  /// `E+00` behind digits; else the year of an era, which outside Japan is the year.
  private mutating func scanE(_ letter: Character) {
    let sign = rest.dropFirst().first
    if hasDigits, sign == "+" || sign == "-" {
      take(.exponent(letter: letter, showsPlus: sign == "+"), removing: 2)
    } else {
      _ = scanRun(letter)
      section.tokens.append(.year(4))
    }
  }

  /// `aaa` and `aaaa`, the days of the week in Chinese.
  private mutating func scanWeekday(_ letter: Character) {
    let run = scanRun(letter)
    section.tokens.append(
      run >= 3 ? .day(run == 3 ? 5 : 6) : .literal(String(repeating: letter, count: run)))
  }
}

extension NumberFormatScanner {
  /// `[h]`, `[>=60]`, `[Red]`, `[$¥-804]`, `[DBNum1]`.
  private mutating func scanBrackets() {
    rest.removeFirst()
    let content = rest.prefix { $0 != "]" }
    rest = rest[content.endIndex...].dropFirst()
    if content.first == "$" {
      let symbol = content.dropFirst().prefix { $0 != "-" }
      if !symbol.isEmpty { section.tokens.append(.literal(String(symbol))) }
      scanLocale(content[symbol.endIndex...].dropFirst().uppercased())
    } else if let condition = NumberFormatScanner.condition(content) {
      section.condition = condition
    } else if let token = NumberFormatScanner.elapsed(content) {
      section.tokens.append(token)
    } else if content.lowercased().hasPrefix("dbnum"), let digit = content.last?.wholeNumberValue {
      section.chineseDigits = (1...3).contains(digit) ? digit : 0
    }
  }

  /// The language of names, and the formats that follow the system's settings, which here are
  /// those of Chinese Windows.
  private mutating func scanLocale(_ locale: String) {
    switch locale {
    case "F800", "X-SYSDATE": replaceRest(by: BuiltInNumberFormats.code(of: 31))
    case "F400", "X-SYSTIME": replaceRest(by: BuiltInNumberFormats.code(of: 21))
    default: section.isChinese = locale.hasSuffix("804") || locale.hasPrefix("ZH")
    }
  }

  private mutating func replaceRest(by code: String?) {
    section.tokens += NumberFormatScanner.sections(of: code ?? "").first?.tokens ?? []
    rest = rest[rest.endIndex...]
  }

  private static func condition(_ content: Substring) -> NumberFormatCondition? {
    let sign = content.prefix { "<>=".contains($0) }
    guard let comparison = NumberFormatCondition.Comparison(rawValue: String(sign)),
      let operand = Double(content[sign.endIndex...].filter { $0 != " " })
    else { return nil }
    return NumberFormatCondition(comparison: comparison, operand: operand)
  }

  private static func elapsed(_ content: Substring) -> NumberFormatToken? {
    let run = content.lowercased()
    guard let letter = run.first, "hms".contains(letter), run.allSatisfy({ $0 == letter }) else {
      return nil
    }
    return .elapsed(letter, min(run.count, 9))
  }
}
