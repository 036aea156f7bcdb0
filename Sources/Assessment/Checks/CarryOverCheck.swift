import Forms
import Spreadsheet
import Values
import Wording

/// V14: the carried-over rows of a unit's forms are last round's open problems, one to one.
package struct CarryOverCheck {
  private let previous: RectificationLedger

  /// A check against last round's ledger.
  package init(_ previous: RectificationLedger) { self.previous = previous }

  /// What is wrong with each form, in the order of the forms.
  package func findings(in forms: [ReturnedForm], year: Int) -> [[Diagnostic]] {
    forms.map { form in
      guard let unit = form.unit?.name, form.roles.carriedGroup != nil else { return [] }
      return extra(in: form, of: unit, year: year)
        + missing(in: form, of: unit, among: forms, year: year)
    }
  }

  private func extra(in form: ReturnedForm, of unit: String, year: Int) -> [Diagnostic] {
    let open = Set(previous.open(of: unit, form: form.reading.form).map(\.number.key))
    var seen = Set<String>()
    return form.carried.compactMap { record in
      let written = self.written(record, in: form)
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
    in form: ReturnedForm, of unit: String, among forms: [ReturnedForm], year: Int
  ) -> [Diagnostic] {
    let here = Set(keys(of: form, year: year))
    let elsewhere = Set(
      forms.filter { $0.unit?.name == unit }.flatMap { keys(of: $0, year: year) })
    return previous.open(of: unit, form: form.reading.form).compactMap { problem in
      let places = problem.form == nil ? elsewhere : here
      guard !places.contains(problem.number.key) else { return nil }
      return form.placed(
        Diagnostic(
          .carriedOverMissing, [problem.number.printed, problem.text],
          item: problem.number.printed))
    }
  }

  private func keys(of form: ReturnedForm, year: Int) -> [String] {
    form.carried.compactMap { RectificationNumber(written($0, in: form), year: year)?.key }
  }

  private func written(_ record: RecordReading, in form: ReturnedForm) -> String {
    record[form.roles.key]?.value.map(\.plainText) ?? record.key ?? ""
  }
}
