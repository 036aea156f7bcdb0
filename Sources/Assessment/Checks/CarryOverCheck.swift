import Forms
import Spreadsheet
import Values
import Wording

/// V14: the carried-over rows of a unit's forms are last round's open problems, one to one.
package struct CarryOverCheck {
  private let open: [String: [Rectification]]

  /// A check against last round's ledger.
  package init(_ previous: RectificationLedger) { open = previous.openByUnit }

  /// What is wrong with each form, in the order of the forms.
  package func findings(in forms: [ReturnedForm], year: Int) -> [[Diagnostic]] {
    let numbers = forms.map { keys(of: $0, year: year) }
    let byUnit = Dictionary(grouping: forms.indices) { forms[$0].unit?.name }
      .mapValues { Set($0.flatMap { numbers[$0] }) }
    return forms.indices.map { index in
      let form = forms[index]
      guard let unit = form.unit?.name, form.roles.carriedGroup != nil else { return [] }
      let problems = (open[unit] ?? []).filter { $0.mayBeOf(form: form.title) }
      return extra(in: form, to: problems, year: year)
        + missing(
          in: form, of: problems, here: Set(numbers[index]), elsewhere: byUnit[unit] ?? [])
    }
  }

  private func extra(
    in form: ReturnedForm, to problems: [Rectification], year: Int
  ) -> [Diagnostic] {
    let open = Set(problems.map(\.number.key))
    var seen = Set<String>()
    return form.carried.compactMap { record in
      let written = form.carriedNumber(of: record) ?? ""
      // A number that cannot be read has been reported by the reader.
      guard let key = RectificationNumber(written, year: year)?.key else { return nil }
      guard !(open.contains(key) && seen.insert(key).inserted) else { return nil }
      let isTwice = seen.contains(key)
      return form.finding(
        isTwice ? .carriedOverTwice : .carriedOverUnknown, [written], field: form.roles.key,
        of: record,
        group: form.roles.carriedGroup)
    }
  }

  private func missing(
    in form: ReturnedForm, of problems: [Rectification], here: Set<String>,
    elsewhere: Set<String>
  ) -> [Diagnostic] {
    problems.compactMap { problem in
      let places = problem.form == nil ? elsewhere : here
      guard !places.contains(problem.number.key) else { return nil }
      return form.placed(
        Diagnostic(
          .carriedOverMissing, [problem.number.printed, problem.text],
          item: problem.number.printed))
    }
  }

  private func keys(of form: ReturnedForm, year: Int) -> [String] {
    form.carried.compactMap {
      RectificationNumber(form.carriedNumber(of: $0) ?? "", year: year)?.key
    }
  }
}
