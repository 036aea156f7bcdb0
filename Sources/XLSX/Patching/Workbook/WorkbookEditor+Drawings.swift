import Grid
import Spreadsheet
import XMLStream

/// Pictures and charts added to a sheet.
extension WorkbookEditor {
  /// Adds pictures, charts and boxes for text above those that are there.
  ///
  /// - Throws: `picture` for a file of a format that is not known, or that tells no size where none is
  ///   given.
  func addDrawings(
    _ pictures: [Picture], _ charts: [Chart] = [], _ textBoxes: [TextBox] = [],
    to sheet: EditedSheet
  ) throws(XLSXError) {
    guard !pictures.isEmpty || !charts.isEmpty || !textBoxes.isEmpty else { return }
    let part = try drawingPart(of: sheet)
    let root = try package.document(part).root
    let xml = DrawingXML(isStrict: package.isStrict)
    var number = lastNumber(in: root)
    for picture in pictures {
      let covered = picture.extent.map { _ in Picture.Size(width: 64, height: 20) }
      guard let header = ImageHeader(picture.data),
        let size = picture.size ?? header.size ?? covered
      else { throw XLSXError(.picture, sheet: sheet.name, cell: picture.anchor) }
      number += 1
      let id = try addMedia(picture.data, header.format, to: part)
      try append(
        xml.picture(picture, size: size, number: number, relationship: id), to: root, part)
    }
    for chart in charts {
      number += 1
      let name = package.freeName("xl/charts/chart", ".xml")
      let bytes = ChartXML(chart: chart, isStrict: package.isStrict).bytes()
      let id = try package.add(name, bytes, type: .chart, relatedTo: part)
      try append(xml.chart(chart, number: number, relationship: id), to: root, part)
    }
    for box in textBoxes {
      number += 1
      try append(xml.textBox(box, number: number), to: root, part)
    }
  }

  /// Adds a table to a sheet.
  ///
  /// - Throws: `rule` where Excel would repair it.
  func addTable(_ table: Table, to sheet: EditedSheet) throws(XLSXError) {
    var (ids, names) = (Set<Int>(), Set<String>())
    let types = try package.contentTypes()
    for name in package.partNames where types.type(of: name) == PartType.table.contentType {
      let root = try package.document(name).root
      if let id = root["id"].flatMap({ Int($0) }) { ids.insert(id) }
      names.insert((root["displayName"] ?? "").lowercased())
    }
    names.formUnion(definedNames().words)
    try TableRules.check(table, taken: names, sheet: sheet.name)
    let part = package.freeName("xl/tables/table", ".xml")
    let bytes = TableXML.bytes(table, id: (ids.max() ?? 0) + 1)
    let id = try package.add(part, bytes, type: .table, relatedTo: sheet.part)
    let content = try self.content(of: sheet)
    content.isChanged = true
    let tables = content.child("tableParts")
    let element = XMLElement(name: content.prefix + "tablePart")
    element[relationshipPrefix(of: content.frame) + "id"] = id
    tables.append(element)
    tables["count"] = String(tables.elements.count)
  }

  private func drawingPart(of sheet: EditedSheet) throws(XLSXError) -> String {
    let content = try self.content(of: sheet)
    if let id = content.frame.first("drawing")?.relationshipID,
      let part = try relationships(of: sheet).part(id), package.contains(part)
    {
      return part
    }
    let part = package.freeName("xl/drawings/drawing", ".xml")
    let bytes = DrawingXML(isStrict: package.isStrict).empty()
    let id = try package.add(part, bytes, type: .drawing, relatedTo: sheet.part)
    content.isChanged = true
    let element = XMLElement(name: content.prefix + "drawing")
    element[relationshipPrefix(of: content.frame) + "id"] = id
    content.frame.insert(element, inOrder: SheetSchema.order)
    return part
  }

  /// Adds a picture's file, once for the same bytes.
  private func addMedia(
    _ data: [UInt8], _ format: Picture.Format, to drawing: String
  ) throws(XLSXError) -> String {
    if let known = media[data] {
      let relationships = try package.relationships(of: drawing)
      let id = relationships.all.first { relationships.part(of: $0) == known }?.id
      return id ?? relationships.add(kind: "image", target: known)
    }
    let stem = "xl/media/image"
    var number = 1
    let suffixes = Picture.Format.allCases.map(\.suffix) + [".jpg", ".tif", ".svg"]
    while suffixes.contains(where: { package.contains("\(stem)\(number)\($0)") }) { number += 1 }
    let name = "\(stem)\(number)" + format.suffix
    media[data] = name
    return try package.add(
      name, data, type: PartType("image", format.contentType), relatedTo: drawing)
  }

  private func append(
    _ bytes: [UInt8], to root: XMLElement, _ part: String
  ) throws(XLSXError) {
    do { root.append(try XMLElement(fragment: bytes)) } catch {
      throw XLSXError(patching: error, part: part)
    }
  }

  private func lastNumber(in root: XMLElement) -> Int {
    var last = 0
    root.forEachDescendant { element in
      if element.isNamed("cNvPr") { last = max(last, element["id"].flatMap { Int($0) } ?? 0) }
    }
    return last
  }
}
