import AnpingKit

extension RoundOptions {
  /// The round that the options describe; templates that cannot be read are reported.
  ///
  /// - Parameters:
  ///   - previous: last round's assessment workbook.
  ///   - releases: waiting forms that may count, `UNIT` or `UNIT:FORM`.
  ///   - preferred: the files that count where several versions of a form came in.
  /// - Throws: what keeps the round from being made.
  func round(
    previous: String? = nil, releases: [String] = [], preferred: [String] = [],
    reportingTo reporter: Reporter
  ) throws -> Round {
    let made = try Round(
      templates: templates.path, units: units, number: round, today: date, previous: previous,
      releases: releases, preferred: preferred)
    reporter.report(made.templates.failures)
    return made
  }

  /// Reads and assesses what was named, and reports what could not be read.
  ///
  /// - Parameter keepingFiles: whether the files are needed again, for return copies.
  func assess(
    _ inputs: [String], in round: Round, keepingFiles: Bool = false,
    reportingTo reporter: Reporter
  ) async -> AssessedRound {
    assess(
      await read(inputs, in: round, keepingFiles: keepingFiles), in: round, reportingTo: reporter)
  }

  /// Reads what was named.
  ///
  /// - Parameters:
  ///   - keepingFiles: whether the files are needed again, for return copies.
  ///   - knowingDigests: whether the files' digests are needed, for the history.
  func read(
    _ inputs: [String], in round: Round, keepingFiles: Bool = false, knowingDigests: Bool = false
  ) async -> RoundReading {
    let progress = Progress()
    let received = await round.read(
      inputs, keepingFiles: keepingFiles, knowingDigests: knowingDigests
    ) { progress.show($0, of: $1) }
    progress.end()
    return received
  }

  /// Assesses what was read, and reports what could not be read.
  func assess(
    _ received: RoundReading, in round: Round, reportingTo reporter: Reporter
  ) -> AssessedRound {
    reporter.report(received.failures)
    let assessed = round.assess(received)
    reporter.count(assessed.diagnostics)
    return assessed
  }
}

extension Reporter {
  /// What could not be read, a line each.
  func report(_ failures: [FileFailure]) {
    for failure in failures { report(failure.error, file: failure.file) }
  }
}
