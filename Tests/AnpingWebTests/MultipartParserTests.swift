#if Office
  import Testing

  @testable import AnpingWeb

  @Suite("Multipart bodies") struct MultipartParserTests {
    private struct Part: Equatable {
      var field: String
      var fileName: String?
      var content: [UInt8] = []
    }

    private static let type = "multipart/form-data; boundary=\"x-y\""

    /// What RFC 7578 makes of it, as `email.message_from_bytes` of Python reads it.
    private static let body = Array(
      """
      preamble, no part\r
      --x-y\r
      Content-Disposition: form-data; name="round"\r
      \r
      3\r
      --x-y\r
      content-disposition: form-data; name="forms"; filename="锅炉 %22a%22;b=c.xlsx"\r
      Content-Type: application/octet-stream\r
      \r
      PK\r\n--x-\r\n--x\r\n-\r\r
      --x-y\r
      Content-Disposition: form-data; name=empty; filename=""\r
      \r
      \r
      --x-y--\r
      epilogue
      """.utf8)

    private static let parts = [
      Part(field: "round", content: Array("3".utf8)),
      Part(
        field: "forms", fileName: "锅炉 \"a\";b=c.xlsx",
        content: Array("PK\r\n--x-\r\n--x\r\n-\r".utf8)),
      Part(field: "empty", fileName: ""),
    ]

    private static func parts(
      of pieces: [ArraySlice<UInt8>], _ type: String = type
    ) throws -> [Part] {
      var parser = try MultipartParser(contentType: type)
      var parts: [Part] = []
      for piece in pieces {
        try parser.take(piece) { event in
          switch event {
          case .part(let header):
            parts.append(Part(field: header.field, fileName: header.fileName))
          case .content(let bytes): parts[parts.count - 1].content += bytes
          case .end: break
          }
        }
      }
      try parser.finish()
      return parts
    }

    @Test("a body is taken apart the same wherever its pieces are cut")
    func everyCut() throws {
      let body = Self.body
      for cut in body.indices {
        #expect(try Self.parts(of: [body[..<cut], body[cut...]]) == Self.parts, "\(cut)")
      }
      for size in 1...9 {
        let pieces = stride(from: 0, to: body.count, by: size).map {
          body[$0..<min($0 + size, body.count)]
        }
        #expect(try Self.parts(of: pieces) == Self.parts, "\(size)")
      }
    }

    @Test("a body that ends early is no body", arguments: [0, 3, 60, 200, 250])
    func truncated(left: Int) {
      let body = Self.body.prefix(left)
      #expect(throws: MultipartParser.Failure.truncated) { try Self.parts(of: [body]) }
    }

    @Test(
      "a body of another type, or without a boundary that may be one, is refused",
      arguments: [
        "", "text/plain; boundary=x", "multipart/form-data", "multipart/form-data; boundary=",
        "multipart/form-data; boundary=" + String(repeating: "x", count: 71),
      ])
    func otherTypes(type: String) {
      #expect(throws: MultipartParser.Failure.noMultipart) {
        try MultipartParser(contentType: type)
      }
    }

    @Test("what is no header, and headers without end, are refused")
    func headers() {
      let strange = Array("--x-y\r\nX: 1\r\n\r\na\r\n--x-y--".utf8)
      #expect(throws: MultipartParser.Failure.malformed) { try Self.parts(of: [strange[...]]) }
      let glued = Array("--x-yz\r\n".utf8)
      #expect(throws: MultipartParser.Failure.malformed) { try Self.parts(of: [glued[...]]) }
      let long = Array("--x-y\r\n".utf8) + [UInt8](repeating: 65, count: 40 << 10)
      #expect(throws: MultipartParser.Failure.headersTooLong) { try Self.parts(of: [long[...]]) }
    }
  }
#endif
