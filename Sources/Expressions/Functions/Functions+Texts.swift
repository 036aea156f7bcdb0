import Values

/// Functions of texts. Places are counted in characters, as people count them.
extension FunctionTable {
  static let texts: [String: Function] = [
    "LEFT": .scalar(1...2) { values throws(FormulaFailure) in
      .text(String(try values[0].text().prefix(try count(values))))
    },
    "RIGHT": .scalar(1...2) { values throws(FormulaFailure) in
      .text(String(try values[0].text().suffix(try count(values))))
    },
    "MID": .scalar(3...3) { values throws(FormulaFailure) in
      let (start, count) = (try values[1].integer(), try values[2].integer())
      guard start >= 1, count >= 0 else { throw FormulaFailure(.value) }
      return .text(String(try values[0].text().dropFirst(start - 1).prefix(count)))
    },
    "LEN": .scalar(1...1) { values throws(FormulaFailure) in
      .number(Number(try values[0].text().count))
    },
    "TRIM": text { $0.split(separator: " ").joined(separator: " ") },
    "UPPER": text { $0.uppercased() }, "LOWER": text { $0.lowercased() },
    "CLEAN": text { $0.filter { !($0.isASCII && ($0.asciiValue ?? 32) < 32) } },
    "CONCATENATE": .scalar(1...many) { values throws(FormulaFailure) in
      try joined(values)
    },
    "CONCAT": Function(1...many) { evaluator, arguments throws(FormulaFailure) in
      var values: [FormulaValue] = []
      for argument in arguments {
        values += try evaluator.matrix(try evaluator.operand(argument)).values
      }
      return .value(try joined(values))
    },
    "REPT": .scalar(2...2) { values throws(FormulaFailure) in
      let (text, count) = (try values[0].text(), try values[1].integer())
      guard count >= 0, text.utf16.count.multipliedReportingOverflow(by: count).overflow == false,
        text.utf16.count * count <= textLimit
      else { throw FormulaFailure(.value) }
      return .text(String(repeating: text, count: count))
    },
    "EXACT": .scalar(2...2) { values throws(FormulaFailure) in
      .boolean(try values[0].text() == values[1].text())
    },
    "FIND": .scalar(2...3) { values throws(FormulaFailure) in
      let part = Array(try values[0].text())
      return try place(in: values, folded: false) { $0.starts(with: part) }
    },
    "SEARCH": .scalar(2...3) { values throws(FormulaFailure) in
      let pattern = WildcardPattern(try values[0].text())
      return try place(in: values, folded: true) { pattern.matchesStart(of: Array($0)) }
    },
    "SUBSTITUTE": .scalar(3...4) { values throws(FormulaFailure) in try substitute(values) },
    "REPLACE": .scalar(4...4) { values throws(FormulaFailure) in
      let (text, start, count) = (
        try values[0].text(), try values[1].integer(), try values[2].integer()
      )
      guard start >= 1, count >= 0 else { throw FormulaFailure(.value) }
      let tail = text.dropFirst(start - 1).dropFirst(count)
      return .text(text.prefix(start - 1) + (try values[3].text()) + tail)
    },
    "VALUE": .scalar(1...1) { values throws(FormulaFailure) in
      .number(try values[0].number())
    },
    "TEXT": .scalar(2...2) { values throws(FormulaFailure) in
      let format = TextFormat(try values[1].text())
      return .text(try format.text(of: values[0]))
    },
  ]

  /// The longest text of a cell, in UTF-16 units.
  static let textLimit = 32_767

  private static func text(_ body: @escaping @Sendable (String) -> String) -> Function {
    .scalar(1...1) { values throws(FormulaFailure) in .text(body(try values[0].text())) }
  }

  private static func count(_ values: [FormulaValue]) throws(FormulaFailure) -> Int {
    let count = values.count > 1 ? try values[1].integer() : 1
    guard count >= 0 else { throw FormulaFailure(.value) }
    return count
  }

  private static func joined(_ values: [FormulaValue]) throws(FormulaFailure) -> FormulaValue {
    var text = ""
    for value in values { text += try value.text() }
    guard text.utf16.count <= textLimit else { throw FormulaFailure(.value) }
    return .text(text)
  }

  private static func place(
    in values: [FormulaValue], folded: Bool, where matches: (ArraySlice<Character>) -> Bool
  ) throws(FormulaFailure) -> FormulaValue {
    let text = try values[1].text()
    let characters = Array(folded ? text.lowercased() : text)
    let start = values.count > 2 ? try values[2].integer() : 1
    guard start >= 1, start <= characters.count + 1 else { throw FormulaFailure(.value) }
    for index in (start - 1)...characters.count where matches(characters[index...]) {
      return .number(Number(index + 1))
    }
    throw FormulaFailure(.value)
  }

  private static func substitute(_ values: [FormulaValue]) throws(FormulaFailure) -> FormulaValue {
    let (text, old, new) = (try values[0].text(), try values[1].text(), try values[2].text())
    guard !old.isEmpty else { return .text(text) }
    let result: String
    if values.count == 4 {
      let place = try values[3].integer()
      guard place >= 1 else { throw FormulaFailure(.value) }
      var parts = text.split(separator: old, omittingEmptySubsequences: false).map(String.init)
      guard place < parts.count else { return .text(text) }
      parts.replaceSubrange(place - 1...place, with: [parts[place - 1] + new + parts[place]])
      result = parts.joined(separator: old)
    } else {
      result = text.replacing(old, with: new)
    }
    guard result.utf16.count <= textLimit else { throw FormulaFailure(.value) }
    return .text(result)
  }
}
