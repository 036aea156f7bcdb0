import Grid
import Spreadsheet

/// A sheet as the workbook lists it, without its cells.
///
/// ```swift
/// for sheet in try XLSXReader(path: path).sheets where sheet.visibility != .visible { print(sheet.name) }
/// ```
public struct SheetListing: Hashable, Sendable {
  /// The name on the tab.
  public let name: String
  /// Whether people see it.
  public let visibility: Sheet.Visibility
  /// The part with its cells; nil where the file has none.
  package let part: String?
  /// The kind of its relationship, `worksheet` or `chartsheet`.
  package let kind: String
}

/// What the workbook's own part says (ECMA-376 part 1, 18.2).
struct WorkbookPart {
  /// A sheet by name, visibility and relationship.
  struct SheetEntry {
    var name: String, visibility: Sheet.Visibility, relationship: String
  }
  /// A name, with the sheet it is known on counted from 0.
  struct NameEntry {
    var name: String, formula: String, sheetIndex: Int?, isHidden: Bool
  }

  private(set) var sheets: [SheetEntry] = []
  private(set) var names: [NameEntry] = []
  private(set) var dateSystem = DateSystem.from1900
  private(set) var activeSheet = 0
  private(set) var isStructureProtected = false
  /// Whether formulas that need their own results are computed again and again.
  private(set) var iterates = false

  /// Reads the part.
  init(part: String, of package: OPCPackage) throws(XLSXError) {
    var reader = try package.reader(ofPart: part)
    guard let root = try reader.root(), root.tag == .workbook, root.isMain else {
      throw XLSXError(.noWorkbook, at: SourcePosition(part: part))
    }
    var workbook = WorkbookPart()
    let limits = package.limits
    try reader.children { (reader, node) throws(XLSXError) in
      guard node.isMain else { return }
      try workbook.read(node, &reader, limits)
    }
    self = workbook
  }

  private init() {}

  private mutating func read(
    _ node: Node, _ reader: inout PartReader, _ limits: Limits
  ) throws(XLSXError) {
    var workbook = self
    switch node.tag {
    case .workbookPr:
      if reader.bool(.date1904, of: node) == true { workbook.dateSystem = .from1904 }
    case .workbookProtection:
      workbook.isStructureProtected = reader.bool(.lockStructure, of: node) ?? false
    case .calcPr: workbook.iterates = reader.bool(.iterate, of: node) ?? false
    case .bookViews:
      try reader.children { (reader, view) throws(XLSXError) in
        if view.tag == .workbookView, workbook.activeSheet == 0 {
          workbook.activeSheet = reader.int(.activeTab, of: view) ?? 0
        }
      }
    case .sheets:
      try reader.children { (reader, sheet) throws(XLSXError) in
        if sheet.tag == .sheet { workbook.addSheet(sheet, reader) }
        if workbook.sheets.count > limits.sheets {
          throw .limit("sheets", limits.sheets, part: reader.part)
        }
      }
    case .definedNames:
      try reader.children { (reader, name) throws(XLSXError) in
        if name.tag == .definedName { try workbook.addName(name, &reader) }
        if workbook.names.count > limits.annotations {
          throw .limit("annotations", limits.annotations, part: reader.part)
        }
      }
    default: break
    }
    self = workbook
  }

  private mutating func addSheet(_ node: Node, _ reader: borrowing PartReader) {
    let state = reader.string(.state, of: node) ?? ""
    sheets.append(
      SheetEntry(
        name: EscapedText.decode(reader.string(.name, of: node) ?? "Sheet\(sheets.count + 1)"),
        visibility: Sheet.Visibility(rawValue: state) ?? .visible,
        relationship: reader.relationship(.id, of: node) ?? reader.string(.id, of: node) ?? ""))
  }

  private mutating func addName(_ node: Node, _ reader: inout PartReader) throws(XLSXError) {
    guard let name = reader.string(.name, of: node) else { return }
    let sheet = reader.int(.localSheetId, of: node)
    let isHidden = reader.bool(.hidden, of: node) ?? false
    names.append(
      NameEntry(
        name: EscapedText.decode(name), formula: try reader.text(), sheetIndex: sheet,
        isHidden: isHidden))
  }
}
