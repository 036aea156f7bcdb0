import ArgumentParser
import Files
import Grid
import Spreadsheet
import Wording
import XLSX

/// `anping patch`: sets cells, inserts and deletes rows and columns in a workbook; everything else is kept.
package struct PatchCommand: ReportingCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "patch", abstract: Help.text("patch"))
  }

  @Argument(help: Help.argument("patch.input", value: "IN.xlsx"))
  var input: String

  @Option(name: .shortAndLong, help: Help.argument("patch.output", value: "OUT.xlsx"))
  var output: String

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: Help.argument("patch.set", value: "SHEET!B7=VALUE"), transform: Self.cell)
  var cells: [PatchPlan.Cell] = []

  @Option(
    name: .customLong("insert-rows"), parsing: .singleValue,
    help: Help.argument("patch.insert", value: "SHEET!12:5"), transform: Self.rows)
  var insertions: [PatchPlan.Rows] = []

  @Option(
    name: .customLong("delete-rows"), parsing: .singleValue,
    help: Help.argument("patch.delete", value: "SHEET!12:5"), transform: Self.rows)
  var deletions: [PatchPlan.Rows] = []

  @Option(
    name: .customLong("insert-columns"), parsing: .singleValue,
    help: Help.argument("patch.insertColumns", value: "SHEET!C:2"), transform: Self.columns)
  var insertedColumns: [PatchPlan.Columns] = []

  @Option(
    name: .customLong("delete-columns"), parsing: .singleValue,
    help: Help.argument("patch.deleteColumns", value: "SHEET!C:2"), transform: Self.columns)
  var deletedColumns: [PatchPlan.Columns] = []

  @OptionGroup var outputs: OutputOptions

  package init() {}

  func run(_ reporter: Reporter) throws {
    var plan = PatchPlan(cells: cells, insertions: insertions, deletions: deletions)
    (plan.insertedColumns, plan.deletedColumns) = (insertedColumns, deletedColumns)
    do {
      try XLSXPatcher.apply(
        plan.patches, toFileAt: input, output: output, replacing: outputs.force)
    } catch {
      reporter.report(error, file: error is FileError ? nil : input)
    }
  }

  private static func cell(_ text: String) throws -> PatchPlan.Cell {
    guard let cell = PatchPlan.Cell(text) else { throw malformed(text) }
    return cell
  }

  private static func rows(_ text: String) throws -> PatchPlan.Rows {
    guard let rows = PatchPlan.Rows(text) else { throw malformed(text) }
    return rows
  }

  private static func columns(_ text: String) throws -> PatchPlan.Columns {
    guard let columns = PatchPlan.Columns(text) else { throw malformed(text) }
    return columns
  }

  private static func malformed(_ text: String) -> ValidationError {
    ValidationError(CommandLanguage.wording.text("usage.patch", [text]))
  }
}
