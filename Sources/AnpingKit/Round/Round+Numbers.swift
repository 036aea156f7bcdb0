import Assessment

/// Numbers of problems that stay when a round is assessed again.
extension Round {
  /// The problems with the numbers that a workbook of the round gave them, written when it was
  /// assessed before; a workbook without a ledger gave none.
  ///
  /// - Throws: the reader's error.
  package func problems(ofWorkbookAt path: String) throws -> [Rectification] {
    do {
      let input = InputFile(path: path, shownAs: path, isNamed: true)
      let ledger = try LedgerFile(input, templates: templates)
      return RectificationLedger(previous: ledger.readings, year: today.year).problems
    } catch let error as RoundError where error.code == .noLedger { return [] }
  }

  /// The same round, whose problems keep the numbers they had; of two numbers of a problem the one
  /// that was told last counts.
  package func keepingNumbers(of problems: [Rectification]) -> Round {
    var ledger = RectificationLedger(problems)
    if let units = options.units { ledger.nameUnits(by: units) }
    let told = Set(problems.map(\.number))
    var round = self
    round.options.numbered =
      ledger.problems + options.numbered.filter { !told.contains($0.number) }
    return round
  }
}

extension AssessedRound {
  /// How many problems that this round found have the number that they had before.
  package var keptNumbers: Int {
    let known = Set(round.options.numbered.map(\.number))
    return assessment.ledger.problems.count { !$0.isCarriedOver && known.contains($0.number) }
  }
}
