import Grid
import Spreadsheet
import TestSupport
import Testing
import Values
import XLSX

/// Patches of one call wait for each other and are applied sheet by sheet; one a call they cannot.
@Suite("Many patches at once")
struct BatchPatchingTests {
  @Test(
    "give what each of them alone gives, one behind the other, on sheets that name each other or not",
    arguments: 1...24, [true, false])
  func equalOneByOne(seed: UInt64, namesOthers: Bool) throws {
    var random = SeededRandom(seed: seed)
    let book = try BatchSample.workbook(namesOthers: namesOthers).xlsxBytes()
    let rows = (0..<12).map { _ in BatchSample.rowPatch(&random) }
    let patches = rows + (0..<60).map { _ in BatchSample.patch(&random, namesOthers: namesOthers) }
    let together = Result { try XLSXPatcher.apply(patches, to: book) }
    let alone = Result {
      try patches.reduce(book) { book, patch in try XLSXPatcher.apply([patch], to: book) }
    }
    switch (together, alone) {
    case (.success(let together), .success(let alone)):
      #expect(try Workbook(xlsx: together) == Workbook(xlsx: alone))
    case (.failure(let together as XLSXError), .failure(let alone as XLSXError)):
      #expect(together.code == alone.code && together.position == alone.position)
    default: Issue.record("\(together) and \(alone)")
    }
  }

  @Test(
    "a look is copied from a cell that gets its date before, and not from one that gets it later")
  func datesAndLooks() throws {
    let day = Patch.CellContent.value(.dateTime(DateTime(CalendarDate("2026-11-22")!)))
    let like = Patch.setCell(sheet: "甲", "C1", .keep, style: .like("B1"))
    let date = Patch.setCell(sheet: "甲", "B1", day)
    let other = Patch.setCell(sheet: "乙", "A1", .value(.text("表")))
    for (patches, format) in [
      ([other, date, like], "yyyy-mm-dd"), ([other, like, date], "General"),
    ] {
      let bytes = try XLSXPatcher.apply(patches, to: BatchSample.workbook().xlsxBytes())
      let sheet = try #require(Workbook(xlsx: bytes)["甲"])
      #expect(sheet["C1"].style.numberFormat == format)
      #expect(sheet["B1"].style.numberFormat == "yyyy-mm-dd")
    }
  }

  @Test("of two that fail the first is told, whichever sheet is filled first")
  func firstFailure() throws {
    let patches: [Patch] = [
      .setCell(sheet: "甲", "A1", .value(.number(1))),
      .setCell(sheet: "乙", "B2", .value(.number(.infinity))),
      .setCell(sheet: "甲", "C3", .value(.number(.nan))),
    ]
    let error = #expect(throws: XLSXError.self) {
      try XLSXPatcher.apply(patches, to: BatchSample.workbook().xlsxBytes())
    }
    #expect(error?.position.sheet == "乙")
    #expect(error?.position.cell == "B2")
  }

  @Test("of two that fail the first is told, also where the other waits for no cells")
  func firstFailureOfKinds() throws {
    let wrong = Patch.setCell(sheet: "乙", "B2", .value(.number(.infinity)))
    for later in [
      Patch.setProtection(sheet: "丁", nil), .setCell(sheet: "丁", "A1", .value(.number(1))),
    ] {
      let error = #expect(throws: XLSXError.self) {
        try XLSXPatcher.apply([wrong, later], to: BatchSample.workbook().xlsxBytes())
      }
      #expect(error?.position.sheet == "乙")
    }
  }

  @Test("a workbook of a hundred sheets is handed on as it is, for the results of its formulas")
  func resultsOfManySheets() throws {
    let names = (1...100).map { "第\($0)" }
    let book = Workbook(
      sheets: names.enumerated().map { index, name in
        var sheet = Sheet(name: name)
        sheet["A1"].value = .number(Double(index))
        sheet["B1"].formula = Formula("A1*2")
        return sheet
      })
    let rows = names.map { Patch.insertRows(sheet: $0, before: 1, count: 1, formattedLike: []) }
    let bytes = try XLSXPatcher.apply(
      PatchList(rows), to: book.xlsxBytes(),
      results: { draft in
        #expect(draft.sheets.map(\.name) == names)
        var results = PatchList()
        for sheet in draft.sheets {
          guard case .number(let number)? = sheet["A2"].value else { continue }
          results.set("B2", .cachedResult(.number(number * 2)), on: sheet.name)
        }
        return results
      })
    let computed = try Workbook(xlsx: bytes)
    #expect(names.indices.allSatisfy { computed.sheets[$0]["B2"].value == .number(Double($0 * 2)) })
  }

  @Test("limits hold for all sheets together, however many readers read them")
  func limitsOfManySheets() throws {
    let sheets = (1...100).map { number in
      var sheet = Sheet(name: "第\(number)")
      for row in 1...10 { sheet[CellReference(row: row, column: 1)].value = .number(Double(row)) }
      return sheet
    }
    let bytes = try Workbook(sheets: sheets).xlsxBytes()
    var limits = Limits.default
    limits.workbookBytes = 10_000
    #expect(throws: XLSXError.self) { try Workbook(xlsx: bytes, limits: limits) }
    let error = #expect(throws: XLSXError.self) {
      try XLSXPatcher.apply([], to: bytes, limits: limits, results: { _ in [] })
    }
    #expect(error?.code == .limit)
    limits.workbookBytes = 100_000
    _ = try XLSXPatcher.apply([], to: bytes, limits: limits, results: { _ in [] })
  }

  @Test("rows that fall off the sheet are told of the sheet that comes first")
  func firstFailureOfRows() throws {
    var book = BatchSample.workbook(namesOthers: false)
    for index in 1...2 { book.sheets[index]["A1048576"].value = .text("末") }
    let patches = ["甲", "丙", "乙"].map {
      Patch.insertRows(sheet: $0, before: 3, count: 1, formattedLike: [])
    }
    let error = #expect(throws: XLSXError.self) {
      try XLSXPatcher.apply(patches, to: book.xlsxBytes())
    }
    #expect(error?.code == .rowsFull)
    #expect(error?.position.sheet == "丙")
  }

  @Test("of two that fail the first is told, on whichever of a hundred sheets")
  func firstFailureOfMany() throws {
    let names = (1...100).map { "第\($0)" }
    let wrong = Patch.CellContent.value(.number(.infinity))
    let patches =
      names.map { Patch.setCell(sheet: $0, "A1", .value(.number(1))) } + [
        .setCell(sheet: names[99], "A2", wrong), .setCell(sheet: names[0], "A2", wrong),
      ]
    let book = Workbook(sheets: names.map { Sheet(name: $0) })
    let error = #expect(throws: XLSXError.self) {
      try XLSXPatcher.apply(patches, to: book.xlsxBytes())
    }
    #expect(error?.position.sheet == names[99])
  }
}

private enum BatchSample {
  static let names = ["甲", "乙", "丙"]

  /// Three sheets of texts, with formulas, rules, links and names that may name one another.
  static func workbook(namesOthers: Bool = true) -> Workbook {
    let sheets = names.enumerated().map { index, name in
      var sheet = Sheet(name: name)
      for row in 1...12 {
        for column in 1...5 {
          sheet[CellReference(row: row, column: column)].value = .text("\(name)\(row)-\(column)")
        }
      }
      let other = namesOthers ? "\(names[(index + 1) % names.count])!" : ""
      sheet["F2"].formula = Formula("SUM(\(other)A1:A9)")
      sheet["F3"].formula = Formula("SUM(B2:B8)")
      sheet.dataValidations = [
        DataValidation(ranges: ["D2:D9"], rule: .custom("\(other)A4>1"))
      ]
      sheet.mergedRanges = ["A11:B12"]
      sheet.notes["B4"] = Note("注")
      sheet.hyperlinks = [Hyperlink(range: "E5", target: .location("\(other)B7"))]
      return sheet
    }
    var book = Workbook(sheets: sheets)
    book.definedNames = [
      DefinedName("全部", formula: "甲!$A$3:$A$9"),
      DefinedName("自己", formula: "乙!$B$2:$C$5", sheet: "乙"),
    ]
    return book
  }

  static func rowPatch(_ random: inout SeededRandom) -> Patch {
    let sheet = names.randomElement(using: &random)!
    let rows = (0..<3).map { _ in Int.random(in: 1...14, using: &random) }
    return Bool.random(using: &random)
      ? .deleteRows(sheet: sheet, rows[0]...rows[0])
      : .insertRows(sheet: sheet, before: rows[0], count: 2, formattedLike: [rows[1], rows[2]])
  }

  static func patch(_ random: inout SeededRandom, namesOthers: Bool) -> Patch {
    let sheet = names.randomElement(using: &random)!
    let cell = CellReference(
      row: .random(in: 1...14, using: &random), column: .random(in: 1...7, using: &random))
    let other = CellReference(
      row: .random(in: 1...14, using: &random), column: .random(in: 1...7, using: &random))
    switch Int.random(in: 0..<24, using: &random) {
    case 0: return .insertRows(sheet: sheet, before: cell.row, count: 2, formattedLike: [other.row])
    case 1: return .deleteRows(sheet: sheet, cell.row...cell.row)
    case 2: return .setCell(sheet: sheet, cell, .keep, style: .like(other))
    case 3: return .setCell(sheet: sheet, cell, .clear)
    case 4: return .setRowHeight(sheet: sheet, row: cell.row, 18)
    case 5: return .addRowBreak(sheet: sheet, below: cell.row)
    case 6: return .setHyperlink(sheet: sheet, cell, .location("\(names[0])!A1"))
    case 7:
      return .setCell(sheet: sheet, cell, .value(.dateTime(DateTime(CalendarDate("2026-11-22")!))))
    case 8:
      let percent = StyleModification(numberFormat: "0%")
      return .setCell(sheet: sheet, cell, .value(.number(3)), style: .modify(percent))
    case 9:
      let name = namesOthers ? "\(names.randomElement(using: &random)!)!" : ""
      let formula = Formula("\(name)\(other)")
      return .setCell(sheet: sheet, cell, .formula(formula, cached: nil))
    case 10:
      guard Int.random(in: 0..<6, using: &random) == 0 else {
        return .setNote(sheet: sheet, cell, Note("注"))
      }
      return .mergeCells(sheet: sheet, CellRange(cell, other))
    case 11: return .setColumnWidth(sheet: sheet, cell.column...cell.column, 12)
    case 12: return .insertColumns(sheet: sheet, before: cell.column, count: 1)
    case 13: return .deleteColumns(sheet: sheet, cell.column...cell.column)
    case 14:
      return .addDataValidation(
        sheet: sheet, DataValidation(ranges: [CellRange(cell)], rule: .list(["是", "否"])))
    case 15: return .unmergeCells(sheet: sheet, CellRange(cell, other))
    case 16: return .setPrintArea(sheet: sheet, CellRange(cell, other))
    default: return .setCell(sheet: sheet, cell, .value(.text("改\(other)")))
    }
  }
}
