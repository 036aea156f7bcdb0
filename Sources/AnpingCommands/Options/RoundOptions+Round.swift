import AnpingKit

extension RoundOptions {
  /// The round that the options describe.
  ///
  /// - Parameter previous: last round's assessment workbook.
  /// - Throws: an exit status of 2, after the reason was told.
  func round(previous: String? = nil, reportingTo reporter: Reporter) throws -> Round {
    do {
      let made = try Round(
        templates: templates, units: units, number: round, today: date, previous: previous)
      for failure in made.templates.failures { reporter.report(failure.error, file: failure.file) }
      return made
    } catch {
      reporter.report(error)
      try reporter.finish()
      throw error
    }
  }

  /// Reads what was named and tells what could not be read.
  func read(
    _ inputs: [String], in round: Round, reportingTo reporter: Reporter
  ) async -> RoundReading {
    let progress = Progress()
    let received = await round.read(inputs) { done, total in progress.show(done, of: total) }
    progress.end()
    for failure in received.failures { reporter.report(failure.error, file: failure.file) }
    return received
  }
}
