import Glibc

/// A path and its parts; nothing needs to stand there.
///
/// ```swift
/// let path = FilePath("收回的表/锅炉车间.XLSX")
/// (path.parent, path.name, path.stem, path.fileExtension)
/// // ("收回的表", "锅炉车间.XLSX", "锅炉车间", "xlsx")
/// ```
package struct FilePath: Hashable, Sendable {
  /// The path as it is written.
  package let text: String

  /// A path.
  package init(_ text: String) { self.text = text }

  /// What stands behind the last slash; one at the very end does not count.
  package var name: String { text.split(separator: "/").last.map(String.init) ?? text }

  /// The name without its extension.
  package var stem: String { point.map { String(name[..<$0]) } ?? name }

  /// The extension in lower case, without its point; empty without one.
  package var fileExtension: String {
    point.map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  /// The folder that it stands in; `.` for a name alone, `/` for the root.
  package var parent: String {
    var end = text.endIndex
    while end > text.startIndex, text[text.index(before: end)] == "/" {
      end = text.index(before: end)
    }
    guard let slash = text[..<end].lastIndex(of: "/") else {
      return end == text.startIndex && text.hasPrefix("/") ? "/" : "."
    }
    return slash == text.startIndex ? "/" : String(text[..<slash])
  }

  /// Where the symbolic links at its end lead to; the path itself where there is none.
  package var followed: FilePath {
    var path = self
    // As many as Linux follows.
    for _ in 0..<40 {
      guard let destination = path.destination else { break }
      path = FilePath(
        destination.hasPrefix("/") ? destination : FilePath.join(path.parent, destination))
    }
    return path
  }

  /// What a symbolic link says; nil for anything else.
  package var destination: String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe readlink(
        text, bytes.baseAddress!.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }

  /// A name in a folder.
  package static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// A text as part of a name: no slash, no control character.
  package static func cleaned(_ text: String) -> String {
    String(text.map { $0 == "/" || $0.isNewline || $0 == "\0" ? "_" : $0 })
  }

  /// The point before the extension; one at the start hides a file and begins none.
  private var point: String.Index? {
    let name = name
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return nil }
    return point
  }
}
