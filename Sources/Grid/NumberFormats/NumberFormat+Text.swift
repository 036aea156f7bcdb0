import Values

extension NumberFormat {
  /// What a value shows as in this format.
  ///
  /// ```swift
  /// NumberFormat("0.0%").text(of: .number(0.868))  // "86.8%"
  /// ```
  public func text(of value: CellValue) -> String { textIfShown(of: value) ?? "########" }

  /// What a value shows as; nil for a number that the format cannot show as a date, for which a
  /// cell is filled with `#` and `TEXT` gives `#VALUE!`.
  ///
  /// - Parameter system: which day serial number 1 is.
  package func textIfShown(
    of value: CellValue, in system: DateSystem = .from1900
  ) -> String? {
    switch value {
    case .number(let number): text(of: number, in: system)
    case .text(let text): self.text(of: text)
    case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
    case .error(let error): error.code
    case .dateTime(let date) where isDateOrTime: ShownDate(date).text(in: sections[0])
    case .dateTime(let date): text(of: SerialNumber.serial(of: date, in: system), in: system)
    case .time(let time) where isDateOrTime: ShownDate(time).text(in: sections[0])
    case .time(let time): text(of: SerialNumber.serial(of: time), in: system)
    }
  }

  private func text(of text: String) -> String {
    let section = sections.count > 3 ? sections[3] : sections.first { $0.kind == .text }
    guard let section, section.tokens.contains(.text) else { return text }
    return section.tokens.map { $0 == .text ? text : $0.plainText }.joined()
  }

  /// A number by the section that is for it.
  private func text(of number: Double, in system: DateSystem) -> String? {
    guard number.isFinite, let (section, shown) = section(for: number) else { return "\(number)" }
    switch section.kind {
    case .date, .time, .dateTime: return ShownDate(serial: shown, in: system)?.text(in: section)
    case .duration: return ShownDuration(days: shown).text(in: section)
    case .number, .text: return NumberRenderer(section).text(of: shown)
    }
  }

  /// The section for a number, and the number as that section shows it: the one for negative
  /// numbers leaves the sign to the code.
  private func section(for number: Double) -> (NumberFormatSection, Double)? {
    let numeric = sections.prefix(3)
    guard let first = numeric.first else { return nil }
    if numeric.contains(where: { $0.condition != nil }) {
      let fits = numeric.first { $0.condition?.admits(number) ?? false }
      let other = numeric.first { $0.condition == nil }
      return (fits ?? other).map { ($0, $0.condition?.comparison == .less ? abs(number) : number) }
        .map { section, shown in (section, number < 0 && isForNegative(section) ? shown : number) }
    }
    if numeric.count > 1, number < 0 { return (numeric[1], -number) }
    if numeric.count > 2, number == 0 { return (numeric[2], 0) }
    return (first, number)
  }

  private func isForNegative(_ section: NumberFormatSection) -> Bool {
    section.condition.map { $0.operand <= 0 } ?? false
  }
}

extension NumberFormatToken {
  /// The letters that show whatever the value is.
  var plainText: String {
    switch self {
    case .literal(let text): text
    case .space: " "
    case .percent: "%"
    case .point: "."
    default: ""
    }
  }
}
