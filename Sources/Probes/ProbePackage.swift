import ZipContainer

/// A small workbook of which one part is put in by a probe.
enum ProbePackage {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  private static let parts: [(String, String)] = [
    ("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
    (
      "xl/workbook.xml",
      """
      <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets>\
      <sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>
      """
    ),
    (
      "xl/_rels/workbook.xml.rels",
      relationships([
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
        ("rId3", "sharedStrings", "sharedStrings.xml"),
      ])
    ),
    (
      "xl/worksheets/sheet1.xml",
      """
      <worksheet xmlns="\(main)"><sheetData><row><c s="1"><v>46329.5</v></c><c s="2" t="s">\
      <v>0</v></c></row></sheetData></worksheet>
      """
    ),
    ("xl/styles.xml", "<styleSheet xmlns=\"\(main)\"/>"),
    ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\"><si><t>一</t></si></sst>"),
  ]

  /// The workbook's bytes.
  static func workbook(replacing part: String, by bytes: [UInt8]) -> [UInt8] {
    var file: [UInt8] = []
    do {
      var writer = ZipWriter { file += $0 }
      for (name, text) in parts {
        try writer.add(name, name == part ? bytes : Array(text.utf8), compressed: false)
      }
      try writer.finish()
    } catch {
      return []
    }
    return file
  }

  private static func relationships(_ all: [(String, String, String)]) -> String {
    let items = all.map { id, kind, target in
      "<Relationship Id=\"\(id)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)\">\(items.joined())</Relationships>"
  }
}
