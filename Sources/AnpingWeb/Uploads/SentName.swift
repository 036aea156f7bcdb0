#if Office
  /// The name of a file as a browser sends it, made harmless: it is shown and written into archives,
  /// and never leads anywhere.
  ///
  /// ```swift
  /// SentName("..\\..\\锅炉\u{0}.xlsx").text  // "锅炉_.xlsx"
  /// ```
  struct SentName: Hashable, Sendable {
    /// The most bytes of one part of it, so that a copy `NAME（2）.csv.xlsx` may be written anywhere.
    private static let partBytes = 200
    /// The most folders in it.
    private static let depth = 8

    /// The name, with the folders that it was sent with.
    let text: String

    /// A name.
    init(_ sent: String) {
      let parts = sent.split { $0 == "/" || $0 == "\\" }.map { SentName.cleaned(String($0)) }
        .filter { !$0.isEmpty && $0 != "." && $0 != ".." }
      text = parts.isEmpty ? "_" : parts.suffix(SentName.depth).joined(separator: "/")
    }

    private init(text: String) { self.text = text }

    /// The same name with a number, as Explorer writes it.
    func numbered(_ number: Int) -> SentName {
      let (stem, suffix) = SentName.parts(of: text)
      return SentName(text: "\(stem)（\(number)）\(suffix)")
    }

    private static func cleaned(_ part: String) -> String {
      var scalars = String.UnicodeScalarView()
      for scalar in part.unicodeScalars {
        let isShown =
          scalar.value >= 0x20 && scalar.properties.generalCategory != .format
          && scalar.properties.generalCategory != .control
        scalars.append(isShown && !#":*?"<>|"#.unicodeScalars.contains(scalar) ? scalar : "_")
      }
      let (stem, suffix) = parts(of: String(scalars).trimming(while: \.isWhitespace).description)
      return cut(stem, to: partBytes - min(suffix.utf8.count, partBytes / 2))
        + cut(suffix, to: partBytes / 2)
    }

    /// What stands before the last point, and from there on.
    private static func parts(of name: String) -> (stem: String, suffix: String) {
      guard let point = name.lastIndex(of: "."), point != name.startIndex else { return (name, "") }
      return (String(name[..<point]), String(name[point...]))
    }

    private static func cut(_ text: String, to bytes: Int) -> String {
      var (cut, count) = ("", 0)
      for character in text {
        count += character.utf8.count
        guard count <= bytes else { break }
        cut.append(character)
      }
      return cut
    }
  }
#endif
