import Expressions
import Grid
import Spreadsheet
import Values

/// What the formula of a cell gives.
package struct FormulaResult: Hashable, Sendable {
  /// The sheet.
  package let sheet: String
  /// The cell.
  package let cell: CellReference
  /// The result, dates as serial numbers; nil where it could not be computed.
  package let value: CellValue?
  /// Why it could not be computed; nil where it could.
  package let problem: FormulaProblem?
}

/// Why a formula could not be computed.
package enum FormulaProblem: Hashable, Sendable {
  /// It needs its own result; the value is `#REF!`.
  case circular
  /// It is no formula that this program reads.
  case unreadable(ExpressionError)
  /// It calls functions that this program does not compute.
  case unknownFunctions([String])
  /// The formulas of the workbook read more cells than `Calculator.workLimit`.
  case tooMuchWork
}
