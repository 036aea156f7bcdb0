import Grid
import Spreadsheet
import Values
import XMLStream

/// The values that charts keep of the cells they show, so that previews draw them too.
extension WorkbookEditor {
  /// Makes the caches of all charts anew.
  ///
  /// - Parameters:
  ///   - workbook: the cells.
  ///   - results: results of formulas that stand there with none yet.
  func refreshChartCaches(_ workbook: Workbook, results: PatchList) throws(XLSXError) {
    let types = try package.contentTypes()
    let charts = package.partNames.filter { types.type(of: $0)?.hasSuffix("chart+xml") ?? false }
    guard !charts.isEmpty else { return }
    let cells = ChartCells(workbook, results: results)
    for chart in charts {
      guard let root = try? package.document(chart).root else { continue }
      root.forEachDescendant { element in
        if element.isNamed("strRef") { cells.fillCache(of: element, named: "strCache") }
        if element.isNamed("numRef") { cells.fillCache(of: element, named: "numCache") }
      }
    }
  }
}

/// The cells of a workbook as charts ask for them.
private struct ChartCells {
  let workbook: Workbook
  private var results: [String: [CellReference: CellValue]] = [:]

  init(_ workbook: Workbook, results: PatchList) {
    self.workbook = workbook
    for case .cells(let sheet, let changes) in results.pieces {
      for change in changes {
        guard case .cachedResult(let value?) = change.content else { continue }
        self.results[sheet, default: [:]][change.cell] = value
      }
    }
  }

  /// The cache of a reference to one range; one to several, or to none, keeps what it has.
  func fillCache(of element: XMLElement, named name: String) {
    guard let formula = element.first("f")?.text, let values = values(of: formula) else { return }
    element.removeElements { $0.isNamed(name) }
    let prefix = element.tag.prefix
    let cache = XMLElement(name: prefix + name)
    if name == "numCache" { cache.append(child(prefix + "formatCode", text: "General")) }
    let count = XMLElement(name: prefix + "ptCount")
    count["val"] = String(values.count)
    cache.append(count)
    for (index, value) in values.enumerated() {
      guard let text = text(value, isNumber: name == "numCache") else { continue }
      let point = XMLElement(name: prefix + "pt")
      point["idx"] = String(index)
      point.append(child(prefix + "v", text: text))
      cache.append(point)
    }
    element.append(cache)
  }

  private func child(_ name: String, text: String) -> XMLElement {
    let element = XMLElement(name: name)
    element.text = text
    return element
  }

  private func text(_ value: CellValue?, isNumber: Bool) -> String? {
    switch value {
    case .number(let number): CellText.number(number)
    case .text(let text) where !isNumber: text
    default: nil
    }
  }

  private func values(of formula: String) -> [CellValue?]? {
    let references = FormulaText(formula).references
    guard references.count == 1, let reference = references.first,
      let name = reference.sheet?.name, let first = reference.first,
      let range = CellRange(first, reference.last), let sheet = workbook[name],
      range.rows.count * range.columns.count <= 100_000
    else { return nil }
    let own = results[sheet.name] ?? [:]
    return range.rows.flatMap { row in
      range.columns.map { column in
        let cell = CellReference(row: row, column: column)
        return own[cell] ?? sheet[cell].value
      }
    }
  }
}
