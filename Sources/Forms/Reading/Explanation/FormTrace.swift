import Grid

/// How a copy of a form was read: each field with the place that was taken, by which evidence, and
/// the next best one with why it was not.
///
/// ```swift
/// trace.fields[0].found?.evidence     // "label"
/// trace.fields[0].runnerUp?.loss      // .blank
/// ```
package struct FormTrace: Sendable {
  /// A place that a field may have.
  package struct Candidate: Hashable, Sendable {
    /// The cell: of a field its value's, of a column its header.
    package var cell: CellReference
    /// What speaks for it, as it is printed there: the label, the header.
    package var text: String
    /// The kind of evidence, a key of the wording: `label`, `path`, `similar`.
    package var evidence: String
    /// How sure that is, 0...1.
    package var confidence: Double
  }
  /// Why a candidate was not taken.
  package enum Loss: String, Hashable, Sendable {
    /// Its evidence is weaker.
    case weaker
    /// It is as good, and stands behind the other.
    case later
    /// It is another field's.
    case taken
    /// People do not see it.
    case hidden
    /// It is not like enough.
    case unlike
    /// Nothing is filled in there.
    case blank
    /// There are several as good, and none was taken.
    case tied
  }
  /// A field, or a column of a list.
  package struct Field: Sendable {
    /// The list; nil for a field of the form itself.
    package var group: String?
    /// The field.
    package var name: String
    /// What was taken; nil for nothing.
    package var found: Candidate?
    /// The next best; nil where there is no other.
    package var runnerUp: (candidate: Candidate, loss: Loss)?
  }
  /// A printed item that was not found by number and text alike.
  package struct Item: Sendable {
    /// The list.
    package var group: String
    /// Its number.
    package var key: String
    /// Its row; nil for one that is missing.
    package var row: Int?
    /// The kind of evidence, a key of the wording: `number`, `content`, `likeness`, `missing`.
    package var evidence: String
    /// How like its text is, 0...1.
    package var likeness: Double
    /// How much of what else is printed in the row is this item's alone, 0...1.
    package var others = 0.0
    /// Whether the rows around it are the items around it, 0...1.
    package var neighbours = 0.0
    /// How sure all of it together is, 0...1.
    package var confidence = 0.0
    /// The row whose text is next most like it, and how like it is.
    package var runnerUp: (row: Int, likeness: Double)?
  }

  /// The form's own fields, then the columns of each list.
  package var fields: [Field] = []
  /// The printed items that are not simply there.
  package var items: [Item] = []
}
