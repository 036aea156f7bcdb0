import FoundationEssentials
import Spreadsheet
import Values

/// What a template is filled with.
///
/// ```swift
/// var data = FillData()
/// data.fields["受检单位"] = .value(.text("锅炉车间"))
/// data.groups["项目"] = [FillRecord(key: "1.1", ["扣分": .value(.number(2))])]
/// ```
public struct FillData: Sendable {
  /// The fields outside groups.
  public var fields: [String: FillValue] = [:]
  /// The records of groups. Records of a printed group go to the items of their keys; those whose
  /// key is not printed become rows at the end of the band.
  public var groups: [String: [FillRecord]] = [:]

  /// Nothing.
  public init() {}
}

/// What one record is filled with.
public struct FillRecord: Hashable, Sendable {
  /// The item's key in a printed group; nil for a row of a list.
  public var key: String?
  /// The fields.
  public var fields: [String: FillValue]
  /// Lists within the record, `{{单位.项目.扣分}}`, by name without the record's group.
  public var groups: [String: [FillRecord]]
  /// Whether it is no record of a list but the place where its heads are printed once more, on a new
  /// sheet of paper.
  var isRepeatedHead = false

  /// A record.
  public init(
    key: String? = nil, _ fields: [String: FillValue], groups: [String: [FillRecord]] = [:]
  ) {
    (self.key, self.fields, self.groups) = (key, fields, groups)
  }
}

/// What one cell is filled with.
public indirect enum FillValue: Hashable, Sendable {
  /// A value.
  case value(FieldValue)
  /// A formula without `=`, its cells being those of the filled sheet. `{row}` stands for the
  /// record's own row, `{first}` and `{last}` for the first and last row of its list.
  case formula(String)
  /// A value with a link to a place of the same workbook.
  case link(FieldValue, to: String)
  /// A value in a number format of its own, with a note beside it where there is one.
  case shown(FillValue, format: String, note: String? = nil)
}
