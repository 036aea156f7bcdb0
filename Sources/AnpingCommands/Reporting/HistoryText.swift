#if Office
  import FoundationEssentials
  import History
  import Scoring
  import Values
  import Wording

  /// What a history answers, as tables on a terminal.
  struct HistoryText {
    private let wording: Wording

    init(_ wording: Wording) { self.wording = wording }

    /// The rounds.
    func text(of rounds: [KeptRound]) -> String {
      let rows = rounds.map { round in
        [
          name(round.name), generation(of: round), round.day, String(round.units),
          String(round.ranked), round.mean.map(shown) ?? dash, String(round.problems),
          String(round.open), String(round.overdue), round.writer,
        ]
      }
      return table(
        ["roundHead", "generation", "date", "units", "ranked", "mean", "problems", "open"]
          + ["overdue", "writer"], rows)
    }

    private func generation(of round: KeptRound) -> String {
      round.counts
        ? String(round.generation) : wording.text("history.replaced", ["\(round.generation)"])
    }

    // MARK: Trends

    /// A row a unit, a column a round, as many of the newest as a terminal takes.
    func trend(of standings: [KeptStanding]) -> String {
      let trend = KeptTrend(standings)
      guard !trend.rounds.isEmpty else { return "" }
      // No terminal takes as many.
      var shownCount = min(trend.rounds.count, 12)
      while true {
        let text = TextTable(rows(of: trend, Array(trend.rounds.suffix(shownCount))))
        if text.width <= TextTable.terminalWidth || shownCount == 1 {
          return text.text + leftOut(trend.rounds.count - shownCount)
        }
        shownCount -= 1
      }
    }

    private func rows(of trend: KeptTrend, _ rounds: [KeptRound.Name]) -> [[String]] {
      let head =
        [word("unit")] + rounds.map(\.description) + [word("rank"), word("change")]
      let last = Array(rounds.suffix(2))
      let body = trend.units.map { unit -> [String] in
        let own = last.map { trend.standing(of: unit, in: $0) }
        return [unit] + rounds.map { total(of: trend.standing(of: unit, in: $0)) }
          + [own.last??.rank.map(String.init) ?? dash, change(own.first ?? nil, own.last ?? nil)]
      }
      let means = rounds.map { trend.mean(in: $0).map(shown) ?? dash }
      return [head] + body + [[word("mean")] + means + ["", ""]]
    }

    private func leftOut(_ count: Int) -> String {
      count > 0 ? wording.text("history.leftOut", [String(count)]) + "\n" : ""
    }

    /// A unit from round to round.
    func course(of unit: String, among standings: [KeptStanding]) -> String {
      let trend = KeptTrend(standings)
      let own = standings.filter { $0.unit == unit }
      let rows = own.indices.map { index -> [String] in
        let standing = own[index]
        let before = index > 0 ? own[index - 1] : nil
        return [
          name(standing.round), total(of: standing), change(before, standing),
          standing.rank.map(String.init) ?? dash, trend.mean(in: standing.round).map(shown) ?? dash,
          standing.grade ?? wording.text("report.standing.\(state(of: standing))"),
          String(standing.findings), "\(standing.closed)/\(standing.owed)",
          String(standing.overdue),
        ]
      }
      return table(
        ["roundHead", "total", "change", "rank", "mean", "grade", "findings", "closed", "overdue"],
        rows)
    }

    private func state(of standing: KeptStanding) -> String {
      standing.state == "ranked" ? "excluded" : standing.state
    }

    private func total(of standing: KeptStanding?) -> String {
      standing?.total(in: wording) ?? dash
    }

    /// What was won or lost from one round to the next, of what was shown.
    private func change(_ before: KeptStanding?, _ now: KeptStanding?) -> String {
      guard let before, let now, before.rank != nil, now.rank != nil,
        before.round != now.round, let old = before.shown, let new = now.shown
      else { return dash }
      return (new > old ? "+" : "") + (new - old).oneDecimal
    }

    // MARK: Forms

    /// Forms with their scores.
    func forms(_ forms: [KeptForm]) -> String {
      let rows = forms.map { form in
        [
          name(form.round), form.title, form.shown.map(\.oneDecimal) ?? dash,
          form.grade ?? dash, wording.text("history.status.\(form.status)"),
          String(form.findings), form.file,
        ]
      }
      return table(["roundHead", "form", "score", "grade", "status", "faults", "file"], rows)
    }

    /// What the categories of forms came to.
    func categories(of forms: [KeptForm]) -> String {
      forms.filter { !$0.categories.isEmpty }.map { form in
        let rows = form.categories.map { category in
          [
            category.name, category.applicable.description,
            category.points?.description ?? dash,
          ]
        }
        return "\n\(form.title)\n" + table(["category", "applicable", "points"], rows)
      }.joined()
    }

    // MARK: Problems

    /// The problems of a ledger.
    func text(of problems: [KeptProblem]) -> String {
      guard !problems.isEmpty else { return wording.text("history.noProblems") + "\n" }
      let rows = problems.map { problem in
        [
          problem.number, word("state.\(problem.state)"), problem.due ?? dash,
          problem.overdueDays > 0 ? String(problem.overdueDays) : "", problem.item, problem.text,
        ]
      }
      return table(["number", "state", "due", "overdueDays", "item", "text"], rows)
    }

    /// One problem and what became of it.
    func course(of problem: KeptProblem, _ changes: [StateChange]) -> String {
      let facts = [
        ("number", problem.number), ("unit", problem.unit), ("form", problem.form ?? dash),
        ("item", problem.item), ("text", problem.text),
        ("department", problem.department ?? dash), ("person", problem.person ?? dash),
        ("due", problem.due ?? dash), ("state", word("state.\(problem.state)")),
      ]
      let rows = changes.map { change in
        [
          name(change.round), word("state.\(change.state)"), change.day ?? dash,
          change.person ?? dash, change.writer, String(change.written.prefix(10)),
        ]
      }
      return TextTable(facts.map { [word($0.0), $0.1] }).text + "\n"
        + table(["roundHead", "state", "date", "person", "writer", "written"], rows)
    }

    // MARK: Words

    private var dash: String { "—" }

    private func table(_ heads: [String], _ rows: [[String]]) -> String {
      TextTable([heads.map(word)] + rows).fitted
    }

    private func word(_ key: String) -> String {
      wording.text(key.hasPrefix("state.") ? "report.\(key)" : "history.\(key)")
    }

    private func name(_ round: KeptRound.Name) -> String { round.text(in: wording) }

    private func shown(_ points: Fraction) -> String { points.rounded(toPlaces: 1).oneDecimal }
  }

  extension KeptRound.Name {
    /// The round in words: `2025年第3轮`.
    func text(in wording: Wording) -> String {
      wording.text("history.round", [String(year), String(number)])
    }
  }
#endif
