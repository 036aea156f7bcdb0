import ArgumentParser
import Files
import Spreadsheet
import Wording

/// Tells people what happened, one line each on standard error, and remembers the worst of it for
/// the exit status.
///
/// ```swift
/// let reporter = Reporter()
/// reporter.report(error, file: "锅炉车间.xlsx")
/// try reporter.finish()
/// ```
package final class Reporter {
  /// What a run ends with.
  package enum Status: Int32, Comparable, Sendable {
    /// Clean, or warnings alone.
    case clean = 0
    /// The forms have errors; everything was written all the same.
    case formsHaveErrors = 1
    /// Something could not be read or written.
    case failed = 2

    package static func < (left: Status, right: Status) -> Bool { left.rawValue < right.rawValue }
  }

  /// Longest line on standard error, in bytes.
  package static let lineLimit = 999

  /// The worst so far.
  package private(set) var status = Status.clean
  private let wording = CommandLanguage.wording
  private let findingText = FindingText(for: .error)
  private let isQuiet = CommonOptions.current.isQuiet
  private var lostOutput = false

  /// A reporter of this run.
  package init() {}

  /// Writes to standard output what the run is about.
  package func show(_ text: String) { show(Array(text.utf8)) }

  /// Writes bytes to standard output. That they cannot be written is reported once, and the rest is
  /// dropped.
  package func show(_ bytes: [UInt8]) {
    guard !lostOutput else { return }
    do {
      try StandardStream.output.write(bytes)
    } catch {
      lostOutput = true
      report(error)
    }
  }

  /// An error that kept something from being read or written.
  ///
  /// - Parameter file: the file, as it is shown, where the error does not name it itself.
  package func report(_ error: any Error, file: String? = nil) {
    status = .failed
    print(line: text(of: error, file: file))
  }

  /// Something that could not be done, and is told by a sentence of its own.
  package func fail(_ key: String, _ arguments: [String]) {
    status = .failed
    print(line: wording.text(key, arguments))
  }

  /// Does something, and reports what kept it from being done.
  ///
  /// - Parameter file: the file, as it is shown, where the error does not name it itself.
  /// - Returns: whether it was done.
  @discardableResult
  package func attempt(_ file: String? = nil, _ work: () throws -> Void) -> Bool {
    do {
      try work()
      return true
    } catch {
      report(error, file: file)
      return false
    }
  }

  /// What was done, for whoever looks on; `-q` leaves it out.
  package func inform(_ key: String, _ arguments: [String]) {
    if !isQuiet { print(line: wording.text(key, arguments)) }
  }

  /// Something that is wrong with the forms and has no place among their findings.
  package func warn(_ key: String, _ arguments: [String]) {
    status = max(status, .formsHaveErrors)
    print(line: wording.text(key, arguments))
  }

  /// Findings about what the run is done with, each with its file.
  package func tell(_ findings: [Diagnostic]) {
    count(findings)
    for finding in findings where !isQuiet || finding.severity == .error {
      print(line: findingText.placedLine(of: finding))
    }
  }

  /// Something odd that was read or written all the same, with its place; `-q` leaves it out.
  package func tell(_ notice: Notice) {
    if notice.tellsLoss { status = .failed }
    guard !isQuiet || notice.tellsLoss else { return }
    print(line: wording.sentence(notice.kind, notice.arguments, at: notice.position))
  }

  /// Counts findings for the exit status.
  package func count(_ diagnostics: [Diagnostic]) {
    if diagnostics.contains(where: \.tellsLoss) { status = .failed }
    if diagnostics.contains(where: { $0.severity == .error }) {
      status = max(status, .formsHaveErrors)
    }
  }

  /// Ends the run with the exit status of what was reported.
  package func finish() throws {
    if status != .clean { throw ExitCode(status.rawValue) }
  }

  /// What is printed about an error; one without a sentence, which Anping itself never throws, is
  /// printed as it is.
  package func text(of error: any Error, file: String? = nil) -> String {
    guard let worded = error as? any WordedError else {
      return [file, "\(error)"].compactMap { $0 }.joined(separator: ": ")
    }
    var position = worded.position
    position.file = file ?? position.file
    if position.file == StandardStream.path {
      let operation = (error as? FileError)?.operation ?? .reading
      position.file = wording.text("place.standardStream.\(operation.rawValue)")
    }
    return wording.sentence(worded.kind, worded.arguments, at: position)
  }

  /// Where standard error is lost too, the status is all that is left.
  private func print(line: String) {
    try? StandardStream.error.write(Reporter.oneLine(line) + "\n")
  }

  /// A text as one line of at most `lineLimit` bytes, cut between characters.
  package static func oneLine(_ text: String) -> String {
    var line = ""
    var length = 0
    for character in text {
      let shown = character.isNewline ? " " : character
      length += shown.utf8.count
      if length > lineLimit - 3 { return line + "…" }
      line.append(shown)
    }
    return line
  }
}
