import Grid
import Spreadsheet
import Values

/// Which rows a page gets and loses so that all records find room.
struct PagePlan {
  let page: FormPage
  /// Whether it is only printed, with the heads of a list on each sheet of paper.
  let isPrinted: Bool
  /// The cells with placeholders outside bands, but for lists that repeat to the right.
  let looseCells: [(cell: CellReference, text: PlaceholderText)]
  private(set) var bands: [BandPlan] = []
  /// About how many cells its records fill.
  var size: Int { bands.reduce(0) { $0 + $1.records.count * $1.band.columns.count } }
  /// What happens to the rows, from the bottom of the page to its top: each edit leaves the rows
  /// of those behind it where the template has them.
  private(set) var edits: [RowEdit] = []

  /// - Parameter minimumRows: whether lists get at least the rows that the form asks for.
  init(
    _ page: FormPage, definition: FormDefinition, data: FillData, minimumRows: Bool,
    isPrinted: Bool = false
  ) {
    (self.page, self.isPrinted) = (page, isPrinted)
    looseCells = PagePlan.looseCells(of: page)
    let inner = page.innerBands
    let isInner = Set(inner.values.joined().map(\.group))
    for band in page.bands.sorted(by: { $0.growthRow > $1.growthRow })
    where !isInner.contains(band.group) {
      let group = definition.group(band.group) ?? GroupDefinition(name: band.group, kind: .growing)
      var plan = BandPlan(
        band, group: group, records: data.groups[band.group] ?? [], inner: inner[band.group] ?? [])
      if minimumRows { plan.pad(to: group.minimumRows) }
      plan.share(rowsOf: bands)
      let isShared = page.bands.contains {
        $0.group != band.group && $0.prototypeRows == band.prototypeRows
      }
      if plan.removesPrototype, isShared || losesCells(deleting: band.prototypeRows) {
        plan.keepPrototype()
      }
      edits += plan.edits
      bands.append(plan)
    }
    bands.reverse()
  }

  /// A row of the template after filling; nil for one that is deleted.
  func row(_ row: Int) -> Int? {
    var current = row
    for edit in edits {
      guard let next = edit.row(current) else { return nil }
      current = next
    }
    return current
  }

  /// The changes to the rows, from the bottom up.
  func rowPatches(sheet: String) -> [Patch] {
    bands.reversed().flatMap { $0.patches(sheet: sheet) }
  }

  /// Whether a formula elsewhere on the page refers to these rows alone.
  private func losesCells(deleting rows: ClosedRange<Int>) -> Bool {
    page.formulaTexts.contains { cell, formula in
      guard !rows.contains(cell.row) else { return false }
      let after = formula.applying(.delete(rows), to: page.sheet, home: page.sheet)
      return after.map { $0.text.contains("#REF!") && !formula.text.contains("#REF!") } ?? false
    }
  }
}

/// How the records of one band go to its rows.
struct BandPlan {
  /// Where a record goes.
  enum Place: Hashable {
    /// To a printed item, by its row in the template.
    case item(Int)
    /// To a row behind the template's own, counted from 0; in a growing list 0 is the prototype.
    case added(Int)
  }

  let band: Band
  let group: GroupDefinition
  /// The lists within each record, from the top.
  let inner: [Band]
  private(set) var records: [FillRecord]
  private(set) var places: [Place] = []
  /// How many blocks of rows are inserted.
  private(set) var insertedBlocks = 0
  /// How many of them lists beside it inserted already.
  private var sharedBlocks = 0
  /// Whether the rows of the prototype are deleted.
  private(set) var removesPrototype = false

  init(_ band: Band, group: GroupDefinition, records: [FillRecord], inner: [Band] = []) {
    (self.band, self.group, self.records, self.inner) = (band, group, records, inner)
    if band.items.isEmpty {
      places = records.indices.map { .added($0) }
      insertedBlocks = max(0, records.count - 1)
      removesPrototype = records.isEmpty && !group.keepsRowWhenEmpty
    } else {
      placeOnItems()
    }
  }

  /// The rows of one record.
  var height: Int { band.prototypeRows.count }

  /// What happens to the rows, each edit leaving those of the ones behind it where they are.
  var edits: [RowEdit] {
    if removesPrototype { return [.delete(band.prototypeRows)] }
    return insertions.map {
      .insert(before: $0.before, count: $0.count, extendsRangesAbove: true)
    }
  }

  /// Blank rows until there are so many; an empty list whose rows go stays without.
  mutating func pad(to count: Int) {
    guard band.items.isEmpty, records.count < count, !removesPrototype || count > 1 else { return }
    insertedBlocks = max(0, count - 1)
    removesPrototype = false
  }

  /// Uses the rows that lists beside it get, whose prototypes stand in the same rows.
  mutating func share(rowsOf others: [BandPlan]) {
    let beside = others.filter { $0.band.prototypeRows == band.prototypeRows }
    guard band.items.isEmpty, !beside.isEmpty else { return }
    sharedBlocks = beside.map(\.insertedBlocks).max() ?? 0
  }

  /// Keeps the prototype's rows although the list is empty.
  mutating func keepPrototype() { removesPrototype = false }

  /// The changes to the rows.
  func patches(sheet: String) -> [Patch] {
    if removesPrototype { return [.deleteRows(sheet: sheet, band.prototypeRows)] }
    return insertions.map {
      .insertRows(
        sheet: sheet, before: $0.before, count: $0.count, formattedLike: $0.models,
        extendsRangesAbove: true)
    }
  }

  private mutating func placeOnItems() {
    var free: [String: [Int]] = [:]
    for item in band.items.reversed() {
      free[item.key.foldedForMatching, default: []].append(item.row)
    }
    for record in records {
      let key = (record.key ?? keyText(of: record)).foldedForMatching
      if let row = free[key]?.popLast() {
        places.append(.item(row))
      } else {
        places.append(.added(insertedBlocks))
        insertedBlocks += 1
      }
    }
  }

  private func keyText(of record: FillRecord) -> String {
    guard let key = group.key, case .value(let value) = record.fields[key] else { return "" }
    return value.printedText
  }
}

// MARK: Lists within records

extension BandPlan {
  /// Rows before one of the template's, like others of the template in turn.
  fileprivate struct Insertion {
    var before: Int
    var count: Int
    var models: [Int]
  }

  /// The rows that are added, from the bottom up: those of all further records at once, since each
  /// insertion is looked for in the whole sheet, and those of the lists within the first record.
  fileprivate var insertions: [Insertion] {
    let models = addedRows
    let isUniform = inner.isEmpty && !records.contains(where: \.isRepeatedHead)
    let added = max(0, insertedBlocks - sharedBlocks)
    let blocks =
      added > 0
      ? [
        Insertion(
          before: band.growthRow, count: isUniform ? added * height : models.count,
          models: models)
      ] : []
    guard let first = records.first else { return blocks }
    return blocks
      + inner.reversed().compactMap { list in
        let models = rows(addedTo: list, in: first)
        guard !models.isEmpty else { return nil }
        return Insertion(
          before: list.prototypeRows.upperBound + 1, count: models.count, models: models)
      }
  }

  /// The rows of the template that the added ones are like: those of a record, which is all where
  /// records are of one height, or those of each further record with its lists.
  private var addedRows: [Int] {
    let block = band.growthRow - height..<band.growthRow
    guard !inner.isEmpty else {
      guard records.contains(where: \.isRepeatedHead) else { return Array(block) }
      return records.dropFirst().flatMap { $0.isRepeatedHead ? [band.headRow] : Array(block) }
    }
    return (sharedBlocks..<max(sharedBlocks, insertedBlocks)).flatMap { added in
      let record = added + 1 < records.count ? records[added + 1] : FillRecord([:])
      return block.flatMap { row in
        let lists = inner.filter { $0.prototypeRows.upperBound == row }
        return [row] + lists.flatMap { list in rows(addedTo: list, in: record) }
      }
    }
  }

  private func rows(addedTo list: Band, in record: FillRecord) -> [Int] {
    records(of: list, in: record).dropFirst().flatMap { own in
      own.isRepeatedHead ? [list.headRow] : Array(list.prototypeRows)
    }
  }

  /// The records of a list within a record.
  func records(of list: Band, in record: FillRecord) -> [FillRecord] {
    record.groups[list.name(within: band)] ?? []
  }

  private func extraRows(of list: Band, in record: FillRecord) -> Int {
    max(0, records(of: list, in: record).count - 1) * list.prototypeRows.count
  }

  /// The rows that a record's lists get, of those above a row of the template.
  func extraRows(in record: FillRecord, above row: Int = .max) -> Int {
    inner.filter { $0.prototypeRows.upperBound < row }
      .map { extraRows(of: $0, in: record) }.reduce(0, +)
  }
}

extension Band {
  /// The row above a list, where its heads stand.
  var headRow: Int { prototypeRows.lowerBound - 1 }

  /// The name of a list within the records of another.
  func name(within outer: Band) -> String { String(group.dropFirst(outer.group.count + 1)) }

  /// The row before which further rows are inserted.
  var growthRow: Int {
    guard let last = items.last else { return prototypeRows.upperBound + 1 }
    return last.row + prototypeRows.count
  }
}
