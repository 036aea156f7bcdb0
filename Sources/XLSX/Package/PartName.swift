/// Names of parts inside a package, `xl/worksheets/sheet1.xml`, without a slash in front
/// (ECMA-376 part 2, 6.2 and 6.4).
package enum PartName {
  /// The part that a relationship's target means.
  ///
  /// - Parameters:
  ///   - target: absolute or relative, with `\` or `/`, percent-encoded or not.
  ///   - source: the part whose relationship it is; nil for the package itself.
  package static func resolve(_ target: String, from source: String?) -> String {
    let path = String(target.prefix { $0 != "#" }.map { $0 == "\\" ? "/" : $0 })
    var parts: [Substring] = []
    if !path.hasPrefix("/"), let source { parts = source.split(separator: "/").dropLast() }
    for part in percentDecoded(path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// The part that holds a part's relationships; nil stands for the package itself.
  package static func relationships(of part: String?) -> String {
    guard let part else { return "_rels/.rels" }
    let pieces = part.split(separator: "/")
    let folder = pieces.dropLast().map { $0 + "/" }.joined()
    return "\(folder)_rels/\(pieces.last ?? "").rels"
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
