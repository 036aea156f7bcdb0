import AnpingKit

extension RoundOptions {
  /// The round that the options describe; templates that cannot be read are told.
  ///
  /// - Parameter previous: last round's assessment workbook.
  /// - Throws: what keeps the round from being made.
  func round(previous: String? = nil, reportingTo reporter: Reporter) throws -> Round {
    let made = try Round(
      templates: templates.path, units: units, number: round, today: date, previous: previous)
    reporter.report(made.templates.failures)
    return made
  }

  /// Reads what was named and tells what could not be read.
  func read(
    _ inputs: [String], in round: Round, reportingTo reporter: Reporter
  ) async -> RoundReading {
    let progress = Progress()
    let received = await round.read(inputs) { done, total in progress.show(done, of: total) }
    progress.end()
    reporter.report(received.failures)
    reporter.count(received.diagnostics)
    return received
  }
}

extension Reporter {
  /// What could not be read, a line each.
  func report(_ failures: [FileFailure]) {
    for failure in failures { report(failure.error, file: failure.file) }
  }
}
