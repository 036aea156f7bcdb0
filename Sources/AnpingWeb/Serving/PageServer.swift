#if Office
  import AnpingKit
  import Hummingbird
  import HummingbirdCore
  import Logging
  import NIOCore
  import ServiceLifecycle
  import UnixSignals

  /// The page, served to browsers on this machine until somebody ends it.
  ///
  /// ```swift
  /// try await PageServer(templates: folder, port: 0).run { print($0) }
  /// ```
  package struct PageServer {
    private let desk: RoundDesk
    private let reception: Reception
    private let port: Int

    /// A server of rounds with some templates.
    ///
    /// - Parameters:
    ///   - port: where it listens; 0 for any that is free.
    ///   - keeper: keeps the rounds whose workbook is taken away; nil where nothing is kept.
    /// - Throws: what the system says of the folder for uploads.
    package init(templates: TemplateFolder, port: Int, keeper: RoundKeeper? = nil) throws {
      desk = try RoundDesk(templates: Round(templates, today: .clockDay), keeper: keeper)
      (reception, self.port) = (Reception(desk: desk), port)
    }

    /// Serves until the process is told to end.
    ///
    /// - Parameter ready: called with the address to open, which carries the key.
    /// - Throws: what keeps it from listening.
    package func run(ready: @escaping @Sendable (String) -> Void) async throws {
      defer { desk.clear() }
      let reception = reception
      let logger = Logger(label: "anping") { _ in SwiftLogNoOpLogHandler() }
      let server = Application(
        responder: reception,
        server: .http1(configuration: .init(idleTimeout: .seconds(30))),
        configuration: ApplicationConfiguration(
          address: .hostname(PageAddress.host, port: port),
          availableConnectionsDelegate: MaximumAvailableConnections(200, logger: logger)),
        onServerRunning: { channel in
          guard let port = channel.localAddress?.port else { return }
          let address = PageAddress(port: port)
          reception.open(at: address)
          ready("\(address.origin)/enter/\(reception.key.text)")
        }, logger: logger)
      var services = ServiceGroupConfiguration(
        services: [server], gracefulShutdownSignals: [.sigint, .sigterm, .sighup], logger: logger)
      // A browser that keeps its connection does not keep the program.
      services.maximumGracefulShutdownDuration = .seconds(3)
      try await ServiceGroup(configuration: services).run()
    }
  }
#endif
