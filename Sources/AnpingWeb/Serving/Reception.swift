#if Office
  import AnpingKit
  import HTTPTypes
  import Hummingbird
  import NIOCore
  import Synchronization

  /// Takes every request: turns away what is not meant for this page or is not let in, and hands the
  /// others to the page that they ask for.
  ///
  /// ```swift
  /// let reception = Reception(desk: desk, admission: .key(Secret()))
  /// reception.open(at: PageHost.ownMachine.address(port: 8642))
  /// Application(responder: reception)
  /// ```
  final class Reception: HTTPResponder {
    /// The connection that a request came over.
    struct Context: InitializableFromSource {
      let channel: (any Channel)?

      init(channel: (any Channel)?) { self.channel = channel }
      init(source: ApplicationRequestContextSource) { channel = source.channel }
    }

    /// By what visitors are let in.
    let admission: Admission
    private let desk: RoundDesk
    private let limits: UploadLimits
    private let address = Mutex<PageAddress?>(nil)

    /// A reception for the rounds of a desk.
    init(desk: RoundDesk, admission: Admission, limits: UploadLimits = UploadLimits()) {
      (self.desk, self.admission, self.limits) = (desk, admission, limits)
    }

    /// From now on requests are answered.
    func open(at address: PageAddress) { self.address.withLock { $0 = address } }

    func respond(to request: Request, context: Context) async throws -> Response {
      let visit = Visit(request, isOffice: admission.needsLogin)
      let body = WatchedBody(of: request)
      var request = request
      request.body = RequestBody(asyncSequence: body)
      let address = address.withLock { $0 }
      var response: Response
      if let address, address.isMeant(by: request.head) {
        response = await answer(request, visit, at: address, context)
        if let language = visit.chosenLanguage {
          response.headers.append(address.cookie(Visit.languageCookie, language.rawValue))
        }
      } else {
        response = MessagePage(visit, "page.error.host").response(.misdirectedRequest)
      }
      response.secure()
      if body.isLeft {
        response.headers[.connection] = "close"
        hangUp(context)
      }
      if request.method == .head { response.body = ResponseBody() }
      return response
    }

    private func answer(
      _ request: Request, _ visit: Visit, at address: PageAddress, _ context: Context
    ) async -> Response {
      guard let route = Route(visit.path), admission.has(route) else {
        return MessagePage(visit, "page.error.notFound").response(.notFound)
      }
      let method: HTTPRequest.Method = request.method == .head ? .get : request.method
      guard method == route.method else {
        var response = MessagePage(visit, "page.error.method").response(.methodNotAllowed)
        response.headers[.allow] = route.method.rawValue
        return response
      }
      let shown = Cookies(request.headers)[address.cookieName] ?? ""
      guard let visit = admitted(visit, with: shown) ?? (route.isOpen ? visit : nil) else {
        return turnedAway(visit, method)
      }
      guard method == .get || address.isOrigin(of: request.head) else {
        return MessagePage(visit, "page.error.origin").response(.forbidden)
      }
      let counter = LoginCounter(visit: visit, address: address, limits: limits)
      switch (route, admission) {
      case (.enter(let sent), .key(let key)): return counter.enter(with: sent, key)
      case (.login, _): return Response(LoginPage(visit).html)
      case (.session, .passwords(let trial, let sessions)):
        let connected = context.channel?.remoteAddress?.ipAddress
        return await counter.logIn(request, connected: connected, shown, trial, sessions)
      case (.leaving, .passwords(_, let sessions)): return counter.leave(with: shown, sessions)
      default: return await Pages(desk: desk, limits: limits, visit: visit).answer(route, request)
      }
    }

    /// The visit of whoever is let in by what the browser shows; nil for who is not.
    private func admitted(_ visit: Visit, with shown: String) -> Visit? {
      switch admission {
      case .key(let key): return key.matches(shown) ? visit : nil
      case .passwords(_, let sessions):
        guard let clerk = sessions.clerk(with: shown) else { return nil }
        var visit = visit
        visit.clerk = clerk
        return visit
      }
    }

    /// Who may log in is led there; a key has to be had already.
    private func turnedAway(_ visit: Visit, _ method: HTTPRequest.Method) -> Response {
      switch admission {
      case .key: MessagePage(visit, "page.error.key").response(.forbidden)
      case .passwords where method == .get: Response(goingTo: Links.login)
      case .passwords: MessagePage(visit, "page.error.login").response(.forbidden)
      }
    }

    /// Who has the answer and goes on sending is left alone after a while.
    private func hangUp(_ context: Context) {
      guard let channel = context.channel else { return }
      channel.eventLoop.scheduleTask(in: .seconds(5)) { channel.close(promise: nil) }
    }
  }
#endif
