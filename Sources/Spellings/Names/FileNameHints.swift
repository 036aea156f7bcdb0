/// What the name of a file says of the form in it: hints, never values.
///
/// ```swift
/// FileNameHints("forms/2025年第3轮-发电部-党管安全责任落实表.xlsx").round?.number  // 3
/// ```
public struct FileNameHints: Hashable, Sendable {
  /// The round, where the name has one.
  public var round: RoundNumber?
  /// The year, where the name has one.
  public var year: Int?
  /// The name without folders and extension.
  public var stem: String
  /// The folders above it, the nearest first.
  public var folders: [String]

  /// The hints in a path.
  public init(_ path: String) {
    var parts = path.split { $0 == "/" || $0 == "\\" }.map(String.init)
    let name = parts.popLast() ?? ""
    stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    folders = parts.reversed()
    let folded = FoldedText(stem)
    round = RoundNumber(in: folded)
    year = WrittenYear.year(in: folded)
  }
}
