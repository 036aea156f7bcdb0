import Assessment
import Spreadsheet
import Wording

/// How the scores of a unit came about, on a terminal: a block a form, headed by its file, and one
/// for the total.
///
/// ```swift
/// ExplanationText(standing, in: round, wording: Wording(.chinese)).text
/// ```
struct ExplanationText {
  private typealias Step = ScoreExplanation.Step

  private let unit: InspectedUnit
  private let steps: [Step]
  private let wording: Wording

  init(_ standing: UnitStanding, in round: RoundAssessment, wording: Wording) {
    (unit, self.wording) = (standing.unit, wording)
    steps = ScoreExplanation(of: standing, in: round, wording: wording).steps
  }

  /// The text, after a blank line.
  var text: String {
    let blocks = blocks.map { heading(of: $0) + TextTable($0.map(row)).text }
    return "\n" + blocks.joined(separator: "\n")
  }

  /// The steps of one form each, which begin with the one that names its file, and the unit's.
  private var blocks: [[Step]] {
    steps.reduce(into: []) { blocks, step in
      let isFirst = step.form != blocks.last?.last?.form || step.source?.isWholeSheet ?? false
      if isFirst { blocks.append([step]) } else { blocks[blocks.count - 1].append(step) }
    }
  }

  private func heading(of block: [Step]) -> String {
    guard let form = block.first?.form else { return unit.name + "\n" }
    let place = block.first?.source?.description ?? ""
    return wording.text("explain.form", [unit.name, form, place]) + "\n"
  }

  private func row(_ step: Step) -> [String] {
    let cell = step.source?.cell.map { " [\($0)]" } ?? ""
    return [step.step, step.result ?? "", step.text + cell]
  }
}

extension SourcePosition {
  fileprivate var isWholeSheet: Bool { file != nil && cell == nil }
}
