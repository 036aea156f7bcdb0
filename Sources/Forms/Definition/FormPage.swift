import Grid
import Spreadsheet
import Values

/// One sheet of a template as a skeleton: what is printed, and where values go.
///
/// Built from the template once, then aligned with many filled copies.
public struct FormPage: Hashable, Sendable {
  /// The name of the sheet in the template.
  public var sheet: String
  /// The printed texts outside printed items, by cell; of a merged range by its upper left cell.
  /// The text of a cell with placeholders is not among them.
  public var texts: [CellReference: String]
  /// The places of values outside bands: fields of the form itself, and those of groups that go
  /// to the right.
  public var placeholders: [Placeholder]
  /// The bands of groups, from the top.
  public var bands: [Band]
  /// The ranges shown as one cell.
  public var mergedRanges: [CellRange]
  /// The formulas that the template prints, by cell.
  public var formulas: [CellReference: String] {
    didSet { formulaTexts = formulas.mapValues { FormulaText($0) } }
  }
  /// The same with their references found; those of a template are written for each copy.
  package private(set) var formulaTexts: [CellReference: FormulaText]
  /// The texts of the cells with placeholders, taken apart.
  package var cellTexts: [CellReference: PlaceholderText] = [:]
  /// The number formats of the cells with placeholders and formulas, but for `General`.
  package var numberFormats: [CellReference: String] = [:]

  /// The cells that the template itself has rules for what may be typed for.
  package var validatedRanges: [CellRange] = []
  /// The texts of its notes.
  package var notes: Set<String> = []
  /// Widths, heights and fonts, as far as long texts need them.
  package var layout = PageLayout()
  /// What stands ready in the rows of growing groups, repeated with each record.
  package var prototypeValues: [CellReference: CellValue] = [:]

  /// A skeleton.
  public init(
    sheet: String, texts: [CellReference: String] = [:], placeholders: [Placeholder] = [],
    bands: [Band] = [], mergedRanges: [CellRange] = [], formulas: [CellReference: String] = [:]
  ) {
    (self.sheet, self.texts, self.placeholders) = (sheet, texts, placeholders)
    (self.bands, self.mergedRanges, self.formulas) = (bands, mergedRanges, formulas)
    formulaTexts = formulas.mapValues { FormulaText($0) }
  }
}

/// The place of a value: `{{检查日期|yyyy年M月d日}}` with what is printed around it.
public struct Placeholder: Hashable, Sendable {
  /// What follows `|` besides a number format.
  public enum Option: String, Hashable, Sendable {
    case picture, signature, qrCode, tick, rightwards, notRead, readOnly
  }

  /// The cell (of a merged range the upper left one).
  public var cell: CellReference
  /// The group; nil for a field of the form itself.
  public var group: String?
  /// The field, without its group.
  public var field: String
  /// What is printed before it in the same cell, up to the placeholder before it.
  public var prefix: String
  /// What is printed behind it in the same cell, up to the next placeholder.
  public var suffix: String
  /// The number format after `|`; nil for none.
  public var numberFormat: String?
  /// The other options after `|`.
  public var options: Set<Option>
  /// The label beside it: the cell's own prefix, else the printed text at its left, else above;
  /// nil where nothing is printed.
  public var label: String?

  /// A place of a value.
  public init(
    cell: CellReference, group: String? = nil, field: String, prefix: String = "",
    suffix: String = "", numberFormat: String? = nil, options: Set<Option> = [],
    label: String? = nil
  ) {
    (self.cell, self.group, self.field, self.prefix) = (cell, group, field, prefix)
    (self.suffix, self.numberFormat) = (suffix, numberFormat)
    (self.options, self.label) = (options, label)
  }
}

/// The rows of a group on a page, with the headers above them.
public struct Band: Hashable, Sendable {
  /// A column of the band.
  public struct Column: Hashable, Sendable {
    /// The column, from 1.
    public var column: Int
    /// The field; for a printed column the printed header's text names it.
    public var field: String
    /// The printed header, texts of several header rows joined from the top by `/`.
    public var header: String
    /// Whether its cells are printed constants (检查内容, 标准分) and not entries.
    public var isPrinted: Bool
    /// The placeholder in the prototype row; nil for a printed column and for a computed one.
    public var placeholder: Placeholder?

    /// A column.
    public init(
      column: Int, field: String, header: String, isPrinted: Bool, placeholder: Placeholder? = nil
    ) {
      (self.column, self.field, self.header) = (column, field, header)
      (self.isPrinted, self.placeholder) = (isPrinted, placeholder)
    }
  }

  /// A printed item.
  public struct Item: Hashable, Sendable {
    /// The row.
    public var row: Int
    /// The text of the key column, `1.1`.
    public var key: String
    /// The printed constants by field.
    public var constants: [String: String]
    /// The text of the category row above it; nil where there is none.
    public var category: String?

    /// A printed item.
    public init(row: Int, key: String, constants: [String: String], category: String? = nil) {
      (self.row, self.key, self.constants, self.category) = (row, key, constants, category)
    }
  }

  /// A row between printed items that is none itself: a category, a subtotal.
  public struct Divider: Hashable, Sendable {
    /// The row.
    public var row: Int
    /// Its printed texts by column.
    public var texts: [Int: String]
    /// Its formulas by column.
    public var formulas: [Int: String]

    /// A row between items.
    public init(row: Int, texts: [Int: String], formulas: [Int: String] = [:]) {
      (self.row, self.texts, self.formulas) = (row, texts, formulas)
    }
  }

  /// The group.
  public var group: String
  /// The rows of the headers; empty for a band without.
  public var headerRows: Range<Int>
  /// The rows of one record, the prototype; of a printed group the first item's.
  public var prototypeRows: ClosedRange<Int>
  /// All rows of the band; for printed items from the row below the headers to the last item or
  /// the divider behind it, rows of a carried-over group between them included.
  public var rows: ClosedRange<Int>
  /// The columns, from the left.
  public var columns: [Column]
  /// The printed items; empty for a growing group.
  public var items: [Item]
  /// The rows between printed items.
  public var dividers: [Divider]
  /// The printed text of the row below, where the list ends; nil at the end of the sheet.
  public var footer: String?

  /// A band.
  public init(
    group: String, headerRows: Range<Int>, prototypeRows: ClosedRange<Int>, rows: ClosedRange<Int>,
    columns: [Column], items: [Item] = [], dividers: [Divider] = [], footer: String? = nil
  ) {
    (self.group, self.headerRows, self.prototypeRows) = (group, headerRows, prototypeRows)
    (self.rows, self.columns, self.items) = (rows, columns, items)
    (self.dividers, self.footer) = (dividers, footer)
  }

  /// The column of a field; nil where there is none.
  public func column(of field: String) -> Column? { columns.first { $0.field == field } }
}

extension FormPage {
  /// The lists that only the filler knows: those within records, those that go to the right, those
  /// of which a record has fields in several rows.
  func unreadLists(of definition: FormDefinition) -> [String] {
    let inner = innerBands.values.joined().filter { band in
      band.columns.contains { definition.isRead(group: band.group, $0) }
    }.map(\.group)
    let rightwards = placeholders.filter {
      $0.options.contains(.rightwards) && !$0.options.contains(.notRead)
    }.compactMap(\.group)
    let tall = bands.filter { band in
      let read = band.columns.filter { definition.isRead(group: band.group, $0) }
      return Set(read.compactMap(\.placeholder?.cell.row)).count > 1
    }.map(\.group)
    return Array(Set(inner + rightwards + tall)).sorted()
  }

  /// The lists that stand within the records of another, by that other's group.
  var innerBands: [String: [Band]] {
    var inner: [String: [Band]] = [:]
    for band in bands {
      let outer = bands.first {
        band.group.hasPrefix($0.group + ".")
          && $0.prototypeRows.contains(band.prototypeRows.lowerBound)
          && $0.prototypeRows.contains(band.prototypeRows.upperBound)
      }
      if let outer { inner[outer.group, default: []].append(band) }
    }
    return inner
  }
}
