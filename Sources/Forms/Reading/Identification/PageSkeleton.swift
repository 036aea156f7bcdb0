import Grid
import Spellings
import Spreadsheet
import Values

/// A page of a definition, prepared for finding it in sheets and for reading it there: whatever is
/// asked of every copy is made once. A class, since every step of reading holds on to it.
final class PageSkeleton: Sendable {
  let definition: FormDefinition
  let page: FormPage
  /// What is read row by row: the lists under one header together, from the top and the left.
  let tables: [SkeletonTable]
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
  /// The ways to write the choices of each list.
  let choices: [String: ChoiceText]
  /// The paths of the fields that are shown to nobody.
  let privateFields: Set<String>
  /// The checks that the template brings itself.
  let checks: TemplateChecks
  /// What it demands of its fields.
  let demands: FieldChecks

  init(definition: FormDefinition, page: FormPage, today: CalendarDate? = nil) {
    (self.definition, self.page) = (definition, page)
    tables = SkeletonTable.tables(of: page, definition)
    privateFields = Set(
      definition.fields.filter(\.isPrivate).map(\.name)
        + definition.groups.flatMap { group in
          group.fields.filter(\.isPrivate).map { "\(group.name).\($0.name)" }
        })
    checks = TemplateChecks(definition, today: today)
    demands = FieldChecks(definition)
    choices = definition.choices.mapValues(ChoiceText.init)
    title = Similarity.key(definition.title)
    number = definition.number.map { FoldedText($0) }.flatMap { $0.isEmpty ? nil : $0 }
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

  /// The labels of the fields that the page does not print below its first list.
  var topLabels: Set<FoldedText> {
    let first = page.bands.map(\.rows.upperBound).min() ?? Int.max
    let low = Set(
      page.placeholders.filter { $0.group == nil && $0.cell.row > first }.map(\.field))
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

  /// How many columns its tables have.
  var columnCount: Int { tables.reduce(0) { $0 + $1.columns.count } }

  /// The last column of its tables.
  var lastColumn: Int { tables.compactMap(\.columns.last?.column).max() ?? 0 }

  /// How many tables, of those that stand one below the other, the page prints above a field.
  func levelsAbove(_ field: String) -> Int {
    guard let place = page.placeholders.first(where: { $0.group == nil && $0.field == field })
    else { return 0 }
    let above = tables.filter { table in
      table.lists.allSatisfy { $0.band.rows.upperBound < place.cell.row }
    }
    return Set(above.map(\.level)).count
  }

  /// Whether there is anything to read on the page.
  var isReadable: Bool {
    columnCount > 0
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
