import Expressions
import Grid
import Spreadsheet

/// The names of a workbook: those of a sheet before those of the whole workbook.
struct DefinedNames {
  private let formulas: [String: String]

  /// How many names may stand behind one another.
  static let depthLimit = 16

  init(_ names: [DefinedName]) {
    formulas = Dictionary(
      names.map { (DefinedNames.key($0.name, $0.sheet), $0.formula) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What a name stands for on a sheet, without `=`; nil for an unknown one.
  func formula(of name: String, on sheet: String) -> String? {
    formulas[DefinedNames.key(name, sheet)] ?? formulas[DefinedNames.key(name, nil)]
  }

  /// The areas that a formula refers to, those behind names included.
  func areas(
    of formula: FormulaExpression, on sheet: String, in calculator: Calculator, depth: Int = 0
  ) -> [CellArea] {
    var areas: [CellArea] = []
    formula.syntax.visit { node in
      switch node {
      case .reference(let area): areas.append(area)
      case .name(let name) where depth < DefinedNames.depthLimit:
        if let text = self.formula(of: name, on: sheet),
          case .success(let named) = calculator.expression(text)
        {
          areas += self.areas(of: named, on: sheet, in: calculator, depth: depth + 1)
        }
      default: break
      }
    }
    return areas
  }

  private static func key(_ name: String, _ sheet: String?) -> String {
    "\(sheet?.lowercased() ?? "")!\(name.lowercased())"
  }
}
