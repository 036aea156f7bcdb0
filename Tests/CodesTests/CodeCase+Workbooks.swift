import Grid
import Spreadsheet
import TestSupport
import Values
import Wording
import XLS
import XLSX

extension CodeCase {
  /// `X10…`, `X11…`.
  static let workbooks: [CodeCase] = oddities + writing + patching + records

  private static func rows(_ kind: DiagnosticCode, _ rows: String) -> CodeCase {
    CodeCase(kind) {
      let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
      let bytes = WorkbookBuilder(rows: rows, strings: "<si><t>a</t></si>", styles: styles).bytes()
      return try Workbook(xlsx: bytes).notices.map(\.code)
    }
  }

  /// A workbook of the old format.
  private static func old(
    _ kind: DiagnosticCode, version: Int = 0x600, sheet: UInt8 = 0,
    _ records: [(UInt16, [UInt8])] = []
  ) -> CodeCase {
    CodeCase(kind) {
      let bytes = RecordBuilder.workbook(
        version: version, name: version == 0x600 ? RecordBuilder.text("表", count: 1) : [1, 0x41],
        kind: sheet, records: records)
      return try Workbook(xls: bytes).notices.map(\.code)
    }
  }

  private static let oddities: [CodeCase] = [
    CodeCase(.sheetContentMissing) {
      var builder = WorkbookBuilder(rows: "")
      builder["xl/worksheets/sheet1.xml"] = nil
      return try Workbook(xlsx: builder.bytes()).notices.map(\.code)
    },
    old(.mergeOverlaps, [(0xE5, [2, 0, 0, 0, 3, 0, 0, 0, 3, 0, 2, 0, 5, 0, 2, 0, 5, 0])]),
    CodeCase(.chartNotDescribed) {
      let bytes = try Repository.bytes("fixtures/charts/openpyxl.xlsx")
      return try Workbook(xlsx: bytes).notices.map(\.code)
    },
    CodeCase(.contentNotDescribed) {
      let rule = #"<conditionalFormatting sqref="A1"><cfRule type="moon" priority="1"/>"#
      let builder = WorkbookBuilder(rows: "", after: rule + "</conditionalFormatting>")
      return try Workbook(xlsx: builder.bytes()).notices.map(\.code)
    },
    old(.sheetWithoutCells, sheet: 2),
    // A data table, whose formula is none of a cell's own.
    old(
      .formulaUnread,
      [(0x06, [UInt8](repeating: 0, count: 20) + [5, 0, 2, 0, 0, 0, 0])]),
    // 0x81 is no letter of code page 1252.
    old(.textUndecodable, version: 0x500, [(0x204, [0, 0, 0, 0, 15, 0, 1, 0, 0x81])]),
    rows(.cellOutside, #"<row r="1"><c r="ZZZ1"><v>1</v></c></row>"#),
    rows(.cellTwice, #"<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>"#),
    rows(.styleMissing, #"<row r="1"><c r="A1" s="99"><v>1</v></c></row>"#),
    CodeCase(.stylesMissing) {
      let builder = WorkbookBuilder(rows: #"<row r="1"><c r="A1" s="9"><v>1</v></c></row>"#)
      return try Workbook(xlsx: builder.bytes()).notices.map(\.code)
    },
    CodeCase(.relationshipsMissing) {
      var builder = WorkbookBuilder(rows: "")
      builder.loseRelationships()
      return try Workbook(xlsx: builder.bytes()).notices.map(\.code)
    },
    rows(.stringMissing, #"<row r="1"><c r="A1" t="s"><v>99</v></c></row>"#),
    rows(.numberCellWithoutNumber, #"<row r="1"><c r="A1"><v>abc</v></c></row>"#),
    rows(.serialSixty, #"<row r="1"><c r="A1" s="1"><v>60</v></c></row>"#),
    rows(.sharedFormulaMissing, #"<row r="1"><c r="A1"><f t="shared" si="3"/><v>1</v></c></row>"#),
  ]

  private static func written(
    _ kind: DiagnosticCode, _ change: @escaping @Sendable (inout Sheet) -> Void
  ) -> CodeCase {
    CodeCase(kind) {
      var sheet = Sheet(name: "表")
      change(&sheet)
      return thrown { _ = try Workbook(sheets: [sheet]).xlsxBytes() }
    }
  }

  private static func text(_ count: Int) -> String { String(repeating: "字", count: count) }

  private static let writing: [CodeCase] = [
    written(.textTooLong) { $0["A1"].value = .text(text(32_768)) },
    written(.choicesTooLong) {
      $0.dataValidations = [DataValidation(ranges: [CellRange("A1:A2")], rule: .list([text(256)]))]
    },
    written(.choiceWithComma) {
      $0.dataValidations = [DataValidation(ranges: [CellRange("A1:A2")], rule: .list(["甲,乙"]))]
    },
    written(.messageTooLong) {
      var validation = DataValidation(ranges: [CellRange("A1:A2")], rule: .list(["甲"]))
      validation.prompt = DataValidation.Message(title: text(40), "乙")
      $0.dataValidations = [validation]
    },
    written(.formulaTooLong) { $0["A1"].formula = Formula(text(8_193)) },
    written(.numberNotFinite) { $0["A1"].value = .number(.infinity) },
    written(.rangesOverlap) { $0.mergedRanges = [CellRange("A1:B2"), CellRange("B2:C3")] },
    written(.ruleBroken) {
      $0.tables = [Table(name: "表1", range: CellRange("A1:B3"), columnNames: ["甲", "甲"])]
    },
    CodeCase(.workbookNotWritable) { thrown { _ = try Workbook(sheets: []).xlsxBytes() } },
    CodeCase(.rowsOutOfOrder) {
      thrown {
        let writer = try WorkbookStreamWriter { _ in }
        try writer.beginSheet("表")
        try writer.write(StreamedRow(number: 2, cells: []))
        try writer.write(StreamedRow(number: 1, cells: []))
      }
    },
  ]

  private static func patched(_ kind: DiagnosticCode, _ patches: Patch...) -> CodeCase {
    CodeCase(kind) {
      let bytes = try Workbook(sheets: [Sheet(name: "甲"), Sheet(name: "乙")]).xlsxBytes()
      return thrown { _ = try XLSXPatcher.apply(patches, to: bytes) }
    }
  }

  private static let corner = CellReference("A1")

  private static let patching: [CodeCase] = [
    patched(.sheetMissing, .setCell(sheet: "丙", corner, .value("x"))),
    patched(.sheetTwice, .renameSheet("甲", to: "乙")),
    patched(.sheetNameInvalid, .renameSheet("甲", to: "a/b")),
    patched(.lastVisibleSheet, .removeSheet("甲"), .removeSheet("乙")),
    patched(.editOutside, .deleteRows(sheet: "甲", 1_048_570...1_048_577)),
    patched(
      .rowsFull, .setCell(sheet: "甲", CellReference(row: 1_048_576, column: 1), .value("x")),
      .insertRows(sheet: "甲", before: 1, count: 1, formattedLike: [])),
    patched(
      .columnsFull, .setCell(sheet: "甲", CellReference("XFD1"), .value("x")),
      .insertColumns(sheet: "甲", before: 1, count: 1)),
    CodeCase(.columnsInTable) {
      var sheet = Sheet(name: "甲")
      for (cell, text) in ["A1": "一", "B1": "二", "A2": "三"] {
        sheet[CellReference(cell)!].value = .text(text)
      }
      sheet.tables = [Table(name: "表1", range: CellRange("A1:B2"), columnNames: ["一", "二"])]
      let bytes = try Workbook(sheets: [sheet]).xlsxBytes()
      return thrown {
        _ = try XLSXPatcher.apply([.insertColumns(sheet: "甲", before: 2, count: 1)], to: bytes)
      }
    },
    patched(.nameInvalid, .setName("1 2", formula: "1")),
    patched(
      .pictureFormat,
      .addPicture(sheet: "甲", Picture(anchor: corner, data: [1, 2, 3], format: .other))),
    CodeCase(.sheetNotStreamed) {
      var sheet = Sheet(name: "甲")
      sheet.notes = ["A1": Note("说明")]
      let noted = sheet
      return thrown { try WorkbookStreamWriter { _ in }.beginSheet(noted) }
    },
    CodeCase(.stylesTooMany) {
      var builder = WorkbookBuilder(rows: "")
      builder["xl/styles.xml"] =
        "<styleSheet xmlns=\"\(WorkbookBuilder.main)\"><cellXfs>"
        + String(repeating: "<xf numFmtId=\"0\"/>", count: 65_490) + "</cellXfs></styleSheet>"
      let red = StyleModification(fill: .solid(Color(rgb: 0xFF0000)))
      return thrown {
        _ = try XLSXPatcher.apply(
          [.setCell(sheet: "S", corner, .value(1), style: .modify(red))], to: builder.bytes())
      }
    },
  ]

  private struct Score: Codable {
    var 单位: String
    var 得分: [Double]?
  }

  private struct Total: Decodable {
    var 单位: String
    var 得分: Double
  }

  private static func record(_ kind: DiagnosticCode, score: CellValue?) -> CodeCase {
    CodeCase(kind) {
      var sheet = Sheet(name: "表")
      (sheet["A1"].value, sheet["B1"].value) = ("单位", "得分")
      (sheet["A2"].value, sheet["B2"].value) = ("锅炉车间", score)
      return thrown { _ = try sheet.records(as: Total.self) }
    }
  }

  private static let records: [CodeCase] = [
    record(.recordBlank, score: nil), record(.recordUnfit, score: "好"),
    CodeCase(.recordNoCell) {
      var sheet = Sheet(name: "表")
      return thrown { try sheet.write(records: [Score(单位: "锅炉车间", 得分: [1, 2])]) }
    },
  ]
}
