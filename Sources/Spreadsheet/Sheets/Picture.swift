import Grid

/// A picture above the cells.
public struct Picture: Hashable, Sendable {
  /// How the bytes are to be read.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case png, jpeg, gif, bmp, tiff
    /// Drawings of Windows, enhanced and old.
    case emf, wmf
    /// None of these; it is read and not written.
    case other
  }
  /// Where its upper left corner is.
  public var anchor: CellReference
  /// The cells it covers; nil where only the anchor and the size count.
  public var extent: CellRange?
  /// In pixels at 96 for the inch; nil for the picture's own size. A picture with a size is written by
  /// it, whatever cells that covers.
  public var size: Size?
  /// The file.
  public var data: [UInt8]
  /// What the file is.
  public var format: Format
  /// The name; WPS pictures in cells are found by it.
  public var name: String

  /// Width and height.
  public struct Size: Hashable, Sendable {
    /// In pixels at 96 for the inch.
    public var width: Int, height: Int

    /// A size in pixels.
    public init(width: Int, height: Int) { (self.width, self.height) = (width, height) }
  }

  /// A picture with its corner at a cell.
  public init(
    anchor: CellReference, extent: CellRange? = nil, size: Size? = nil, data: [UInt8],
    format: Format, name: String = ""
  ) {
    (self.anchor, self.extent, self.size) = (anchor, extent, size)
    (self.data, self.format, self.name) = (data, format, name)
  }
}
