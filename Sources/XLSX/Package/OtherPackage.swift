import ZipContainer

/// Documents in a zip archive that are no workbook of this format.
enum OtherPackage {
  private static let workbookType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

  /// The format of the main part's content type; nil for a workbook.
  static func format(of contentType: String) -> String? {
    guard contentType != workbookType else { return nil }
    let type = contentType.lowercased()
    if type.contains("wordprocessingml") || type.contains("ms-word") { return ".docx" }
    if type.contains("presentationml") || type.contains("ms-powerpoint") { return ".pptx" }
    if type.contains("sheet.binary") { return ".xlsb" }
    return nil
  }

  /// The format by what else lies in the archive; nil where nothing tells.
  static func format(of archive: ZipArchive) -> String? {
    if archive.entry(named: "content.xml") != nil { return ".ods" }
    if archive.entry(named: "word/document.xml") != nil { return ".docx" }
    if archive.entry(named: "ppt/presentation.xml") != nil { return ".pptx" }
    if archive.entry(named: "xl/workbook.bin") != nil { return ".xlsb" }
    if archive.entry(named: "Index/Document.iwa") != nil { return ".numbers" }
    return nil
  }
}
