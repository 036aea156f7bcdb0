#if Office
  import AnpingKit
  import HTTPTypes
  import Hummingbird
  import NIOCore
  import Synchronization

  /// Takes every request: turns away what is not meant for this page or does not know its key, and
  /// hands the others to the page that they ask for.
  ///
  /// ```swift
  /// let reception = Reception(desk: desk)
  /// reception.open(at: PageAddress(port: 8642))
  /// Application(responder: reception)
  /// ```
  final class Reception: HTTPResponder {
    /// The connection that a request came over.
    struct Context: InitializableFromSource {
      let channel: (any Channel)?

      init(channel: (any Channel)?) { self.channel = channel }
      init(source: ApplicationRequestContextSource) { channel = source.channel }
    }

    /// The key of this run.
    let key = Secret()
    private let desk: RoundDesk
    private let limits: UploadLimits
    private let address = Mutex<PageAddress?>(nil)

    /// A reception for the rounds of a desk.
    init(desk: RoundDesk, limits: UploadLimits = UploadLimits()) {
      (self.desk, self.limits) = (desk, limits)
    }

    /// From now on requests are answered.
    func open(at address: PageAddress) { self.address.withLock { $0 = address } }

    func respond(to request: Request, context: Context) async throws -> Response {
      let visit = Visit(request)
      var response = await answer(request, visit)
      response.secure()
      if let language = visit.chosenLanguage {
        response.headers.append(.cookie(Visit.languageCookie, language.rawValue))
      }
      if response.status.code >= 400 { hangUp(on: request, context) }
      if request.method == .head { response.body = ResponseBody() }
      return response
    }

    private func answer(_ request: Request, _ visit: Visit) async -> Response {
      guard let address = address.withLock({ $0 }), address.isMeant(by: request.head) else {
        return MessagePage(visit, "page.error.host").response(.misdirectedRequest)
      }
      guard let route = Route(visit.path) else {
        return MessagePage(visit, "page.error.notFound").response(.notFound)
      }
      let method: HTTPRequest.Method = request.method == .head ? .get : request.method
      guard method == route.method else {
        var response = MessagePage(visit, "page.error.method").response(.methodNotAllowed)
        response.headers[.allow] = route.method.rawValue
        return response
      }
      guard route.isOpen || Cookies(request.headers)[address.cookieName].map(key.matches) == true
      else { return MessagePage(visit, "page.error.key").response(.forbidden) }
      guard method == .get || address.isOrigin(of: request.head) else {
        return MessagePage(visit, "page.error.origin").response(.forbidden)
      }
      if case .enter(let sent) = route { return enter(with: sent, at: address, visit) }
      return await Pages(desk: desk, limits: limits, visit: visit).answer(route, request)
    }

    /// The cookie is strict: a browser that was led here from elsewhere sends it from the next page
    /// on, which is why this one only leads on.
    private func enter(with sent: String, at address: PageAddress, _ visit: Visit) -> Response {
      guard key.matches(sent) else {
        return MessagePage(visit, "page.error.key").response(.forbidden)
      }
      var response = Response(EnterPage(visit).html)
      response.headers.append(.cookie(address.cookieName, key.text))
      return response
    }

    /// Who was turned away and goes on sending is left alone after a while.
    private func hangUp(on request: Request, _ context: Context) {
      guard request.method != .get, request.method != .head, let channel = context.channel else {
        return
      }
      channel.eventLoop.scheduleTask(in: .seconds(5)) { channel.close(promise: nil) }
    }
  }

  extension HTTPField {
    /// A cookie that only this page is sent, and no script reads.
    fileprivate static func cookie(_ name: String, _ value: String) -> HTTPField {
      HTTPField(name: .setCookie, value: "\(name)=\(value); Path=/; HttpOnly; SameSite=Strict")
    }
  }
#endif
