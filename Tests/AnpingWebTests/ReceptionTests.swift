#if Office
  import AnpingKit
  import HTTPTypes
  import Hummingbird
  import Testing

  @testable import AnpingWeb

  @Suite("The page's door") struct ReceptionTests {
    @Test(
      "it answers by its one name only",
      arguments: [nil, "localhost:8642", "127.0.0.1", "evil.example:8642", "127.0.0.1:8642."])
    func host(host: String?) async throws {
      let browser = try Browser()
      #expect(try await browser.send(.get, "/", host: host).status == .misdirectedRequest)
    }

    @Test("two Hosts are one too many, and a whole address is no path")
    func twoHosts() async throws {
      let browser = try Browser()
      var fields = browser.cookie
      fields[.host] = "127.0.0.1:8642"
      #expect(try await browser.send(.get, "/", fields).status == .misdirectedRequest)
      #expect(
        try await browser.send(.get, "http://127.0.0.1:8642/").status == .misdirectedRequest)
    }

    @Test("without the key nothing is shown; the link with it sets the cookie")
    func key() async throws {
      let browser = try Browser()
      for cookie in ["", "anping-8642=", "anping-8642=0", "anping-1=\(browser.key.text)"] {
        let answer = try await browser.send(.get, "/", [.cookie: cookie])
        #expect(answer.status == .forbidden, "\(cookie)")
      }
      #expect(try await browser.send(.get, "/enter/0", [:]).status == .forbidden)
      let entered = try await browser.send(.get, "/enter/\(browser.key.text)", [:])
      let set = entered.headers[.setCookie] ?? ""
      #expect(set.hasPrefix("anping-8642=\(browser.key.text); "))
      #expect(set.contains("HttpOnly") && set.contains("SameSite=Strict"))
      #expect(try await browser.send(.get, "/").status == .ok)
    }

    @Test(
      "what changes something comes from a page of its own", arguments: ["null", "http://evil", ""])
    func origin(origin: String) async throws {
      let browser = try Browser()
      let answer = try await browser.post(
        "/rounds", type: "multipart/form-data; boundary=b", [], origin: origin)
      #expect(answer.status == .forbidden)
    }

    @Test(
      "addresses that there are not, and other methods, are told",
      arguments: [
        ("GET", "/%00", 404), ("GET", "/../etc/passwd", 404), ("GET", "/rounds/x/forms/0", 404),
        ("GET", "/rounds", 405), ("DELETE", "/", 405), ("GET", "/rounds/none", 404),
        ("GET", "/rounds/none/returns.zip", 404), ("HEAD", "/", 200), ("OPTIONS", "/rounds", 405),
      ])
    func addresses(method: String, path: String, status: Int) async throws {
      let browser = try Browser()
      let answer = try await browser.send(HTTPRequest.Method(rawValue: method)!, path)
      #expect(answer.status.code == status)
      #expect(answer.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
      #expect(answer.headers[.cacheControl] == "no-store")
    }

    @Test("too much is refused: a file, their number, all together, a field")
    func limits() async throws {
      let limits = UploadLimits(
        fileBytes: 100, files: 2, totalBytes: 150, fieldBytes: 10, fields: 3, time: .seconds(9))
      let browser = try Browser(limits: limits)
      func bytes(_ count: Int) -> [UInt8] { [UInt8](repeating: 65, count: count) }
      #expect(try await browser.upload([("a.csv", bytes(101))]).status == .contentTooLarge)
      #expect(
        try await browser.upload([("a.csv", bytes(90)), ("b.csv", bytes(90))]).status
          == .contentTooLarge)
      let three = ["a", "b", "c"].map { (name: "\($0).csv", bytes: bytes(1)) }
      #expect(try await browser.upload(three).status == .contentTooLarge)
      #expect(
        try await browser.upload([("a.csv", bytes(1))], fields: ["x": "12345678901"]).status
          == .badRequest)
      #expect(try await browser.upload([]).status == .badRequest)
      #expect(
        try await browser.upload([("a.csv", bytes(1))], fields: ["round": "-1"]).status
          == .badRequest)
    }

    @Test(
      "a connection ends with a request of which something was not taken, and with no other",
      arguments: [
        ("POST", "/rounds", "http://evil", "5", 403, "close"),
        ("POST", "/none", "http://127.0.0.1:8642", "5", 404, "close"),
        ("GET", "/", "", "5", 200, "close"),
        ("GET", "/", "", nil, 200, nil),
        ("POST", "/rounds/x/close", "http://127.0.0.1:8642", "0", 303, nil),
        ("POST", "/rounds", "http://127.0.0.1:8642", "5", 400, nil),
      ])
    func connections(
      method: String, path: String, origin: String, length: String?, status: Int,
      connection: String?
    ) async throws {
      let browser = try Browser()
      var fields = browser.cookie
      fields[.origin] = origin
      fields[.contentLength] = length
      fields[.contentType] = "multipart/form-data; boundary=b"
      let answer = try await browser.send(
        HTTPRequest.Method(rawValue: method)!, path, fields, body: Array("--b--".utf8))
      #expect(answer.status.code == status)
      #expect(answer.headers[.connection] == connection)
    }

    @Test("rounds are bounded in number; one that was ended makes room")
    func rounds() async throws {
      let browser = try Browser(desk: .init(count: 1))
      let first = try await browser.upload([("a.csv", [65])])
      #expect(first.status == .seeOther)
      #expect(try await browser.upload([("a.csv", [65])]).status == .serviceUnavailable)
      let close = try #require(first.headers[.location]) + "/close"
      let closed = try await browser.post(close, type: "application/x-www-form-urlencoded", [])
      #expect(closed.status == .seeOther)
      #expect(try await browser.upload([("a.csv", [65])]).status == .seeOther)
    }

    @Test("the language is the one asked for, then the browser's, then Chinese")
    func language() async throws {
      let browser = try Browser()
      func title(_ path: String, _ fields: HTTPFields = [:]) async throws -> Bool {
        var all = browser.cookie
        for field in fields { all.append(field) }
        let answer = try await browser.send(.get, path, all)
        return try await answer.text.contains("lang=\"zh-CN\"")
      }
      #expect(try await title("/"))
      #expect(try await title("/", [.acceptLanguage: "fr, en;q=0.5"]) == false)
      #expect(try await title("/?lang=en") == false)
      #expect(try await title("/?lang=zh", [.acceptLanguage: "en"]))
      #expect(try await title("/", [.cookie: "anping-lang=en"]) == false)
    }
  }
#endif
