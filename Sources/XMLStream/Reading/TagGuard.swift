/// Counts the attributes of each tag before the parser sees it: the parser compares each
/// attribute of a tag with all others, so a tag with a million of them would take hours.
struct TagGuard {
  private enum State {
    case text, opened, tag
    case quoted(UInt8)
    case declaration
  }
  private var state = State.text
  private var attributes = 0

  /// Looks at the next bytes.
  ///
  /// - Returns: false where a tag has more attributes than the limit.
  mutating func admits(_ bytes: [UInt8], count: Int, limit: Int) -> Bool {
    var index = 0
    while index < count {
      let byte = bytes[index]
      index += 1
      switch state {
      case .text: if byte == UInt8(ascii: "<") { state = .opened }
      case .opened:
        attributes = 0
        state = byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") ? .declaration : .tag
        if byte == UInt8(ascii: ">") { state = .text }
      case .tag:
        if byte == UInt8(ascii: ">") {
          state = .text
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          attributes += 1
          guard attributes <= limit else { return false }
          state = .quoted(byte)
        }
      case .quoted(let quote): if byte == quote { state = .tag }
      case .declaration: if byte == UInt8(ascii: ">") { state = .text }
      }
    }
    return true
  }
}
