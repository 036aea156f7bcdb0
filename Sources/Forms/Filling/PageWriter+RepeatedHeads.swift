import Grid
import Spreadsheet
import Values

/// Pages that are only printed: the heads of a list on each of its sheets of paper.
extension PageWriter {
  /// The data with a place in each list wherever its heads are printed once more. To be asked for
  /// when the page is written.
  var dataWithRepeatedHeads: FillData {
    var whole = data
    // From the end, so that places stay what they are.
    for case .list(let list, let index) in paperFlow?.starts.reversed() ?? [] {
      var head = FillRecord([:])
      head.isRepeatedHead = true
      let band = plan.bands[list.band]
      if let record = list.record, let inner = band.printedList {
        let name = inner.name(within: band.band)
        whole.groups[band.band.group]?[record].groups[name]?.insert(head, at: index)
      } else {
        whole.groups[band.band.group]?.insert(head, at: index)
      }
    }
    return whole
  }

  /// Writes the heads of lists once more where their rows were planned, and begins sheets of paper
  /// there.
  mutating func writePaper() {
    let rows = paperRows
    repeatHeads(in: rows)
    guard let paper = page.layout.printed else { return }
    for case .row(let place) in PaperFlow(rows, paper: paper).starts {
      patches.append(.addRowBreak(sheet: sheet, below: place - 1))
    }
  }

  /// The heads stand as they were written the first time.
  private mutating func repeatHeads(in rows: [PaperFlow.Row]) {
    let repeated = rows.filter(\.isRepeatedHead)
    guard !repeated.isEmpty else { return }
    // The row above the first of a list is that of its heads.
    let heads = Dictionary(
      rows.compactMap { row in row.list.flatMap { $0.index == 0 ? ($0.list, row.place - 1) : nil }
      },
      uniquingKeysWith: { first, _ in first })
    let places = Set(repeated.compactMap { row in row.list.flatMap { heads[$0.list] } })
    var written: [Int: [(cell: CellReference, Patch.CellContent, Patch.StyleChange)]] = [:]
    for piece in patches.pieces {
      switch piece {
      case .cells(_, let changes):
        for change in changes where places.contains(change.cell.row) {
          written[change.cell.row, default: []].append((change.cell, change.content, .keep))
        }
      case .patch(.setCell(_, let cell, let content, let style)) where places.contains(cell.row):
        written[cell.row, default: []].append((cell, content, style))
      case .patch: continue
      }
    }
    for row in repeated {
      guard let list = row.list?.list else { continue }
      let texts = page.texts.filter { $0.key.row == list.headRow }.mapValues { CellValue.text($0) }
      let constants = page.prototypeValues.filter { $0.key.row == list.headRow }
      for (cell, value) in texts.merging(constants, uniquingKeysWith: { $1 })
        .sorted(by: { $0.key < $1.key })
      {
        set(CellReference(row: row.place, column: cell.column), .value(value))
      }
      for (cell, content, style) in heads[list].flatMap({ written[$0] }) ?? [] {
        set(CellReference(row: row.place, column: cell.column), content, style: style)
      }
    }
  }

  // MARK: The rows in their order

  private var paperFlow: PaperFlow? {
    page.layout.printed.map { PaperFlow(paperRows, paper: $0) }
  }

  private var paperRows: [PaperFlow.Row] {
    var rows: [PaperFlow.Row] = []
    var row = 1
    while row <= lastRow {
      if let index = plan.bands.firstIndex(where: {
        $0.band.items.isEmpty && $0.band.prototypeRows.contains(row)
      }) {
        rows += paperRows(ofBand: index)
        row = plan.bands[index].band.prototypeRows.upperBound
      } else if let place = plan.row(row) {
        rows.append(paperRow(row, at: place))
      }
      row += 1
    }
    return rows
  }

  private var lastRow: Int {
    let rows = [page.texts.keys.map(\.row).max(), page.cellTexts.keys.map(\.row).max()]
    return rows.compactMap { $0 }.max() ?? 0
  }

  private func paperRow(_ template: Int, at place: Int) -> PaperFlow.Row {
    PaperFlow.Row(
      template: template, place: place, height: height(ofPrinted: template, at: place))
  }

  private func paperRows(ofBand index: Int) -> [PaperFlow.Row] {
    let band = plan.bands[index]
    if band.records.isEmpty {
      return band.band.prototypeRows.compactMap { row in
        plan.row(row).map { paperRow(row, at: $0) }
      }
    }
    if band.inner.isEmpty, band.height == 1 {
      let list = plan.paperList(band.band, index)
      return zip(band.records, plan.rows(of: band)).enumerated().map { number, entry in
        paperRow(of: list, number, entry.0, at: entry.1)
      }
    }
    let inner = band.printedList
    let list = inner.map { plan.paperList($0, index, 0) }
    return zip(band.records, plan.rows(of: band)).enumerated().flatMap { number, entry in
      let (record, top) = entry
      return band.band.prototypeRows.flatMap { row in
        let place = plan.row(row, of: record, at: top, in: band)
        guard let inner, var own = list, inner.prototypeRows.contains(row) else {
          return [paperRow(row, at: place)]
        }
        own.record = number
        let records = band.records(of: inner, in: record)
        return (0..<max(1, records.count)).map { at in
          paperRow(
            of: own, at, records.indices.contains(at) ? records[at] : FillRecord([:]),
            at: place + at)
        }
      }
    }
  }

  private func paperRow(
    of list: PaperFlow.List, _ index: Int, _ record: FillRecord, at place: Int
  ) -> PaperFlow.Row {
    var row = paperRow(record.isRepeatedHead ? list.headRow : list.headRow + 1, at: place)
    row.list = (list, index)
    row.isRepeatedHead = record.isRepeatedHead
    return row
  }
}

extension PagePlan {
  /// Whether a list has heads that another sheet of paper repeats.
  var hasHeadsToRepeat: Bool {
    bands.indices.contains { index in
      let band = bands[index]
      let isList = band.inner.isEmpty && band.height == 1 && band.band.items.isEmpty
      let list = isList ? band.band : band.printedList
      return list.map { paperList($0, index).hasHeads } ?? false
    }
  }

  /// A list of a band, or of one of its records.
  func paperList(_ list: Band, _ band: Int, _ record: Int? = nil) -> PaperFlow.List {
    let head = list.prototypeRows.lowerBound - 1
    let (texts, above) = (cells(inRow: head), cells(inRow: head - 1))
    let isAlone = !bands.contains {
      $0.band.group != list.group && $0.band.prototypeRows == list.prototypeRows
    }
    let isRepeated = page.layout.printed?.titleRows?.contains(head) ?? false
    let isOneRow = !page.mergedRanges.contains {
      $0.rows.contains(head) && $0.rows.count > 1
    }
    let end = bands[band].band.prototypeRows.upperBound
    let endsPaper = record != nil && page.layout.printed?.breaks.contains(end) == true
    return PaperFlow.List(
      band: band, record: record, headRow: head, titleRow: above == 1 ? head - 1 : head,
      hasHeads: texts > 1 && isAlone && !isRepeated && isOneRow, endsPaper: endsPaper)
  }

  /// How many cells of a row outside the lists are printed.
  private func cells(inRow row: Int) -> Int {
    let isOwn = bands.contains {
      $0.inner.isEmpty && $0.band.prototypeRows.contains(row)
    }
    guard !isOwn else { return 0 }
    let cells = [
      Array(page.texts.keys), Array(page.cellTexts.keys), Array(page.prototypeValues.keys),
    ]
    return Set(cells.joined().filter { $0.row == row }).count
  }
}

extension BandPlan {
  /// The list within each record whose heads are repeated: the first with a row for each of its
  /// records.
  fileprivate var printedList: Band? { inner.first { $0.prototypeRows.count == 1 } }
}
