import Forms
import Values

extension ReturnedForm {
  /// The readings of forms that have rules, each with its unit: as the directory names it, else
  /// from the name of the sheet, the file or the folder where the form itself is silent, else as
  /// it is written.
  ///
  /// Without a directory a branch stands for the unit it is named for, if another form is of that
  /// unit.
  static func all(
    _ readings: [FormReading], rules: [AssessmentRules], options: AssessmentOptions
  ) -> [ReturnedForm] {
    let byTitle = Dictionary(rules.map { ($0.title, $0) }) { first, _ in first }
    var forms = readings.mapInParallel { reading in
      byTitle[reading.form].map { ReturnedForm(reading, rules: $0, today: options.today) }
    }.compactMap { $0 }
    let written = Set(forms.compactMap { $0.unit?.name.foldedForMatching })
    for index in forms.indices {
      forms[index].unit =
        options.units.map { forms[index].unit(in: $0) }
        ?? forms[index].unitOfBranch(among: written)
    }
    return forms
  }

  private func unit(in directory: UnitDirectory) -> InspectedUnit? {
    guard let unit else {
      return reading.sheet.flatMap { directory.onlyUnit(in: $0) } ?? hints.unit(in: directory)
    }
    return directory.unit(written: unit.name) ?? unit
  }

  private func unitOfBranch(among written: Set<String>) -> InspectedUnit? {
    guard let unit else { return nil }
    let folded = unit.name.foldedForMatching
    let stem = String(folded.dropLast(UnitDirectory.branchSuffix.count))
    guard folded.hasSuffix(UnitDirectory.branchSuffix), written.contains(stem) else {
      return InspectedUnit(name: unit.name.trimmedBlanks)
    }
    return InspectedUnit(name: stem, branch: unit.name)
  }
}
