#if Office
  import AnpingKit
  import FoundationEssentials

  /// The ranking of a round: totals as bars, grades, what was found and put right, and where units
  /// stood the round before.
  ///
  /// ```swift
  /// RankingPage(visit, tabs, assessed).html
  /// ```
  struct RankingPage {
    private let visit: Visit
    private let tabs: RoundTabs
    private let assessment: RoundAssessment
    private let shown: Shown

    /// The page of a round.
    init(_ visit: Visit, _ tabs: RoundTabs, _ assessed: AssessedRound) {
      (self.visit, self.tabs, assessment) = (visit, tabs, assessed.assessment)
      shown = Shown(visit.wording)
    }

    /// The page.
    var html: HTML {
      PageFrame(visit).page(shown.title(of: assessment, "page.ranking.title"), isWide: true) {
        tabs.html(at: .ranking)
        tag("p", ["class": "lead"]) { summary }
        scrolled(caption) {
          tag("table", ["class": "standings ranking"]) {
            tag("caption") { caption }
            tag("thead") { tag("tr") { for (head, look) in heads { column(head, look) } } }
            tag("tbody") { for standing in assessment.units { row(of: standing) } }
          }
        }
      }
    }

    private var summary: String {
      let ranked = assessment.units.count { $0.rank != nil }
      let mean = assessment.meanTotal.map { $0.rounded(toPlaces: 1).oneDecimal } ?? "—"
      return visit.say("page.ranking.summary", "\(ranked)", "\(assessment.units.count)", mean)
    }

    private var caption: String { visit.say("page.ranking.caption") }

    private var knowsLast: Bool { !assessment.last.standings.isEmpty }

    private var heads: [(String, String?)] {
      let own: [(String, String?)] = [
        (visit.say("ranking.rank"), "number"), (visit.say("ranking.unit"), nil),
        (visit.say("ranking.total"), "number"), (visit.say("page.ranking.bar"), nil),
        (visit.say("ranking.grade"), nil),
      ]
      let problems = ["findings", "closed", "rate", "overdue"].map {
        (visit.say("page.ranking.\($0)"), Optional("number"))
      }
      let last = ["lastRank", "lastTotal"].map {
        (visit.say("page.ranking.\($0)"), Optional("number"))
      }
      return own + problems + (knowsLast ? last : []) + [(visit.say("ranking.note"), nil)]
    }

    private func column(_ head: String, _ look: String?) -> HTML {
      tag("th", ["scope": "col", "class": look]) { head }
    }

    private func row(of standing: UnitStanding) -> HTML {
      let figures = standing.statistics
      return tag("tr") {
        number(standing.rank.map(String.init) ?? shown.words.standing(standing))
        tag("th", ["scope": "row"]) { standing.unit.name }
        number(shown.total(of: standing))
        tag("td", ["class": "bars"]) { bar(of: standing) }
        tag("td") { standing.grade ?? "—" }
        number(String(standing.findings))
        number("\(figures.closed)/\(figures.owed)")
        number(figures.rate.shownText)
        number(String(figures.overdue))
        if knowsLast { last(of: standing) }
        tag("td", ["class": "note"]) { shown.words.remark(on: standing, in: assessment) }
      }
    }

    private func number(_ text: String) -> HTML { tag("td", ["class": "number"]) { text } }

    @HTMLBuilder private func last(of standing: UnitStanding) -> HTML {
      let last = assessment.last.standing(of: standing.unit)
      number(last?.rank.map(String.init) ?? "—")
      number(last?.total.map { $0.rounded(toPlaces: 1).oneDecimal } ?? "—")
    }

    /// The total as a bar of 100, with a line at the mean; a provisional one is paler.
    @HTMLBuilder private func bar(of standing: UnitStanding) -> HTML {
      if let total = standing.score.shown {
        tag(
          "svg",
          [
            "class": "bar", "viewBox": "0 0 100 10", "preserveAspectRatio": "none",
            "aria-hidden": "true",
          ]
        ) {
          tag(
            "rect",
            [
              "class": standing.rank == nil
                ? "provisional" : standing.score.isVetoed ? "veto" : nil,
              "width": total.description, "height": "10",
            ]
          ) {}
          if let mean = assessment.meanTotal.map({ $0.rounded(toPlaces: 1).description }) {
            tag("line", ["x1": mean, "x2": mean, "y1": "0", "y2": "10"]) {}
          }
        }
      }
    }
  }
#endif
