import Files
import FoundationEssentials
import Grid
import Spreadsheet
import Values
import XMLStream
import ZipContainer

extension Workbook {
  /// The workbook as an `.xlsx` file. The same workbook gives the same bytes.
  ///
  /// ```swift
  /// var sheet = Sheet(name: "汇总")
  /// sheet["A1"].value = "单位"
  /// let bytes = try Workbook(sheets: [sheet]).xlsxBytes()
  /// ```
  ///
  /// - Returns: the bytes of the file.
  /// - Throws: `XLSXError` with sheet and cell for what Excel would not open.
  public func xlsxBytes() throws -> [UInt8] {
    let result = Collected()
    try WorkbookWriter(self).write { result.bytes += $0 }
    return result.bytes
  }

  /// Writes the workbook to a file; killed at any moment it is the old one or the new one.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - replacing: whether it may stand there already.
  /// - Throws: `XLSXError`, and what stands in the way of writing.
  public func writeXLSX(to path: String, replacing: Bool = false) throws {
    try AtomicFile.write(to: path, replacing: replacing) { file in
      try WorkbookWriter(self).write { try file.write($0) }
    }
  }
}

/// Bytes as they come.
final class Collected {
  var bytes: [UInt8] = []
}

/// Writes a workbook value: an empty package, then its sheets one by one.
struct WorkbookWriter {
  private let workbook: Workbook

  init(_ workbook: Workbook) { self.workbook = workbook }

  func write(to output: @escaping ZipWriter.Output) throws {
    guard !workbook.sheets.isEmpty else { throw XLSXError(.notWritable, ["0 sheets"]) }
    guard workbook.sheets.contains(where: { $0.visibility == .visible }) else {
      throw XLSXError.breaks(.visibleSheet, workbook.sheets[0].name, sheet: nil)
    }
    let package = EditablePackage()
    let properties = NewWorkbook.dated(workbook.properties)
    try NewWorkbook.addParts(to: package, workbook, properties)
    let editor = try WorkbookEditor(package, workbookPart: NewWorkbook.part, isOwn: true)
    let strings = SharedStringTable()
    for (index, sheet) in workbook.sheets.enumerated() {
      try editor.addSheet(sheet, text: .shared(strings), isActive: index == workbook.shownSheet)
    }
    for name in workbook.definedNames {
      try WorkbookWriter.check(name)
      let sheet = try name.sheet.map { (name) throws(XLSXError) in try editor.sheet(name) }
      editor.setName(name.name, of: sheet, formula: name.formula, isHidden: name.isHidden)
    }
    editor.needsCalculation = false
    try editor.finish()
    if let bytes = strings.part {
      try package.add(
        "xl/sharedStrings.xml", bytes, type: .sharedStrings, relatedTo: NewWorkbook.part)
    }
    try package.write(to: output)
  }

  private static func check(_ name: DefinedName) throws(XLSXError) {
    guard NameRules.allow(name.name) || name.name.hasPrefix("_xlnm.") else {
      throw XLSXError(.name, [name.name], sheet: name.sheet)
    }
    guard !name.formula.isEmpty else {
      throw .breaks(.emptyFormula, name.name, sheet: name.sheet)
    }
  }
}

extension Workbook {
  /// The sheet that is shown first: the one asked for, where people see it.
  fileprivate var shownSheet: Int {
    if sheets.indices.contains(activeSheet), sheets[activeSheet].visibility == .visible {
      return activeSheet
    }
    return sheets.firstIndex { $0.visibility == .visible } ?? 0
  }
}

/// The parts of a workbook without sheets.
enum NewWorkbook {
  static let part = "xl/workbook.xml"

  /// Properties with a day: the caller's, else `SOURCE_DATE_EPOCH` (reproducible-builds.org),
  /// else a fixed one, so that the same input gives the same bytes.
  static func dated(_ properties: DocumentProperties) -> DocumentProperties {
    var dated = properties
    let day = modified(from: ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"])
    dated.created = properties.created ?? properties.modified ?? day
    dated.modified = properties.modified ?? dated.created
    return dated
  }

  /// The time that seconds since 1970 mean, else 2000-01-01.
  static func modified(from seconds: String?) -> DateTime? {
    let number = seconds.flatMap { Int($0) } ?? 946_684_800
    let days = number >= 0 ? number / 86_400 : (number - 86_399) / 86_400
    guard let date = CalendarDate(daysSince1970: days),
      let time = TimeOfDay(milliseconds: (number - days * 86_400) * 1000)
    else { return nil }
    return DateTime(date, time)
  }

  /// Adds them to an empty package.
  static func addParts(
    to package: EditablePackage, _ workbook: Workbook, _ properties: DocumentProperties
  ) throws(XLSXError) {
    _ = try package.contentTypes()
    package.set("[Content_Types].xml", [])
    try package.add(part, bytes(workbook), type: .workbook, relatedTo: nil)
    try package.add(
      "docProps/core.xml", PropertiesXML.core(properties), type: .coreProperties, relatedTo: nil)
    try package.add(
      "docProps/app.xml", extended(properties), type: .extendedProperties, relatedTo: nil)
    if !properties.custom.isEmpty {
      try package.add(
        "docProps/custom.xml", PropertiesXML.custom(properties.custom), type: .customProperties,
        relatedTo: nil)
    }
    try package.add("xl/styles.xml", NewParts.styles, type: .styles, relatedTo: part)
    try package.add("xl/theme/theme1.xml", ThemeXML.bytes, type: .theme, relatedTo: part)
  }

  /// The program that wrote the file, by default the one that reads all of it.
  static func extended(_ properties: DocumentProperties) -> [UInt8] {
    PropertiesXML.extended(application: properties.application ?? "Microsoft Excel")
  }

  private static func bytes(_ workbook: Workbook) -> [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    let uri = OOXML.relationships(strict: false)
    writer.element("workbook", ["xmlns": OOXML.main, "xmlns:r": uri]) { writer in
      writer.element(
        "workbookPr", ["date1904": workbook.dateSystem == .from1904 ? "1" : nil])
      if workbook.isStructureProtected {
        writer.element("workbookProtection", ["lockStructure": "1"])
      }
      writer.element("bookViews") { writer in
        let active = workbook.shownSheet
        writer.element("workbookView", ["activeTab": active == 0 ? nil : String(active)])
      }
      writer.element("sheets")
      writer.element(
        "calcPr", ["calcId": "191029", "fullCalcOnLoad": hasFormulas(workbook) ? "1" : nil])
    }
    return writer.takeBytes()
  }

  private static func hasFormulas(_ workbook: Workbook) -> Bool {
    workbook.sheets.contains { sheet in
      sheet.rows.values.contains { $0.cells.values.contains { $0.formula != nil } }
    }
  }
}
