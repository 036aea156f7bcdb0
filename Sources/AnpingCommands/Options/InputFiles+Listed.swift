import AnpingKit
import Files
import Spreadsheet

extension InputFiles {
  /// The files that are named or met in named folders, and `-` as it is.
  static func listed(_ arguments: [String], reportingTo reporter: Reporter) -> [String] {
    arguments.flatMap { argument -> [String] in
      guard argument != StandardStream.path else { return [argument] }
      let (files, errors) = find([argument])
      reporter.report(errors)
      return files.map(\.path)
    }
  }
}
