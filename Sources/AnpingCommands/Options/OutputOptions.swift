import ArgumentParser
import Files
import Spreadsheet

/// What every command that writes files has in common.
package struct OutputOptions: ParsableArguments {
  @Flag(help: Help.argument("force"))
  package var force = false

  package init() {}

  /// Ends the run before any work is done if one of the outputs is there and may not be replaced.
  func checkFree(_ paths: [String], reportingTo reporter: Reporter) throws {
    for path in paths {
      reporter.attempt { try AtomicFile.check(path, replacing: force) }
    }
    try reporter.finish()
  }

  /// Writes a file that a command names; `-` is standard output.
  func write(_ bytes: [UInt8], to path: String, reportingTo reporter: Reporter) {
    guard path != StandardStream.path else { return reporter.show(bytes) }
    reporter.attempt { try AtomicFile.write(bytes, to: path, replacing: force) }
  }
}
