import Forms
import Values
import Wording

/// The problems of the round before that next round's blank forms start with.
///
/// ```swift
/// CarryOver(ledger).records(for: definition, unit: "发电部")
/// ```
package struct CarryOver: Sendable {
  private let ledger: RectificationLedger

  /// Everything that is open in a ledger: closed and withdrawn problems stay behind.
  package init(_ ledger: RectificationLedger) { self.ledger = ledger }

  /// The units that have open problems, in the order of the ledger.
  package var units: [String] {
    var seen = Set<String>()
    return ledger.problems.filter { !$0.state.isFinal }.map(\.unit)
      .filter { seen.insert($0).inserted }
  }

  /// The rows of a form's group of carried-over problems: number without the year, problem,
  /// department, person, the date or condition first set for it, and beside it (备注) the later one.
  package func records(for definition: FormDefinition, unit: String) -> [FillRecord] {
    let roles = FormRoles(definition)
    return ledger.open(of: unit, form: definition.title).map { problem in
      var fields: [String: FillValue] = [
        roles.key: .value(.text(problem.number.printed)),
        roles.content: .value(.text(problem.text)),
      ]
      fields[roles.department] = problem.department.map { .value(.text($0)) }
      fields[roles.person] = problem.person.map { .value(.text($0)) }
      let due =
        problem.due.map { FieldValue.date($0) } ?? problem.dueCondition.map { .text($0) }
      fields[roles.due] = due.map { .value($0) }
      if let later = problem.effectiveDue, later != problem.due {
        let words = Wording(.chinese).text(
          "blank.\(problem.state == .deferred ? "deferred" : "extended")", [later.description])
        fields[roles.remark] = .value(.text(words))
      }
      return FillRecord(key: problem.number.printed, fields)
    }
  }
}
