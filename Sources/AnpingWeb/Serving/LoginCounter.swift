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
    /// - Parameters:
    ///   - connected: the address that has the connection; nil where it is not known.
    ///   - shown: what the browser showed so far; who logs in is out there.
    func logIn(
      _ request: Request, connected: String?, _ shown: String, _ trial: PasswordTrial,
      _ sessions: Sessions
    ) async -> Response {
      let sent: (name: String, password: String)
      do {
        let fields = try await Intake(limits).fields(request)
        guard let name = fields["name"], let password = fields["password"] else {
          throw UploadError.malformed
        }
        sent = (name, password)
      } catch {
        return (error as? UploadError ?? .malformed).response(visit, limits)
      }
      let asker = address.asker(request.head, connected: connected)
      // A try takes a thread for a while.
      let verdict = await Task(executorPreference: ReadingThreads.shared) {
        await trial.verdict(on: sent.name, sent.password, from: asker)
      }.value
      switch verdict {
      case .accepted(let clerk):
        sessions.end(with: shown)
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
