import Spreadsheet
import Values

/// What the cells of a column were like so far: the next one mostly has the same look, and texts
/// that did not repeat will not.
struct ColumnHabits {
  /// Whether its texts are worth a place among the shared strings: they are unless of the first
  /// ones fewer than a quarter were known.
  private(set) var textsRepeat = true

  private static let trial = 4096
  private var texts = 0
  private var knownTexts = 0
  private var last: (style: Style, kind: DateKind, look: Int)?

  /// Counts a text.
  mutating func note(isKnown: Bool) {
    texts += 1
    if isKnown { knownTexts += 1 }
    if texts == ColumnHabits.trial { textsRepeat = knownTexts * 4 >= texts }
  }

  /// The number of a look, if it is that of the last cell.
  func look(of style: Style, _ kind: DateKind) -> Int? {
    guard let last, last.kind == kind, last.style.isIdentical(to: style) else { return nil }
    return last.look
  }

  /// Remembers a look.
  mutating func take(_ style: Style, _ kind: DateKind, look: Int) { last = (style, kind, look) }
}

/// Whether a value is a day, a day with a time, a time or none of them.
enum DateKind: Hashable {
  case none, day, moment, time

  init(_ value: CellValue?) {
    switch value {
    case .dateTime(let date): self = date.time == .midnight ? .day : .moment
    case .time: self = .time
    default: self = .none
    }
  }

  /// The format that shows it, where there is no other.
  var format: String? {
    switch self {
    case .none: nil
    case .day: "yyyy-mm-dd"
    case .moment: "yyyy-mm-dd hh:mm:ss"
    case .time: "hh:mm:ss"
    }
  }
}
