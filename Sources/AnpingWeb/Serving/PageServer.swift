#if Office
  import AnpingKit
  import Hummingbird
  import HummingbirdCore
  import Logging
  import NIOCore
  import ServiceLifecycle
  import UnixSignals

  /// The page, served to browsers of this machine or of an office until somebody ends it.
  ///
  /// ```swift
  /// try await PageServer(templates: folder, port: 0).run { print($0) }
  /// ```
  package struct PageServer {
    private let desk: RoundDesk
    private let reception: Reception
    private let port: Int
    private let host: PageHost

    /// A server of rounds with some templates.
    ///
    /// - Parameters:
    ///   - port: where it listens; 0 for any that is free.
    ///   - host: the name by which browsers reach it.
    ///   - passwords: who may log in; nil where the key in the printed address lets in.
    ///   - keeper: keeps the rounds whose workbook is taken away; nil where nothing is kept.
    /// - Throws: what the system says of the folder for uploads.
    package init(
      templates: TemplateFolder, port: Int, host: PageHost = .ownMachine,
      passwords: PasswordFile? = nil, keeper: RoundKeeper? = nil
    ) throws {
      desk = try RoundDesk(templates: Round(templates, today: .clockDay), keeper: keeper)
      (self.port, self.host) = (port, host)
      let admission =
        passwords.map { Admission.passwords(PasswordTrial($0), Sessions()) } ?? .key(Secret())
      reception = Reception(desk: desk, admission: admission)
    }

    /// Serves until the process is told to end.
    ///
    /// - Parameter ready: called with the address to open, which carries the key where that lets in.
    /// - Throws: what keeps it from listening.
    package func run(ready: @escaping @Sendable (String) -> Void) async throws {
      defer { desk.clear() }
      let (reception, host) = (reception, host)
      let logger = Logger(label: "anping") { _ in SwiftLogNoOpLogHandler() }
      let server = Application(
        responder: reception,
        server: .http1(
          configuration: .init(
            additionalChannelHandlers: [HeadDeadline(.seconds(10))], idleTimeout: .seconds(30))),
        configuration: ApplicationConfiguration(
          address: .hostname(host.listens, port: port),
          availableConnectionsDelegate: MaximumAvailableConnections(200, logger: logger)),
        onServerRunning: { channel in
          guard let port = channel.localAddress?.port else { return }
          let address = host.address(port: port)
          reception.open(at: address)
          switch reception.admission {
          case .key(let key): ready("\(address.origin)/enter/\(key.text)")
          case .passwords: ready(address.origin + Links.start)
          }
        }, logger: logger)
      var services = ServiceGroupConfiguration(
        services: [server], gracefulShutdownSignals: [.sigint, .sigterm, .sighup], logger: logger)
      // A browser that keeps its connection does not keep the program.
      services.maximumGracefulShutdownDuration = .seconds(3)
      try await ServiceGroup(configuration: services).run()
    }
  }
#endif
