#if Office
  /// Takes a `multipart/form-data` body (RFC 7578) apart as it comes in, in memory that does not grow
  /// with it: what is held back is a delimiter that may have begun, or the headers of one part.
  ///
  /// ```swift
  /// var parser = try MultipartParser(contentType: "multipart/form-data; boundary=abc")
  /// try parser.take(chunk) { event in … }
  /// try parser.finish()
  /// ```
  struct MultipartParser {
    /// What comes next in a body.
    enum Event: Hashable {
      /// A part begins.
      case part(MultipartHeader)
      /// Bytes of its content.
      case content([UInt8])
      /// It ends.
      case end
    }

    /// Why a body is none.
    enum Failure: Error {
      /// It is no multipart body, or its boundary is none.
      case noMultipart
      /// Something else stands where a boundary or headers should.
      case malformed
      /// The headers of a part are too long.
      case headersTooLong
      /// It ends before its last boundary.
      case truncated
    }

    private enum State { case content(isPreamble: Bool), boundary, headers, done }

    /// So many bytes the headers of a part may have: a name of 5,000 characters has room.
    static let headerLimit = 32 << 10

    private let delimiter: [UInt8]
    // The first boundary has no line end before it.
    private var held = Array("\r\n".utf8)
    private var state = State.content(isPreamble: true)

    /// A parser for a body of a type.
    ///
    /// - Throws: `Failure.noMultipart`.
    init(contentType: String) throws(Failure) {
      let parts = contentType.split(separator: ";").map { $0.trimming(while: \.isWhitespace) }
      guard parts.first?.lowercased() == "multipart/form-data",
        let boundary = parts.dropFirst().compactMap(MultipartParser.boundary).first,
        (1...70).contains(boundary.utf8.count)
      else { throw .noMultipart }
      delimiter = Array("\r\n--\(boundary)".utf8)
    }

    private static func boundary(_ parameter: Substring) -> Substring? {
      guard parameter.lowercased().hasPrefix("boundary=") else { return nil }
      return parameter.dropFirst("boundary=".count).trimming { $0 == "\"" }
    }

    /// Takes the next bytes.
    ///
    /// - Throws: `Failure`, and what taking an event throws.
    mutating func take(_ bytes: some Sequence<UInt8>, _ event: (Event) throws -> Void) throws {
      held += bytes
      while try step(event) {}
    }

    /// Ends the body.
    ///
    /// - Throws: `Failure.truncated`.
    func finish() throws(Failure) {
      guard case .done = state else { throw .truncated }
    }

    /// Goes on by one piece; false where more bytes are needed.
    private mutating func step(_ event: (Event) throws -> Void) throws -> Bool {
      switch state {
      case .content(let isPreamble): try passContent(isPreamble, event)
      case .boundary: try passBoundary()
      case .headers: try passHeaders(event)
      case .done: drop(held.count)
      }
    }

    private mutating func drop(_ count: Int) -> Bool {
      held.removeFirst(count)
      return false
    }

    private mutating func passContent(
      _ isPreamble: Bool, _ event: (Event) throws -> Void
    ) throws -> Bool {
      let end = held.firstPlace(of: delimiter)
      let count = end ?? max(0, held.count - delimiter.count + 1)
      if !isPreamble, count > 0 { try event(.content(Array(held[..<count]))) }
      held.removeFirst(count)
      guard end != nil else { return false }
      held.removeFirst(delimiter.count)
      if !isPreamble { try event(.end) }
      state = .boundary
      return true
    }

    /// What follows a boundary: `--` at the end of the body, else the end of the line.
    private mutating func passBoundary() throws -> Bool {
      guard held.count >= 2 else { return false }
      switch (held[0], held[1]) {
      case (UInt8(ascii: "-"), UInt8(ascii: "-")): state = .done
      case (UInt8(ascii: "\r"), UInt8(ascii: "\n")): state = .headers
      default: throw Failure.malformed
      }
      // The line end stays: it may be that of the empty line behind no headers.
      if case .done = state { held.removeFirst(2) }
      return true
    }

    private mutating func passHeaders(_ event: (Event) throws -> Void) throws -> Bool {
      let emptyLine = Array("\r\n\r\n".utf8)
      guard let end = held.firstPlace(of: emptyLine) else {
        if held.count > MultipartParser.headerLimit { throw Failure.headersTooLong }
        return false
      }
      guard end <= MultipartParser.headerLimit else { throw Failure.headersTooLong }
      let text = String(decoding: held[..<end], as: UTF8.self)
      guard let header = MultipartHeader(text) else { throw Failure.malformed }
      held.removeFirst(end + emptyLine.count)
      try event(.part(header))
      state = .content(isPreamble: false)
      return true
    }
  }

  extension [UInt8] {
    /// Where a pattern begins first; nil where it is not in it whole.
    fileprivate func firstPlace(of pattern: [UInt8]) -> Int? {
      guard count >= pattern.count, let first = pattern.first else { return nil }
      var place = 0
      let last = count - pattern.count
      while place <= last {
        if self[place] == first, self[place..<place + pattern.count].elementsEqual(pattern) {
          return place
        }
        place += 1
      }
      return nil
    }
  }

  extension StringProtocol {
    /// Without the characters at both ends of which something is true.
    func trimming(while isOuter: (Character) -> Bool) -> SubSequence {
      var text = self[...]
      while let first = text.first, isOuter(first) { text = text.dropFirst() }
      while let last = text.last, isOuter(last) { text = text.dropLast() }
      return text
    }
  }
#endif
