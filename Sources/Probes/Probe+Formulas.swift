import Expressions
import Grid
import Values

extension Probe {
  /// Cuts, rewrites, parses, writes and evaluates a formula. The tokens have to be the whole text,
  /// a rewriting that changes nothing has to keep every byte, and the parser and the finder of
  /// references have to find the same cells.
  public static func formula(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for readsFullWidth in [false, true] {
      let lexer = FormulaLexer(text, readsFullWidth: readsFullWidth)
      let whole = lexer.tokens.map { lexer.text($0.range) }.joined()
      Disagreement.trap(Array(whole.utf8), Array(text.utf8), "tokens of a formula")
    }
    rewrite(FormulaText(text))
    guard let formula = try? FormulaExpression(text) else { return }
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
      Disagreement.trap(areas(of: formula), areas(of: FormulaText(text)), "references of a formula")
    }
    _ = FormulaRenderer(field: { _ in "A1" }).text(of: formula.syntax)
    _ = formula.value(in: SmallSheet())
  }

  private static func rewrite(_ formula: FormulaText) {
    let still = formula.translated(rows: 0, columns: 0).text
    Disagreement.trap(Array(still.utf8), Array(formula.text.utf8), "a formula that stays")
    let moved = formula.translated(rows: 3, columns: 2)
    Disagreement.trap(FormulaText(moved.text).text, moved.text, "a moved formula")
    let edit = RowEdit.insert(before: 2, count: 3, extendsRangesAbove: true)
    _ = formula.applying(edit, to: "S", home: "S")
    _ = formula.applying(.delete(2...4), to: "S", home: "S")
    _ = formula.renaming(sheet: "S", to: "1号")
    _ = formula.renaming(tables: ["T": "T_2"])
    _ = formula.removing(sheet: "S")
  }

  private static func areas(of formula: FormulaExpression) -> [CellRange] {
    var areas: [CellRange] = []
    formula.syntax.visit { node in
      guard case .reference(let area) = node else { return }
      areas.append(CellRange(rows: area.rows, columns: area.columns))
    }
    return areas
  }

  private static func areas(of formula: FormulaText) -> [CellRange] {
    formula.references.compactMap { reference in
      reference.first.flatMap { CellRange($0, reference.last) }
    }
  }
}

/// Three rows and columns of values of every kind.
private struct SmallSheet: EvaluationContext {
  let today = CalendarDate(daysSince1970: 20_000)!
  let extent = (rows: 3, columns: 3)

  func value(ofField path: [String]) -> Operand? { .value(.number(2)) }

  func values(in area: CellArea) -> Matrix? {
    let values = area.rows.flatMap { row in
      area.columns.map { column -> FormulaValue in
        [.blank, 2, "文", true, .error(.notAvailable), .number(46329.5)][(row + column) % 6]
      }
    }
    return Matrix(rows: area.rows.count, columns: area.columns.count, values: values)
  }
}
