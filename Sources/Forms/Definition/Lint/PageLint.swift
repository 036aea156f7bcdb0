import Grid
import Spreadsheet
import Values
import Wording

/// Places of a page that a reader cannot find again, or that get in each other's way.
struct PageLint {
  private(set) var diagnostics: [Diagnostic] = []
  private let page: FormPage
  private let definition: FormDefinition

  init(_ page: FormPage, _ definition: FormDefinition) {
    (self.page, self.definition) = (page, definition)
    checkLabels()
    checkTwice()
    for band in page.bands { check(band) }
    checkRightwards()
    checkUnread()
  }

  /// The places of the form's own fields that are read.
  private var places: [Placeholder] {
    page.placeholders.filter { $0.group == nil && !$0.options.contains(.notRead) }
  }

  private mutating func checkLabels() {
    var seen: [String: String] = [:]
    for place in places {
      guard let label = place.label?.foldedForMatching, !label.isEmpty else {
        report(.fieldWithoutLabel, [place.field], at: place.cell)
        continue
      }
      if let other = seen[label], other != place.field {
        report(.labelAmbiguous, [other, place.field, label], at: place.cell)
      }
      seen[label] = place.field
    }
  }

  private mutating func checkTwice() {
    var seen: [String: CellReference] = [:]
    for place in places {
      if let first = seen[place.field] {
        let cells = [first.description, place.cell.description]
        report(.fieldTwiceOnForm, [place.field] + cells, at: place.cell)
      } else {
        seen[place.field] = place.cell
      }
    }
  }

  private mutating func check(_ band: Band) {
    guard let group = definition.group(band.group) else { return }
    let place = band.columns.first?.placeholder?.cell
    if band.headerRows.isEmpty, !band.columns.allSatisfy(\.isWriteOnly) {
      report(.headerRowMissing, [band.group], at: place)
    }
    if group.kind == .printed, band.items.count < 2 {
      report(.printedItemsMissing, [band.group], at: place)
    }
    for name in group.keys where band.column(of: name) == nil {
      report(.keyUnknown, [band.group, name], at: place)
    }
    if let end = group.end, !hasRow(startingWith: end, below: band) {
      report(.endMissing, [band.group, end], at: place)
    }
    if group.kind == .carriedOver, group.source == nil {
      report(.sourceMissing, [band.group], at: place)
    }
    checkHeaders(of: band)
  }

  private func hasRow(startingWith end: String, below band: Band) -> Bool {
    let texts = page.texts.merging(page.cellTexts.mapValues(\.printed)) { text, _ in text }
    return texts.contains {
      $0.key.row > band.prototypeRows.upperBound && HeaderRows.starts($0.value, with: end)
    }
  }

  private mutating func checkHeaders(of band: Band) {
    var seen: [String: Band.Column] = [:]
    for column in band.columns where !column.header.isEmpty && !column.isWriteOnly {
      if let other = seen[column.header], other.column != column.column {
        report(
          .columnsAmbiguous,
          [band.group, other.field, column.field, column.header], at: column.placeholder?.cell)
      }
      seen[column.header] = column
    }
  }

  /// A list to the right must not run over what is printed there.
  private mutating func checkRightwards() {
    for list in RightwardList.lists(of: page) {
      let inTheWay = Array(page.texts.keys) + Array(page.cellTexts.keys)
      guard let cell = list.cells.first,
        inTheWay.contains(where: {
          list.rows.contains($0.row) && $0.column > list.columns.upperBound
        })
      else { continue }
      report(.listCoversCells, [list.name], at: cell)
    }
  }

  /// Lists of a form that come back and cannot be read.
  private mutating func checkUnread() {
    for name in page.unreadLists(of: definition) where !isOfReport(name) {
      let cell = page.cellTexts.filter { $0.value.values.contains { $0.group == name } }.keys.min()
      report(.listUnreadable, [name], at: cell)
    }
  }

  /// Whether a list belongs to a report, which is only filled: no form number, and other lists have
  /// keys, this one not.
  private func isOfReport(_ list: String) -> Bool {
    guard definition.number == nil else { return false }
    guard definition.ruleSheet != nil else { return true }
    let keyed = definition.groups.filter { $0.key != nil }
    return !keyed.isEmpty && !keyed.contains { $0.name == list }
  }

  private mutating func report(
    _ kind: DiagnosticCode, _ arguments: [String] = [], at cell: CellReference?
  ) {
    var diagnostic = Diagnostic(kind, arguments, cell: cell)
    diagnostic.sheet = page.sheet
    diagnostics.append(diagnostic)
  }
}

extension Band.Column {
  /// Whether a reader leaves it.
  fileprivate var isWriteOnly: Bool { placeholder?.options.contains(.notRead) ?? false }
}
