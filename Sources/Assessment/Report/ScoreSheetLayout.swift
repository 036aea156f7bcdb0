import Expressions
import Forms
import FoundationEssentials
import Grid
import Scoring
import Spreadsheet
import Values

/// Where the parts of a score stand in a filled form, and the formulas over them.
struct ScoreSheetLayout {
  private let form: CheckedForm
  private let itemRows: [Int]
  private let filled: FilledForm
  private let printedScoreRows: Set<Int>
  private let loosePlaces: Set<String>
  /// The row of each item and carried-over problem.
  let rowsByItem: [String: Int]
  /// The column of each field of the items.
  let columns: [String: Int]

  /// The cells of fields outside groups.
  var cells: [String: CellReference] { filled.pages.first?.cells ?? [:] }

  init(_ filled: FilledForm, assessment: FormAssessment, definition: FormDefinition) {
    form = assessment.form
    self.filled = filled
    let roles = form.roles
    itemRows = filled.rows(of: roles.group ?? "")
    var rows: [String: Int] = [:]
    for (item, row) in zip(form.items, itemRows) { rows[item.number] = row }
    let carriedRows = filled.rows(of: roles.carriedGroup ?? "")
    for (record, row) in zip(form.carried, carriedRows) { rows[record.key ?? ""] = row }
    rowsByItem = rows
    let prefix = (roles.group ?? "") + "."
    var columns: [String: Int] = [:]
    for (path, column) in filled.pages.first?.columns ?? [:] where path.hasPrefix(prefix) {
      columns[String(path.dropFirst(prefix.count))] = column
    }
    self.columns = columns
    printedScoreRows = ScoreSheetLayout.formulaRows(
      in: columns[roles.score], of: definition, filled)
    let places = definition.pages.first?.placeholders ?? []
    loosePlaces = Set(
      places.filter { $0.prefix.isEmpty && $0.suffix.isEmpty }.map(\.field))
  }

  private static func formulaRows(
    in column: Int?, of definition: FormDefinition, _ filled: FilledForm
  ) -> Set<Int> {
    guard let column, let page = definition.pages.first else { return [] }
    let moved = filled.pages.first?.movedRows ?? [:]
    let cells = page.formulas.keys.filter { $0.column == column }
    return Set(cells.map { moved[$0.row] ?? $0.row })
  }

  /// The columns that formulas need; nil where the template lacks one.
  private var needed: (full: Int, result: Int, deduction: Int, score: Int)? {
    guard let full = columns[form.roles.fullScore], let result = columns[form.roles.result],
      let deduction = columns[form.roles.deduction], let score = columns[form.roles.score],
      !itemRows.isEmpty
    else { return nil }
    return (full, result, deduction, score)
  }

  // MARK: Items

  /// Standard scores that differ from the printed ones, and score formulas where the template
  /// prints none.
  func itemPatches(sheet: String) -> [Patch] {
    guard let needed else { return [] }
    var patches: [Patch] = []
    for (item, row) in zip(form.items, itemRows) {
      if let written = item.fullScore, written != form.rules.printedScores[item.number] {
        let cell = CellReference(row: row, column: needed.full)
        patches.append(.setCell(sheet: sheet, cell, .value(.number(written.double))))
      }
      guard !printedScoreRows.contains(row) else { continue }
      let cell = CellReference(row: row, column: needed.score)
      patches.append(
        .setCell(sheet: sheet, cell, .formula(Formula(itemFormula(row, needed)), cached: nil)))
    }
    return patches
  }

  private func itemFormula(
    _ row: Int, _ columns: (full: Int, result: Int, deduction: Int, score: Int)
  ) -> String {
    func cell(_ column: Int) -> String { CellReference(row: row, column: column).description }
    let (full, deduction) = (cell(columns.full), cell(columns.deduction))
    let result = cell(columns.result)
    return "IF(\(result)=\"不适用\",\"\",IF(ISNUMBER(\(deduction)),MAX(0,\(full)-\(deduction)),"
      + "IF(\(result)=\"合格\",\(full),\"\")))"
  }

  // MARK: The form

  /// The formulas of 应得分, 实得分, 得分 and 等级.
  var formulas: [String: FillValue] {
    guard let needed, let score = cells["得分"] else { return [:] }
    let runs = CellRuns(itemRows)
    let applicable = applicableFormula(runs, needed)
    let raw = "SUM(\(runs.ranges(needed.score)))"
    let isComplete = "COUNT(\(runs.ranges(needed.score)))=\(countFormula(runs, needed))"
    let scaled = "ROUND(\(raw)*100/(\(applicable)),10)"
    let bonus = bonusFormula.map { "MIN(100,\(scaled)+\($0))" } ?? scaled
    let waiting = FormulaRenderer.quoted("未核算")
    return [
      "应得分": .formula(applicable),
      "实得分": .formula("IF(\(isComplete),\(raw),\"\")"),
      "得分": .formula("IF(AND(\(isComplete),\(applicable)>0),\(bonus),\(waiting))"),
      "等级": .formula(
        "IF(ISNUMBER(\(score)),\(grade(of: score)),\"\")"),
    ]
  }

  private func grade(of score: CellReference) -> String {
    form.rules.gradeFormula(
      shown: "ROUND(\(score),\(form.rules.scoring.places))", failed: failed, zeroItem: zeroItem)
  }

  private var zeroItem: String {
    let hasGuarantees = form.items.contains(where: \.isGuarantee)
    return zeroTests(prefix: "", of: hasGuarantees ? { $0.isGuarantee } : { _ in true })
  }

  private var failed: String { "OR(\(vetoFormula(prefix: "")),\(guaranteeFormula(prefix: "")))" }

  private func applicableFormula(
    _ runs: CellRuns, _ columns: (full: Int, result: Int, deduction: Int, score: Int)
  ) -> String {
    guard form.rules.scoring.notApplicable == .leftOut else {
      return "SUM(\(runs.ranges(columns.full)))"
    }
    return zip(runs.list(columns.result), runs.list(columns.full))
      .map { "SUMIF(\($0),\"<>不适用\",\($1))" }.joined(separator: "+")
  }

  /// How many items must have a score.
  private func countFormula(
    _ runs: CellRuns, _ columns: (full: Int, result: Int, deduction: Int, score: Int)
  ) -> String {
    let left = runs.list(columns.result).map { "COUNTIF(\($0),\"不适用\")" }
    return "\(itemRows.count)-" + left.joined(separator: "-")
  }

  private var bonusFormula: String? {
    guard let field = form.roles.bonus, let cell = cells[field], loosePlaces.contains(field) else {
      return nil
    }
    let written = "MAX(0,N(\(cell)))"
    return form.rules.scoring.bonusLimit.map { "MIN(\($0),\(written))" } ?? written
  }

  /// Whether something is vetoed, as a formula over cells of the sheet that the prefix names.
  func vetoFormula(prefix: String) -> String {
    guard let field = form.rules.vetoField, let cell = cells[field], loosePlaces.contains(field)
    else { return "FALSE" }
    return "\(prefix)\(cell)<>\"\""
  }

  /// Whether a guarantee item is at zero, as a formula over cells of the sheet that the prefix
  /// names.
  func guaranteeFormula(prefix: String) -> String {
    zeroTests(prefix: prefix) { $0.isGuarantee }
  }

  private func zeroTests(prefix: String, of isMeant: (CheckedItem) -> Bool) -> String {
    guard let column = columns[form.roles.score] else { return "FALSE" }
    let tests = zip(form.items, itemRows).filter { isMeant($0.0) }.map {
      "\(prefix)\(CellReference(row: $0.1, column: column))=0"
    }
    return tests.isEmpty ? "FALSE" : "OR(\(tests.joined(separator: ",")))"
  }
}
