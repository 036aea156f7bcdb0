#if Office
  import AnpingKit
  import HTTPTypes
  import Hummingbird

  extension Response {
    /// A page.
    init(_ page: HTML, status: HTTPResponse.Status = .ok) {
      self.init(
        status: status, type: "text/html; charset=utf-8", Array(HTML.document(page).utf8))
    }

    /// Some bytes of a type.
    init(status: HTTPResponse.Status = .ok, type: String, _ bytes: [UInt8]) {
      self.init(
        status: status, headers: [.contentType: type],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// On to another page of ours, after something was changed.
    init(goingTo address: String) {
      self.init(status: .seeOther, headers: [.location: address])
    }

    /// A file to keep, by a name that may be in any language (RFC 6266).
    init(download bytes: [UInt8], named name: String, type: String) {
      self.init(type: type, bytes)
      headers[.contentDisposition] = "attachment; filename*=UTF-8''\(FormFields.encoded(name))"
    }

    /// What every answer says to the browser: nothing from elsewhere, nothing kept, nothing guessed.
    mutating func secure() {
      for (name, value) in Response.safety { headers[name] = value }
    }

    private static let safety: [(HTTPField.Name, String)] = [
      (
        .contentSecurityPolicy,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
          + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
      ),
      (.xContentTypeOptions, "nosniff"),
      (.cacheControl, "no-store"),
      (HTTPField.Name("Cross-Origin-Resource-Policy")!, "same-origin"),
      (HTTPField.Name("Cross-Origin-Opener-Policy")!, "same-origin"),
      // With none at all browsers send no Origin either.
      (HTTPField.Name("Referrer-Policy")!, "same-origin"),
    ]
  }
#endif
