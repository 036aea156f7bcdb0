import Grid
import Spreadsheet
import Values

/// Fills a template: makes the changes to its workbook that put data into the places of its
/// placeholders.
///
/// Rows of lists are inserted as needed, formulas follow, placeholders without a value become
/// blanks. Everything else of the workbook stays as it is.
///
/// ```swift
/// var data = FillData()
/// data.fields["受检单位"] = .value(.text("锅炉车间"))
/// let filled = FormFilling(definition).patches(for: data)
/// ```
public struct FormFilling: Sendable {
  private let definition: FormDefinition
  /// Whether lists get at least as many rows as the form asks for (最少), as in a blank form.
  var usesMinimumRows = false
  /// The sheets that are only printed: where one of their lists goes on on another sheet of paper its
  /// heads do too. In a list that is read again such a row would be no record.
  package var printedSheets: Set<String> = []

  /// Fills the template of a definition.
  public init(_ definition: FormDefinition) { self.definition = definition }

  /// The changes that fill all pages of the template's own workbook.
  ///
  /// A page whose sheet is named by a placeholder (`{{受检单位}}`) gets that name; one named by a
  /// field of a group (`{{单位.名称}}`) is copied for each record.
  public func patches(for data: FillData) -> FilledForm {
    var filled = FilledForm(changes: PatchList(), pages: [])
    let plans = definition.pages.mapInParallel { plan($0, data) }
    let stretching = FormulaStretching(
      edits: plans.filter { !$0.edits.isEmpty && !$0.page.isCopiedForRecords }
        .map { ($0.page.sheet, $0.edits) })
    // Rows first, on all pages and their copies: what is written afterwards refers to rows as they
    // end up, and nobody has to look through it for references to rows that move.
    for plan in plans where !plan.page.isCopiedForRecords {
      filled.changes.append(contentsOf: plan.rowPatches(sheet: plan.page.sheet))
    }
    var names = definition.pages.map(\.sheet)
    let copies = plans.map { plan in
      plan.page.nameValue?.group.map {
        addCopies(of: plan.page, $0, data, stretching, names: &names, to: &filled)
      }
    }
    let pages = zip(plans, copies).flatMap { plan, copies in
      copies ?? [
        PlannedPage(sheet: plan.page.sheet, data: data, plan: plan, stretching: stretching)
      ]
    }
    let written = pages.mapInParallel(heaviestFirst: \.plan.size) { changes(for: $0) }
    for changes in written {
      filled.changes.append(contentsOf: changes)
    }
    filled.pages = pages.map { $0.plan.filledPage(sheet: $0.sheet) }
    renameSheets(data, names: names, in: &filled)
    return filled
  }

  /// One page as it will stand in another workbook, under a name of its own; nil for a page that
  /// the template does not have.
  ///
  /// - Parameters:
  ///   - data: what the page is filled with.
  ///   - page: the name of the page's sheet in the template; nil for the first.
  ///   - sheet: the name of the sheet in the workbook that is filled.
  public func draft(for data: FillData, page: String? = nil, in sheet: String) -> PageDraft? {
    guard let found = definition.pages.first(where: { page == nil || $0.sheet == page }) else {
      return nil
    }
    return PageDraft(plan(found, data), definition: definition, data: data, sheet: sheet)
  }

  private func plan(_ page: FormPage, _ data: FillData) -> PagePlan {
    let isPrinted = printedSheets.contains(page.sheet) && page.layout.printed != nil
    func plan(_ data: FillData) -> PagePlan {
      PagePlan(
        page, definition: definition, data: data, minimumRows: usesMinimumRows,
        isPrinted: isPrinted)
    }
    let first = plan(data)
    guard isPrinted, first.hasHeadsToRepeat else { return first }
    // How high the rows get is known when they are written.
    var trial = PageWriter(
      first, definition: definition, data: data, sheet: page.sheet,
      stretching: FormulaStretching(edits: []))
    trial.write()
    return plan(trial.dataWithRepeatedHeads)
  }

  private func changes(for page: PlannedPage) -> PatchList {
    var writer = PageWriter(
      page.plan, definition: definition, data: page.data, sheet: page.sheet,
      stretching: page.stretching)
    writer.write()
    return writer.patches
  }

  /// A page with where its rows go, which is written without a look at the others.
  private struct PlannedPage: Sendable {
    var sheet: String
    var data: FillData
    var plan: PagePlan
    var stretching: FormulaStretching
  }

  /// Copies a page for each record of a group, with the rows that it needs.
  private func addCopies(
    of page: FormPage, _ group: String, _ data: FillData, _ stretching: FormulaStretching,
    names: inout [String], to filled: inout FilledForm
  ) -> [PlannedPage] {
    var copies: [PlannedPage] = []
    var rows: [Patch] = []
    for record in data.groups[group] ?? [] {
      var part = data
      part.groups[group] = [record]
      for (name, list) in record.groups { part.groups["\(group).\(name)"] = list }
      part.fields.merge(record.fields) { _, own in own }
      let name = name(for: page, data: part, taken: names)
      names.append(name)
      let plan = plan(page, part)
      filled.changes.append(.copySheet(page.sheet, to: name))
      rows += plan.rowPatches(sheet: name)
      copies.append(
        PlannedPage(
          sheet: name, data: part, plan: plan,
          stretching: FormulaStretching(edits: stretching.edits + [(page.sheet, plan.edits)])))
    }
    // Behind the last copy: what names a sheet is looked for anew once there is one more.
    filled.changes.append(contentsOf: rows)
    if !copies.isEmpty { filled.changes.append(.removeSheet(page.sheet)) }
    return copies
  }

  /// Gives the pages named by a field of the form that field's value.
  private func renameSheets(_ data: FillData, names: [String], in filled: inout FilledForm) {
    var taken = names
    for page in definition.pages where page.nameValue != nil && !page.isCopiedForRecords {
      let name = name(for: page, data: data, taken: taken)
      taken.append(name)
      filled.changes.append(.renameSheet(page.sheet, to: name))
      for index in filled.pages.indices where filled.pages[index].sheet == page.sheet {
        filled.pages[index].sheet = name
      }
    }
  }

  private func name(for page: FormPage, data: FillData, taken: [String]) -> String {
    let text = PlaceholderText(page.sheet)?.segments.map { segment in
      switch segment {
      case .text(let text): return text
      case .open, .close: return ""
      case .value(let value):
        let fields = value.group.flatMap { data.groups[$0]?.first?.fields } ?? data.fields
        guard case .value(let found) = fields[value.field] else { return "" }
        return found.text(format: value.numberFormat)
      }
    }.joined()
    return SheetName.unique(text ?? page.sheet, among: taken)
  }
}

extension FormPage {
  /// The placeholder in the name of the sheet; nil for a sheet with a plain name.
  var nameValue: PlaceholderText.Value? { PlaceholderText(sheet)?.values.first }
  /// Whether the sheet is copied for each record of a group.
  var isCopiedForRecords: Bool { nameValue?.group != nil }
}
