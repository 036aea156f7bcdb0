import Grid

/// A note on a cell: Excel's older "comment", shown as a yellow box.
public struct Note: Hashable, Sendable {
  /// The text.
  public var text: String
  /// Who wrote it.
  public var author: String

  /// A note, by default by nobody.
  public init(_ text: String, author: String = "") { (self.text, self.author) = (text, author) }
}

/// A link from cells to a place of the workbook or elsewhere.
public struct Hyperlink: Hashable, Sendable {
  /// Where it leads.
  public enum Target: Hashable, Sendable {
    /// A place of the same workbook, `'整改台账'!A5`.
    case location(String)
    /// An address elsewhere.
    case url(String)
  }
  /// The cells that lead there.
  public var range: CellRange
  /// Where it leads.
  public var target: Target
  /// What shows under the pointer.
  public var tooltip: String?

  /// A link from cells.
  public init(range: CellRange, target: Target, tooltip: String? = nil) {
    (self.range, self.target, self.tooltip) = (range, target, tooltip)
  }
}

/// A rule for what may be typed into cells (ECMA-376 part 1, 18.3.1.33).
///
/// ```swift
/// DataValidation(ranges: [CellRange("F6:F40")!], rule: .list(["√", "×", "/"]))
/// ```
public struct DataValidation: Hashable, Sendable {
  /// How a typed value is held against the operands.
  public enum Comparison: String, Hashable, Sendable {
    case between, notBetween, equal, notEqual, lessThan, lessThanOrEqual, greaterThan
    case greaterThanOrEqual
  }
  /// What is allowed. Operands are formulas without `=`: a number, a cell, an expression.
  public enum Rule: Hashable, Sendable {
    /// One of some texts; together at most 255 characters, none with a comma.
    case list([String])
    /// One of the values that a formula gives: a range, a name.
    case listFormula(String)
    /// A whole number.
    case whole(Comparison, String, String? = nil)
    /// A number.
    case decimal(Comparison, String, String? = nil)
    /// A date.
    case date(Comparison, String, String? = nil)
    /// A time.
    case time(Comparison, String, String? = nil)
    /// A text of some length.
    case textLength(Comparison, String, String? = nil)
    /// Whatever makes a formula true.
    case custom(String)
    /// Anything; only the prompt shows.
    case any
  }
  /// What happens to a value that is not allowed.
  public enum Severity: String, Hashable, Sendable { case stop, warning, information }

  /// The cells it is for.
  public var ranges: [CellRange]
  /// What is allowed.
  public var rule: Rule
  /// What happens to other values; nil to take them without a word.
  public var severity: Severity?
  /// Whether an empty cell is allowed.
  public var allowsBlank: Bool
  /// Title and text of the hint beside the cell; nil for none.
  public var prompt: Message?
  /// Title and text of the refusal; nil for Excel's own.
  public var error: Message?

  /// A title (at most 32 characters) with a text (at most 255).
  public struct Message: Hashable, Sendable {
    /// The title, at most 32 characters.
    public var title: String
    /// The text, at most 255 characters.
    public var text: String

    /// A message, by default without a title.
    public init(title: String = "", _ text: String) { (self.title, self.text) = (title, text) }
  }

  /// A rule for some cells.
  public init(
    ranges: [CellRange], rule: Rule, severity: Severity? = .stop, allowsBlank: Bool = true,
    prompt: Message? = nil, error: Message? = nil
  ) {
    (self.ranges, self.rule, self.severity) = (ranges, rule, severity)
    (self.allowsBlank, self.prompt, self.error) = (allowsBlank, prompt, error)
  }
}

/// A look that depends on values (ECMA-376 part 1, 18.3.1.18).
public struct ConditionalFormat: Hashable, Sendable {
  /// What decides.
  public enum Rule: Hashable, Sendable {
    /// A formula, relative to the upper left cell of the first range.
    case expression(String)
    /// The cell's value held against operands (formulas).
    case cell(DataValidation.Comparison, String, String? = nil)
    /// A kind of rule that is read and kept but not described, by its name in the file.
    case other(String)
  }
  /// The cells it is for.
  public var ranges: [CellRange]
  /// What decides.
  public var rule: Rule
  /// What it changes; parts left at their defaults do not count.
  public var style: Style
  /// Whether no further rule counts where this one does.
  public var stopsIfTrue: Bool

  /// A look for some cells.
  public init(ranges: [CellRange], rule: Rule, style: Style, stopsIfTrue: Bool = false) {
    (self.ranges, self.rule, self.style, self.stopsIfTrue) = (ranges, rule, style, stopsIfTrue)
  }
}
