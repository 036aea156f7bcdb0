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

  @Option(help: Help.argument("host", value: "ADDRESS"))
  var host: String?

  @Option(help: Help.argument("passwordFile", value: "FILE"))
  var passwordFile: String?

  @Option(help: Help.argument("makePassword", value: "NAME"))
  var makePassword: String?

  @Option(help: Help.argument("serveHistory", value: "FILE"))
  var history: String?

  @OptionGroup var templates: TemplateSource

  package init() {}

  package func validate() throws {
    let wording = CommandLanguage.wording
    if let port, !(0...65535).contains(port) {
      throw ValidationError(wording.text("usage.port", ["\(port)"]))
    }
    if let host, passwordFile == nil {
      throw ValidationError(wording.text("usage.hostAlone", [host]))
    }
    #if Office
      if let host, PageHost(host) == nil {
        throw ValidationError(wording.text("usage.host", [host]))
      }
      if let makePassword, !PasswordLine.isName(makePassword) {
        throw ValidationError(wording.text("usage.clerkName", [makePassword]))
      }
    #endif
  }

  func run(_ reporter: Reporter) async throws {
    #if Office
      if let makePassword {
        showLine(for: makePassword, reporter)
      } else {
        try await serve(reporter)
      }
    #else
      throw ValidationError(CommandLanguage.wording.text("usage.withoutOffice", ["serve"]))
    #endif
  }

  #if Office
    private func serve(_ reporter: Reporter) async throws {
      let wording = CommandLanguage.wording
      let folder = try templates.folder()
      reporter.report(folder.failures)
      let host = host.flatMap { PageHost($0) } ?? .ownMachine
      let passwords: PasswordFile?
      do {
        passwords = try passwordFile.map { try PasswordFile(at: $0) }
      } catch let fault as PasswordFile.Fault {
        return reporter.fail(fault, of: passwordFile ?? "")
      }
      if host.isPlain { reporter.inform("serve.plain", [host.listens]) }
      do {
        let keeper = history.map { path in
          RoundKeeper(at: path) { _ = try HistoryKeeper(path).keep($0, for: $1) }
        }
        let server = try PageServer(
          templates: folder, port: port ?? 0, host: host, passwords: passwords, keeper: keeper)
        let key = passwords == nil ? "serve.ready" : "serve.readyOffice"
        try await server.run { address in
          try? StandardStream.output.write(wording.text(key, [address]) + "\n")
        }
      } catch {
        reporter.fail("serve.failed", ["\(host.listens):\(port ?? 0)"])
      }
    }

    /// Asks for a password, twice where a person types it, and shows the line that knows it again.
    private func showLine(for name: String, _ reporter: Reporter) {
      func ask(_ key: String) -> String {
        let prompt = CommandLanguage.wording.text(key, [name])
        return StandardStream.hiddenLine(askingFor: prompt) ?? ""
      }
      let password = ask("serve.askPassword")
      guard !StandardStream.input.isTerminal || ask("serve.askAgain") == password else {
        return reporter.fail("serve.passwordsDiffer", [])
      }
      guard let line = PasswordLine(for: name, password: password) else {
        return reporter.fail("serve.passwordShort", ["\(PasswordLine.shortest)"])
      }
      reporter.show(line.text + "\n")
    }
  #endif
}

#if Office
  extension Reporter {
    /// A password file that is not taken.
    fileprivate func fail(_ fault: PasswordFile.Fault, of path: String) {
      switch fault {
      case .openToOthers: fail("serve.passwords.open", [path])
      case .line(let number): fail("serve.passwords.line", [path, "\(number)"])
      case .empty: fail("serve.passwords.empty", [path])
      }
    }
  }
#endif
