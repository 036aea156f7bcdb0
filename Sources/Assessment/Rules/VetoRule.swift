import Forms
import Scoring
import Spellings

/// What vetoes a form (否决).
///
/// ```swift
/// VetoRule.field("否决事项")
/// ```
package enum VetoRule: Sendable {
  /// Something written in a field of the form, but for words for none.
  case field(String)
  /// A condition that holds for one of the items, or for the form.
  case condition(RuleCondition)
}

extension AssessmentRules {
  /// The field whose text is a veto; nil for none.
  package var vetoField: String? {
    if case .field(let name) = veto { name } else { nil }
  }

  /// What a form says in the place of a veto; nil where it says nothing, or that there is none.
  package func vetoText(of reading: FormReading) -> String? {
    guard let vetoField, let field = reading.fields[vetoField],
      let text = field.value.map(\.plainText) ?? field.raw, VetoWord(text) != .absent
    else { return nil }
    return text
  }

  /// Whether a form is vetoed; what is not sure counts as none, and the form waits (V19).
  func isVetoed(_ reading: FormReading, _ items: [CheckedItem], _ scores: [ItemScore]) -> Bool {
    switch veto {
    case nil: false
    case .field: vetoText(of: reading).map { VetoWord($0) == .stands } ?? false
    case .condition(let condition):
      speaksOfItems(condition)
        ? !vetoingItems(of: reading, items, scores).isEmpty
        : condition.holds(for: nil, of: reading)
    }
  }

  /// The items for which the condition of the veto holds.
  func vetoingItems(of reading: FormReading, _ items: [CheckedItem], _ scores: [ItemScore])
    -> [RecordReading]
  {
    guard case .condition(let condition) = veto, speaksOfItems(condition) else { return [] }
    return zip(items.map(\.record), scores).filter { record, score in
      condition.holds(for: record, of: reading, points: [roles.score: score.score])
    }.map(\.0)
  }

  private func speaksOfItems(_ condition: RuleCondition) -> Bool {
    roles.group.map { condition.names($0, fields: itemFields) } ?? false
  }
}
