#if Office
  import AnpingKit
  import HTTPTypes
  import Hummingbird
  import TestSupport
  import Testing

  @testable import AnpingWeb

  @Suite("Who is let in by name and password") struct AdmissionTests {
    private static let form = "application/x-www-form-urlencoded"
    /// `hashlib.pbkdf2_hmac("sha256", b"correct horse", b"00ff", 1000)`.
    private static let line =
      "zhang:pbkdf2-sha256:1000:00ff:"
      + "45bf6a0c9f3214c17781afeca2aace4207f3f850dbf77980a88590c84bb6ba3c"

    private static func file() throws -> PasswordFile { try PasswordFile("# 办公室\n\n\(line)\n") }

    @Test(
      "a file with anything but lines of passwords is told by its line",
      arguments: [
        ("", PasswordFile.Fault.empty), ("# 无\n\n", .empty), ("zhang:secret", .line(1)),
        ("\n\(line)\n\(line)", .line(3)), (line + ":", .line(1)),
        (line.replacing("1000", with: "999"), .line(1)),
        (line.replacing("1000", with: "99999999999"), .line(1)),
        (line.replacing("sha256", with: "md5"), .line(1)), (":" + line, .line(1)),
        (String(line.dropLast()), .line(1)), (line.replacing("zhang", with: "a b"), .line(1)),
        ("# 无\n\u{FEFF}\(line)", .line(2)),
      ])
    func faults(text: String, fault: PasswordFile.Fault) {
      #expect(throws: fault) { try PasswordFile(text) }
    }

    @Test("a file that others may read is refused")
    func openFile() throws {
      let sandbox = try FileSandbox()
      let path = try sandbox.put(Self.line, "口令")
      sandbox.shell("chmod 644 口令")
      #expect(throws: PasswordFile.Fault.openToOthers) { try PasswordFile(at: path) }
      sandbox.shell("chmod 600 口令")
      #expect(try PasswordFile(at: path).name(of: "zhang", "correct horse") == "zhang")
    }

    @Test("a line that is made lets in with its password and no other")
    func made() throws {
      let line = try #require(
        PasswordLine(for: "张伟", password: "一二三四五六七八九十", iterations: 1000))
      let file = try PasswordFile(line.text)
      #expect(file.name(of: "张伟", "一二三四五六七八九十") == "张伟")
      #expect(file.name(of: "张伟", "一二三四五六七八九") == nil)
      #expect(file.name(of: "李娜", "一二三四五六七八九十") == nil)
      #expect(PasswordLine(for: "张伟", password: "123456789") == nil)
      #expect(PasswordLine(for: "张:伟", password: "1234567890") == nil)
    }

    @Test("a file that an editor began with U+FEFF lets in its first person too")
    func byteOrderMark() throws {
      let file = try PasswordFile("\u{FEFF}\(Self.line)")
      #expect(file.name(of: "zhang", "correct horse") == "zhang")
    }

    @Test(
      "nobody is called by what is not seen",
      arguments: [
        "\u{FEFF}", "\u{200B}", "\u{A0}", "\u{85}", "\u{2028}", "\u{202E}", "\u{600}", "\t",
        "\u{7F}",
      ])
    func unseen(unseen: String) {
      #expect(!PasswordLine.isName("张" + unseen + "伟"))
      #expect(!PasswordLine.isName(unseen + "张伟"))
    }

    @Test(
      "people are called by letters of any language",
      arguments: ["张伟", "ᠮᠣᠩᠭᠣᠯ", "José", "a.b-c_1"])
    func seen(name: String) {
      #expect(PasswordLine.isName(name))
    }

    @Test("after five failures an address waits, longer each time, and others do not")
    func throttle() {
      var throttle = LoginThrottle()
      var now = ContinuousClock.now
      var waits: [Duration] = []
      for _ in 0..<16 {
        throttle.failed("甲", at: now)
        let wait = throttle.wait(for: "甲", at: now) ?? .zero
        waits.append(wait)
        now += wait
        #expect(throttle.wait(for: "甲", at: now) == nil)
      }
      #expect(waits.prefix(4).allSatisfy { $0 == .zero })
      #expect(waits[4...7].elementsEqual([.seconds(5), .seconds(10), .seconds(20), .seconds(40)]))
      #expect(waits.last == .seconds(900))
      #expect(throttle.wait(for: "乙", at: now) == nil)
      throttle.succeeded("甲")
      throttle.failed("甲", at: now)
      #expect(throttle.wait(for: "甲", at: now) == nil)
    }

    @Test("more addresses than are remembered do not free one that waits")
    func manyAddresses() {
      var throttle = LoginThrottle()
      let now = ContinuousClock.now
      for _ in 0..<9 { throttle.failed("甲", at: now) }
      for number in 0..<LoginThrottle.addresses * 2 { throttle.failed("\(number)", at: now) }
      #expect(throttle.wait(for: "甲", at: now) != nil)
    }

    @Test("a clerk is out after a long rest, and when leaving")
    func sessions() {
      let sessions = Sessions()
      let now = ContinuousClock.now
      let shown = sessions.begin(for: "张伟", at: now).text
      #expect(sessions.clerk(with: shown, at: now + .seconds(3600)) == "张伟")
      #expect(sessions.clerk(with: shown + "0", at: now) == nil)
      #expect(sessions.clerk(with: shown, at: now + .seconds(3600) + Sessions.rest * 2) == nil)
      let again = sessions.begin(for: "张伟", at: now).text
      sessions.end(with: again)
      #expect(sessions.clerk(with: again, at: now) == nil)
    }

    @Test(
      "a host is a name that browsers open",
      arguments: [
        ("192.168.1.20", "http://192.168.1.20:8642", "192.168.1.20"),
        ("Anping.Office", "http://anping.office:8642", "anping.office"),
        ("https://anping.example", "https://anping.example", "127.0.0.1"),
        ("https://anping.example:8443/", "https://anping.example:8443", "127.0.0.1"),
        ("https://anping.example:443", "https://anping.example", "127.0.0.1"),
        ("https://anping.example:0443/", "https://anping.example", "127.0.0.1"),
        ("https://anping.example:08443", "https://anping.example:8443", "127.0.0.1"),
        ("https://anping.example:80", "https://anping.example:80", "127.0.0.1"),
        ("https://a:+8443", nil, nil), ("https://a:", nil, nil), ("https://a:65536", nil, nil),
        ("https://a:８４４３", nil, nil), ("0.0.0.0", nil, nil), ("", nil, nil), ("::1", nil, nil),
        ("a b", nil, nil),
        ("http://a", nil, nil), ("192.168.1.20:80", nil, nil), ("https://", nil, nil),
        ("https://a:0", nil, nil), ("https://a/b", nil, nil), ("安评", nil, nil),
      ])
    func hosts(text: String, origin: String?, listens: String?) {
      let host = PageHost(text)
      #expect(host?.address(port: 8642).origin == origin)
      #expect(host?.listens == listens)
    }

    @Test("at the usual port a host is its bare name")
    func usualPort() {
      #expect(PageHost("anping.office")?.address(port: 80).origin == "http://anping.office")
    }

    @Test("through a proxy a clerk logs in, works and leaves; all others are led to the login")
    func journey() async throws {
      let host = try #require(PageHost("https://anping.example"))
      let admission = Admission.passwords(PasswordTrial(try Self.file()), Sessions())
      let browser = try Browser(admission: admission, host: host)
      func send(
        _ method: HTTPRequest.Method, _ path: String, _ fields: HTTPFields = [:],
        _ body: String = ""
      ) async throws -> Response {
        try await browser.send(
          method, path, host: "anping.example", fields, body: Array(body.utf8))
      }
      for path in ["/", "/rounds/x", "/script.js", "/rounds/x/ledger"] {
        #expect(try await send(.get, path).headers[.location] == "/login", "\(path)")
      }
      #expect(try await send(.get, "/enter/0").status == .notFound)
      #expect(try await browser.send(.get, "/login").status == .misdirectedRequest)
      let login = try await send(.get, "/login")
      #expect(try await login.text.contains("type=\"password\""))
      let own: HTTPFields = [.origin: "https://anping.example", .contentType: Self.form]
      #expect(try await send(.post, "/rounds", own).status == .forbidden)
      for origin in ["http://anping.example", "https://evil.example", "null"] {
        let foreign: HTTPFields = [.origin: origin, .contentType: Self.form]
        let answer = try await send(.post, "/session", foreign, "name=zhang&password=correct+horse")
        #expect(answer.status == .forbidden && answer.headers[.setCookie] == nil)
      }
      for body in ["name=zhang&password=correct", "name=li&password=correct+horse"] {
        let refused = try await send(.post, "/session", own, body)
        #expect(refused.status == .forbidden && refused.headers[.setCookie] == nil, "\(body)")
      }
      #expect(try await send(.post, "/session", own, "name=zhang").status == .badRequest)
      let entered = try await send(.post, "/session", own, "name=zhang&password=correct+horse")
      #expect(entered.headers[.location] == "/")
      let cookie = try #require(entered.headers[.setCookie])
      #expect(cookie.contains("; HttpOnly; SameSite=Strict; Secure"))
      let shown = String(cookie.prefix { $0 != ";" })
      #expect(shown.hasPrefix("__Host-anping-8642="))
      let planted = String(shown.dropFirst("__Host-".count))
      #expect(try await send(.get, "/", [.cookie: planted]).headers[.location] == "/login")
      let start = try await send(.get, "/", [.cookie: shown])
      #expect(try await start.text.contains("<bdi>zhang</bdi>"))
      var leaving = own
      leaving[.cookie] = shown
      #expect(try await send(.post, "/leave", leaving).headers[.location] == "/login")
      #expect(try await send(.get, "/", [.cookie: shown]).headers[.location] == "/login")
    }

    @Test("who logs in again is out where the browser was in before")
    func again() async throws {
      let sessions = Sessions()
      let admission = Admission.passwords(PasswordTrial(try Self.file()), sessions)
      let browser = try Browser(admission: admission)
      let before = sessions.begin(for: "li")
      let fields: HTTPFields = [
        .origin: "http://127.0.0.1:8642", .contentType: Self.form,
        .cookie: "anping-8642=\(before.text)",
      ]
      func logIn(_ password: String) async throws -> HTTPResponse.Status {
        let body = Array("name=zhang&password=\(password)".utf8)
        return try await browser.send(.post, "/session", fields, body: body).status
      }
      #expect(try await logIn("wrong") == .forbidden)
      #expect(sessions.clerk(with: before.text) == "li")
      #expect(try await logIn("correct+horse") == .seeOther)
      #expect(sessions.clerk(with: before.text) == nil)
    }

    @Test("a login that takes too long or is too long is refused")
    func slow() async throws {
      for (limits, status) in [
        (UploadLimits(formTime: .zero), HTTPResponse.Status.requestTimeout),
        (UploadLimits(formBytes: 20), .badRequest), (UploadLimits(), .seeOther),
      ] {
        let admission = Admission.passwords(PasswordTrial(try Self.file()), Sessions())
        let browser = try Browser(limits: limits, admission: admission)
        let answer = try await browser.post(
          "/session", type: Self.form, Array("name=zhang&password=correct+horse".utf8))
        #expect(answer.status == status)
      }
    }

    @Test("whoever guesses waits, whatever address a request claims in front of the proxy's")
    func guessing() async throws {
      let host = try #require(PageHost("https://anping.example"))
      let start = ContinuousClock.now
      let admission = Admission.passwords(
        PasswordTrial(try Self.file()) { start }, Sessions())
      let browser = try Browser(admission: admission, host: host)
      func attempt(_ password: String, from addresses: String) async throws -> Response {
        var fields: HTTPFields = [.origin: "https://anping.example", .contentType: Self.form]
        fields[HTTPField.Name("X-Forwarded-For")!] = addresses
        return try await browser.send(
          .post, "/session", host: "anping.example", fields,
          body: Array("name=zhang&password=\(password)".utf8))
      }
      for number in 0..<5 {
        let refused = try await attempt("wrong", from: "10.0.0.\(number), 192.168.1.7")
        #expect(refused.status == .forbidden)
      }
      let waiting = try await attempt("correct+horse", from: "10.0.0.9, 192.168.1.7")
      #expect(waiting.status == .tooManyRequests)
      #expect(waiting.headers[.retryAfter] != nil && waiting.headers[.setCookie] == nil)
      #expect(try await attempt("correct+horse", from: "192.168.1.8").status == .seeOther)
    }
  }
#endif
