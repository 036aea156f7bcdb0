import Spellings
import Values

/// A release of waiting forms: of a unit, or of one form of it (`--release UNIT[:FORM]`).
///
/// ```swift
/// Release("锅炉车间:AQ-01", units: directory, forms: rules).covers(form)
/// ```
package struct Release: Hashable, Sendable {
  /// The unit as the directory names it, else as it was written.
  package let unit: String
  /// The title of the form; nil for all forms of the unit.
  package let form: String?
  /// As it was written.
  package let written: String

  /// A release as it is written on a command line; full-width colons are as good.
  ///
  /// - Parameters:
  ///   - units: the units, by any of their names.
  ///   - titles: the titles of the forms, by title and number.
  package init(_ written: String, units: UnitDirectory?, titles: [FoldedText: String]) {
    let parts = written.split(separator: /[:：]/, maxSplits: 1).map(String.init)
    let name = parts.first ?? written
    self.written = written
    unit = units?.unit(written: name)?.name ?? name.trimmedBlanks
    form = parts.count > 1 ? titles[FoldedText(parts[1])] ?? parts[1] : nil
  }

  /// The release of a form that came in; nil where it is of no unit.
  package init?(of form: ReturnedForm) {
    guard let unit = form.unit?.name else { return nil }
    (self.unit, self.form, written) = (unit, form.title, "\(unit):\(form.title)")
  }

  /// Whether it is about a form.
  package func covers(_ form: ReturnedForm) -> Bool {
    form.unit?.name.foldedForMatching == unit.foldedForMatching
      && (self.form == nil || self.form == form.title)
  }
}
