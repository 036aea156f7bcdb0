#if Office
  import AnpingKit
  import HTTPTypes
  import Hummingbird

  /// What a request asks for: the path in pieces, the query, and the language of who asks.
  ///
  /// ```swift
  /// Visit(request).path  // ["rounds", "9f0c…", "forms", "3"]
  /// ```
  struct Visit: Sendable {
    /// The name of the cookie of the language.
    static let languageCookie = "anping-lang"

    /// The pieces of the path, decoded.
    let path: [String]
    /// The path as it was sent, without the query.
    let address: String
    /// The words for who asks.
    let wording: Wording
    /// The language that was asked for in this very request.
    let chosenLanguage: Wording.Language?
    /// The clerk who asks, on an office's server; nil for whoever has not logged in.
    var clerk: String?
    /// Whether visitors log in, as on an office's server.
    let isOffice: Bool
    /// What the address asks for behind its path.
    let query: FormFields

    /// What a request asks for.
    init(_ request: Request, isOffice: Bool = false) {
      self.isOffice = isOffice
      let parts = (request.head.path ?? "/").split(
        separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
      address = String(parts[0])
      path = address.split(separator: "/").map { FormFields.decoded($0) }
      query = FormFields(parts.count > 1 ? String(parts[1]) : "")
      chosenLanguage = query["lang"].flatMap(Wording.Language.init)
      wording = Wording(chosenLanguage ?? Visit.language(of: request.headers))
    }

    /// Whether who asks is in, as far as that takes a name.
    var isIn: Bool { !isOffice || clerk != nil }

    /// A field of the query.
    subscript(name: String) -> String? { query[name] }

    /// The sentence of a key.
    func say(_ key: String, _ arguments: String...) -> String { wording.text(key, arguments) }

    private static func language(of headers: HTTPFields) -> Wording.Language {
      if let chosen = Cookies(headers)[languageCookie].flatMap(Wording.Language.init) {
        return chosen
      }
      // The first language that there is; Chinese where a browser asks for none of the two.
      let wanted = (headers[.acceptLanguage] ?? "").split(separator: ",").prefix(20)
      return wanted.lazy.compactMap {
        Wording.Language(rawValue: $0.trimming(while: \.isWhitespace).prefix(2).lowercased())
      }.first ?? .chinese
    }
  }

  /// The cookies of a request.
  struct Cookies {
    private let values: [String: String]

    /// The cookies in some headers.
    init(_ headers: HTTPFields) {
      let pairs = headers[values: .cookie].flatMap { $0.split(separator: ";") }
      values = pairs.reduce(into: [:]) { values, pair in
        let parts = pair.split(separator: "=", maxSplits: 1)
        guard parts.count == 2 else { return }
        values[String(parts[0].trimming(while: \.isWhitespace))] = String(parts[1])
      }
    }

    /// The cookie of a name.
    subscript(name: String) -> String? { values[name] }
  }
#endif
