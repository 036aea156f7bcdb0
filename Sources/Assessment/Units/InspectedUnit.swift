/// A unit that is inspected, with its party branch and every other way to write it.
///
/// ```swift
/// InspectedUnit(name: "发电部", branch: "发电部党支部", aliases: ["运行部", "发电运行部"])
/// ```
public struct InspectedUnit: Hashable, Sendable {
  /// The name used in every result.
  public var name: String
  /// The party branch of the unit; nil where it is not known.
  public var branch: String?
  /// Other names.
  public var aliases: [String]

  /// A unit.
  public init(name: String, branch: String? = nil, aliases: [String] = []) {
    (self.name, self.branch, self.aliases) = (name, branch, aliases)
  }

  /// Every way to write the unit or its branch, the name first.
  package var spellings: [String] { [name] + (branch.map { [$0] } ?? []) + aliases }
}
