/// What a person types and sees: commands, each with its output, as a text file.
///
/// ```
/// # A line about what is shown.
/// $ anping check bad --lang en
///   what stands on standard output
/// ! what stands on standard error
/// = 2
/// ```
struct Transcript {
  /// A command and what it came to.
  struct Step: Hashable {
    var command: String
    var result = Result()
  }
  /// What a command came to.
  struct Result: Hashable {
    var output: [String] = []
    var errors: [String] = []
    var status: Int32 = 0
  }
  private enum Part {
    case remark(String)
    case step(Step)
  }

  private var parts: [Part] = []

  /// Reads a transcript.
  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let rest = String(line.dropFirst(2))
      if line.hasPrefix("$ ") {
        parts.append(.step(Step(command: rest)))
      } else if line.hasPrefix("= "), let status = Int32(rest) {
        change { $0.status = status }
      } else if line.hasPrefix("! ") || line == "!" {
        change { $0.errors.append(rest) }
      } else if line.hasPrefix("  ") {
        change { $0.output.append(rest) }
      } else {
        parts.append(.remark(String(line)))
      }
    }
  }

  private mutating func change(_ body: (inout Result) -> Void) {
    guard case .step(var step)? = parts.popLast() else { return }
    body(&step.result)
    parts.append(.step(step))
  }

  /// The commands with their results.
  var steps: [Step] {
    parts.compactMap { if case .step(let step) = $0 { step } else { nil } }
  }

  /// The same with results of another run, in order.
  func with(_ results: [Result]) -> Transcript {
    var (copy, results) = (self, results[...])
    copy.parts = parts.map { part in
      guard case .step(let step) = part, let result = results.popFirst() else { return part }
      return .step(Step(command: step.command, result: result))
    }
    return copy
  }

  /// The text file.
  var text: String {
    parts.map { part in
      switch part {
      case .remark(let line): line
      case .step(let step): Transcript.lines(of: step).joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }

  private static func lines(of step: Step) -> [String] {
    ["$ " + step.command] + step.result.output.map { "  " + $0 }
      + step.result.errors.map { "! " + $0 } + ["= \(step.result.status)"]
  }
}
