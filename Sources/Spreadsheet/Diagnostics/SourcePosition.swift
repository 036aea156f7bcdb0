import Grid

/// A place in a file, as exact as it is known.
///
/// ```swift
/// SourcePosition(file: "锅炉车间.xlsx", sheet: "检查表", cell: "B7").description
/// // "锅炉车间.xlsx: 检查表!B7"
/// ```
public struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public var file: String?
  /// The part of a package, `xl/worksheets/sheet1.xml`.
  public var part: String?
  /// The sheet.
  public var sheet: String?
  /// The cell; of a CSV file by record and field.
  public var cell: CellReference?
  /// The line of a text or XML part, from 1.
  public var line: Int?
  /// The byte, from 0.
  public var byte: Int?

  /// A place; what is not known stays nil.
  public init(
    file: String? = nil, part: String? = nil, sheet: String? = nil, cell: CellReference? = nil,
    line: Int? = nil, byte: Int? = nil
  ) {
    (self.file, self.part, self.sheet) = (file, part, sheet)
    (self.cell, self.line, self.byte) = (cell, line, byte)
  }

  /// `file: sheet!B7`, or `file: part, line 3`; empty where nothing is known.
  public var description: String {
    var place = ""
    if let sheet {
      place = cell.map { "\(sheet)!\($0)" } ?? sheet
    } else if let cell {
      place = cell.description
    } else if let part {
      place = part
    }
    if let line { place += (place.isEmpty ? "" : ", ") + "line \(line)" }
    if let byte { place += (place.isEmpty ? "" : ", ") + "byte \(byte)" }
    guard let file else { return place }
    return place.isEmpty ? file : "\(file): \(place)"
  }
}
