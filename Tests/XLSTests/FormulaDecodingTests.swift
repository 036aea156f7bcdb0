import Grid
import Spreadsheet
import TestSupport
import Testing

@testable import XLS

@Suite("formulas of the old format, by their tokens")
struct FormulaDecodingTests {
  private typealias Build = RecordBuilder

  private static var scope: FormulaScope {
    var scope = FormulaScope()
    (scope.sheets, scope.names) = (["汇总", "It's"], ["标准分", "_xlfn.IFERROR", "_xlfn.CONCAT"])
    for (type, payload) in [
      (RecordType.book, Build.two(2) + Build.two(0x0401)),
      (.book, Build.two(1) + Build.two(0x3A01)),
      (.externalName, [0, 0, 0, 0, 0, 0] + Build.text("EDATE", count: 1)),
      (
        .externalSheet,
        Build.two(4) + Build.two(0) + Build.two(0) + Build.two(0) + Build.two(0) + Build.two(1)
          + Build.two(1) + Build.two(0) + Build.two(0) + Build.two(1) + Build.two(1)
          + Build.two(0xFFFE) + Build.two(0xFFFE)
      ),
    ] {
      var reader = PayloadReader(payload, 0..<payload.count)
      try? scope.read(type, &reader, TextForm(codePage: nil))
    }
    return scope
  }

  private static func text(_ tokens: [UInt8], values: [UInt8] = []) -> String? {
    var formula = FormulaTokens(tokens)
    formula.values = values
    var decoder = FormulaDecoder(formula, scope: scope, row: 2, column: 3)
    return decoder.text()
  }

  @Test(
    "what stands for what",
    arguments: [
      ([0x1E, 2, 0, 0x1E, 3, 0, 0x03], "2+3"), ([0x1E, 2, 0, 0x13, 0x14], "-2%"),
      ([0x1E, 2, 0, 0x1E, 3, 0, 0x03, 0x15, 0x1E, 4, 0, 0x05], "(2+3)*4"),
      ([0x17, 3, 0, 0x61, 0x22, 0x62], "\"a\"\"b\""), ([0x1D, 1], "TRUE"), ([0x1C, 0x2A], "#N/A"),
      ([0x24, 4, 0, 2, 0xC0], "C5"), ([0x44, 4, 0, 2, 0x00], "$C$5"),
      ([0x64, 4, 0, 2, 0x80], "$C5"),
      ([0x25, 0, 0, 9, 0, 0, 0xC0, 1, 0xC0], "A1:B10"),
      ([0x25, 0, 0, 0xFF, 0xFF, 0, 0xC0, 1, 0xC0], "A:B"),
      ([0x25, 0, 0, 1, 0, 0, 0, 0xFF, 0], "$1:$2"),
      // Shared formulas keep distances from their cell, here D3; they lead around the edge.
      ([0x2C, 0xFF, 0xFF, 0xFF, 0xC0], "C2"), ([0x2C, 0xFD, 0xFF, 0xFC, 0xC0], "IV65536"),
      ([0x3A, 0, 0, 4, 0, 2, 0xC0], "'汇总'!C5"), ([0x3A, 1, 0, 4, 0, 2, 0xC0], "'It''s'!C5"),
      ([0x3A, 2, 0, 4, 0, 2, 0xC0], "'汇总:It''s'!C5"), ([0x3C, 0, 0, 0, 0, 0, 0], "#REF!"),
      ([0x23, 1, 0, 0, 0], "标准分"), ([0x41, 15, 0], nil),
      ([0x1E, 4, 0, 0x41, 20, 0], "SQRT(4)"),
      ([0x25, 0, 0, 9, 0, 0, 0xC0, 0, 0xC0, 0x19, 0x10, 0, 0], "SUM(A1:A10)"),
      ([0x1E, 1, 0, 0x16, 0x1E, 2, 0, 0x42, 3, 1, 0], "IF(1,,2)"),
      ([0x23, 2, 0, 0, 0, 0x1E, 1, 0, 0x1E, 2, 0, 0x42, 3, 255, 0], "IFERROR(1,2)"),
      ([0x23, 3, 0, 0, 0, 0x1E, 1, 0, 0x42, 2, 255, 0], "_xlfn.CONCAT(1)"),
      ([0x39, 3, 0, 1, 0, 0, 0, 0x1E, 1, 0, 0x1E, 2, 0, 0x42, 3, 255, 0], "EDATE(1,2)"),
      // An operand too few or too many, a token cut short, one of a book that is not read.
      ([0x1E, 2, 0, 0x03], nil), ([0x1E, 2, 0, 0x1E, 2, 0], nil), ([0x1E, 2], nil), ([], nil),
      ([0x3A, 9, 0, 4, 0, 2, 0xC0], nil), ([0x02, 0, 0, 0, 0], nil), ([0xFF], nil),
    ] as [([UInt8], String?)])
  func tokens(tokens: [UInt8], text: String?) { #expect(Self.text(tokens) == text) }

  @Test("the values of an array stand behind the tokens")
  func arrays() {
    let one: [UInt8] = [1, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F]
    let text: [UInt8] = [2] + Build.text("甲")
    let values: [UInt8] = [1, 0, 0] + one + text
    #expect(Self.text([0x60, 0, 0, 0, 0, 0, 0, 0], values: values) == "{1,\"甲\"}")
    #expect(Self.text([0x60, 0, 0, 0, 0, 0, 0, 0], values: [9, 0xFF, 0xFF]) == nil)
  }

  @Test("cells share a formula, and a range has one together")
  func sharedFormulas() throws {
    let pointer = { (row: Int, column: Int) in
      [UInt8](repeating: 0, count: 14) + Build.two(5) + [1] + Build.two(row) + Build.two(column)
    }
    let shared: [UInt8] =
      Build.two(0) + Build.two(1) + [1, 1, 0, 2] + Build.two(9)
      + [0x2C, 0, 0, 0xFF, 0xC0, 0x1E, 2, 0, 0x05]
    let array: [UInt8] =
      Build.two(4) + Build.two(5) + [0, 0, 0, 0, 0, 0, 0, 0] + Build.two(3)
      + [0x1E, 7, 0]
    let sheet = try Workbook(
      xls: Build.workbook(records: [
        (0x06, Build.cell(0, 1) + pointer(0, 1)), (0x4BC, shared),
        (0x06, Build.cell(1, 1) + pointer(0, 1)),
        (0x06, Build.cell(4, 0) + pointer(4, 0)), (0x221, array),
        (0x06, Build.cell(5, 0) + pointer(4, 0)),
      ])
    ).sheets[0]
    #expect(sheet["B1"].formula?.text == "A1*2")
    #expect(sheet["B2"].formula?.text == "A2*2")
    #expect(sheet["A5"].formula == Formula("7", arrayRange: CellRange("A5:A6")))
    #expect(sheet["A6"].formula == nil)
  }
}
