import Grid
import Spreadsheet
import Testing
import Values
import XLSX
import ZipContainer

private let sheet = "检查表"
private let part = "xl/worksheets/sheet1.xml"

/// The same workbook in other spellings that the standard allows.
@Suite("Spelling patching") struct SpellingPatchingTests {
  private static let patches: [Patch] = [
    .setCell(sheet: sheet, cell("B2"), .value("探针 & <probe>")),
    .insertRows(sheet: sheet, before: 7, count: 5, formattedLike: [6]),
  ]

  @Test("a strict workbook stays strict, and its rows move")
  func strict() throws {
    let names = [
      ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "spreadsheetml/main"),
      ("http://schemas.openxmlformats.org/drawingml/2006/", "drawingml/"),
      ("http://schemas.openxmlformats.org/officeDocument/2006/", "officeDocument/"),
    ]
    let bytes = try respelled { name, data in
      guard name.hasSuffix(".xml") || name.hasSuffix(".rels"), !name.hasPrefix("[") else {
        return data
      }
      var text = String(decoding: data, as: UTF8.self)
      for (transitional, strict) in names {
        text = text.split(separator: transitional, omittingEmptySubsequences: false)
          .joined(separator: "http://purl.oclc.org/ooxml/" + strict)
      }
      return Array(text.utf8)
    }
    let parts = try Parts(XLSXPatcher.apply(Self.patches, to: bytes))
    let text = try parts.text(part)
    #expect(text.contains("http://purl.oclc.org/ooxml/spreadsheetml/main"))
    #expect(!text.contains("openxmlformats.org/spreadsheetml"))
    #expect(text.contains("<f>SUM(D4:D14)</f>") && text.contains("探针 &amp; &lt;probe&gt;"))
    #expect(try parts.text("xl/charts/chart1.xml").contains("检查表!$E$4:$E$14"))
    #expect(try parts.text("xl/drawings/drawing1.xml").contains("<xdr:row>17</xdr:row>"))
    let changes = try parts.changes(since: Parts(bytes))
    #expect(!changes.contains("xl/styles.xml") && !changes.contains("[Content_Types].xml"))
  }

  @Test("a sheet in UTF-16, either way round", arguments: [true, false])
  func utf16(bigEndian: Bool) throws {
    let bytes = try respelled { name, data in
      name == part ? Self.utf16(String(decoding: data, as: UTF8.self), bigEndian) : data
    }
    let patched = try XLSXPatcher.apply(Self.patches, to: bytes)
    let expected = try XLSXPatcher.apply(Self.patches, to: form())
    let read = try Workbook(xlsx: patched)
    let other = try Workbook(xlsx: expected)
    #expect(read[sheet]?[cell("B2")].value == "探针 & <probe>")
    #expect(read[sheet]?[cell("D15")].formula == Formula("SUM(D4:D14)"))
    #expect(read[sheet]?.mergedRanges == other[sheet]?.mergedRanges)
    let changes = try Parts(patched).changes(since: Parts(bytes))
    #expect(try changes == Parts(expected).changes(since: Parts(form())))
  }

  private static func utf16(_ text: String, _ bigEndian: Bool) -> [UInt8] {
    let spelled = text.split(separator: "UTF-8", omittingEmptySubsequences: false)
      .joined(separator: "UTF-16")
    return ("\u{FEFF}" + spelled).utf16.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  /// The form with each part as `change` makes it.
  private func respelled(_ change: (String, [UInt8]) -> [UInt8]) throws -> [UInt8] {
    let parts = try Parts(form())
    var file: [UInt8] = []
    var writer = ZipWriter { file += $0 }
    for name in parts.names { try writer.add(name, change(name, try parts.data(name))) }
    try writer.finish()
    return file
  }
}
