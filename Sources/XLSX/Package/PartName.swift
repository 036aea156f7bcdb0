/// Names of parts inside a package, `xl/worksheets/sheet1.xml`, without a slash in front
/// (ECMA-376 part 2, 6.2 and 6.4).
package enum PartName {
  /// The part that a relationship's target means.
  ///
  /// - Parameters:
  ///   - target: absolute or relative, with `\` or `/`, percent-encoded or not.
  ///   - source: the part whose relationship it is; nil for the package itself.
  package static func resolve(_ target: String, from source: String?) -> String {
    if isPlain(target.utf8.span) { return joined(target, to: source) }
    let path = String(target.prefix { $0 != "#" }.map { $0 == "\\" ? "/" : $0 })
    var parts: [Substring] = []
    if !path.hasPrefix("/"), let source { parts = source.split(separator: "/").dropLast() }
    for part in percentDecoded(path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// Whether a target has nothing to be resolved: no `..`, no sign but letters between slashes.
  private static func isPlain(_ target: Span<UInt8>) -> Bool {
    var before: UInt8 = 0
    for index in target.indices {
      let byte = target[index]
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "#"), UInt8(ascii: "%"): return false
      case UInt8(ascii: "/") where before == byte || before == UInt8(ascii: "."): return false
      default: before = byte
      }
    }
    return before != 0 && before != UInt8(ascii: "/") && before != UInt8(ascii: ".")
  }

  private static func joined(_ target: String, to source: String?) -> String {
    if target.utf8.first == UInt8(ascii: "/") { return String(target.utf8.dropFirst()) ?? target }
    guard let slash = source?.utf8.lastIndex(of: UInt8(ascii: "/")), let source else {
      return target
    }
    return source[...slash] + target
  }

  /// The part that holds a part's relationships; nil stands for the package itself.
  package static func relationships(of part: String?) -> String {
    guard let part else { return "_rels/.rels" }
    let slash = part.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { part.utf8.index(after: $0) } ?? part.startIndex
    return "\(part[..<name])_rels/\(part[name...]).rels"
  }

  /// How a target has to be written in the relationships of a part: relative where both lie in
  /// one folder or below it, else absolute.
  package static func target(_ part: String, from source: String?) -> String {
    guard let source else { return part }
    let folder = source.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    return part.hasPrefix(folder) ? String(part.dropFirst(folder.count)) : "/" + part
  }

  private static func percentDecoded(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
    var bytes: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
