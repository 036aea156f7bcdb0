import Expressions
import Forms
import Spellings
import Spreadsheet
import Values

/// The template's own checks 唯一([字段],…) over fields of the form itself: no other copy of the round
/// has the same. The first copy stands, those behind it are told.
struct UniqueInRoundCheck: RoundCheck {
  func findings(in forms: [ReturnedForm], options: AssessmentOptions) -> [[Diagnostic]] {
    var seen: Set<[FoldedText]> = []
    return forms.map { form in
      form.rules.uniqueChecks.compactMap { check in
        let values = check.fields.map {
          FoldedText(form.reading.fields[$0]?.value?.plainText ?? "")
        }
        guard values.contains(where: { !$0.isEmpty }) else { return nil }
        let key = [FoldedText(form.title), FoldedText(check.definition.code)] + values
        return seen.insert(key).inserted ? nil : form.placed(finding(check.definition, in: form))
      }
    }
  }

  private func finding(_ check: CheckDefinition, in form: ReturnedForm) -> Diagnostic {
    Diagnostic(
      ownCheck: check.code(ofForm: form.rules.number), check.severity, check.message,
      cell: check.target.flatMap { form.reading.fields[$0]?.cell }, field: check.target)
  }
}

/// A check of a template that is held against the other copies of a round.
struct UniqueCheck: Sendable {
  /// What the template says.
  let definition: CheckDefinition
  /// The fields that together occur once.
  let fields: [String]

  /// Those of a template.
  static func all(_ definition: FormDefinition) -> [UniqueCheck] {
    definition.checks.compactMap { check in
      guard let fields = (try? FormulaExpression(check.condition))?.fieldsUniqueInRound,
        fields.allSatisfy({ definition.field($0) != nil })
      else { return nil }
      return UniqueCheck(definition: check, fields: fields)
    }
  }
}
