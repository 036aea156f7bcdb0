import Grid
import Spreadsheet
import Wording

/// Makes a `Sheet` of the records of one.
struct SheetAssembler {
  private let context: CellBackground
  private let log: NoticeLog

  init(_ globals: WorkbookGlobals, log: NoticeLog) {
    (context, self.log) = (CellBackground(globals), log)
  }

  /// A sheet with all that stands on it.
  func sheet(named name: String, of substream: SheetSubstream) -> Sheet {
    var sheet = Sheet(name: name)
    substream.layout.apply(to: &sheet, looks: context.looks)
    sheet.mergedRanges = substream.layout.apartRanges { range in
      log.add(.mergeOverlaps, at: SourcePosition(sheet: name, cell: range.topLeft))
    }
    substream.print.apply(to: &sheet)
    substream.annotations.apply(to: &sheet)
    sheet.rows = SheetRows(rows(of: substream, sheet: name))
    return sheet
  }

  /// The rows that have cells or settings.
  private func rows(of substream: SheetSubstream, sheet: String) -> PackedRows {
    var packing = CellPacking(context, substream, sheet: sheet, log: log)
    let entries = substream.cells.sorted { cell in
      log.add(.cellTwice, at: SourcePosition(sheet: sheet, cell: cell))
    }
    for cell in substream.cells.outside {
      log.add(.cellOutside, [cell.description], at: SourcePosition(sheet: sheet))
    }
    var settings = substream.layout.rows.keys.sorted()[...]
    var place = 0
    while place < entries.count || !settings.isEmpty {
      let number = min(
        place < entries.count ? Int(entries[place].row) + 1 : Int.max, settings.first ?? Int.max)
      packing.begin(number)
      while place < entries.count, Int(entries[place].row) + 1 == number {
        packing.append(entries[place])
        place += 1
      }
      if settings.first == number { settings.removeFirst() }
      packing.end(with: substream.layout.row(number, looks: context.looks))
    }
    return packing.rows()
  }
}
