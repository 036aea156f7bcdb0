import Expressions
import Grid
import Spreadsheet
import Values
import Wording

/// Tells what is odd in a template before it is sent out: names that lead nowhere, places that
/// cannot be found again, conditions that cannot be read. What the blocks about scores say is
/// compiled in Assessment, and reported there.
///
/// ```swift
/// TemplateLint.diagnostics(of: workbook, file: "检查表.xlsx").map(\.code)  // ["T05", "T10"]
/// ```
public enum TemplateLint {
  /// All findings about a template, in the order of its sheets, those about its rules last.
  ///
  /// - Parameters:
  ///   - template: the workbook.
  ///   - file: its name, for the findings.
  public static func diagnostics(of template: Workbook, file: String) -> [Diagnostic] {
    let parser = TemplateParser(template, file: file)
    guard let definition = try? parser.definition() else {
      var none = Diagnostic(.templateWithoutFields)
      none.file = file
      return [none]
    }
    var found: [Diagnostic] = []
    for sheet in template.sheets where !RuleSheet.isRules(sheet) {
      found += PlaceholderLint(sheet).diagnostics
    }
    for page in definition.pages {
      found += PageLint(page, definition).diagnostics
    }
    found += definition.diagnostics
    return found.map { finding in
      var placed = finding
      (placed.file, placed.form) = (file, definition.title)
      if placed.sheet == nil { placed.sheet = definition.ruleSheet }
      return placed
    }
  }
}

/// Placeholders that are written wrongly.
struct PlaceholderLint {
  private(set) var diagnostics: [Diagnostic] = []
  private let sheet: Sheet

  init(_ sheet: Sheet) {
    self.sheet = sheet
    var opened: [(group: String, cell: CellReference)] = []
    for (cell, parts) in TemplateSheet(sheet).placeholders.sorted(by: { $0.key < $1.key }) {
      if parts.isUnclosed { report(.placeholderUnclosed, [], at: cell) }
      for segment in parts.segments {
        switch segment {
        case .text: continue
        case .value(let value): check(value, at: cell)
        case .open(let group): opened.append((group, cell))
        case .close(let group):
          if let index = opened.lastIndex(where: { $0.group == group }) {
            opened.remove(at: index)
          } else {
            report(.listUnclosed, [group], at: cell)
          }
        }
      }
    }
    for open in opened { report(.listUnclosed, [open.group], at: open.cell) }
  }

  private mutating func check(_ value: PlaceholderText.Value, at cell: CellReference) {
    if value.field.isEmpty { report(.placeholderEmpty, [], at: cell) }
    for option in value.unknownOptions {
      let words = Placeholder.Option.words.keys.sorted()
      let nearest = Suggestion.nearest(to: option, among: words)
      report(
        nearest == nil ? .optionUnknown : .optionMisspelt,
        [option, "{{\(value.path)}}"] + (nearest.map { [$0] } ?? []), at: cell)
    }
  }

  private mutating func report(
    _ kind: DiagnosticCode, _ arguments: [String], at cell: CellReference
  ) {
    var diagnostic = Diagnostic(kind, arguments, cell: cell)
    diagnostic.sheet = sheet.name
    diagnostics.append(diagnostic)
  }
}
