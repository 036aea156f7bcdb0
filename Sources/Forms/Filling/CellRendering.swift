import Expressions
import FoundationEssentials
import Grid
import Spreadsheet
import Values

/// What a cell of a template becomes: its printed text with values in place of the placeholders.
struct CellRendering {
  /// What the cell holds.
  var content: Patch.CellContent
  /// How it looks.
  var style: Patch.StyleChange = .keep
  /// Where it leads; nil for nowhere.
  var link: String?
  /// What is noted beside it; nil for nothing.
  var note: String?

  /// - Parameters:
  ///   - text: the template's text.
  ///   - ownFormat: the number format of the cell itself; nil for `General`.
  ///   - choices: the choices of a field, for ticked ones.
  ///   - value: the value for a placeholder; nil for a blank.
  init(
    _ text: PlaceholderText, ownFormat: String?,
    choices: (PlaceholderText.Value) -> [String],
    value: (PlaceholderText.Value) -> FillValue?
  ) {
    content = .clear
    if let sole = text.soleValue, sole.options.isDisjoint(with: [.tick]) || choices(sole).isEmpty {
      if let found = sole.options.contains(.readOnly) ? nil : value(sole) {
        fill(with: found, placeholder: sole, ownFormat: ownFormat)
      }
    } else {
      join(text, choices, value)
    }
  }

  // MARK: One value

  private mutating func fill(
    with value: FillValue, placeholder: PlaceholderText.Value, ownFormat: String?
  ) {
    switch value {
    case .value(let value): set(value, placeholder, ownFormat)
    case .link(let value, let place):
      set(value, placeholder, ownFormat)
      link = place
    case .formula(let text):
      content = .formula(Formula(text), cached: nil)
      guard let format = placeholder.numberFormat, ownFormat == nil else { return }
      setFormat(NumberFormatCode(format).excelCode)
    case .shown(let value, let format, let note):
      fill(with: value, placeholder: placeholder, ownFormat: ownFormat)
      setFormat(format)
      self.note = note
    }
  }

  private mutating func set(
    _ value: FieldValue, _ placeholder: PlaceholderText.Value, _ ownFormat: String?
  ) {
    if case .text("") = value { return }
    if ownFormat == NumberFormatCode.text {
      content = .value(.text(value.text(format: placeholder.numberFormat)))
      return
    }
    content = .value(value.cellValue)
    switch value {
    case .date:
      if let ownFormat, NumberFormatCode(ownFormat).isDate { return }
      setFormat(NumberFormatCode(placeholder.numberFormat ?? "yyyy-mm-dd").excelCode)
    case .time: if ownFormat == nil { setFormat(placeholder.numberFormat ?? "hh:mm") }
    case .number:
      if let format = placeholder.numberFormat, ownFormat == nil { setFormat(format) }
    case .text, .boolean, .list, .period: break
    }
  }

  private mutating func setFormat(_ code: String) {
    style = .modify(StyleModification(numberFormat: code))
  }

  // MARK: Values in a text

  private mutating func join(
    _ text: PlaceholderText, _ choices: (PlaceholderText.Value) -> [String],
    _ value: (PlaceholderText.Value) -> FillValue?
  ) {
    var parts: [Part] = []
    for segment in text.segments {
      switch segment {
      case .text(let printed): parts.append(.text(printed))
      case .open, .close: continue
      case .value(let placeholder):
        let found = placeholder.options.contains(.readOnly) ? nil : value(placeholder)
        if placeholder.options.contains(.tick), !choices(placeholder).isEmpty {
          parts.append(.text(CellRendering.ticks(choices(placeholder), found)))
        } else {
          parts.append(part(for: found, placeholder))
        }
      }
    }
    content = Part.content(parts)
  }

  private mutating func part(for value: FillValue?, _ placeholder: PlaceholderText.Value) -> Part {
    switch value {
    case .value(let value): return .text(value.text(format: placeholder.numberFormat))
    case .link(let value, let place):
      link = place
      return .text(value.text(format: placeholder.numberFormat))
    case .formula(let formula): return .formula(formula, format: placeholder.numberFormat)
    case .shown(let value, _, _): return part(for: value, placeholder)
    case nil: return .text("")
    }
  }

  /// `☑合格 □不合格`.
  private static func ticks(_ choices: [String], _ value: FillValue?) -> String {
    var chosen: [String] = []
    if case .value(let value) = value {
      if case .list(let texts) = value { chosen = texts } else { chosen = [value.printedText] }
    }
    return choices.map { (chosen.contains($0) ? "☑" : "□") + $0 }.joined(separator: " ")
  }

  private enum Part {
    case text(String)
    case formula(String, format: String?)

    /// Text alone, or a formula that joins text and results.
    static func content(_ parts: [Part]) -> Patch.CellContent {
      let isText = parts.allSatisfy { if case .text = $0 { true } else { false } }
      guard !isText else {
        let text = parts.map { if case .text(let text) = $0 { text } else { "" } }.joined()
        return text.trimmedBlanks.isEmpty ? .clear : .value(.text(text))
      }
      let terms = parts.compactMap { part -> String? in
        switch part {
        case .text(let text): text.isEmpty ? nil : FormulaText.quoted(text)
        case .formula(let formula, let format):
          format.map { "TEXT(\(formula),\(FormulaText.quoted($0)))" } ?? "(\(formula))"
        }
      }
      return .formula(Formula(terms.joined(separator: "&")), cached: nil)
    }
  }
}
