import FoundationEssentials
import Spellings
import Values

/// Reads a folded text from the left, a piece at a time.
///
/// A try that fails leaves the position where it was.
struct TextScanner {
  private let scalars: [Unicode.Scalar]
  private(set) var position = 0

  init(_ text: some StringProtocol) { scalars = Array(text.unicodeScalars) }

  var isAtEnd: Bool { position >= scalars.count }

  /// What has not been read yet.
  var rest: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[min(position, scalars.count)...])
    return String(text)
  }

  /// Goes over one character.
  mutating func skip() { position = min(position + 1, scalars.count) }

  /// Goes over a text that stands here.
  @discardableResult
  mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard !wanted.isEmpty, position + wanted.count <= scalars.count,
      Array(scalars[position..<position + wanted.count]) == wanted
    else { return false }
    position += wanted.count
    return true
  }

  /// Goes over the first of some texts that stands here.
  @discardableResult
  mutating func takeAny(_ texts: [String]) -> String? {
    texts.first { take($0) }
  }

  /// A whole number of so many ASCII digits, all of them.
  mutating func digits(_ count: ClosedRange<Int>) -> Int? {
    var end = position
    while end < scalars.count, scalars[end].isDigit { end += 1 }
    guard count.contains(end - position) else { return nil }
    var number = 0
    for scalar in scalars[position..<end] {
      let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      number = tens &+ Int(scalar.value - 48)
    }
    position = end
    return number
  }

  /// The digits of a number without a sign, `2`, `0.5`, `.5`, `2.`, `1,250`; nil where none stand.
  mutating func decimalDigits() -> String? {
    var end = position
    var text = ""
    var points = 0
    while end < scalars.count {
      let scalar = scalars[end]
      if scalar.isDigit {
        text.unicodeScalars.append(scalar)
      } else if scalar == ".", points == 0 {
        points = 1
        text.append(".")
      } else if scalar == ",", points == 0, startsGroup(at: end) {
        // The comma of 1,250 says nothing.
      } else {
        break
      }
      end += 1
    }
    guard text.unicodeScalars.contains(where: \.isDigit) else { return nil }
    position = end
    return text
  }

  /// Whether a comma stands between one to three digits and a group of exactly three.
  private func startsGroup(at comma: Int) -> Bool {
    let after = scalars[(comma + 1)...].prefix { $0.isDigit }.count
    let before = scalars[..<comma].reversed().prefix { $0.isDigit }.count
    return after == 3 && (1...3).contains(before)
  }
}
