import Forms
import Grid
import Spellings
import Values

/// What a form is beside the others of its round.
package enum FormVersion: Hashable, Sendable {
  /// The only one of its unit.
  case only
  /// One of several, and nobody chose between them.
  case oneOfSeveral
  /// The one that was chosen of several.
  case chosen
  /// Another one was chosen.
  case superseded
  /// Of another round than the one that is assessed.
  case ofOtherRound
}

/// Which forms of a batch are versions of each other, and which of another round.
struct FormVersions {
  /// What each form is, in the order of the forms.
  let versions: [FormVersion]
  /// For each form the indices of the other versions of it.
  let others: [[Int]]

  init(_ forms: [ReturnedForm], options: AssessmentOptions) {
    let strangers = RoundMembership(forms, options: options).strangers
    let keys = forms.indices.map { index in
      strangers.contains(index) ? nil : FormVersions.key(of: forms[index], options)
    }
    let copies = Dictionary(grouping: forms.indices.filter { keys[$0] != nil }) { keys[$0] }
    others = forms.indices.map { index in
      keys[index].flatMap { copies[$0] }?.filter { $0 != index } ?? []
    }
    versions = zip(forms.indices, others).map { index, others in
      if strangers.contains(index) { return .ofOtherRound }
      if others.isEmpty { return .only }
      if options.preferred.contains(forms[index].reading.file) { return .chosen }
      let isDecided = others.contains { options.preferred.contains(forms[$0].reading.file) }
      return isDecided ? .superseded : .oneOfSeveral
    }
  }

  /// Unit, form, the round where none was told, and the fields that tell several sheets of one
  /// form apart; nil without a unit.
  private static func key(of form: ReturnedForm, _ options: AssessmentOptions) -> [String]? {
    let round = options.round == nil ? form.round?.number : nil
    return form.unit.map {
      [$0.name.foldedForMatching, form.title, round.map(String.init) ?? ""]
        + form.rules.copyKey(of: form.reading)
    }
  }
}
