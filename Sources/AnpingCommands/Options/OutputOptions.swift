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
    for path in paths where path != StandardStream.path {
      reporter.attempt { try AtomicFile.check(path, replacing: force) }
    }
    try reporter.finish()
  }

  /// Writes a file that a command names, piece by piece, by what waits for other work between the
  /// pieces; `-` is standard output.
  ///
  /// - Returns: whether it was written.
  @discardableResult
  func write(
    to path: String, reportingTo reporter: Reporter,
    _ body: (([UInt8]) throws -> Void) async throws -> Void
  ) async -> Bool {
    do {
      if path == StandardStream.path {
        try await body { reporter.show($0) }
      } else {
        try AtomicFile.check(path, replacing: force)
        try Folder.create(FilePath(path).parent)
        try await AtomicFile.write(to: path, replacing: force) { file in
          try await body { try file.write($0) }
        }
      }
      return true
    } catch {
      reporter.report(error)
      return false
    }
  }

  /// Writes a file that a command names; `-` is standard output.
  ///
  /// - Returns: whether it was written.
  @discardableResult
  func write(_ bytes: [UInt8], to path: String, reportingTo reporter: Reporter) -> Bool {
    reporter.attempt {
      guard path != StandardStream.path else { return reporter.show(bytes) }
      try AtomicFile.write(bytes, to: path, replacing: force)
    }
  }
}
