import Grid
import Spreadsheet
import Values

/// A page of a definition, prepared for finding it in sheets.
struct PageSkeleton: Sendable {
  let definition: FormDefinition
  let page: FormPage
  /// The columns that may be read, those of all bands under the same headers together.
  let columns: [SkeletonColumn]
  /// Which columns a header text may mean, by its folded form.
  let vocabulary: [String: Set<Int>]
  /// The folded texts of the printed items.
  let itemTexts: Set<String>
  /// The folded title.
  let title: String
  /// The labels of fields and other printed texts outside the bands, folded.
  let labels: [String: Set<String>]
  /// The checks that the template brings itself.
  let checks: TemplateChecks

  init(definition: FormDefinition, page: FormPage) {
    (self.definition, self.page) = (definition, page)
    columns = SkeletonColumn.columns(of: page, definition)
    var vocabulary: [String: Set<Int>] = [:]
    for (index, column) in columns.enumerated() {
      for text in column.exact + column.aliases { vocabulary[text, default: []].insert(index) }
    }
    self.vocabulary = vocabulary
    checks = TemplateChecks(definition)
    title = Similarity.key(definition.title)
    itemTexts = Set(
      page.bands.flatMap(\.items).compactMap { item in
        PageSkeleton.content(of: item, in: page)
      })
    labels = Dictionary(
      definition.fields.map { field in
        let placeholder = page.placeholders.first { $0.group == nil && $0.field == field.name }
        let texts = [field.name, placeholder?.label ?? ""] + field.aliases
        return (field.name, Set(texts.map(LabelScanner.folded).filter { !$0.isEmpty }))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The text that identifies an item beside its key, folded.
  static func content(of item: Band.Item, in page: FormPage) -> String? {
    guard let band = page.bands.first(where: { $0.items.contains(item) }),
      let field = contentField(of: band)
    else { return nil }
    return item.constants[field].map { Similarity.item($0).text }
  }

  /// The first printed column of words, but the key's: 检查内容.
  static func contentField(of band: Band) -> String? {
    guard let sample = band.items.first else { return nil }
    return band.columns.first { column in
      guard column.isPrinted, let text = sample.constants[column.field], text != sample.key else {
        return false
      }
      return Double(text.foldedForMatching) == nil
    }?.field
  }

  /// Whether there is anything to read on the page.
  var isReadable: Bool {
    !columns.isEmpty
      || page.placeholders.contains { $0.group == nil && !$0.options.contains(.notRead) }
  }

  /// How much of the page's own texts stands in a set of folded texts, 0...1.
  func likeness(to texts: Set<String>) -> Double {
    if !itemTexts.isEmpty {
      return Double(itemTexts.intersection(texts).count) / Double(itemTexts.count)
    }
    guard !columns.isEmpty else {
      let found = labels.values.filter { !$0.isDisjoint(with: texts) }.count
      return labels.isEmpty ? 0 : Double(found) / Double(labels.count)
    }
    let found = Set(texts.flatMap { vocabulary[$0] ?? [] })
    return Double(found.count) / Double(columns.count)
  }
}
