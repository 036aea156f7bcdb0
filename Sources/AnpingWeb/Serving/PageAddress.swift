#if Office
  import HTTPTypes
  import Hummingbird

  /// Where the page is: the one name by which it answers.
  ///
  /// ```swift
  /// PageHost.ownMachine.address(port: 8642).origin  // "http://127.0.0.1:8642"
  /// ```
  struct PageAddress: Sendable {
    /// Host and port, as a browser sends them.
    let authority: String
    /// The port that the program listens on.
    let port: Int
    /// Whether a proxy serves it by HTTPS.
    let isSecure: Bool

    /// Where a request of a page of ours comes from.
    var origin: String { (isSecure ? "https://" : "http://") + authority }
    /// The cookie that carries the key; cookies do not tell ports apart. By HTTPS browsers take the
    /// prefixed name from this very host alone (RFC 6265bis, 4.1.3.2).
    var cookieName: String { (isSecure ? "__Host-" : "") + "anping-\(port)" }

    /// Whether a request has exactly one Host, and that is this one: a foreign name that somebody made
    /// lead here has no business here.
    func isMeant(by request: HTTPRequest) -> Bool {
      // The first Host is the authority, a second one stays among the fields.
      request.authority?.lowercased() == authority && !request.headerFields.contains(.host)
        && request.path?.hasPrefix("/") == true
    }

    /// Whether a request that changes something comes from a page of ours.
    func isOrigin(of request: HTTPRequest) -> Bool {
      request.headerFields[values: .origin] == [origin]
    }

    /// Who asks: through a proxy the last one that it names, else who has the connection.
    func asker(_ request: HTTPRequest, connected: String?) -> String {
      let named = request.headerFields[values: .forwardedFor].last?.split(separator: ",").last
      guard isSecure, let named else { return connected ?? "" }
      return String(named.trimming(while: \.isWhitespace))
    }

    /// A cookie that only this page is sent, and no script reads; a blank one is forgotten.
    func cookie(_ name: String, _ value: String) -> HTTPField {
      HTTPField(
        name: .setCookie,
        value: "\(name)=\(value); Path=/; HttpOnly; SameSite=Strict"
          + (isSecure ? "; Secure" : "") + (value.isEmpty ? "; Max-Age=0" : ""))
    }
  }

  extension HTTPField.Name {
    /// `Host`.
    static let host = HTTPField.Name("Host")!
    /// `X-Forwarded-For`.
    fileprivate static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
  }
#endif
