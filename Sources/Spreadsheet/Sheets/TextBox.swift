import Grid

/// A box with text above the cells (ECMA-376 part 1, 20.5.2.29 with `txBox`).
///
/// Fonts and colours of the text are not described; a save in place keeps them.
///
/// ```swift
/// sheet.textBoxes = [TextBox("填表说明：扣分填正数", extent: "F2:H5")]
/// ```
public struct TextBox: Hashable, Sendable {
  /// The text; paragraphs end with a line feed.
  public var text: String
  /// The cells it covers.
  public var extent: CellRange
  /// Its name; empty for one by number.
  public var name: String

  /// A box above some cells.
  public init(_ text: String, extent: CellRange, name: String = "") {
    (self.text, self.extent, self.name) = (text, extent, name)
  }
}
