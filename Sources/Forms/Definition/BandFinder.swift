import Grid
import Spreadsheet
import Values

/// Finds the bands of a page: which rows are a group's records, where its headers are, where it
/// ends.
struct BandFinder {
  let grid: TemplateSheet
  let rules: DefinitionCompiler
  private(set) var bands: [Band] = []

  /// Placeholders of one group on the page, in the order of rows and columns.
  private struct Places {
    var group: String
    var cells: [(cell: CellReference, values: [PlaceholderText.Value])] = []
    var rows: ClosedRange<Int>

    mutating func add(_ cell: CellReference, _ values: [PlaceholderText.Value]) {
      cells.append((cell, values))
      rows = min(rows.lowerBound, cell.row)...max(rows.upperBound, cell.row)
    }
  }

  init(grid: TemplateSheet, rules: DefinitionCompiler) {
    (self.grid, self.rules) = (grid, rules)
    let places = BandFinder.places(in: grid)
    let printed = places.filter { rules.groupKind($0.group) == .printed }
    for place in printed { bands.append(printedBand(place, above: tops(of: places, below: place))) }
    for place in places where rules.groupKind(place.group) != .printed {
      bands.append(growingBand(place))
    }
    bands.sort { $0.prototypeRows.lowerBound < $1.prototypeRows.lowerBound }
  }

  private static func places(in grid: TemplateSheet) -> [Places] {
    var found: [Places] = []
    for (cell, text) in grid.placeholders.sorted(by: { $0.key < $1.key }) where !text.hasList {
      for segment in text.segments {
        switch segment {
        case .value(let value):
          guard let group = value.group, !value.options.contains(.rightwards) else { continue }
          add([value], of: group, at: cell, to: &found)
        case .open(let group), .close(let group): add([], of: group, at: cell, to: &found)
        case .text: continue
        }
      }
    }
    return found.filter { place in place.cells.contains { !$0.values.isEmpty } }
  }

  private static func add(
    _ values: [PlaceholderText.Value], of group: String, at cell: CellReference,
    to found: inout [Places]
  ) {
    let index = found.firstIndex { $0.group == group } ?? found.count
    if index == found.count { found.append(Places(group: group, rows: cell.row...cell.row)) }
    found[index].add(cell, values)
  }

  // MARK: Growing groups

  private func growingBand(_ places: Places) -> Band {
    let end = rules.group(places.group)?.end
    let first = places.rows.lowerBound
    var headers = HeaderRows(above: first, columns: columns(of: places), in: grid).rows
    if let host = bands.first(where: {
      !$0.items.isEmpty && $0.headerRows.upperBound <= places.rows.lowerBound
        && places.rows.lowerBound <= $0.rows.upperBound + 1
    }) {
      headers = host.headerRows
    }
    var band = Band(
      group: places.group, headerRows: headers, prototypeRows: places.rows, rows: places.rows,
      columns: [])
    band.columns = entryColumns(places, headers) + declaredColumns(places, headers)
    band.columns.sort { $0.column < $1.column }
    band.footer = footer(below: places.rows.upperBound, end: end)
    return band
  }

  private func columns(of places: Places) -> [Int] {
    Array(Set(places.cells.filter { !$0.values.isEmpty }.map(\.cell.column))).sorted()
  }

  private func footer(below row: Int, end: String?) -> String? {
    var next = row + 1
    while next <= grid.lastRow {
      if let text = grid.firstText(inRow: next)?.text {
        return end.flatMap { HeaderRows.starts(text, with: $0) ? text : nil } ?? text
      }
      next += 1
    }
    return nil
  }

  // MARK: Columns

  private func entryColumns(_ places: Places, _ headers: Range<Int>) -> [Band.Column] {
    places.cells.flatMap { cell, values in
      values.map { value in
        let header = HeaderRows.header(column: cell.column, rows: headers, in: grid)
        return Band.Column(
          column: cell.column, field: value.field, header: header, isPrinted: false,
          placeholder: placeholder(value, at: cell, label: header))
      }
    }
  }

  private func placeholder(
    _ value: PlaceholderText.Value, at cell: CellReference, label: String
  ) -> Placeholder {
    let around = grid.placeholders[cell]?.surroundings(of: value) ?? (prefix: "", suffix: "")
    return Placeholder(
      cell: cell, group: value.group, field: value.field, prefix: around.prefix,
      suffix: around.suffix, numberFormat: value.numberFormat, options: value.options,
      label: label.isEmpty ? nil : label)
  }

  /// Columns without a placeholder that the rules name: a formula, or a constant of every row.
  private func declaredColumns(_ places: Places, _ headers: Range<Int>) -> [Band.Column] {
    headerColumns(headers, without: places).compactMap { column, header in
      guard let field = rules.declaredField(group: places.group, header: header) else { return nil }
      let cell = grid.anchor(row: places.rows.lowerBound, column: column)
      return Band.Column(
        column: column, field: field, header: header, isPrinted: grid.texts[cell] != nil)
    }
  }

  private func headerColumns(
    _ headers: Range<Int>, without places: Places
  ) -> [(column: Int, header: String)] {
    let taken = Set(places.cells.map(\.cell.column)).union(columns(beside: places))
    guard let bottom = headers.last, grid.lastColumn > 0 else { return [] }
    return (1...grid.lastColumn).compactMap { column in
      guard !taken.contains(column), grid.anchor(row: bottom, column: column).column == column
      else { return nil }
      let header = HeaderRows.header(column: column, rows: headers, in: grid)
      return header.isEmpty ? nil : (column, header)
    }
  }

  /// The columns of other groups in the rows of one, and what lies beyond them.
  private func columns(beside places: Places) -> Set<Int> {
    let own = Set(places.cells.map(\.cell.column))
    let others = Set(
      grid.placeholders.filter { cell, text in
        places.rows.contains(cell.row)
          && text.values.contains { $0.isBeside(places.group) }
      }.keys.map(\.column)
    ).subtracting(own)
    guard let left = own.min(), let right = own.max() else { return others }
    let before = others.filter { $0 < left }.max() ?? 0
    let behind = others.filter { $0 > right }.min() ?? grid.lastColumn + 1
    return others.union(1..<before + 1).union(behind..<max(behind, grid.lastColumn + 1))
  }

  // MARK: Printed groups

  /// The first header rows of the lists below a printed one.
  private func tops(of lists: [Places], below printed: Places) -> [Int] {
    lists.compactMap { list in
      let kind = rules.groupKind(list.group)
      guard list.group != printed.group, kind != .carriedOver else { return nil }
      let headers = HeaderRows(
        above: list.rows.lowerBound, columns: columns(of: list), in: grid,
        skipsDividers: kind == .printed)
      return headers.rows.first.flatMap { $0 > printed.rows.upperBound ? $0 : nil }
    }
  }

  private func printedBand(_ places: Places, above tops: [Int]) -> Band {
    let rule = rules.group(places.group)
    let headers = HeaderRows(
      above: places.rows.lowerBound, columns: columns(of: places), in: grid, skipsDividers: true)
    let rest = headerColumns(headers.rows, without: places).compactMap { column, header in
      printedColumn(column, header, in: places)
    }
    var band = Band(
      group: places.group, headerRows: headers.rows, prototypeRows: places.rows, rows: places.rows,
      columns: (entryColumns(places, headers.rows) + rest).sorted { $0.column < $1.column })
    let items = PrintedItems(
      grid: grid, band: band, key: rule?.key, end: rule?.end, above: tops.min(),
      categories: rules.categories(of: places.group))
    band.items = items.items
    band.dividers = items.dividers
    band.rows = items.rows
    band.footer = footer(below: items.rows.upperBound, end: rule?.end)
    return band
  }

  /// A column that the first item prints, or computes, or that the rules name.
  private func printedColumn(
    _ column: Int, _ header: String, in places: Places
  ) -> Band.Column? {
    let cell = grid.anchor(row: places.rows.lowerBound, column: column)
    let isPrinted = grid.texts[cell] != nil
    let declared = rules.declaredField(group: places.group, header: header)
    guard isPrinted || declared != nil || grid.formulas[cell] != nil else { return nil }
    let bottom = header.split(separator: "/").last.map(String.init) ?? header
    return Band.Column(
      column: column, field: declared ?? PlaceholderText.name(bottom), header: header,
      isPrinted: isPrinted)
  }
}

extension PlaceholderText {
  /// What is printed around a value, up to the values beside it.
  func surroundings(of value: Value) -> (prefix: String, suffix: String) {
    guard let index = segments.firstIndex(of: .value(value)) else { return ("", "") }
    func text(_ index: Int) -> String {
      guard segments.indices.contains(index), case .text(let text) = segments[index] else {
        return ""
      }
      return text
    }
    return (text(index - 1), text(index + 1))
  }
}

extension PlaceholderText.Value {
  /// Whether it belongs to a list beside another: neither within it nor around it, nor one that
  /// goes to the right.
  fileprivate func isBeside(_ other: String) -> Bool {
    guard let group, group != other, !options.contains(.rightwards) else { return false }
    return !group.hasPrefix(other + ".") && !other.hasPrefix(group + ".")
  }
}
