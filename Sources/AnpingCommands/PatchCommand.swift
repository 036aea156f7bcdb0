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
  var insertedRows: [PatchPlan.Lines] = []

  @Option(
    name: .customLong("delete-rows"), parsing: .singleValue,
    help: Help.argument("patch.delete", value: "SHEET!12:5"), transform: Self.rows)
  var deletedRows: [PatchPlan.Lines] = []

  @Option(
    name: .customLong("insert-columns"), parsing: .singleValue,
    help: Help.argument("patch.insertColumns", value: "SHEET!C:2"), transform: Self.columns)
  var insertedColumns: [PatchPlan.Lines] = []

  @Option(
    name: .customLong("delete-columns"), parsing: .singleValue,
    help: Help.argument("patch.deleteColumns", value: "SHEET!C:2"), transform: Self.columns)
  var deletedColumns: [PatchPlan.Lines] = []

  @OptionGroup var outputs: OutputOptions

  package init() {}

  func run(_ reporter: Reporter) throws {
    let plan = PatchPlan(
      cells: cells, insertions: insertedRows + insertedColumns,
      deletions: deletedRows + deletedColumns)
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

  private static func rows(_ text: String) throws -> PatchPlan.Lines { try lines(.rows, text) }

  private static func columns(_ text: String) throws -> PatchPlan.Lines {
    try lines(.columns, text)
  }

  private static func lines(_ axis: SheetAxis, _ text: String) throws -> PatchPlan.Lines {
    guard let lines = PatchPlan.Lines(axis, text) else { throw malformed(text) }
    return lines
  }

  private static func malformed(_ text: String) -> ValidationError {
    ValidationError(CommandLanguage.wording.text("usage.patch", [text]))
  }
}
