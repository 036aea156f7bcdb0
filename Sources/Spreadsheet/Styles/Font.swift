/// A font (ECMA-376 part 1, 18.8.22).
///
/// ```swift
/// Font(name: "宋体", size: 10.5, bold: true, color: Color(rgb: 0xC00000))
/// ```
public struct Font: Hashable, Sendable {
  /// A line under the text.
  public enum Underline: String, Hashable, Sendable {
    case none, single, double, singleAccounting, doubleAccounting
  }
  /// Raised or lowered text.
  public enum VerticalAlignment: String, Hashable, Sendable {
    case baseline, superscript, `subscript`
  }

  /// The name of the font family.
  public var name: String
  /// In points.
  public var size: Double
  /// Heavier letters.
  public var bold: Bool
  /// Slanted letters.
  public var italic: Bool
  /// A line through the text.
  public var strikethrough: Bool
  /// A line under the text.
  public var underline: Underline
  /// Raised or lowered.
  public var verticalAlignment: VerticalAlignment
  /// The colour; nil for the automatic one.
  public var color: Color?

  /// Calibri 11 but for what is given.
  public init(
    name: String = "Calibri", size: Double = 11, bold: Bool = false, italic: Bool = false,
    strikethrough: Bool = false, underline: Underline = .none,
    verticalAlignment: VerticalAlignment = .baseline, color: Color? = nil
  ) {
    (self.name, self.size, self.bold, self.italic) = (name, size, bold, italic)
    (self.strikethrough, self.underline) = (strikethrough, underline)
    (self.verticalAlignment, self.color) = (verticalAlignment, color)
  }
}

/// A colour: fixed, of the theme, or of the old palette (ECMA-376 part 1, 18.8.19).
///
/// ```swift
/// Color(rgb: 0xFFC7CE)
/// ```
public enum Color: Hashable, Sendable {
  /// Red, green and blue with opacity, `0xAARRGGBB`.
  case argb(UInt32)
  /// A colour of the workbook's theme by its index, lightened (to 1) or darkened (to -1).
  case theme(Int, tint: Double)
  /// A colour of the palette of Excel 97 by its index; 64 is the system's foreground.
  case indexed(Int)

  /// An opaque colour, `0xRRGGBB`.
  public init(rgb: UInt32) { self = .argb(0xFF00_0000 | rgb) }
}

/// The background of a cell (ECMA-376 part 1, 18.8.20).
public enum Fill: Hashable, Sendable {
  /// No background.
  case none
  /// A pattern by its name in the file format (`gray125`, `lightUp`, …) in two colours.
  case pattern(String, foreground: Color?, background: Color?)
  /// A gradient; read as such and kept, not described further.
  case gradient

  /// One colour.
  public static func solid(_ color: Color) -> Fill {
    .pattern("solid", foreground: color, background: nil)
  }
}

/// The lines around a cell (ECMA-376 part 1, 18.8.4).
///
/// ```swift
/// Border(all: .init(.thin))
/// ```
public struct Border: Hashable, Sendable {
  /// One line.
  public struct Edge: Hashable, Sendable {
    /// The look of a line.
    public enum LineStyle: String, Hashable, Sendable {
      case thin, medium, thick, double, hair, dotted, dashed, dashDot, dashDotDot, mediumDashed
      case mediumDashDot, mediumDashDotDot, slantDashDot
    }
    /// The look.
    public var line: LineStyle
    /// The colour; nil for the automatic one.
    public var color: Color?

    /// A line, by default in the automatic colour.
    public init(_ line: LineStyle, color: Color? = nil) { (self.line, self.color) = (line, color) }
  }

  /// At the left; nil for none.
  public var left: Edge?
  /// At the right; nil for none.
  public var right: Edge?
  /// Above; nil for none.
  public var top: Edge?
  /// Below; nil for none.
  public var bottom: Edge?
  /// Across, from lower left to upper right; nil for none.
  public var diagonalUp: Edge?
  /// Across, from upper left to lower right; nil for none.
  public var diagonalDown: Edge?

  /// No line but those given.
  public init(left: Edge? = nil, right: Edge? = nil, top: Edge? = nil, bottom: Edge? = nil) {
    (self.left, self.right, self.top, self.bottom) = (left, right, top, bottom)
  }

  /// The same line on all four sides.
  public init(all edge: Edge) { self.init(left: edge, right: edge, top: edge, bottom: edge) }
}
