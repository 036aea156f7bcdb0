import Grid
import Values

/// Functions of texts. Places are counted in characters, as people count them.
extension FunctionTable {
  static let texts: [String: Function] = [
    "LEFT": .scalar(1...2) { values throws(FormulaFailure) in
      .text(String(try values.text(0).prefix(try count(values))))
    },
    "RIGHT": .scalar(1...2) { values throws(FormulaFailure) in
      .text(String(try values.text(0).suffix(try count(values))))
    },
    "MID": .scalar(3...3) { values throws(FormulaFailure) in
      let (start, count) = (try values.integer(1), try values.integer(2))
      guard start >= 1, count >= 0 else { throw FormulaFailure(.value) }
      return .text(String(try values.text(0).dropFirst(start - 1).prefix(count)))
    },
    "LEN": .scalar(1...1) { values throws(FormulaFailure) in
      .number(Number(try values.text(0).count))
    },
    "TRIM": text { $0.split(separator: " ").joined(separator: " ") },
    "UPPER": text { $0.uppercased() }, "LOWER": text { $0.lowercased() },
    "CLEAN": text { $0.filter { !($0.isASCII && ($0.asciiValue ?? 32) < 32) } },
    "CONCATENATE": .scalar(1...many) { values throws(FormulaFailure) in
      try joined(values.values)
    },
    "CONCAT": Function(1...many) { evaluator, arguments throws(FormulaFailure) in
      var values: [FormulaValue] = []
      for argument in arguments {
        values += try evaluator.matrix(try evaluator.operand(argument)).values
      }
      return .value(try joined(values))
    },
    "TEXTJOIN": Function(3...many) { evaluator, arguments throws(FormulaFailure) in
      try textJoin(&evaluator, arguments)
    },
    "REPT": .scalar(2...2) { values throws(FormulaFailure) in
      let (text, count) = (try values.text(0), try values.integer(1))
      guard count >= 0, text.utf16.count.multipliedReportingOverflow(by: count).overflow == false,
        text.utf16.count * count <= SheetLimits.textLength
      else { throw FormulaFailure(.value) }
      return .text(String(repeating: text, count: count))
    },
    "EXACT": .scalar(2...2) { values throws(FormulaFailure) in
      .boolean(try values.text(0) == values.text(1))
    },
    "FIND": .scalar(2...3) { values throws(FormulaFailure) in
      let part = Array(try values.text(0))
      return try place(in: values, folded: false) { $0.starts(with: part) }
    },
    "SEARCH": .scalar(2...3) { values throws(FormulaFailure) in
      let pattern = WildcardPattern(try values.text(0))
      return try place(in: values, folded: true) { pattern.matchesStart(of: Array($0)) }
    },
    "SUBSTITUTE": .scalar(3...4) { values throws(FormulaFailure) in try substitute(values) },
    "REPLACE": .scalar(4...4) { values throws(FormulaFailure) in
      let (text, start, count) = (
        try values.text(0), try values.integer(1), try values.integer(2)
      )
      guard start >= 1, count >= 0 else { throw FormulaFailure(.value) }
      let tail = text.dropFirst(start - 1).dropFirst(count)
      return .text(text.prefix(start - 1) + (try values.text(3)) + tail)
    },
    "VALUE": .scalar(1...1) { values throws(FormulaFailure) in
      .number(try values.number(0))
    },
    "TEXT": .scalar(2...2) { values throws(FormulaFailure) in
      try shown(values)
    },
  ]

  private static func text(_ body: @escaping @Sendable (String) -> String) -> Function {
    .scalar(1...1) { values throws(FormulaFailure) in .text(body(try values.text(0))) }
  }

  private static func count(_ values: Arguments) throws(FormulaFailure) -> Int {
    let count = values.count > 1 ? try values.integer(1) : 1
    guard count >= 0 else { throw FormulaFailure(.value) }
    return count
  }

  private static func textJoin(
    _ evaluator: inout Evaluator, _ arguments: [FormulaSyntax]
  ) throws(FormulaFailure) -> Operand {
    let between = try evaluator.single(arguments[0]).text()
    let leavesBlanks = try evaluator.single(arguments[1]).boolean()
    var texts: [String] = []
    for argument in arguments.dropFirst(2) {
      for value in try evaluator.matrix(try evaluator.operand(argument)).values {
        let text = try value.text()
        if !leavesBlanks || !text.isEmpty { texts.append(text) }
      }
    }
    return .value(try joined([.text(texts.joined(separator: between))]))
  }

  private static func joined(_ values: [FormulaValue]) throws(FormulaFailure) -> FormulaValue {
    var text = ""
    for value in values { text += try value.text() }
    guard text.utf16.count <= SheetLimits.textLength else { throw FormulaFailure(.value) }
    return .text(text)
  }

  /// `TEXT`: what a cell with that value and number format shows; text that reads as a number
  /// is one.
  private static func shown(_ values: Arguments) throws(FormulaFailure) -> FormulaValue {
    let format = NumberFormat(try values.text(1))
    let value = try numberIfPossible(values)
    guard let text = format.textIfShown(of: value, in: values.dates) else {
      throw FormulaFailure(.value)
    }
    return .text(text)
  }

  private static func numberIfPossible(_ values: Arguments) throws(FormulaFailure) -> CellValue {
    if case .boolean(let flag) = values[0] { return .boolean(flag) }
    if let number = try? values.number(0) { return .number(number.double) }
    return .text(try values.text(0))
  }

  private static func place(
    in values: Arguments, folded: Bool, where matches: (ArraySlice<Character>) -> Bool
  ) throws(FormulaFailure) -> FormulaValue {
    let text = try values.text(1)
    let characters = Array(folded ? text.lowercased() : text)
    let start = values.count > 2 ? try values.integer(2) : 1
    guard start >= 1, start <= characters.count + 1 else { throw FormulaFailure(.value) }
    for index in (start - 1)...characters.count where matches(characters[index...]) {
      return .number(Number(index + 1))
    }
    throw FormulaFailure(.value)
  }

  private static func substitute(_ values: Arguments) throws(FormulaFailure) -> FormulaValue {
    let (text, old, new) = (try values.text(0), try values.text(1), try values.text(2))
    guard !old.isEmpty else { return .text(text) }
    let result: String
    if values.count == 4 {
      let place = try values.integer(3)
      guard place >= 1 else { throw FormulaFailure(.value) }
      var parts = text.split(separator: old, omittingEmptySubsequences: false).map(String.init)
      guard place < parts.count else { return .text(text) }
      parts.replaceSubrange(place - 1...place, with: [parts[place - 1] + new + parts[place]])
      result = parts.joined(separator: old)
    } else {
      result = text.replacing(old, with: new)
    }
    guard result.utf16.count <= SheetLimits.textLength else { throw FormulaFailure(.value) }
    return .text(result)
  }
}
