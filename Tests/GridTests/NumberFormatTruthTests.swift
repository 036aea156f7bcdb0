import Grid
import TestSupport
import Testing
import Values

/// What LibreOffice 7.4 gives for `TEXT(number, code)`, where Excel gives the same.
@Suite("Number format truth") struct NumberFormatTruthTests {
  struct Row: CustomStringConvertible {
    let number: Double
    let code: String
    let shown: String
    var description: String { "\(code) of \(number)" }
  }

  static func rows() throws -> [Row] {
    let bytes = try Repository.bytes("fixtures/numberformats/libreoffice.tsv")
    return try String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Row(number: try #require(Double(parts[0])), code: parts[1], shown: parts[2])
    }
  }

  @Test("numbers and dates show as LibreOffice shows them")
  func libreOffice() throws {
    let rows = try NumberFormatTruthTests.rows()
    #expect(rows.count > 1500)
    let wrong = rows.compactMap { row in
      let shown = NumberFormat(row.code).text(of: .number(row.number))
      return shown == row.shown ? nil : "\(row): “\(shown)”, not “\(row.shown)”"
    }
    #expect(wrong == [])
  }

  @Test(
    "a template's format as a workbook keeps it",
    arguments: [
      ("yyyy年M月d日", "yyyy\"年\"m\"月\"d\"日\""), ("yyyy-MM-dd", "yyyy-mm-dd"), ("0.0", "0.0"),
      ("yyyy\"年\"m", "yyyy\"年\"m"), ("[$-804]yyyy年", "[$-804]yyyy\"年\""),
      ("m月d日;@", "m\"月\"d\"日\";@"),
      ("h:mm AM/PM", "h:mm AM/PM"), ("yyyy年第m月", "yyyy\"年第\"m\"月\""), ("mm\\-dd", "mm\\-dd"),
    ])
  func quoted(code: String, expected: String) { #expect(NumberFormat(code).quotedCode == expected) }
}
