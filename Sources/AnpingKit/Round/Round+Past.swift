import Assessment

extension Round {
  /// The same round with those that were kept, also of later ones: the trend over rounds, and, where
  /// no workbook of last round was given, where units stood in it.
  package func following(_ past: [PastRound]) -> Round {
    var round = self
    round.options.past = past
    return round
  }
}
