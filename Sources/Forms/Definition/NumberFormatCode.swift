import FoundationEssentials
import Spreadsheet
import Values

/// A number format as templates use it, `yyyy年M月d日` or `0.0`: told apart and applied to values
/// that stand in a text.
struct NumberFormatCode {
  /// The format as written.
  let code: String

  init(_ code: String) { self.code = code }

  /// Whether it shows days: it has a year, a month or a day outside quotes and brackets.
  var isDate: Bool {
    letters.contains { "yd".contains($0) }
      || (letters.contains("m") && !letters.contains("h")
        && !letters.contains("s") && !letters.contains("0") && !letters.contains("#"))
  }

  /// Whether it keeps digits as text.
  var isText: Bool { code == "@" }

  /// The code as a workbook keeps it: lower-case letters of dates, other signs in quotes.
  var excelCode: String {
    guard isDate else { return code }
    var result = ""
    var isQuoted = false
    for piece in pieces {
      if piece.isLiteral != isQuoted { result += "\"" }
      isQuoted = piece.isLiteral
      result += piece.text
    }
    return result + (isQuoted ? "\"" : "")
  }

  /// A day as the format shows it.
  func text(of date: CalendarDate) -> String {
    pieces.map { piece in
      guard !piece.isLiteral else { return piece.text }
      switch piece.text {
      case "yyyy": return padded(date.year, to: 4)
      case "yy": return padded(date.year % 100, to: 2)
      case "mm": return padded(date.month, to: 2)
      case "m": return String(date.month)
      case "dd": return padded(date.day, to: 2)
      case "d": return String(date.day)
      default: return piece.text
      }
    }.joined()
  }

  /// A number as the format shows it: places, percent, thousands; anything else as plain digits.
  func text(of number: Decimal) -> String {
    let section = code.split(separator: ";").first.map(String.init) ?? code
    guard section.contains("0") else { return number.description }
    let isPercent = section.contains("%")
    let point = section.firstIndex(of: ".")
    let places = point.map { section[$0...].dropFirst().prefix { $0 == "0" }.count } ?? 0
    var digits = (isPercent ? number * 100 : number).description(places: places)
    if section.contains(",") { digits = NumberFormatCode.grouped(digits) }
    return digits + (isPercent ? "%" : "")
  }

  private static func grouped(_ digits: String) -> String {
    let sign = digits.hasPrefix("-") ? "-" : ""
    let parts = digits.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
    var whole = ""
    for (index, digit) in (parts.first ?? "").reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { whole.append(",") }
      whole.append(digit)
    }
    let fraction = parts.count > 1 ? "." + parts[1] : ""
    return sign + String(whole.reversed()) + fraction
  }

  /// Letters outside quotes and brackets, in lower case.
  private var letters: [Character] {
    pieces.filter { !$0.isLiteral }.flatMap { Array($0.text) }
  }

  /// Runs of one date letter, single digits and signs of numbers, and literal text.
  private var pieces: [(text: String, isLiteral: Bool)] {
    var pieces: [(text: String, isLiteral: Bool)] = []
    var rest = Array(code)[...]
    while let character = rest.popFirst() {
      let lower = Character(character.lowercased())
      switch character {
      case "\"":
        pieces.append((String(rest.prefix { $0 != "\"" }), true))
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\": if let next = rest.popFirst() { pieces.append((String(next), true)) }
      case "[": rest = rest.drop { $0 != "]" }.dropFirst()
      case _ where "ymdhs".contains(lower):
        let run = rest.prefix { $0.lowercased() == String(lower) }
        rest = rest.dropFirst(run.count)
        pieces.append((String(repeating: lower, count: run.count + 1), false))
      default: pieces.append((String(character), !"0#?.,%@;-/: ".contains(character)))
      }
    }
    return pieces
  }
}
