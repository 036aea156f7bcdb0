import Assessment
import Forms
import Spellings
import Values

extension AssessedRound {
  /// An option that leads nowhere.
  package enum Misdirection: Hashable, Sendable {
    /// A release of a unit that there is not.
    case releaseUnit(String)
    /// A release of a form that there is not.
    case releaseForm(String)
    /// A preferred file that no form came from.
    case preferFile(String)
  }

  /// The releases and preferences that lead nowhere, in their order.
  package var misdirections: [Misdirection] {
    let options = assessment.options
    let units = Set(assessment.units.map(\.unit.name.foldedForMatching))
    let titles = Set(assessment.rules.map(\.title))
    let files = Set(forms.map(\.reading.file))
    let releases = options.releases.compactMap { release -> Misdirection? in
      if !units.contains(release.unit.foldedForMatching) { return .releaseUnit(release.written) }
      return release.form.map(titles.contains) == false ? .releaseForm(release.written) : nil
    }
    return releases
      + options.preferred.sorted().filter { !files.contains($0) }.map { .preferFile($0) }
  }

  /// The released forms that cannot be scored, and so do not count.
  package var unreleasable: [ReturnedForm] {
    forms.filter { $0.isReleased && $0.status.waits }
  }
}

extension AssessedRound {
  /// All units that are known: of the list, and those that forms name.
  package var units: [InspectedUnit] {
    var units = assessment.units.map(\.unit)
    for unit in forms.compactMap(\.unit) where !units.contains(where: { $0.name == unit.name }) {
      units.append(unit)
    }
    return units
  }
}
