import Grid
import Spellings
import Spreadsheet
import Values

/// A page of a definition, prepared for finding it in sheets and for reading it there: whatever is
/// asked of every copy is made once. A class, since every step of reading holds on to it.
final class PageSkeleton: Sendable {
  let definition: FormDefinition
  let page: FormPage
  /// The columns that may be read, those of all bands under the same headers together.
  let columns: [SkeletonColumn]
  /// The lists of the form, in its order.
  let groups: [SkeletonGroup]
  /// The folded title.
  let title: FoldedText
  /// The folded number of the form; nil for none.
  let number: FoldedText?
  /// The fields outside the bands that are read, in their order.
  let readFields: [FieldDefinition]
  /// The labels of each field outside the bands, folded.
  let labels: [String: Set<FoldedText>]
  /// Of these the ones that 别名 does not add.
  let ownLabels: [String: Set<FoldedText>]
  /// What cells begin with that are no fields: words before a remark that are no labels.
  let remarks: [FoldedText]
  /// Finds the labels, and other short texts that the page prints.
  let labelScanner: LabelScanner
  /// The long texts that the page prints: where they stand in a copy, they are no values.
  let longTexts: Set<FoldedText>
  /// The texts of the printed items of all bands.
  let itemTexts: Set<FoldedText>
  /// The band that is read row by row, with its items' texts; nil for a page without.
  let table: SkeletonTable?
  /// The ways to write the choices of each list.
  let choices: [String: ChoiceText]
  /// The checks that the template brings itself.
  let checks: TemplateChecks
  /// What it demands of its fields.
  let demands: FieldChecks

  init(definition: FormDefinition, page: FormPage, today: CalendarDate? = nil) {
    (self.definition, self.page) = (definition, page)
    let columns = SkeletonColumn.columns(of: page, definition)
    self.columns = columns
    groups = definition.groups.map { SkeletonGroup($0, of: definition, on: page, columns) }
    checks = TemplateChecks(definition, today: today)
    demands = FieldChecks(definition)
    choices = definition.choices.mapValues(ChoiceText.init)
    title = Similarity.key(definition.title)
    number = definition.number.map { FoldedText($0) }.flatMap { $0.isEmpty ? nil : $0 }
    table = SkeletonTable(page: page, definition: definition)
    itemTexts = PageSkeleton.itemTexts(of: page)
    let labels = PageSkeleton.labels(of: definition, on: page)
    self.labels = labels
    ownLabels = Dictionary(
      definition.fields.map { field in
        let own = labels[field.name] ?? []
        return (field.name, own.subtracting(field.aliases.map(LabelScanner.folded)))
      }, uniquingKeysWith: { first, _ in first })
    readFields = definition.fields.filter { page.reads($0) }
    let texts = page.texts.values.map(LabelScanner.folded)
    let known = labels.values.reduce(into: Set(texts.filter { $0.count <= 12 })) {
      $0.formUnion($1)
    }
    let all = labels.values.reduce(into: Set()) { $0.formUnion($1) }
    remarks = PageSkeleton.remarks.filter { !all.contains(LabelScanner.folded($0)) }
      .map { FoldedText($0) }
    labelScanner = LabelScanner(
      labels: known.union(PageSkeleton.usualLabels).filter { $0.count >= 2 })
    longTexts = Set(page.texts.values.map { FoldedText($0) }.filter { $0.count > 14 })
  }

  /// Words before a remark.
  private static let remarks = ["注:", "填表说明", "说明:", "备注:"]

  private static let usualLabels: Set<FoldedText> = [
    "表号", "编号", "年月日", "受检单位负责人", "检查人", "巡视组长", "填表人", "等级", "得分",
  ]

  private static func itemTexts(of page: FormPage) -> Set<FoldedText> {
    page.bands.reduce(into: []) { texts, band in
      guard let field = contentField(of: band) else { return }
      texts.formUnion(PrintedItemTexts(band.items, content: field).contents)
    }
  }

  private static func labels(
    of definition: FormDefinition, on page: FormPage
  ) -> [String: Set<FoldedText>] {
    Dictionary(
      definition.fields.map { field in
        let placeholder = page.placeholders.first { $0.group == nil && $0.field == field.name }
        let texts = [field.name, placeholder?.label ?? ""] + field.aliases
        return (field.name, Set(texts.map(LabelScanner.folded).filter { !$0.isEmpty }))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The labels of the fields that the page does not print below its lists.
  var topLabels: Set<FoldedText> {
    let last = page.bands.map(\.rows.upperBound).max() ?? Int.max
    let low = Set(
      page.placeholders.filter { $0.group == nil && $0.cell.row > last }.map(\.field))
    return labels.filter { !low.contains($0.key) }.values.reduce(into: []) { $0.formUnion($1) }
  }

  /// The first printed column of words that tells items apart, but the key's: 检查内容, not the
  /// category merged beside it; where none does, the first of words.
  static func contentField(of band: Band) -> String? {
    guard let sample = band.items.first else { return nil }
    let words = band.columns.filter { column in
      guard column.isPrinted, let text = sample.constants[column.field], text != sample.key else {
        return false
      }
      return !FoldedText(text).isNumber
    }.map(\.field)
    let telling = words.first { field in
      Set(band.items.compactMap { $0.constants[field] }).count * 3 > band.items.count * 2
    }
    return telling ?? words.first
  }

  /// How many characters more than the title its cell may have: the year, the round, a number.
  static let titleSlack = 25

  /// Whether a cell holds the title.
  func isTitle(_ cell: GridCell) -> Bool {
    cell.folded.contains(title) && cell.folded.count <= title.count + PageSkeleton.titleSlack
  }

  /// Whether there is anything to read on the page.
  var isReadable: Bool {
    !columns.isEmpty
      || page.placeholders.contains { $0.group == nil && !$0.options.contains(.notRead) }
  }
}

extension FormPage {
  /// Whether a field outside the bands is read.
  fileprivate func reads(_ field: FieldDefinition) -> Bool {
    guard field.direction != .writeOnly else { return false }
    let own = placeholders.filter { $0.group == nil && $0.field == field.name }
    return own.isEmpty || own.contains { !$0.options.contains(.notRead) }
  }
}

/// The band of a page that is read row by row: that of the printed items, else the first.
struct SkeletonTable: Sendable {
  let band: Band
  /// The field that identifies an item beside its key: 检查内容; nil where there is none.
  let contentField: String?
  /// The texts of the items.
  let items: PrintedItemTexts
  /// The folded name of each category with its whole text.
  let categories: [FoldedText: String]
  /// Beginnings of what the page prints below the list.
  let footers: [FoldedText]

  init?(page: FormPage, definition: FormDefinition) {
    guard let band = page.bands.first(where: { !$0.items.isEmpty }) ?? page.bands.first else {
      return nil
    }
    self.band = band
    contentField = PageSkeleton.contentField(of: band)
    items = PrintedItemTexts(band.items, content: contentField)
    categories = band.items.compactMap(\.category).reduce(into: [:]) { names, text in
      names[HeadingText(text).name] = text
    }
    footers = SkeletonTable.footers(of: page, below: band, definition)
  }

  private static func footers(
    of page: FormPage, below band: Band, _ definition: FormDefinition
  ) -> [FoldedText] {
    let last = page.bands.map(\.rows.upperBound).max() ?? band.rows.upperBound
    let texts = page.texts.filter { $0.key.row > last }.map(\.value)
    let labels = page.placeholders.filter { $0.group == nil && $0.cell.row > last }
      .compactMap(\.label)
    let known = Set(band.columns.map { Similarity.key($0.header) })
    let end = definition.group(band.group)?.end.map { [$0] } ?? []
    return (end + texts + labels).map { text in
      let folded = LabelScanner.folded(text)
      return folded.range(of: ":").map { folded[0..<$0.lowerBound] } ?? folded
    }.filter { $0.count >= 2 && !known.contains($0) }
  }
}
