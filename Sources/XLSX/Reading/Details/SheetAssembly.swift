import Grid
import Spreadsheet

/// Puts a sheet together from its rows, what stands around them, and the parts that belong to it.
struct SheetAssembly {
  let details: SheetDetails
  /// A sheet that holds rows and pictures of cells, and nothing else.
  let rows: Sheet
  let part: String?
  let package: OPCPackage
  let log: NoticeLog
  /// The names of those who write notes with answers, by their ids.
  let people: [String: String]

  /// The whole sheet.
  func sheet() throws(XLSXError) -> Sheet {
    var sheet = details.sheet
    sheet.rows = rows.rows
    sheet.pictures = rows.pictures
    addFormats(to: &sheet)
    for cell in details.unknownValidations { note(.dataValidation, at: cell) }
    for content in details.others { note(content) }
    guard let part else { return sheet }
    let relationships = try package.relationships(of: part)
    sheet.hyperlinks = details.links.compactMap { hyperlink($0, relationships) }
    guard !relationships.all.isEmpty else { return sheet }
    for content in OtherContent.ofRelationships(relationships) { note(content) }
    for part in relationships.parts(ofKind: "comments") where package.hasPart(part) {
      sheet.notes.merge(try NoteParser.read(part: part, of: package)) { first, _ in first }
    }
    for part in relationships.parts(ofKind: "threadedComment") where package.hasPart(part) {
      let threads = try ThreadParser.read(part: part, of: package, people: people)
      sheet.notes.merge(threads.notes) { _, thread in thread }
      if let cell = threads.mention { note(.mention, at: cell) }
    }
    for id in details.tables {
      guard let part = relationships.part(id), package.hasPart(part),
        let (table, hasOthers) = try TableParser.read(part: part, of: package)
      else { continue }
      sheet.tables.append(table)
      if hasOthers { note(.filter, at: table.range.topLeft) }
    }
    if let id = details.drawing, let part = relationships.part(id), package.hasPart(part) {
      let others = try DrawingParser.read(part: part, of: package, into: &sheet)
      for corner in others.charts {
        log.add(.chartNotDescribed, at: SourcePosition(sheet: sheet.name, cell: corner))
      }
      for (kind, corner) in others.contents { note(kind, at: corner) }
    }
    return sheet
  }

  private func addFormats(to sheet: inout Sheet) {
    guard let (formats, unknown) = details.formats?.settled() else { return }
    sheet.conditionalFormats = formats
    for cell in unknown { note(.conditionalFormat, at: cell) }
    for found in details.formats?.found ?? [] {
      guard let number = found.missingLook else { continue }
      let position = SourcePosition(sheet: sheet.name, cell: found.format.ranges.first?.topLeft)
      log.add(.styleMissing, [String(number)], at: position)
    }
  }

  /// Tells of something that a `Sheet` does not hold.
  private func note(_ content: OtherContent, at cell: CellReference? = nil) {
    let position = SourcePosition(sheet: details.sheet.name, cell: cell)
    log.add(.contentNotDescribed, [content.rawValue], at: position)
  }

  private func hyperlink(
    _ link: SheetDetails.PendingLink, _ relationships: Relationships
  ) -> Hyperlink? {
    let target = link.relationship.flatMap { relationships[$0]?.target }
    switch (target, link.location) {
    case (let target?, let location?):
      return Hyperlink(
        range: link.range, target: .url("\(target)#\(location)"), tooltip: link.tooltip)
    case (let target?, nil):
      return Hyperlink(range: link.range, target: .url(target), tooltip: link.tooltip)
    case (nil, let location?):
      return Hyperlink(range: link.range, target: .location(location), tooltip: link.tooltip)
    case (nil, nil): return nil
    }
  }
}
