#if Office
  /// Under which name browsers reach the page, and where it listens for that.
  ///
  /// ```swift
  /// PageHost("192.168.1.20")?.listens            // "192.168.1.20", reached by plain HTTP
  /// PageHost("https://anping.example")?.listens  // "127.0.0.1", reached through a proxy
  /// ```
  package struct PageHost: Hashable, Sendable {
    /// This machine alone.
    package static let ownMachine = PageHost(listens: loopback, name: loopback, isSecure: false)
    private static let loopback = "127.0.0.1"

    /// The address or name that it listens on.
    package let listens: String
    /// The name in addresses; with a port where there is a proxy that has one of its own.
    let name: String
    /// Whether it is reached by HTTPS, through a proxy on this machine.
    package let isSecure: Bool

    /// Whether what is sent crosses a network as it is.
    package var isPlain: Bool { !isSecure && !listens.hasPrefix("127.") && listens != "localhost" }

    private init(listens: String, name: String, isSecure: Bool) {
      (self.listens, self.name, self.isSecure) = (listens, name, isSecure)
    }

    /// What is given as the name; nil for what no browser could open.
    package init?(_ text: String) {
      let secure = "https://"
      let isSecure = text.hasPrefix(secure)
      var name = (isSecure ? String(text.dropFirst(secure.count)) : text).lowercased()
      if isSecure, name.hasSuffix("/") { name.removeLast() }
      let parts = name.split(separator: ":", omittingEmptySubsequences: false)
      guard PageHost.isName(parts[0]), parts.count == 1 || (isSecure && parts.count == 2) else {
        return nil
      }
      if parts.count == 2 {
        guard let port = PageHost.port(parts[1]) else { return nil }
        // Browsers leave out the usual one, and zeros in front of any.
        name = parts[0] + (port == 443 ? "" : ":\(port)")
      }
      self.init(listens: isSecure ? PageHost.loopback : name, name: name, isSecure: isSecure)
    }

    private static func port(_ text: Substring) -> Int? {
      guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
        let port = Int(text), (1...65535).contains(port)
      else { return nil }
      return port
    }

    /// Letters, digits, dots and hyphens; not the address of all interfaces.
    private static func isName(_ text: Substring) -> Bool {
      let known = text.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "."), UInt8(ascii: "-"):
          true
        default: false
        }
      }
      return known && !text.isEmpty && text.utf8.count <= 253
        && text.contains { $0 != "0" && $0 != "." }
    }

    /// The address of the page when it listens on a port.
    func address(port: Int) -> PageAddress {
      let usual = isSecure || port == 80
      return PageAddress(
        authority: usual ? name : "\(name):\(port)", port: port, isSecure: isSecure)
    }
  }
#endif
