import AnpingKit
import AnpingWeb
import ArgumentParser
import Wording

/// `anping serve`: the page, for who has no command line.
package struct ServeCommand: ReportingCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "serve", abstract: Help.text("serve"))
  }

  @Option(help: Help.argument("port", value: "N"))
  var port: Int?

  @Option(help: Help.argument("serveHistory", value: "FILE"))
  var history: String?

  @OptionGroup var templates: TemplateSource

  package init() {}

  package func validate() throws {
    if let port, !(0...65535).contains(port) {
      throw ValidationError(CommandLanguage.wording.text("usage.port", ["\(port)"]))
    }
  }

  func run(_ reporter: Reporter) async throws {
    #if Office
      let wording = CommandLanguage.wording
      let folder = try templates.folder()
      reporter.report(folder.failures)
      do {
        let keeper = history.map { path in
          RoundKeeper(at: path) { _ = try HistoryKeeper(path).keep($0) }
        }
        let server = try PageServer(templates: folder, port: port ?? 0, keeper: keeper)
        try await server.run { address in
          try? StandardStream.output.write(wording.text("serve.ready", [address]) + "\n")
        }
      } catch {
        reporter.fail("serve.failed", ["127.0.0.1:\(port ?? 0)"])
      }
    #else
      throw ValidationError(CommandLanguage.wording.text("usage.withoutOffice", ["serve"]))
    #endif
  }
}
