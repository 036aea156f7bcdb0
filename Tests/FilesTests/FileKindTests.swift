import Files
import Testing

@Suite("Kinds of files")
struct FileKindTests {
  private static let excelPage =
    "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><table>"
  private static let excel2003 =
    "<?xml version=\"1.0\"?>\r\n<?mso-application progid=\"Excel.Sheet\"?><Workbook><Table>"
  private static let workbook2003 =
    "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table>"

  @Test(
    "a text is told by what it begins with",
    arguments: [
      ("", FileKind.empty), ("姓名,得分\n", .text), ("PK,得分\n", .text), ("<5,很少\n", .text),
      ("\t\u{4}", .text), ("{\"a\":1}\n", .jsonLines), ("{甲},乙\n", .text),
      ("[ {\"a\":1}]", .jsonArray), ("[]", .jsonArray), ("[甲],乙\n", .text), ("%PDF-1.7", .pdf),
      ("<html><table>", .webPage), ("\u{FEFF} \r\n<!-- 甲 --><HTML>", .webPage),
      (excelPage, .webPage), (excel2003, .spreadsheetXML), (workbook2003, .spreadsheetXML),
      ("<?xml version=\"1.0\"?><a/>", .markup), ("说明：<table> 是网页的表\n", .text),
    ])
  func texts(text: String, kind: FileKind) { #expect(FileKind(of: Array(text.utf8)) == kind) }

  @Test(
    "other files are told by their marks",
    arguments: [
      ([0x50, 0x4B, 3, 4], FileKind.package), ([0x50, 0x4B, 5, 6], .package),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
      ([0x09, 0x08, 0x10, 0, 0, 6], .bareRecords), ([0x09, 0, 4, 0, 2, 0], .bareRecords),
      ([0x89, 0x50, 0x4E, 0x47], .picture("PNG")), ([0x1F, 0x8B, 8], .archive("gzip")),
    ])
  func marks(bytes: [UInt8], kind: FileKind) { #expect(FileKind(of: bytes) == kind) }
}
