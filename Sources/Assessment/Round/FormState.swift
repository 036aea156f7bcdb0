import Spellings

/// What came of a form in a round: sent by a unit, or owed by it and not sent.
///
/// ```swift
/// round.states.filter { $0.status == .missing }.map(\.title)  // ["党管安全责任落实表"]
/// ```
package struct FormState: Sendable {
  /// What became of it, in the words of the JSON.
  package enum Status: String, Hashable, Sendable {
    /// It counts.
    case counted
    /// An error waits for somebody to look at it, or it cannot be scored.
    case waiting
    /// There is another version of it.
    case duplicate
    /// It is owed, and did not come.
    case missing
  }

  /// The unit; nil where the form names none.
  package let unit: InspectedUnit?
  /// The title of the form.
  package let title: String
  /// What became of it.
  package let status: Status
  /// The sheets of it, as positions among the round's forms.
  package let forms: [Int]
}

extension RoundAssessment {
  /// Every form of the round: unit by unit as they stand, in the order of the templates, forms that
  /// did not come too; those that name no unit at the end.
  package var states: [FormState] {
    let ofRound = forms.indices.filter { forms[$0].status.isOfRound }
    let byUnit = Dictionary(grouping: ofRound) { forms[$0].unit?.name }
    let strangers = ofRound.map { forms[$0] }.filter { form in
      !units.contains { $0.unit.name == form.unit?.name }
    }
    let others = Set(strangers.compactMap(\.unit)).sorted { $0.name < $1.name }
    let unnamed: [InspectedUnit?] = byUnit[nil] == nil ? [] : [nil]
    return (units.map(\.unit) + others + unnamed).flatMap { unit in
      let missing = units.first { $0.unit == unit }?.missing ?? []
      return states(of: unit, byUnit[unit?.name] ?? [], missing: missing)
    }
  }

  private func states(
    of unit: InspectedUnit?, _ indices: [Int], missing: [String]
  ) -> [FormState] {
    let sent = Dictionary(grouping: indices) { forms[$0].title }
    let known = titles.filter { sent[$0] != nil || missing.contains($0) }
    return (known + missing.filter { !known.contains($0) }).map { title in
      let own = sent[title] ?? []
      let words = own.map { FormState.Status(forms[$0].status) }
      let status = words.first { $0 != .counted } ?? (own.isEmpty ? .missing : .counted)
      return FormState(unit: unit, title: title, status: status, forms: own)
    }
  }

  /// The titles of all forms that came, scored ones first in the order of their templates.
  private var titles: [String] {
    var titles = rules.map(\.title)
    for form in forms where !titles.contains(form.title) { titles.append(form.title) }
    return titles
  }
}

extension FormState.Status {
  /// The word for the status of a form that came.
  package init(_ status: ReturnedForm.Status) {
    self =
      switch status {
      case .counted, .excluded, .unscored: .counted
      case .waiting, .uncomputable: .waiting
      case .duplicate, .superseded, .otherRound: .duplicate
      }
  }
}
