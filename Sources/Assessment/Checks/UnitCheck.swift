import Forms
import Spellings
import Spreadsheet
import Values
import Wording

/// V09: every form is of a unit that the directory knows, and of the one that its title, its sheet
/// and its file name; V14: so are the problems carried over.
struct UnitCheck: RoundCheck {
  func findings(in forms: [ReturnedForm], options: AssessmentOptions) -> [[Diagnostic]] {
    forms.map { form in
      guard let written = form.reading.fields[form.roles.unit]?.value?.text else {
        return missing(in: form)
      }
      guard let directory = options.units else { return [] }
      guard let unit = directory.unit(written: written) else {
        return [form.finding(.unitUnknown, [written], field: form.roles.unit)]
      }
      return others(than: unit, around: form, directory) + carried(from: unit, in: form, directory)
    }
  }

  /// What around a form names another unit.
  private func others(
    than unit: InspectedUnit, around form: ReturnedForm, _ directory: UnitDirectory
  ) -> [Diagnostic] {
    let heading = form.reading.heading?.split(separator: form.title).joined(separator: " ")
    let places: [(text: String?, code: DiagnosticCode)] = [
      (heading, .unitOfOtherTitle), (form.reading.sheet, .unitOfOtherSheet),
      (form.hints.stem, .unitOfOtherFile),
    ]
    return places.compactMap { text, code in
      guard let named = text.flatMap(directory.onlyUnit(in:)), named.name != unit.name else {
        return nil
      }
      return form.finding(code, [unit.name, named.name], field: form.roles.unit)
    }
  }

  /// The carried-over problems whose numbers name another unit.
  private func carried(
    from unit: InspectedUnit, in form: ReturnedForm, _ directory: UnitDirectory
  ) -> [Diagnostic] {
    form.carried.compactMap { record in
      guard let number = form.carriedNumber(of: record),
        let named = ProblemNumber(number).flatMap({ directory.unit(written: $0.unit) }),
        named.name != unit.name
      else { return nil }
      return form.finding(
        .carriedOverOfOther, [number, unit.name, named.name], field: form.roles.key, of: record,
        group: form.roles.carriedGroup)
    }
  }

  private func missing(in form: ReturnedForm) -> [Diagnostic] {
    if let unit = form.unit {
      return [
        form.finding(.unitFromContext, [unit.name], field: form.roles.unit)
      ]
    }
    let isTold = form.reading.diagnostics.contains {
      $0.field == form.roles.unit && $0.severity == .error
    }
    return isTold
      ? [] : [form.finding(.unitMissing, field: form.roles.unit)]
  }
}
