import Spellings

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
  /// The forms it owes (应交表), by title or number; nil for every form that enters a total.
  public var owed: [String]?
  /// The further columns of the list of units, by their headings.
  public var details: [String: String] = [:]

  /// A unit.
  public init(
    name: String, branch: String? = nil, aliases: [String] = [], owed: [String]? = nil
  ) {
    (self.name, self.branch, self.aliases, self.owed) = (name, branch, aliases, owed)
  }

  /// The titles of the forms it owes; nil where the list of units does not say.
  ///
  /// - Parameter titles: the titles of all forms by folded title and number.
  package func owedTitles(among titles: [FoldedText: String]) -> [String]? {
    owed?.map { titles[FoldedText($0)] ?? $0 }
  }

  /// Every way to write the unit or its branch, the name first.
  package var spellings: [String] { [name] + (branch.map { [$0] } ?? []) + aliases }
}
