import Expressions
import FoundationEssentials
import Grid
import Scoring

/// The points of items, and sums over them. Points that people fill in stand in their column as
/// written, so sums over those repeat each item's limits; computed ones are summed by ranges.
extension ScoreFormulas {
  private typealias Item = ScorePlaces.Item

  /// The words of an item that does not apply.
  private var notApplicable: [String] { words(.notApplicable) }

  private func words(_ result: CheckResult) -> [String] {
    places.words.choices(for: result).map(FormulaText.quoted)
  }

  /// Whether a cell says a result.
  private func says(_ cell: String, _ result: CheckResult) -> String {
    ScoreFormulas.any(words(result).map { "\(cell)=\($0)" })
  }

  /// The points of an item for the column of computed points: nothing where they are not known,
  /// and where the item does not count.
  func points(of item: ScorePlaces.Item) -> String {
    points(of: item, unknown: "\"\"", leftOut: "\"\"")
  }

  private func points(of item: Item, unknown: String, leftOut: String) -> String {
    let counted = item.isKnown ? entered(item, unknown: unknown) : unknown
    guard let result = cell(places.result, item) else { return counted }
    let excepted =
      switch rules.notApplicable {
      case .leftOut: leftOut
      case .fullMarks: item.isKnown ? cell(places.full, item) ?? "0" : "0"
      case .zero: "0"
      }
    return "IF(\(says(result, .notApplicable)),\(excepted),\(counted))"
  }

  // MARK: Methods

  private func entered(_ item: Item, unknown: String) -> String {
    switch rules.method {
    case .deduction: byDeduction(item, else: byEntry(item, else: byPass(item, else: unknown)))
    case .score: byEntry(item, else: byDeduction(item, else: unknown))
    case .level(let points): byEntry(item, else: byLevel(item, points, else: unknown))
    case .passOrFail: byResult(item, unknown: unknown)
    case .indicator: byEntry(item, else: unknown)
    }
  }

  private func byDeduction(_ item: Item, else rest: String) -> String {
    guard let deduction = cell(places.deduction, item), let full = cell(places.full, item) else {
      return rest
    }
    return "IF(ISNUMBER(\(deduction)),\(full)-\(limited(deduction, full)),\(rest))"
  }

  private func byEntry(_ item: Item, else rest: String) -> String {
    guard let entry = cell(places.entered, item), let full = cell(places.full, item) else {
      return rest
    }
    return "IF(ISNUMBER(\(entry)),\(limited(entry, full)),\(rest))"
  }

  /// Full marks beside `√`, where nothing stands as a deduction that cannot be read.
  private func byPass(_ item: Item, else rest: String) -> String {
    guard let result = cell(places.result, item), let full = cell(places.full, item) else {
      return rest
    }
    let passes = says(result, .pass)
    let test = cell(places.deduction, item).map { "AND(\($0)=\"\",\(passes))" } ?? passes
    return "IF(\(test),\(full),\(rest))"
  }

  private func byLevel(
    _ item: Item, _ points: [String: Decimal], else rest: String
  ) -> String {
    guard let result = cell(places.result, item), let full = cell(places.full, item) else {
      return rest
    }
    return points.sorted { $0.key > $1.key }.reduce(rest) { rest, level in
      let word = FormulaText.quoted(level.key)
      return "IF(\(result)=\(word),\(limited("\(level.value)", full)),\(rest))"
    }
  }

  private func byResult(_ item: Item, unknown: String) -> String {
    let rest = byDeduction(item, else: byEntry(item, else: unknown))
    guard let result = cell(places.result, item) else { return rest }
    return "IF(\(says(result, .fail)),0,\(byPass(item, else: rest)))"
  }

  private func limited(_ points: String, _ full: String) -> String {
    "MAX(0,MIN(\(full),\(points)))"
  }

  // MARK: Sums

  /// The sum of the items' full scores or points as far as they count, with their weights.
  func sum(of items: [ScorePlaces.Item], full: Bool) -> String {
    if !full, places.computed == nil { return enteredSum(of: items) }
    let runs = CellRuns(items.map(\.row))
    let column = full ? places.full : places.computed ?? places.full
    let parts = runs.rows.map { rows in
      let values = range(column, rows)
      let weights = places.weight.map { range($0, rows) }
      guard full, rules.notApplicable == .leftOut, let results = places.result else {
        return weights.map { "SUMPRODUCT(\(values),\($0))" } ?? "SUM(\(values))"
      }
      let result = range(results, rows)
      let choices = places.words.choices(for: .notApplicable)
      if weights == nil, choices.count == 1 {
        return "SUMIF(\(result),\"<>\(choices[0])\",\(values))"
      }
      let counts = notApplicable.map { "(\(result)<>\($0))*" }.joined() + "1"
      return
        "SUMPRODUCT(\(([counts, values] + [weights].compactMap { $0 }).joined(separator: ",")))"
    }
    return parts.isEmpty ? "0" : parts.joined(separator: "+")
  }

  /// An item without points makes the sum an error.
  private func enteredSum(of items: [Item]) -> String {
    let parts = items.map { item in
      let points = points(of: item, unknown: "NA()", leftOut: "0")
      return cell(places.weight, item).map { "\(points)*\($0)" } ?? points
    }
    return parts.isEmpty ? "0" : parts.joined(separator: "+")
  }

  /// Whether every item that counts has points.
  var completeItems: String {
    guard let computed = places.computed else { return "ISNUMBER(\(raw))" }
    let runs = CellRuns(places.items.map(\.row))
    let counted = "COUNT(\(runs.rows.map { range(computed, $0) }.joined(separator: ",")))"
    guard rules.notApplicable == .leftOut, let result = places.result else {
      return "\(counted)=\(places.items.count)"
    }
    let left = runs.rows.flatMap { rows in
      notApplicable.map { "-COUNTIF(\(range(result, rows)),\($0))" }
    }
    return "\(counted)=\(places.items.count)\(left.joined())"
  }

  // MARK: Guarantee items

  private var guarantees: [Item] { places.items.filter(\.isGuarantee) }

  /// Whether a guarantee item has no points, or all together too few.
  var isGuaranteeFailed: String {
    ScoreFormulas.any([zero(among: guarantees), isBelowFloor])
  }

  /// Whether a guarantee item has no points; where there are none of those, any item.
  var zeroItem: String { zero(among: guarantees.isEmpty ? places.items : guarantees) }

  private func zero(among items: [Item]) -> String {
    ScoreFormulas.any(
      items.filter { $0.fullScore > 0 }.map { item in
        if let computed = cell(places.computed, item) { return "\(computed)=0" }
        return "IFERROR(\(points(of: item, unknown: "NA()", leftOut: "\"\""))=0,FALSE)"
      })
  }

  /// Compared crosswise, as the engine does.
  private var isBelowFloor: String {
    guard let floor = rules.guarantee.floor, !guarantees.isEmpty else { return "FALSE" }
    let all = guarantees.map { item in
      cell(places.weight, item).map { "\(item.fullScore)*\($0)" } ?? "\(item.fullScore)"
    }.joined(separator: "+")
    let points = sum(of: guarantees, full: false)
    let counted = sum(of: guarantees, full: true)
    return "IFERROR(ROUND((\(points))*(\(all)),8)<ROUND(\(floor)*(\(counted)),8),FALSE)"
  }

  // MARK: Cells

  private func cell(_ column: Int?, _ item: Item) -> String? {
    column.map { places.prefix + CellReference(row: item.row, column: $0).description }
  }

  private func range(_ column: Int, _ rows: ClosedRange<Int>) -> String {
    let letters = ColumnName.letters(of: column)
    return "\(places.prefix)\(letters)\(rows.lowerBound):\(letters)\(rows.upperBound)"
  }
}
