import Assessment
import Spellings

/// What somebody decided about a round whose forms are read: what `--release`, `--prefer` and
/// another name in the list of units do.
///
/// ```swift
/// var decisions = RoundDecisions()
/// decisions.preferred.insert("锅炉车间（2）.xlsx")
/// let assessed = round.deciding(decisions, among: units).assess(received)
/// ```
package struct RoundDecisions: Hashable, Sendable {
  /// The waiting forms that may count all the same.
  package var releases: Set<Release> = []
  /// The files that count where several versions of a form came in, as findings show them.
  package var preferred: Set<String> = []
  /// Other ways to write a unit, each with the unit's name.
  package var aliases: [String: String] = [:]

  /// Nothing decided.
  package init() {}
}

extension Round {
  /// The same round as somebody decided.
  ///
  /// - Parameter known: the units that count as known where there is no list of them and one of them
  ///   is written otherwise.
  package func deciding(_ decisions: RoundDecisions, among known: [InspectedUnit]) -> Round {
    var round = self
    round.options.releases += decisions.releases.sorted { $0.written < $1.written }
    round.options.preferred.formUnion(decisions.preferred)
    round.options.namings = decisions.aliases
    guard !decisions.aliases.isEmpty else { return round }
    // What is written so is no unit of its own then.
    let others = known.filter { decisions.aliases[$0.name] == nil }
    let directory = options.units ?? UnitDirectory(others)
    round.options.units = directory.adding(aliases: decisions.aliases)
    return round
  }
}
