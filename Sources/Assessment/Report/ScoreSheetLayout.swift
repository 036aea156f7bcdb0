import Expressions
import Forms
import FoundationEssentials
import Grid
import Scoring
import Spreadsheet
import Values

/// Where the parts of a score went in a filled form.
struct ScoreSheetLayout {
  private let form: ReturnedForm
  private let itemRows: [Int]
  private let loosePlaces: Set<String>
  /// The row of each item and carried-over problem.
  let rowsByItem: [String: Int]
  /// The column of each field of the items.
  let columns: [String: Int]
  /// The cells of fields outside groups.
  let cells: [String: CellReference]

  init(_ filled: FilledPage, form: ReturnedForm, definition: FormDefinition) {
    self.form = form
    let roles = form.roles
    itemRows = filled.rows[roles.group ?? ""] ?? []
    var rows: [String: Int] = [:]
    for (item, row) in zip(form.items, itemRows) { rows[item.number] = row }
    let carriedRows = filled.rows[roles.carriedGroup ?? ""] ?? []
    for (record, row) in zip(form.carried, carriedRows) { rows[record.key ?? ""] = row }
    rowsByItem = rows
    let prefix = (roles.group ?? "") + "."
    var columns: [String: Int] = [:]
    for (path, column) in filled.columns where path.hasPrefix(prefix) {
      columns[String(path.dropFirst(prefix.count))] = column
    }
    self.columns = columns
    cells = filled.cells
    let places = definition.pages.first?.placeholders ?? []
    loosePlaces = Set(
      places.filter { $0.prefix.isEmpty && $0.suffix.isEmpty }.map(\.field))
  }

  /// Where formulas find the parts of the score; nil where the form has no place for them, and its
  /// score stands as a number.
  ///
  /// - Parameter prefix: the sheet before addresses, for formulas on another one.
  func places(prefix: String = "") -> ScorePlaces? {
    guard let full = columns[form.roles.fullScore], cells["得分"] != nil, !form.items.isEmpty,
      itemRows.count == form.items.count
    else { return nil }
    var places = ScorePlaces(items: items, full: full)
    places.result = columns[form.roles.result]
    places.words = form.rules.resultWords
    places.deduction = columns[form.roles.deduction]
    places.weight = form.roles.weight.flatMap { columns[$0] }
    let score = columns[form.roles.score]
    (places.entered, places.computed) = form.rules.entersScores ? (score, nil) : (nil, score)
    guard places.entered != nil || places.computed != nil, hasWeights(places) else { return nil }
    places.prefix = prefix
    places.bonus = bonus(prefix)
    places.veto = veto(places)
    return places
  }

  private func hasWeights(_ places: ScorePlaces) -> Bool {
    form.roles.weight == nil || places.weight != nil
  }

  private var items: [ScorePlaces.Item] {
    zip(form.items, itemRows).map { item, row in
      ScorePlaces.Item(
        row: row, fullScore: item.fullScore ?? 0, isGuarantee: item.isGuarantee,
        isKnown: item.fullScore != nil && item.weight != nil)
    }
  }

  /// A cell of its own, or what the engine counts where the bonus stands within a text.
  private func bonus(_ prefix: String) -> String? {
    form.roles.bonus.map { field in
      ownCell(of: field).map { "N(\(prefix)\($0))" } ?? "\(form.score?.bonus ?? 0)"
    }
  }

  private func ownCell(of field: String) -> CellReference? {
    loosePlaces.contains(field) ? cells[field] : nil
  }

  // MARK: The veto

  /// What is true where the form is vetoed; what the engine found where the sheet has no cells for
  /// it, and where it is not sure that what is written is a veto.
  private func veto(_ places: ScorePlaces) -> String {
    let found = form.isVetoed ? "TRUE" : "FALSE"
    switch form.rules.veto {
    case nil: return "FALSE"
    case .field(let name):
      let isSure = form.isVetoed || form.rules.vetoText(of: form.reading) == nil
      return ownCell(of: name).flatMap { isSure ? "\(places.prefix)\($0)<>\"\"" : nil } ?? found
    case .condition(let condition): return formula(of: condition, places) ?? found
    }
  }

  private func formula(of condition: RuleCondition, _ places: ScorePlaces) -> String? {
    guard condition.names(form.roles.group ?? "", fields: form.rules.itemFields) else {
      return formula(of: condition, nil, places)
    }
    let tests = places.items.map { formula(of: condition, $0, places) }
    guard tests.allSatisfy({ $0 != nil }) else { return nil }
    return ScoreFormulas.any(tests.compactMap { $0 })
  }

  private func formula(
    of condition: RuleCondition, _ item: ScorePlaces.Item?, _ places: ScorePlaces
  ) -> String? {
    let renderer = FormulaRenderer(field: { path in
      guard let name = path.last else { return nil }
      if let item, let column = columns[name] {
        return value(of: name, column, item, places)
      }
      return ownCell(of: name).map { places.prefix + $0.description }
    })
    return renderer.text(of: condition.expression.syntax).map { "IFERROR(\($0),FALSE)" }
  }

  /// The cell of an item, or its points where people fill them in: a blank is not 0 there, and what
  /// is too much does not count.
  private func value(
    of field: String, _ column: Int, _ item: ScorePlaces.Item, _ places: ScorePlaces
  ) -> String {
    guard field == form.roles.score, column == places.entered else {
      return places.prefix + CellReference(row: item.row, column: column).description
    }
    return ScoreFormulas(rules: form.rules.scoring, places: places).points(of: item)
  }
}
