/// How a cell looks: font, fill, border, alignment, number format, protection.
///
/// A value like any other; equal styles are written once. Copies share their storage, so that a
/// sheet of a million cells carries a pointer for each.
///
/// ```swift
/// var header = Style.default
/// header.font.bold = true
/// header.fill = .solid(Color(rgb: 0xDDEBF7))
/// header.alignment.horizontal = .center
/// ```
public struct Style: Hashable, Sendable {
  /// Calibri 11 without anything: style 0 of a new workbook.
  public static let `default` = Style()

  private var parts: Parts

  private struct Content: Hashable, Sendable {
    var font = Font()
    var fill = Fill.none
    var border = Border()
    var alignment = Alignment()
    var numberFormat = "General"
    var protection = Protection()
  }

  private final class Parts: Sendable {
    let content: Content
    init(_ content: Content) { self.content = content }
  }

  /// The default style.
  public init() { parts = Parts(Content()) }

  private subscript<Part>(part: WritableKeyPath<Content, Part>) -> Part {
    get { parts.content[keyPath: part] }
    set {
      var content = parts.content
      content[keyPath: part] = newValue
      parts = Parts(content)
    }
  }

  /// The font.
  public var font: Font {
    get { parts.content.font }
    set { self[\.font] = newValue }
  }
  /// The background.
  public var fill: Fill {
    get { parts.content.fill }
    set { self[\.fill] = newValue }
  }
  /// The lines around the cell.
  public var border: Border {
    get { parts.content.border }
    set { self[\.border] = newValue }
  }
  /// How the text is placed.
  public var alignment: Alignment {
    get { parts.content.alignment }
    set { self[\.alignment] = newValue }
  }
  /// The format code of numbers and dates, `General` by default (ECMA-376 part 1, 18.8.31).
  public var numberFormat: String {
    get { parts.content.numberFormat }
    set { self[\.numberFormat] = newValue }
  }
  /// What a protected sheet forbids in this cell.
  public var protection: Protection {
    get { parts.content.protection }
    set { self[\.protection] = newValue }
  }

  /// Whether both look the same.
  public static func == (left: Style, right: Style) -> Bool {
    left.parts === right.parts || left.parts.content == right.parts.content
  }

  /// Whether two styles share their storage: equal for certain, known without comparing parts.
  package func isIdentical(to other: Style) -> Bool { parts === other.parts }

  /// Hashes the look, not its storage.
  public func hash(into hasher: inout Hasher) { hasher.combine(parts.content) }
}

/// What a protected sheet forbids in a cell (ECMA-376 part 1, 18.8.33).
public struct Protection: Hashable, Sendable {
  /// Cannot be edited while the sheet is protected; true by default.
  public var locked: Bool
  /// Its formula is not shown while the sheet is protected.
  public var hidden: Bool

  /// Excel's default: locked, not hidden.
  public init(locked: Bool = true, hidden: Bool = false) {
    (self.locked, self.hidden) = (locked, hidden)
  }
}

/// How text is placed in a cell (ECMA-376 part 1, 18.8.1).
public struct Alignment: Hashable, Sendable {
  /// Left to right.
  public enum Horizontal: String, Hashable, Sendable {
    case general, left, center, right, fill, justify, centerContinuous, distributed
  }
  /// Top to bottom.
  public enum Vertical: String, Hashable, Sendable {
    case top, center, bottom, justify, distributed
  }

  /// Left to right; numbers right and text left by default.
  public var horizontal: Horizontal
  /// Top to bottom; at the bottom by default.
  public var vertical: Vertical
  /// Whether long text goes on in a further line.
  public var wrapText: Bool
  /// Steps of indentation.
  public var indent: Int
  /// Degrees, 0...180; 255 for stacked letters.
  public var textRotation: Int
  /// Whether long text is made smaller.
  public var shrinkToFit: Bool

  /// Excel's default alignment but for what is given.
  public init(
    horizontal: Horizontal = .general, vertical: Vertical = .bottom, wrapText: Bool = false,
    indent: Int = 0, textRotation: Int = 0, shrinkToFit: Bool = false
  ) {
    (self.horizontal, self.vertical, self.wrapText) = (horizontal, vertical, wrapText)
    (self.indent, self.textRotation, self.shrinkToFit) = (indent, textRotation, shrinkToFit)
  }
}
