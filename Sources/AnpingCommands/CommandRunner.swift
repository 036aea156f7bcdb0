import ArgumentParser
import Files
import Glibc
import Wording

/// Runs a command line and ends the process with its status: 0 clean, 1 the forms have errors,
/// 2 something could not be read or written, 64 usage.
package enum CommandRunner {
  /// Runs the arguments of this process.
  package static func run() async -> Never {
    StandardStream.reportFailedWrites()
    let options = CommonOptions.current
    do {
      if let mistake = options.mistake {
        throw ValidationError(CommandLanguage.wording.text(mistake.key, [mistake.word]))
      }
      if let option = RepeatedOption.first(in: options.rest) {
        throw ValidationError(CommandLanguage.wording.text("usage.repeated", [option]))
      }
      var command = try AnpingCommand.parseAsRoot(options.rest)
      if var asyncCommand = command as? any AsyncParsableCommand {
        try await asyncCommand.run()
      } else {
        try command.run()
      }
      exit(0)
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: any Error) -> Never {
    let status = AnpingCommand.exitCode(for: error).rawValue
    let message = AnpingCommand.fullMessage(for: error)
    if !message.isEmpty {
      var text = CommandLanguage.current == .chinese ? UsageText.inChinese(message) : message
      if status != 0 { text = CommandSuggestion.added(to: text, for: CommonOptions.current.rest) }
      guard status != 0 else { show(text + "\n") }
      try? StandardStream.error.write(text + "\n")
    }
    exit(status)
  }

  /// Help and the version are what was asked for: they go to standard output.
  private static func show(_ text: String) -> Never {
    let reporter = Reporter()
    reporter.show(text)
    exit(reporter.status.rawValue)
  }
}
