import Grid
import Values

/// A cell with all that a reader knows of it.
///
/// ```swift
/// var cell = Cell(value: 86.8)
/// cell.style.numberFormat = "0.0"
/// cell.formula = Formula("SUM(D4:D6)")
/// ```
public struct Cell: Hashable, Sendable {
  /// The typed value; nil for an empty cell. For a formula it is the cached result.
  public var value: CellValue?
  /// The value as the file writes it, where that says more than the typed value: the digits of a
  /// number (`123456789012345678`), the serial number of a date.
  public var rawText: String?
  /// The runs of rich text; the value then is their text, joined.
  public var richText: RichText?
  /// The formula, if there is one.
  public var formula: Formula?
  /// How it looks, its number format included.
  public var style: Style
  /// Whether the cell stands for a picture (WPS `DISPIMG`); the value then names it.
  public var isPicture = false

  /// A cell with a value, by default in the default style.
  public init(value: CellValue? = nil, formula: Formula? = nil, style: Style = .default) {
    (self.value, self.formula, self.style) = (value, formula, style)
  }

  /// About how many bytes it takes.
  package var byteCount: Int {
    var bytes = MemoryLayout<Cell>.stride + (rawText?.utf8.count ?? 0)
    if case .text(let text)? = value { bytes += text.utf8.count }
    if let formula { bytes += formula.text.utf8.count }
    for run in richText?.runs ?? [] {
      bytes += MemoryLayout<RichText.Run>.stride + run.text.utf8.count
    }
    return bytes
  }
}

/// A formula of a cell.
///
/// ```swift
/// Formula("SUM(D4:D6)")
/// Formula("SORT(B2:B5)", arrayRange: "G2:G5", isDynamic: true)
/// ```
public struct Formula: Hashable, Sendable {
  /// The text without the leading `=`; formulas shared between cells are written out for each.
  public var text: String
  /// The range of an array formula (`{=…}` in Excel); nil for an ordinary one.
  public var arrayRange: CellRange?
  /// Whether its result takes the cells it needs, as in Excel since 2019; the range then is what it
  /// took last, nil for its own cell.
  public var isDynamic: Bool

  /// A formula by its text without the leading `=`.
  public init(_ text: String, arrayRange: CellRange? = nil, isDynamic: Bool = false) {
    (self.text, self.arrayRange, self.isDynamic) = (text, arrayRange, isDynamic)
  }
}

/// Text in runs of different fonts (ECMA-376 part 1, 18.4.4).
///
/// ```swift
/// RichText([.init("★", font: Font(bold: true)), .init("缺陷及时登记")]).text  // "★缺陷及时登记"
/// ```
public struct RichText: Hashable, Sendable {
  /// A piece of text in one font.
  public struct Run: Hashable, Sendable {
    /// The text.
    public var text: String
    /// The font; nil for the cell's own.
    public var font: Font?

    /// A run of text, by default in the cell's own font.
    public init(_ text: String, font: Font? = nil) { (self.text, self.font) = (text, font) }
  }

  /// The runs in order.
  public var runs: [Run]

  /// Rich text of some runs.
  public init(_ runs: [Run]) { self.runs = runs }

  /// The text of all runs, joined.
  public var text: String { runs.map(\.text).joined() }
}
