import Values

/// What a round is assessed with besides its forms.
package struct AssessmentOptions: Sendable {
  /// The units; nil where none are given, and then no unit is unknown.
  package var units: UnitDirectory?
  /// The round; nil to check rounds against file names only.
  package var round: Int?
  /// The day that stands for today.
  package var today: CalendarDate
  /// What somebody released although an error waits.
  package var releases: [Release] = []
  /// The files that count where there are several versions of a form, as findings show them.
  package var preferred: Set<String> = []
  /// The names of units that somebody gave to other spellings of them, by the spelling.
  package var namings: [String: String] = [:]
  /// Where units stood in the round before.
  package var last = LastStandings()
  /// Rounds that were kept, earlier ones first; also those from this one on.
  package var past: [PastRound] = []
  /// The problems of this round as an earlier assessment numbered them; none keep their numbers
  /// where it is the first.
  package var numbered: [Rectification] = []

  /// Options; the day has no default so that nothing depends on a clock unseen.
  package init(units: UnitDirectory? = nil, round: Int? = nil, today: CalendarDate) {
    (self.units, self.round, self.today) = (units, round, today)
  }
}
