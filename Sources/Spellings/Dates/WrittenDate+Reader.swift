import Values

extension WrittenDate {
  /// Reads dates, completing them from the day of an inspection.
  package struct Reader: Sendable {
    /// The day of the inspection, for dates without a year and `10日内`.
    package var inspection: CalendarDate?
    /// The name of its field, for messages; nil where it has none of its own.
    package var inspectionName: String?
    /// The year that the file or the round says, where there is no inspection yet.
    package var year: Int?
    /// Whether conditions and spans from the inspection on are allowed.
    package var isDue = false
    /// Whether a text may be a number whose last zero was lost (CSV).
    package var losesZeros = false
    /// Whether the inspection's own date is doubtful, and so all that is completed from it.
    package var isInspectionDoubtful = false

    /// Whether the inspection is the day of a register's row, from which its other dates go on: none
    /// of them lies in the year before.
    package var goesOn = false
    /// The day after which no date lies, such as that on which a register was signed; nil for
    /// dates that may.
    package var latest: CalendarDate?
    /// The days of the fields beside it by their folded names, for `下达后10日内`.
    package var days: [(name: FoldedText, day: CalendarDate)] = []

    /// Reads dates near the day of an inspection.
    package init(inspection: CalendarDate? = nil, year: Int? = nil) {
      (self.inspection, self.year) = (inspection, year)
    }

    /// What a text means.
    package func read(_ text: String) -> WrittenDate {
      if let date = CalendarDate(text) { return WrittenDate(date) }
      let bracket = Reader.bracket(atEndOf: FoldedText(text))
      let read = readBare(Reader.folded(text))
      guard let bracket, let date = read.date else { return read }
      return WrittenDate(date, bracket.hasDigit ? .doubtful : read.remark ?? .read)
    }

    private func readBare(_ folded: FoldedText) -> WrittenDate {
      if folded.isEmpty || folded == "年月日" || NothingWord.saysNothing(folded, in: .entry) {
        return WrittenDate(nil)
      }
      if let date = CalendarDate(folded.string) { return WrittenDate(date) }
      if isDue, let span = DueSpan(folded, from: self) { return span.written }
      if let range = range(folded) { return range }
      switch single(folded) {
      case .date(let date, let isDoubtful):
        return WrittenDate(date, isDoubtful || lostZero(folded) ? .doubtful : .read)
      case .impossible: return WrittenDate(nil, .impossible)
      case .noYear: return WrittenDate(nil, .noYear)
      case nil: return WrittenDate(nil, isDue && !folded.hasDigit ? .unclear : .unreadable)
      }
    }

    /// Without blanks, brackets with a weekday, a time, and 前.
    static func folded(_ text: String) -> FoldedText {
      var folded = FoldedText(text).replacing("号", with: "日")
      for sign: FoldedText in ["。", "·", "、"] { folded = folded.replacing(sign, with: ".") }
      if let bracket = bracket(atEndOf: folded) {
        folded = folded[0..<folded.bytes.count - bracket.bytes.count]
      }
      for time: FoldedText in ["00:00:00", "0:00:00", "00:00", "0:00", "t"]
      where folded.bytes.count > time.bytes.count + 5 {
        folded = folded.without(suffix: time)
      }
      for ending: FoldedText in ["完成整改", "整改完成", "完成", "之前", "以前", "前", "止", "."] {
        folded = folded.without(suffix: ending)
      }
      return folded.without(prefix: "至")
    }

    /// What stands in brackets at the end of a text, which may be another date; nil for none.
    private static func bracket(atEndOf folded: FoldedText) -> FoldedText? {
      guard folded.hasSuffix(")"), let open = folded.bytes.firstIndex(of: UInt8(ascii: "(")) else {
        return nil
      }
      return folded[open..<folded.bytes.count]
    }

    /// Whether `11.1` may have been `11.10` before a program made a number of it.
    private func lostZero(_ folded: FoldedText) -> Bool {
      guard losesZeros, folded.bytes.count <= 4, let point = folded.range(of: ".") else {
        return false
      }
      return ["1", "2", "3"].contains(folded[point.upperBound..<folded.bytes.count])
    }

    /// The end of `11.3-11.10`, `11月3日至10日`.
    private func range(_ folded: FoldedText) -> WrittenDate? {
      for separator: FoldedText in ["至", "到", "~", "-"] {
        guard let place = folded.lastRange(of: separator) else { continue }
        var right = folded[place.upperBound..<folded.bytes.count]
        guard case .date(let from, _) = single(folded[0..<place.lowerBound]) else { continue }
        if right.hasSuffix("日"), !right.contains("月") {
          right = FoldedText("\(from.month)月\(right)")
        }
        guard case .date(let to, _) = single(right), to >= from else { continue }
        return WrittenDate(to, .rangeEnd)
      }
      return nil
    }
  }
}
