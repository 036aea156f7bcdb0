// Whoever imports this module has its cells, places and errors with it.
@_exported import Files
@_exported import Grid
@_exported import Spreadsheet
@_exported import Values
@_exported import Wording

extension Workbook {
  /// Reads a workbook from the bytes of a file of Excel 5 to 2003 (`.xls`) or of WPS (`.et`).
  ///
  /// Charts, pictures and macros are not read, nor what conditional formats and drop-downs say.
  ///
  /// ```swift
  /// let book = try Workbook(xls: bytes)
  /// book["检查表"]?["C2"].value  // .text("锅炉车间")
  /// ```
  ///
  /// - Throws: `XLSError` where the file cannot be read at all; what was odd in one that was read
  ///   stands in `notices`.
  public init(xls bytes: [UInt8], limits: Limits = .default) throws(XLSError) {
    try self.init(xls: InputBytes(bytes), limits: limits)
  }

  /// Reads a workbook from a file of Excel 5 to 2003 (`.xls`) or of WPS (`.et`).
  ///
  /// - Throws: `XLSError`, as for bytes, and `FileError` where the file cannot be opened.
  public init(xlsAt path: String, limits: Limits = .default) throws {
    try self.init(xls: InputBytes(path: path), limits: limits)
  }

  private init(xls source: InputBytes, limits: Limits) throws(XLSError) {
    let stream = try WorkbookStream(source)
    let globals = try WorkbookGlobals(stream, limits: limits)
    let log = NoticeLog()
    let assembler = SheetAssembler(globals, log: log)
    self.init()
    var left = limits.workbookBytes
    for (index, listing) in globals.sheets.enumerated() {
      guard listing.isWorksheet else {
        log.add(.sheetWithoutCells, [listing.name], at: SourcePosition(sheet: listing.name))
        continue
      }
      var sheet = Sheet(name: listing.name)
      if let substream = try globals.substream(of: listing, in: stream, cells: left, limits) {
        left -= substream.cells.byteCount
        sheet = assembler.sheet(named: listing.name, of: substream)
      } else {
        log.add(.sheetContentMissing, [listing.name], at: SourcePosition(sheet: listing.name))
      }
      sheet.visibility = listing.visibility
      for name in globals.names where name.sheet == index {
        name.apply(to: &sheet, in: globals.scope)
      }
      if index == globals.activeSheet { activeSheet = sheets.count }
      sheets.append(sheet)
    }
    definedNames = globals.definedNames
    dateSystem = globals.dateSystem
    isStructureProtected = globals.isStructureProtected
    if let page = globals.form.codePage, page.badBytes > 0 {
      log.add(.textUndecodable, [String(page.badBytes), page.name], at: SourcePosition())
    }
    notices = log.notices
  }
}

extension WorkbookGlobals {
  /// The names that people gave to ranges and formulas, as far as they are understood.
  fileprivate var definedNames: [DefinedName] {
    names.compactMap { name in
      guard !name.name.hasPrefix("_xl"), !name.isProcedure, let text = name.text(in: scope) else {
        return nil
      }
      let sheet = name.sheet.flatMap { sheets.indices.contains($0) ? sheets[$0] : nil }
      if let sheet, !sheet.isWorksheet { return nil }
      return DefinedName(name.name, formula: text, sheet: sheet?.name, isHidden: name.isHidden)
    }
  }

  /// The records of a sheet; nil where the list leads to none.
  fileprivate func substream(
    of listing: Listing, in stream: WorkbookStream, cells: Int, _ limits: Limits
  ) throws(XLSError) -> SheetSubstream? {
    do throws(XLSError) {
      return try SheetSubstream(
        stream, at: listing.offset, form: form, cells: cells, limits: limits)
    } catch { throw error.on(sheet: listing.name) }
  }
}
