/// CSV read slowly and obviously, character by character: what the fast reader is compared with.
///
/// Records end with LF, CRLF or CR; a quote counts only at the start of a field; in quotes `""` is
/// a quote; text behind a closing quote belongs to the field; an empty line has no fields.
struct SlowCSV: Equatable {
  /// The fields of the records.
  private(set) var records: [[String]] = []
  /// Whether the text ends inside quotes; what is open then is no record.
  private(set) var isUnclosed = false

  private enum State { case start, plain, quoted, quoteInQuotes }

  init(_ text: String, delimiter: Unicode.Scalar) {
    var state = State.start
    var field = ""
    var fields: [String] = []
    var rest = Array(text.unicodeScalars)[...]
    while let letter = rest.popFirst() {
      let endsLine = letter == "\n" || letter == "\r"
      switch (state, letter) {
      case (.quoted, "\""): state = .quoteInQuotes
      case (.quoted, _): field.unicodeScalars.append(letter)
      case (.quoteInQuotes, "\""):
        field.unicodeScalars.append(letter)
        state = .quoted
      case (.start, "\""): state = .quoted
      case (_, delimiter):
        fields.append(field)
        (field, state) = ("", .start)
      case _ where endsLine:
        if letter == "\r", rest.first == "\n" { rest.removeFirst() }
        let isEmptyLine = state == .start && fields.isEmpty
        records.append(isEmptyLine ? [] : fields + [field])
        (fields, field, state) = ([], "", .start)
      default:
        field.unicodeScalars.append(letter)
        state = .plain
      }
    }
    isUnclosed = state == .quoted
    let isAtStart = state == .start && fields.isEmpty
    if !isUnclosed, !isAtStart { records.append(fields + [field]) }
  }
}
