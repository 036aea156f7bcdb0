import Expressions
import Forms
import Registers
import Wording

/// What an indicator counts, for whom and when, in a sentence that a clerk can check.
///
/// ```swift
/// IndicatorText(row, wording: wording)?.sentence  // "指标 谈话人次：单位，每个一份，每月算一次；…"
/// ```
package struct IndicatorText {
  /// The sentence.
  package let sentence: String

  /// The sentence for a row of the block 指标; nil for one without a name.
  package init?(_ row: [String: RuleBlock.Entry], wording: Wording) {
    guard let name = row["指标"]?.text else { return nil }
    let subject = row["对象"]?.text ?? IndicatorRule.units
    let span = row["周期"]?.text ?? "年"
    var parts = [wording.text("template.indicator", [name, subject, span])]
    if let source = row["来源"]?.text {
      let match = row["对应"].map { wording.text("template.indicator.match", [$0.text]) } ?? ""
      parts.append(wording.text("template.indicator.source", [source, match]))
    }
    if let condition = row["条件"]?.text {
      parts.append(wording.text("template.indicator.condition", [condition]))
    }
    if let item = row["分项"]?.text { parts.append(wording.text("template.indicator.item", [item])) }
    let value = row["取值"]?.text ?? "次数()"
    parts.append(wording.text("template.indicator.value", [value]))
    let formula = (try? FormulaExpression(value))?.syntax
    if case .call(ConditionFunction.metRate.rawValue, _)? = formula {
      parts.append(wording.text("template.indicator.metRate"))
    } else if let rate = formula?.quotient {
      let halves = [rate.above, rate.below].map { IndicatorText.text(of: $0) ?? "" }
      parts.append(wording.text("template.indicator.rate", halves))
    }
    if let shown = row["显示"]?.text {
      parts.append(wording.text("template.indicator.shown", [shown]))
    }
    if let required = row["要求"]?.text {
      parts.append(wording.text("template.indicator.requirement", [required]))
    }
    if let note = row["说明"]?.text { parts.append(wording.text("template.indicator.note", [note])) }
    sentence = parts.joined(separator: wording.text("template.indicator.separator"))
  }

  /// A formula as its rule writes it.
  private static func text(of syntax: FormulaSyntax) -> String? {
    FormulaRenderer(
      field: { "[\($0.joined(separator: "."))]" }, name: { $0 },
      call: { "\($0)(\($1.compactMap { text(of: $0) }.joined(separator: ",")))" }
    ).text(of: syntax)
  }
}
