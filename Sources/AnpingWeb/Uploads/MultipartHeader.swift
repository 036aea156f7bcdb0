#if Office
  /// What a part of a form says about itself: the field, and of a file its name, which is data and no
  /// path.
  ///
  /// ```swift
  /// MultipartHeader("Content-Disposition: form-data; name=\"files\"; filename=\"锅炉.xlsx\"")?.fileName
  /// ```
  struct MultipartHeader: Hashable {
    /// The name of the field.
    let field: String
    /// The name of the file as the browser gives it; nil for a field that is none.
    let fileName: String?

    /// The headers of a part; nil where they name no field.
    init?(_ text: String) {
      let lines = text.split(whereSeparator: \.isNewline)
      guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") })
      else { return nil }
      let parameters = MultipartHeader.parameters(of: line)
      guard let field = parameters["name"] else { return nil }
      (self.field, fileName) = (field, parameters["filename"])
    }

    /// The quoted parameters behind the first semicolon. Browsers write `%22` for a quote and leave a
    /// backslash alone (WHATWG HTML, multipart/form-data encoding).
    private static func parameters(of line: Substring) -> [String: String] {
      var parameters: [String: String] = [:]
      var rest = line.drop { $0 != ";" }.dropFirst()
      while let equals = rest.firstIndex(of: "=") {
        let name = rest[..<equals].trimming { $0.isWhitespace || $0 == ";" }.lowercased()
        rest = rest[rest.index(after: equals)...]
        guard rest.first == "\"" else {
          let value = rest.prefix { $0 != ";" }
          parameters[name] = String(value)
          rest = rest.dropFirst(value.count)
          continue
        }
        let value = rest.dropFirst().prefix { $0 != "\"" }
        parameters[name] = unescaped(value)
        rest = rest.dropFirst(value.count + 2)
      }
      return parameters
    }

    private static func unescaped(_ value: Substring) -> String {
      [("%22", "\""), ("%0D", "\r"), ("%0A", "\n")].reduce(String(value)) { text, escape in
        text.split(separator: escape.0, omittingEmptySubsequences: false).joined(
          separator: escape.1)
      }
    }
  }
#endif
