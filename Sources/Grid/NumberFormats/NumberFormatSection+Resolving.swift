/// What tokens mean that depends on those around them.
extension NumberFormatSection {
  /// With minutes distinguished from months, and commas that part no digits as letters.
  var resolved: NumberFormatSection {
    var section = self
    section.resolveMinutes()
    if !section.tokens.contains(where: \.isDigit) {
      section.tokens = section.tokens.map { $0 == .comma ? .literal(",") : $0 }
    }
    return section
  }

  /// `m` means minutes behind hours and before seconds, else months.
  private mutating func resolveMinutes() {
    var afterHours = false
    for (index, token) in tokens.enumerated() {
      switch token {
      case .hour, .elapsed("h", _): afterHours = true
      case .month(let width) where width <= 2:
        if afterHours || secondsFollow(index) { tokens[index] = .minute(width) }
        afterHours = false
      case .year, .month, .day, .minute, .second: afterHours = false
      default: break
      }
    }
  }

  /// Whether the next part of a date or time is seconds.
  private func secondsFollow(_ index: Int) -> Bool {
    for token in tokens[(index + 1)...] {
      switch token {
      case .second, .elapsed("s", _): return true
      case .year, .month, .day, .hour, .minute, .elapsed: return false
      default: continue
      }
    }
    return false
  }
}
