import FoundationEssentials
import Grid
import Values

/// A piece of what was read, as a decoder meets it: with parts by name, with members, or a value.
package protocol DecodedNode {
  /// The names of its parts.
  var keys: [String] { get }
  /// A part by its name; nil where there is none.
  subscript(key: String) -> Self? { get }
  /// Its members in order; nil for a piece that is no list.
  var members: [Self]? { get }
  /// Whether nothing is written there.
  var isBlank: Bool { get }
  /// Whether words stand there that say when instead of a day: 下次停机. An optional day is nil then.
  var isCondition: Bool { get }
  /// The cell that an error is reported at; nil for a piece of several cells.
  var cell: CellReference? { get }

  /// Its text; nil for a piece that is no single value.
  var text: String? { get }
  /// Its number; nil where it is none.
  var decimal: Decimal? { get }
  /// Its day; nil where it is none.
  var date: CalendarDate? { get }
  /// Its moment; nil where it is none.
  var moment: DateTime? { get }
  /// Its time of day; nil where it is none.
  var time: TimeOfDay? { get }
  /// Whether it is true; nil where it is neither.
  var boolean: Bool? { get }
}

extension DecodedNode {
  /// No.
  package var isCondition: Bool { false }
}
