import FoundationEssentials

extension Decimal {
  /// As scores and rates are shown, with one decimal where there is none: `92` as `92.0`.
  package var oneDecimal: String {
    let text = description
    return text.contains(".") ? text : text + ".0"
  }
}
