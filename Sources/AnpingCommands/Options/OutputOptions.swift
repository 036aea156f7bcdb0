import AnpingKit
import ArgumentParser
import Files
import FoundationEssentials
import Spreadsheet

/// What every command that writes files has in common.
package struct OutputOptions: ParsableArguments {
  @Flag(help: Help.argument("force"))
  package var force = false

  package init() {}

  /// Ends the run before any work is done if one of the outputs is there and may not be replaced.
  func checkFree(_ paths: [String], reportingTo reporter: Reporter) throws {
    guard !force else { return }
    for path in paths where FileManager.default.fileExists(atPath: path) {
      reporter.report(OutputError(.exists, path))
    }
    try reporter.finish()
  }
}
