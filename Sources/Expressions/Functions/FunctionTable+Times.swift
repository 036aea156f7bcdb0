import Values

/// Times of day, as parts of a day.
extension FunctionTable {
  static let times: [String: Function] = [
    "TIME": .scalar(3...3) { values throws(FormulaFailure) in
      var seconds = 0
      for index in 0..<3 {
        let part = try values.integer(index)
        guard part.magnitude <= 32_767 else { throw FormulaFailure(.number) }
        seconds = seconds * 60 + part
      }
      guard seconds >= 0 else { throw FormulaFailure(.number) }
      return .number(Number(Double(seconds % 86_400) / 86_400))
    },
    "HOUR": part { $0 / 3600 }, "MINUTE": part { $0 / 60 % 60 }, "SECOND": part { $0 % 60 },
  ]

  private static func part(_ body: @escaping @Sendable (Int) -> Int) -> Function {
    .scalar(1...1) { values throws(FormulaFailure) in
      let serial = try values.number(0).double
      guard serial >= 0, serial < 2_958_466 else { throw FormulaFailure(.number) }
      let seconds = Int(((serial - serial.rounded(.down)) * 86_400).rounded())
      return .number(Number(body(seconds % 86_400)))
    }
  }
}
