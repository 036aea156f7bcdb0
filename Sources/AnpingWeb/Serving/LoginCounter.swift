#if Office
  import HTTPTypes
  import Hummingbird

  /// Lets visitors in, by the key in an address or by name and password, and out again.
  ///
  /// ```swift
  /// LoginCounter(visit: visit, address: address, limits: limits).enter(with: sent, key)
  /// ```
  struct LoginCounter {
    let visit: Visit
    let address: PageAddress
    let limits: UploadLimits

    /// The cookie is strict: a browser that was led here from elsewhere sends it from the next page
    /// on, which is why this one only leads on.
    func enter(with sent: String, _ key: Secret) -> Response {
      guard key.matches(sent) else {
        return MessagePage(visit, "page.error.key").response(.forbidden)
      }
      var response = Response(EnterPage(visit).html)
      response.headers.append(address.cookie(address.cookieName, key.text))
      return response
    }

    /// Tries the name and the password that were sent.
    ///
    /// - Parameter connected: the address that has the connection; nil where it is not known.
    func logIn(
      _ request: Request, connected: String?, _ trial: PasswordTrial, _ sessions: Sessions
    ) async -> Response {
      guard let fields = try? await Intake(limits).fields(request), let name = fields["name"],
        let password = fields["password"]
      else { return MessagePage(visit, "page.error.malformed").response(.badRequest) }
      let asker = address.asker(request.head, connected: connected)
      switch await trial.verdict(on: name, password, from: asker) {
      case .accepted(let clerk):
        var response = Response(goingTo: Links.start)
        let session = sessions.begin(for: clerk)
        response.headers.append(address.cookie(address.cookieName, session.text))
        return response
      case .refused:
        return Response(
          LoginPage(visit, message: visit.say("page.login.refused")).html, status: .forbidden)
      case .tooOften(let seconds):
        let message = visit.say("page.login.tooOften", "\(seconds)")
        var response = Response(LoginPage(visit, message: message).html, status: .tooManyRequests)
        response.headers[.retryAfter] = "\(seconds)"
        return response
      }
    }

    /// The clerk is out; the browser forgets what it showed.
    func leave(with shown: String, _ sessions: Sessions) -> Response {
      sessions.end(with: shown)
      var response = Response(goingTo: Links.login)
      response.headers.append(address.cookie(address.cookieName, ""))
      return response
    }
  }
#endif
