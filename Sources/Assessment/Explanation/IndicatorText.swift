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
    parts.append(wording.text("template.indicator.value", [row["取值"]?.text ?? "次数()"]))
    if let required = row["要求"]?.text {
      parts.append(wording.text("template.indicator.requirement", [required]))
    }
    sentence = parts.joined(separator: wording.text("template.indicator.separator"))
  }
}
