#if Office
  import HTTPTypes
  import Hummingbird

  /// Where the page is: the one name by which it answers.
  ///
  /// ```swift
  /// PageAddress(port: 8642).origin  // "http://127.0.0.1:8642"
  /// ```
  struct PageAddress: Sendable {
    /// The only address it listens on.
    static let host = "127.0.0.1"

    /// The port.
    let port: Int

    /// Host and port, as a browser sends them.
    var authority: String { port == 80 ? PageAddress.host : "\(PageAddress.host):\(port)" }
    /// Where a request of a page of ours comes from.
    var origin: String { "http://\(authority)" }
    /// The cookie that carries the key; cookies do not tell ports apart.
    var cookieName: String { "anping-\(port)" }

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
  }

  extension HTTPField.Name {
    /// `Host`.
    static let host = HTTPField.Name("Host")!
  }
#endif
