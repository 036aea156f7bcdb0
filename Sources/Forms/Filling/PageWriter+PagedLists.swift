import Grid
import Spreadsheet

/// Records that begin on a sheet of paper of their own, each with a list that may need several: its
/// heads are printed on each of them, and what stands below the list, such as the lines to sign,
/// never without the last row of the list.
extension PageWriter {
  /// The data with a place in each list wherever its heads are printed once more; nil where no list
  /// needs another sheet of paper. To be asked for when the page is written.
  var dataWithRepeatedHeads: FillData? {
    guard let band = plan.pagedBand, let list = band.inner.first else { return nil }
    let continued = continuations(of: list, in: band)
    guard continued.contains(where: { !$0.isEmpty }) else { return nil }
    var head = FillRecord([:])
    head.isRepeatedHead = true
    var whole = data
    whole.groups[band.band.group] = zip(band.records, continued).map { record, places in
      var record = record
      var records = band.records(of: list, in: record)
      for place in places.reversed() { records.insert(head, at: place) }
      record.groups[list.name(within: band.band)] = records
      return record
    }
    return whole
  }

  mutating func breakLists() {
    guard let band = plan.pagedBand, let list = band.inner.first else { return }
    let continued =
      plan.hasHeadsToRepeat ? repeatedHeads(of: list, in: band) : continuations(of: list, in: band)
    for ((record, top), places) in zip(zip(band.records, plan.rows(of: band)), continued) {
      let first = plan.row(list.prototypeRows.lowerBound, of: record, at: top, in: band)
      for place in places { patches.append(.addRowBreak(sheet: sheet, below: first + place - 1)) }
    }
  }

  private func repeatedHeads(of list: Band, in band: BandPlan) -> [[Int]] {
    band.records.map { record in
      band.records(of: list, in: record).enumerated().filter(\.element.isRepeatedHead)
        .map(\.offset)
    }
  }

  /// For each record the places in its list where a new sheet of paper begins.
  private func continuations(of list: Band, in band: BandPlan) -> [[Int]] {
    zip(band.records, plan.rows(of: band)).map { record, top in
      continuations(of: list, in: band, record, top)
    }
  }

  private func continuations(
    of list: Band, in band: BandPlan, _ record: FillRecord, _ top: Int
  ) -> [Int] {
    guard let paper = page.layout.printed else { return [] }
    let (template, row) = (band.band.prototypeRows, list.prototypeRows.lowerBound)
    func sum(_ rows: Range<Int>) -> Double {
      rows.reduce(0) {
        $0 + height(ofPrinted: $1, at: plan.row($1, of: record, at: top, in: band))
      }
    }
    let first = plan.row(row, of: record, at: top, in: band)
    let count = max(1, band.records(of: list, in: record).count)
    let repeated = plan.hasHeadsToRepeat ? sum(list.headRow..<row) : 0
    var used = sum(template.lowerBound..<row)
    var places: [Int] = []
    for place in 0..<count {
      let own = height(ofPrinted: row, at: first + place)
      if used + own > paper.height, place > 0 {
        places.append(place)
        used = repeated
      }
      used += own
    }
    let end = sum(list.prototypeRows.upperBound + 1..<template.upperBound + 1)
    if used + end > paper.height, count > 1, places.last != count - 1 { places.append(count - 1) }
    return places
  }
}

extension PagePlan {
  /// The band whose records begin on a sheet of paper of their own and have one list, of rows one
  /// by one.
  fileprivate var pagedBand: BandPlan? {
    guard let paper = page.layout.printed else { return nil }
    return bands.first {
      $0.inner.count == 1 && $0.inner[0].prototypeRows.count == 1
        && paper.breaks.contains($0.band.prototypeRows.upperBound)
    }
  }

  /// Whether there is such a band, and heads above its list.
  var hasHeadsToRepeat: Bool {
    guard let band = pagedBand, let list = band.inner.first,
      band.band.prototypeRows.contains(list.headRow)
    else { return false }
    let heads = page.prototypeValues.keys.filter { $0.row == list.headRow }
    return heads.count > 1 && !page.cellTexts.keys.contains { $0.row == list.headRow }
  }
}

extension Band {
  /// The row above a list, where its heads stand.
  var headRow: Int { prototypeRows.lowerBound - 1 }
  /// The name of a list within the records of another.
  func name(within outer: Band) -> String { String(group.dropFirst(outer.group.count + 1)) }
}
