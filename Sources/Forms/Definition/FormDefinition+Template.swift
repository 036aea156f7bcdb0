import Grid
import Spreadsheet
import Values
import Wording

extension FormDefinition {
  /// The form that a template workbook defines.
  ///
  /// What is odd in it does not stop the reading; `TemplateLint` reports it.
  ///
  /// - Parameters:
  ///   - template: the workbook, its rich text joined.
  ///   - file: its name, for messages.
  /// - Throws: `T01` where no sheet has a placeholder.
  public init(template: Workbook, file: String) throws(FormError) {
    self = try TemplateParser(template, file: file).definition()
  }

  /// The form that one of several pages is by itself: with the fields and groups of that page,
  /// and titled like its sheet. Nil where there is no such page.
  package func restricted(toPage name: String) -> FormDefinition? {
    guard let page = pages.first(where: { $0.sheet == name }) else { return nil }
    var part = self
    (part.pages, part.title, part.number) = ([page], name, nil)
    let fieldNames = Set(page.placeholders.filter { $0.group == nil }.map(\.field))
    part.fields = fields.filter { fieldNames.contains($0.name) }
    let groupNames = Set(page.bands.map(\.group))
    part.groups = groups.filter { groupNames.contains($0.name) }
    for index in part.groups.indices {
      let columns = page.bands.filter { $0.group == part.groups[index].name }.flatMap(\.columns)
      part.groups[index].fields = part.groups[index].fields.filter { field in
        columns.contains { $0.field == field.name }
      }
    }
    part.checks = []
    part.keyFields = []
    return part
  }
}

/// Reads a template: rules first, since they say which groups are printed, then the pages.
struct TemplateParser {
  let rules: DefinitionCompiler
  let pages: [FormPage]
  private let workbook: Workbook
  private let file: String

  init(_ workbook: Workbook, file: String) {
    (self.workbook, self.file) = (workbook, file)
    let rules = DefinitionCompiler(workbook)
    self.rules = rules
    pages = workbook.sheets.filter { !RuleSheet.isRules($0) }.compactMap {
      PageBuilder($0, rules: rules).page()
    }
  }

  func definition() throws(FormError) -> FormDefinition {
    guard !pages.isEmpty else {
      throw FormError(.templateWithoutFields, at: SourcePosition(file: file))
    }
    let catalogue = FieldCatalogue(pages: pages, rules: rules)
    let printed = FormNumber.find(in: pages)
    var definition = FormDefinition(
      title: rules.title ?? printedTitle, number: rules.number ?? printed?.number,
      version: rules.version ?? printed?.version ?? 1, keyFields: rules.keyFields,
      scoredGroup: rules.scoredGroup, parameters: rules.parameters, fields: catalogue.fields,
      groups: catalogue.groups,
      choices: rules.choices, lists: rules.lists, checks: rules.checks,
      otherBlocks: rules.otherBlocks, pages: pages,
      file: file, formBlock: rules.formBlock, ruleSheet: rules.sheetName)
    let found = rules.findings.diagnostics + RuleLint(definition, rules: rules).diagnostics
    definition.diagnostics = found.map { finding in
      var placed = finding
      (placed.file, placed.form) = (file, definition.title)
      return placed
    }
    return definition
  }

  /// The topmost text of the first page, else the name of its sheet.
  private var printedTitle: String {
    let page = pages[0]
    let first = page.texts.min { $0.key < $1.key }
    guard let first, first.key.row <= 3 else { return page.sheet }
    return first.value.filter { !$0.isNewline }
  }
}

/// The line `表号：AQ-01 v3` as it stands on a page.
package struct FormNumber: Hashable, Sendable {
  /// `AQ-01`.
  package var number: String
  /// `3`; nil where none is printed.
  package var version: Int?

  /// The number in a text; nil for a text without one.
  package init?(_ text: String) {
    let folded = text.foldedWidth
    guard let label = ["表号", "Form No"].first(where: { folded.contains($0) }),
      let range = folded.firstRange(of: label)
    else { return nil }
    let rest = folded[range.upperBound...].drop { $0 == ":" || $0.isWhitespace }
    let words = rest.split { $0.isWhitespace }
    guard let first = words.first else { return nil }
    number = String(first)
    version = words.dropFirst().first.flatMap { word in
      word.lowercased().hasPrefix("v") ? Int(word.dropFirst().prefix { $0.isNumber }) : nil
    }
  }

  static func find(in pages: [FormPage]) -> FormNumber? {
    pages.lazy.flatMap { $0.texts.sorted { $0.key < $1.key } }
      .compactMap { FormNumber($0.value) }.first
  }
}
