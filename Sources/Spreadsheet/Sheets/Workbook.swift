import Grid
import Values

/// A workbook: sheets, names, properties.
///
/// Holds everything in memory; for long lists stream rows instead (`RowSource`, `RowSink`).
///
/// ```swift
/// var book = Workbook()
/// book.sheets.append(Sheet(name: "检查表"))
/// book["检查表"]?["A1"].value  // nil
/// ```
public struct Workbook: Hashable, Sendable {
  /// The sheets in the order of their tabs.
  public var sheets: [Sheet] = []
  /// Names for ranges and formulas.
  public var definedNames: [DefinedName] = []
  /// Title, author and the like.
  public var properties = DocumentProperties()
  /// Which day is day 1 of serial numbers.
  public var dateSystem = DateSystem.from1900
  /// The sheet shown first, counted from 0.
  public var activeSheet = 0
  /// Whether people may not add, remove or rename sheets.
  public var isStructureProtected = false
  /// What the reader noticed and read all the same.
  public var notices: [Notice] = []

  /// A workbook without sheets.
  public init(sheets: [Sheet] = []) { self.sheets = sheets }

  /// The sheet of a name, in any case as in Excel; nil where there is none.
  public subscript(name: String) -> Sheet? {
    get { index(of: name).map { sheets[$0] } }
    set {
      if let index = index(of: name) {
        if let newValue { sheets[index] = newValue } else { sheets.remove(at: index) }
      } else if let newValue {
        sheets.append(newValue)
      }
    }
  }

  private func index(of name: String) -> Int? {
    sheets.firstIndex { $0.name == name }
      ?? sheets.firstIndex { $0.name.lowercased() == name.lowercased() }
  }
}

/// A name for a range or a formula.
public struct DefinedName: Hashable, Sendable {
  /// The name.
  public var name: String
  /// What it stands for, without `=`.
  public var formula: String
  /// The sheet it is known on; nil for the whole workbook.
  public var sheet: String?
  /// Whether people do not see it in the list of names.
  public var isHidden: Bool

  /// A name, by default for the whole workbook.
  public init(_ name: String, formula: String, sheet: String? = nil, isHidden: Bool = false) {
    (self.name, self.formula, self.sheet, self.isHidden) = (name, formula, sheet, isHidden)
  }
}

/// Title, author and the like (ECMA-376 part 2, 11), and properties with names of one's own.
public struct DocumentProperties: Hashable, Sendable {
  /// The title.
  public var title: String?
  /// What it is about.
  public var subject: String?
  /// Who made it.
  public var creator: String?
  /// Words to find it by.
  public var keywords: String?
  /// A remark.
  public var description: String?
  /// Who changed it last.
  public var lastModifiedBy: String?
  /// When it was made.
  public var created: DateTime?
  /// When it was changed last.
  public var modified: DateTime?
  /// The program that wrote it, as it says itself.
  public var application: String?
  /// Properties with names of one's own.
  public var custom: [String: CellValue] = [:]

  /// Nothing set.
  public init() {}
}
