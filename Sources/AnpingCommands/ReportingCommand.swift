import ArgumentParser

/// A subcommand that reports what happens through one reporter, which ends the run with its status.
///
/// ```swift
/// func run(_ reporter: Reporter) async throws { reporter.show("3\n") }
/// ```
protocol ReportingCommand: AsyncParsableCommand {
  /// Does the work.
  ///
  /// - Throws: what kept it from being done; it is reported.
  func run(_ reporter: Reporter) async throws
}

extension ReportingCommand {
  package func run() async throws {
    let reporter = Reporter()
    do {
      try await run(reporter)
    } catch let error where error is ExitCode || error is ValidationError {
      throw error
    } catch {
      reporter.report(error)
    }
    try reporter.finish()
  }
}
