import Grid

/// A rule for what may be typed into cells (ECMA-376 part 1, 18.3.1.33).
///
/// ```swift
/// DataValidation(ranges: ["F6:F40"], rule: .list(["√", "×", "/"]))
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
