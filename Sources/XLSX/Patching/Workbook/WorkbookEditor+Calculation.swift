import Grid
import Spreadsheet
import XMLStream

/// The calculation chain, and the wish to be calculated on loading.
extension WorkbookEditor {
  /// Sees to both at the end.
  func settleCalculation() throws(XLSXError) {
    try forgetLostFormulas()
    if needsCalculation, try hasFormulas() { setFullCalculation() }
  }

  /// Takes cells that lost their formulas out of the chain.
  func forgetLostFormulas() throws(XLSXError) {
    guard try calculationChain() != nil else { return }
    var lost: [String: Set<CellReference>] = [:]
    for sheet in sheets where !sheet.lostFormulas.isEmpty {
      lost[sheet.id, default: []].formUnion(sheet.lostFormulas)
      sheet.lostFormulas = []
    }
    guard !lost.isEmpty else { return }
    try changeChain { sheet, cell in lost[sheet]?.contains(cell) ?? false ? nil : cell }
  }

  /// Lets the chain follow rows or columns inserted or deleted.
  func moveChain(_ edit: RowEdit, sheet id: String) throws(XLSXError) {
    try forgetLostFormulas()
    try changeChain { sheet, cell in
      guard sheet == id else { return cell }
      return edit.cell(cell)
    }
  }

  /// Takes a sheet out of the chain.
  func forgetChain(sheet id: String) throws(XLSXError) {
    try changeChain { sheet, cell in sheet == id ? nil : cell }
  }

  /// The part of the calculation chain; nil where there is none.
  func calculationChain() throws(XLSXError) -> String? {
    let relationships = try package.relationships(of: workbookPart)
    return relationships.parts(ofKind: "calcChain").first.flatMap {
      package.contains($0) ? $0 : nil
    }
  }

  /// Gives the cells of the chain new places, or none; an empty chain is removed with all that
  /// refers to it.
  private func changeChain(
    _ change: (String, CellReference) -> CellReference?
  ) throws(XLSXError) {
    guard let name = try calculationChain() else { return }
    let relationships = try package.relationships(of: workbookPart)
    let root = try package.document(name).root
    var kept: [XMLElement] = []
    var sheet = ""
    var written = ""
    var isChanged = false
    for entry in root.all("c") {
      sheet = entry["i"] ?? sheet
      guard let place = entry["r"], let cell = CellReference(place) else { continue }
      guard let moved = change(sheet, cell) else {
        isChanged = true
        continue
      }
      if moved != cell {
        entry["r"] = moved.description
        isChanged = true
      }
      if entry["i"] == nil, sheet != written { entry["i"] = sheet }
      written = sheet
      kept.append(entry)
    }
    guard isChanged else { return }
    guard !kept.isEmpty else {
      relationships.remove { $0.kind == "calcChain" }
      return try package.remove(name)
    }
    let keep = Set(kept.map(ObjectIdentifier.init))
    root.removeElements { $0.isNamed("c") && !keep.contains(ObjectIdentifier($0)) }
  }

  /// Whether any cell of the workbook may have a formula; large sheets are not searched for one.
  private func hasFormulas() throws(XLSXError) -> Bool {
    for sheet in sheets where sheet.excerpt == nil {
      guard let content = sheet.content, content.isChanged else { continue }
      let found = content.rows.indices.contains {
        content.rows[$0].hasFormula(content.source, prefix: content.prefix)
      }
      if found { return true }
    }
    for sheet in sheets where sheet.excerpt != nil || !(sheet.content?.isChanged ?? false) {
      if try mayHaveFormulas(sheet) { return true }
    }
    return false
  }

  private func mayHaveFormulas(_ sheet: EditedSheet) throws(XLSXError) -> Bool {
    if package.originalSize(of: sheet.part).map({ $0 >= EditablePackage.large }) ?? false {
      return true
    }
    guard let bytes = try? XMLEncoding.utf8(package.data(sheet.part)) else { return false }
    var tokens = XMLTokenizer(bytes)
    guard let root = try? tokens.rootTag() else { return false }
    return containsFormula(bytes[...], prefix: XMLTag(bytes: bytes[root]).prefix)
  }

  private func setFullCalculation() {
    let settings = workbook.first("calcPr") ?? XMLElement(name: workbook.tag.prefix + "calcPr")
    if workbook.first("calcPr") == nil {
      workbook.insert(settings, inOrder: SheetSchema.workbookOrder)
    }
    settings["fullCalcOnLoad"] = "1"
  }
}
