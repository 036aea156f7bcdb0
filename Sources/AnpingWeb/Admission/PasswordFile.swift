#if Office
  import AnpingKit

  /// The file of those who may log in, a `PasswordLine` each; blank lines and such that begin with `#`
  /// are left out, as is U+FEFF at the beginning.
  ///
  /// ```swift
  /// try PasswordFile(at: "口令").name(of: "张伟", "一个够长的口令")  // "张伟"
  /// ```
  package struct PasswordFile: Sendable {
    /// Why a file is not taken.
    package enum Fault: Error, Hashable {
      /// Others than its owner and group may read it.
      case openToOthers
      /// A line is none, or names somebody a second time; its number.
      case line(Int)
      /// Nobody could log in.
      case empty
    }

    private static let longest = 1 << 20

    private let lines: [String: PasswordLine]
    /// What the password of somebody unknown is held against, so that it takes as long.
    private let stranger: PasswordLine

    /// Reads a file.
    ///
    /// - Throws: `Fault`, or `FileError` of reading.
    package init(at path: String) throws {
      guard try !FileStatus(path).isOpenToOthers else { throw Fault.openToOthers }
      let bytes = try InputBytes.contents(of: path)
      guard bytes.count <= PasswordFile.longest else { throw Fault.line(1) }
      try self.init(String(decoding: bytes, as: UTF8.self))
    }

    /// The lines of a text.
    ///
    /// - Throws: `Fault`.
    init(_ text: String) throws(Fault) {
      var lines: [String: PasswordLine] = [:]
      let text = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
      let written = String(text).split(omittingEmptySubsequences: false) { $0.isNewline }
      for (index, line) in written.enumerated() {
        guard !line.allSatisfy(\.isWhitespace), !line.hasPrefix("#") else { continue }
        guard let line = PasswordLine(String(line)), lines[line.name] == nil else {
          throw .line(index + 1)
        }
        lines[line.name] = line
      }
      guard let first = lines.values.first else { throw .empty }
      (self.lines, stranger) = (lines, first)
    }

    /// Who a name and a password let in; nil for nobody.
    func name(of name: String, _ password: String) -> String? {
      guard let line = lines[name] else {
        _ = stranger.accepts(password)
        return nil
      }
      return line.accepts(password) ? name : nil
    }
  }
#endif
