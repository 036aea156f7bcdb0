import Grid
import Values

/// One change to a workbook file, made in place: whatever it does not name stays byte for byte
/// as it was.
///
/// Patches are applied in order, each to what those before it left: after five rows were inserted
/// before row 12, the old row 12 is row 17.
///
/// ```swift
/// let patches: [Patch] = [
///   .insertRows(sheet: "检查表", before: 12, count: 5, formattedLike: [11]),
///   .setCell(sheet: "检查表", "B12", .value("给水泵轴封渗水"), style: .keep),
/// ]
/// ```
///
/// A report has hundreds of thousands of `setCell`: cases that hold more are indirect.
public enum Patch: Hashable, Sendable {
  /// Sets what a cell holds, how it looks, or both.
  case setCell(sheet: String, CellReference, CellContent, style: StyleChange = .keep)
  /// Inserts rows; heights, looks, merges, validations and conditional formats are those of the
  /// rows `formattedLike`, by their numbers before, in turn (none: plain rows). Everything that
  /// refers to moved cells follows.
  ///
  /// As in Excel a range grows where rows are inserted inside it. With `extendsRangesAbove` one
  /// that ends just above the new rows grows too, as when a list is continued: formulas, names,
  /// print areas, tables, chart series.
  ///
  /// Of several rows in turn page breaks are taken over too.
  case insertRows(
    sheet: String, before: Int, count: Int, formattedLike: [Int], extendsRangesAbove: Bool = false)
  /// Deletes rows; formulas that lose their cells become `#REF!`, ranges shrink.
  case deleteRows(sheet: String, ClosedRange<Int>)
  /// Inserts columns, which look and are as wide as the one before them. Everything that refers to
  /// moved cells follows; a table or a pivot table that they would cut is refused.
  case insertColumns(sheet: String, before: Int, count: Int)
  /// Deletes columns; formulas that lose their cells become `#REF!`, ranges shrink.
  case deleteColumns(sheet: String, ClosedRange<Int>)
  /// The height of a row in points; nil for automatic.
  case setRowHeight(sheet: String, row: Int, Double?)
  /// Adds a page break below a row, where there is none yet.
  case addRowBreak(sheet: String, below: Int)
  /// Width of columns in characters.
  case setColumnWidth(sheet: String, ClosedRange<Int>, Double)
  /// Shows a range as one cell.
  case mergeCells(sheet: String, CellRange)
  /// Undoes merges that overlap a range.
  case unmergeCells(sheet: String, CellRange)
  /// Sets a cell's note; nil removes it.
  indirect case setNote(sheet: String, CellReference, Note?)
  /// Links a cell; nil removes its link.
  indirect case setHyperlink(sheet: String, CellReference, Hyperlink.Target?)
  /// Adds a rule for what may be typed.
  indirect case addDataValidation(sheet: String, DataValidation)
  /// Adds a look that depends on values.
  indirect case addConditionalFormat(sheet: String, ConditionalFormat)
  /// Adds a picture above the cells.
  indirect case addPicture(sheet: String, Picture)
  /// Sets what is printed; nil for everything.
  case setPrintArea(sheet: String, CellRange?)
  /// Sets the rows that every printed page below them repeats at its top; nil for none. Columns are
  /// repeated no more.
  case setTitleRows(sheet: String, ClosedRange<Int>?)
  /// Protects a sheet; nil takes its protection away.
  indirect case setProtection(sheet: String, SheetProtection?)
  /// Shows or hides a sheet.
  case setVisibility(sheet: String, Sheet.Visibility)
  /// Copies a sheet of this workbook with all that belongs to it, behind the last one.
  case copySheet(String, to: String)
  /// Copies a sheet of another package, with its styles, strings and drawings, behind the last.
  indirect case importSheet(from: PackageBytes, sheet: String, to: String)
  /// Adds a new sheet behind the last.
  indirect case addSheet(Sheet)
  /// Renames a sheet and all that refers to it.
  case renameSheet(String, to: String)
  /// Removes a sheet; formulas that refer to it become `#REF!`.
  case removeSheet(String)
  /// Moves sheets, one behind the other, to a place among the tabs, counted from 0.
  case moveSheets([String], to: Int)
  /// Opens the workbook at a cell of a sheet.
  case select(sheet: String, CellReference)
  /// Sets a name, or removes it where the formula is nil.
  case setName(String, formula: String?)
  /// Sets a property of one's own; nil removes it.
  indirect case setCustomProperty(String, CellValue?)
  /// Sets title, author and date; what is nil stays as it was.
  indirect case setProperties(title: String?, creator: String?, modified: DateTime?)

  /// What becomes of a cell's content.
  public enum CellContent: Hashable, Sendable {
    /// Stays as it is.
    case keep
    /// Becomes empty; the look stays.
    case clear
    /// A value.
    case value(CellValue)
    /// A formula with its result, if that is known.
    indirect case formula(Formula, cached: CellValue?)
    /// A new result for the formula that stands there.
    case cachedResult(CellValue?)
  }

  /// What becomes of a cell's look.
  public enum StyleChange: Hashable, Sendable {
    /// Stays as it is.
    case keep
    /// A whole new look.
    case set(Style)
    /// The look of another cell of the sheet.
    case like(CellReference)
    /// Some parts change; the others stay as they are.
    indirect case modify(StyleModification)
  }
}

/// Parts of a look that change; nil parts stay as they are.
///
/// ```swift
/// StyleModification(fill: .solid(Color(rgb: 0xFFC7CE)))
/// ```
public struct StyleModification: Hashable, Sendable {
  /// The new font.
  public var font: Font?
  /// The new background.
  public var fill: Fill?
  /// The new lines.
  public var border: Border?
  /// The new alignment.
  public var alignment: Alignment?
  /// The new format code.
  public var numberFormat: String?
  /// The new protection.
  public var protection: Protection?

  /// Changes of some parts.
  public init(
    font: Font? = nil, fill: Fill? = nil, border: Border? = nil, alignment: Alignment? = nil,
    numberFormat: String? = nil, protection: Protection? = nil
  ) {
    (self.font, self.fill, self.border) = (font, fill, border)
    (self.alignment, self.numberFormat, self.protection) = (alignment, numberFormat, protection)
  }
}

/// The bytes of a package, compared by identity: a workbook that sheets are copied from.
public final class PackageBytes: Hashable, Sendable {
  /// The file.
  public let bytes: [UInt8]
  /// Its name for messages.
  public let name: String

  /// A file's bytes.
  public init(_ bytes: [UInt8], name: String) { (self.bytes, self.name) = (bytes, name) }

  /// Whether both are the same object.
  public static func == (left: PackageBytes, right: PackageBytes) -> Bool { left === right }

  /// Hashes the object's identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
