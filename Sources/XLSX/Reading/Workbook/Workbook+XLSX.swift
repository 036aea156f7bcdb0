// Whoever imports this module has its cells, places and errors with it.
@_exported import Files
@_exported import Grid
@_exported import Spreadsheet
@_exported import Values
@_exported import Wording

extension Workbook {
  /// Reads a workbook from the bytes of a file (xlsx or xlsm).
  ///
  /// Holds all of it in memory; `XLSXReader` streams rows instead.
  ///
  /// ```swift
  /// let book = try Workbook(xlsx: bytes)
  /// book["检查表"]?["C2"].value  // .text("锅炉车间")
  /// ```
  ///
  /// - Throws: `XLSXError` where the file cannot be read at all; what was odd in one that was
  ///   read stands in `notices`.
  public init(xlsx bytes: [UInt8], limits: Limits = .default) throws(XLSXError) {
    self = try XLSXReader(bytes: bytes, limits: limits).readWorkbook()
  }

  /// Reads a workbook from a file (xlsx or xlsm).
  ///
  /// - Throws: `XLSXError`, as for bytes, and `FileError` where the file cannot be opened.
  public init(xlsxAt path: String, limits: Limits = .default) throws {
    self = try XLSXReader(path: path, limits: limits).readWorkbook()
  }
}

extension XLSXReader {
  /// Reads everything: all sheets with all that is on them, names, properties.
  ///
  /// - Throws: `XLSXError`.
  public func readWorkbook() throws(XLSXError) -> Workbook {
    try workbook(of: read(Array(sheets.indices)))
  }

  /// Reads a workbook that was just written: its sheets by several readers at once. What there is to
  /// notice was told when it was opened.
  ///
  /// - Throws: `XLSXError`.
  static func cells(of source: InputBytes, limits: Limits) throws(XLSXError) -> Workbook {
    let kept = KeptCounts(limits: limits)
    let reader = try XLSXReader(source, limits: limits, counting: kept)
    let shares = reader.shares
    let read = try shares.mapInParallel { share throws(XLSXError) in
      try XLSXReader(source, limits: limits, counting: kept).read(share)
    }
    let sheets = zip(shares, read).flatMap { zip($0, $1) }.sorted { $0.0 < $1.0 }
    return try reader.workbook(of: sheets.map(\.1))
  }

  /// The sheets by their places, dealt out so that readers have about as much to do as each other.
  private var shares: [[Int]] {
    let count = min(8, sheets.count / 32 + 1)
    let sizes = sheets.map { $0.part.map(package.size(ofPart:)) ?? 0 }
    var shares = [[Int]](repeating: [], count: count)
    for (turn, index) in sheets.indices.sorted(by: { sizes[$0] > sizes[$1] }).enumerated() {
      shares[turn % count].append(index)
    }
    return shares
  }

  /// Sheets by their places.
  private func read(_ places: [Int]) throws(XLSXError) -> [Sheet] {
    let cellPictures = try cellPictures()
    let people = try people()
    var read: [Sheet] = []
    for place in places {
      read.append(try sheet(sheets[place], cellPictures: cellPictures, people: people))
    }
    return read
  }

  /// A workbook of sheets that were read.
  private func workbook(of read: [Sheet]) throws(XLSXError) -> Workbook {
    var book = Workbook()
    book.sheets = read
    var others = OtherContent.ofRelationships(relationships)
    let context = try context(keepsRichText: true)
    let looks = context.styles.entries
    if looks.contains(where: { $0.style.fill == .gradient }) { others.append(.gradient) }
    if context.strings.hasPhonetics { others.append(.phonetic) }
    if workbook.iterates { others.append(.iteration) }
    for content in others {
      log.add(.contentNotDescribed, [content.rawValue], at: SourcePosition())
    }
    book.dateSystem = dateSystem
    book.activeSheet = sheets.indices.contains(workbook.activeSheet) ? workbook.activeSheet : 0
    book.isStructureProtected = workbook.isStructureProtected
    addNames(to: &book)
    book.properties = try PropertiesParser.read(of: package)
    book.notices = log.notices
    return book
  }

  private func sheet(
    _ listing: SheetListing, cellPictures: [String: Picture], people: [String: String]
  ) throws(XLSXError) -> Sheet {
    let details = SheetDetails(name: listing.name)
    var rows = try cursor(of: listing, keepsRichText: true, details: details)
    var packing = SheetPacking(rows.context, findings: rows.findings, pictures: cellPictures)
    while try rows.advance() { try packing.add(rows) }
    let assembly = SheetAssembly(
      details: rows.details ?? details, rows: packing.sheet(), part: listing.part, package: package,
      log: log, people: people)
    var sheet = try assembly.sheet()
    sheet.visibility = listing.visibility
    return sheet
  }

  /// The names of those who write notes with answers, by their ids.
  private func people() throws(XLSXError) -> [String: String] {
    var found: [String: String] = [:]
    for part in relationships.parts(ofKind: "person") where package.hasPart(part) {
      found.merge(try ThreadParser.people(part: part, of: package)) { first, _ in first }
    }
    return found
  }

  /// The pictures that WPS keeps for cells, by name.
  private func cellPictures() throws(XLSXError) -> [String: Picture] {
    var found: [String: Picture] = [:]
    for part in relationships.parts(ofKind: "cellImage") where package.hasPart(part) {
      for picture in try DrawingParser.cellPictures(part: part, of: package) {
        found[picture.name] = picture
      }
    }
    return found
  }

  private func addNames(to book: inout Workbook) {
    for name in workbook.names {
      let index = name.sheetIndex.flatMap { book.sheets.indices.contains($0) ? $0 : nil }
      if let index,
        PrintNames.apply(name.name, formula: name.formula, to: &book.sheets[index])
      {
        continue
      }
      book.definedNames.append(
        DefinedName(
          name.name, formula: name.formula, sheet: index.map { book.sheets[$0].name },
          isHidden: name.isHidden))
    }
  }
}
