#if Office
  import AnpingKit
  import HTTPTypes
  import Hummingbird
  import NIOCore
  import Synchronization
  import TestSupport

  @testable import AnpingWeb

  /// A page at port 8642, and a browser that knows its key.
  struct Browser {
    let reception: Reception
    let key = Secret()
    let address: PageAddress

    init(
      limits: UploadLimits = UploadLimits(), desk: ShelfLimits = .init(),
      keeper: RoundKeeper? = nil, admission: Admission? = nil, host: PageHost = .ownMachine
    ) throws {
      let templates = TemplateFolder(path: Repository.path("templates/检查表"))
      let round = Round(templates, today: CalendarDate("2025-10-02")!)
      address = host.address(port: 8642)
      reception = Reception(
        desk: try RoundDesk(templates: round, limits: desk, keeper: keeper),
        admission: admission ?? .key(key), limits: limits)
      reception.open(at: address)
    }

    var cookie: HTTPFields { [.cookie: "anping-8642=\(key.text)"] }

    func send(
      _ method: HTTPRequest.Method, _ path: String, host: String? = "127.0.0.1:8642",
      _ fields: HTTPFields? = nil, body: [UInt8] = []
    ) async throws -> Response {
      let head = HTTPRequest(
        method: method, scheme: "http", authority: host, path: path,
        headerFields: fields ?? cookie)
      return try await reception.respond(
        to: Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body))),
        context: .init(channel: nil))
    }

    func post(
      _ path: String, type: String, _ body: [UInt8], origin: String = "http://127.0.0.1:8642"
    ) async throws -> Response {
      var fields = cookie
      fields[.origin] = origin
      fields[.contentType] = type
      return try await send(.post, path, fields, body: body)
    }

    /// Sends the files of a round with its form, as browsers do.
    func upload(
      _ files: [(name: String, bytes: [UInt8])], fields: [String: String] = [:],
      units: [UInt8]? = nil, previous: [UInt8]? = nil
    ) async throws -> Response {
      var files = files.map { ("forms", $0.name, $0.bytes) }
      files.append(("units", units == nil ? "" : "单位.csv", units ?? []))
      if let previous { files.append(("previous", "上轮.xlsx", previous)) }
      return try await send(files, fields, to: "/rounds")
    }

    /// Sends files, each with its field and name, as browsers do.
    func send(
      _ files: [(field: String, name: String, bytes: [UInt8])], _ fields: [String: String] = [:],
      to address: String
    ) async throws -> Response {
      var body: [UInt8] = []
      func part(_ disposition: String, _ content: [UInt8]) {
        body += Array("--b\r\nContent-Disposition: form-data; \(disposition)\r\n\r\n".utf8)
        body += content + Array("\r\n".utf8)
      }
      for (field, name, bytes) in files { part("name=\"\(field)\"; filename=\"\(name)\"", bytes) }
      for (name, value) in fields { part("name=\"\(name)\"", Array(value.utf8)) }
      body += Array("--b--\r\n".utf8)
      return try await post(address, type: "multipart/form-data; boundary=b", body)
    }

    /// A page that may take its time, once it is there.
    func page(_ address: String) async throws -> Response {
      for _ in 0..<6000 {
        let answer = try await send(.get, address)
        guard answer.headers[.contentType]?.hasPrefix("text/html") == true,
          try await answer.text.contains("http-equiv")
        else { return answer }
        try await Task.sleep(for: .milliseconds(100))
      }
      throw UploadError.tooSlow
    }
  }

  extension Response {
    /// The body as it is sent.
    var bytes: [UInt8] {
      get async throws {
        let collector = BodyCollector()
        try await body.write(collector)
        return collector.bytes.withLock { $0 }
      }
    }

    /// The body as text.
    var text: String { get async throws { String(decoding: try await bytes, as: UTF8.self) } }
  }

  /// Keeps a body.
  private final class BodyCollector: ResponseBodyWriter {
    let bytes = Mutex<[UInt8]>([])

    func write(_ buffer: ByteBuffer) async throws {
      bytes.withLock { $0 += buffer.readableBytesView }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
#endif
