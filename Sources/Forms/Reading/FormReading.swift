import FoundationEssentials
import Grid
import Spreadsheet
import Values

/// What a filled copy of a form says: values, each with its source, and the findings.
///
/// ```swift
/// reading.fields["受检单位"]?.value       // .text("锅炉车间")
/// reading.records(of: "项目").first?["扣分"]?.cell  // H6
/// ```
public struct FormReading: Sendable {
  /// The title of the form.
  public var form: String
  /// Its number; nil for a form without one.
  public var number: String?
  /// The version of the template it was read by.
  public var version: Int
  /// The file, as it is shown.
  public var file: String
  /// The sheet; nil for CSV.
  public var sheet: String?
  /// The title as this copy has it, with what else stands in its cell; nil where it has none.
  package var heading: String?
  /// The fields outside groups, every one of the definition that is read, in its order.
  public var fields: NamedReadings
  /// What somebody typed where the page only writes (`|不读`): no part of the data, but what it
  /// contradicts is told.
  package var unread = NamedReadings()
  /// The records of each group, in the order of the definition; a group without records is there
  /// with none.
  public var groups: [(name: String, records: [RecordReading])]
  /// What was found, in the order of the page.
  public var diagnostics: [Diagnostic]
  /// The column of each field of a group in this copy, `项目.扣分` -> 8, for marks and messages.
  public var columns: [String: Int]
  /// The paths of the fields that are shown to nobody (保密).
  package var privateFields: Set<String> = []
  /// Rows that were told apart from records: 小计, 合计 and category rows.
  public var summaryRows: [SummaryRow]

  /// A reading; who reads it fills in the rest.
  public init(
    form: String, number: String? = nil, version: Int = 1, file: String, sheet: String?
  ) {
    (self.form, self.number, self.version) = (form, number, version)
    (self.file, self.sheet) = (file, sheet)
    fields = NamedReadings()
    groups = []
    diagnostics = []
    columns = [:]
    summaryRows = []
  }

  /// The year that the form says it is of: that of its first field with a period.
  package var year: Int? { fields.readings.lazy.compactMap { $0.value?.period?.year }.first }

  /// The records of a group; none for an unknown one.
  public func records(of group: String) -> [RecordReading] {
    groups.first { $0.name == group }?.records ?? []
  }
}

/// A value read from a form, with where it came from.
public struct FieldReading: Hashable, Sendable {
  /// How the cell was found.
  public enum Method: String, Hashable, Sendable {
    /// Through its row and its column's header.
    case column
    /// At the right of its label, or below it.
    case label
    /// Behind its label in the same cell.
    case sameCell
    /// Through a defined name.
    case name
    /// Through the template's address alone.
    case address
    /// From the cell above (同上) or the merged range it belongs to.
    case inherited
  }

  /// The value; nil for a blank.
  public var value: FieldValue?
  /// The cell; of a merged range the upper left one; nil where no place was found.
  public var cell: CellReference?
  /// What is written in the cell, where it differs from the value.
  public var raw: String?
  /// Whether it is a due date without a date: 下次停机.
  public var isConditional = false
  /// How the cell was found.
  public var method: Method = .column
  /// How sure that is, 0...1.
  public var confidence = 1.0

  /// A value at a cell.
  public init(_ value: FieldValue?, cell: CellReference?, raw: String? = nil) {
    (self.value, self.cell, self.raw) = (value, cell, raw)
  }
}

/// Readings by the names of their fields, in order.
public struct NamedReadings: Hashable, Sendable {
  /// The names in order.
  public private(set) var names: [String] = []
  /// The reading of each name.
  package private(set) var readings: [FieldReading] = []

  /// No readings.
  public init() {}

  /// Readings of so many names, which all records of a list share.
  init(names: [String], _ readings: [FieldReading]) {
    (self.names, self.readings) = (names, readings)
  }

  /// The names with their readings.
  package var inOrder: Zip2Sequence<[String], [FieldReading]> { zip(names, readings) }

  /// The reading of a field; nil where the field is not there.
  public subscript(name: String) -> FieldReading? {
    get { index(of: name).map { readings[$0] } }
    set {
      switch (index(of: name), newValue) {
      case (let index?, let reading?): readings[index] = reading
      case (let index?, nil):
        names.remove(at: index)
        readings.remove(at: index)
      case (nil, let reading?):
        names.append(name)
        readings.append(reading)
      case (nil, nil): break
      }
    }
  }

  /// A record has a dozen fields: looking through their bytes takes less than hashing a name.
  private func index(of name: String) -> Int? { names.firstIndex { $0.hasSameBytes(as: name) } }
}

/// A record of a group: an item, a row of a list.
public struct RecordReading: Hashable, Sendable {
  /// The first row it stands in.
  public var row: Int
  /// The key as printed in the template for a printed item, else as written: `1.1`.
  public var key: String?
  /// The values by field, printed constants included.
  public var fields: NamedReadings
  /// The problems written in one cell, taken apart; empty where the group has no such field.
  public var findings: [Finding]
  /// Whether it is not among the template's printed items.
  public var isAdded = false
  /// The heading of the category it stands under; nil where there is none.
  public var category: String?

  /// A record in a row.
  public init(row: Int, key: String? = nil) {
    (self.row, self.key) = (row, key)
    fields = NamedReadings()
    findings = []
  }

  /// The reading of a field; nil where the field is not there.
  public subscript(field: String) -> FieldReading? { fields[field] }
}

/// One problem of an item.
public struct Finding: Hashable, Sendable {
  /// The text, without its number and the deduction beside it.
  public var text: String
  /// The deduction written beside it (`（扣1分）`); nil for none.
  public var deduction: Decimal?

  /// A problem.
  public init(_ text: String, deduction: Decimal? = nil) {
    (self.text, self.deduction) = (text, deduction)
  }
}

/// A row of sums that people wrote: used to check, never added up.
public struct SummaryRow: Hashable, Sendable {
  /// What a row sums up.
  public enum Kind: String, Hashable, Sendable {
    /// 小计: the items since the category's heading.
    case subtotal
    /// 合计, 总分: the whole form.
    case total
    /// The heading of a category, with its standard score.
    case category
  }
  /// What it sums up.
  public var kind: Kind
  /// The row.
  public var row: Int
  /// The category it belongs to (its heading's text); nil for the total.
  public var category: String?
  /// The numbers in it by field (标准分, 扣分, 得分), with their cells.
  public var values: NamedReadings

  /// A row of sums.
  public init(kind: Kind, row: Int, category: String? = nil, values: NamedReadings) {
    (self.kind, self.row, self.category, self.values) = (kind, row, category, values)
  }
}
