#if Office
  import AnpingKit
  import FoundationEssentials
  import History

  /// Where units stood in the rounds that are kept; of one unit also what its categories came to.
  ///
  /// ```swift
  /// try TrendPage(visit, tabs, id, assessed, history).html
  /// ```
  struct TrendPage {
    private let visit: Visit
    private let tabs: RoundTabs
    private let id: String
    private let assessment: RoundAssessment
    private let trend: KeptTrend
    private let unit: String?
    private let forms: [KeptForm]
    private let shown: Shown

    /// The page of a round, of all units or the one that a visit asks for.
    ///
    /// - Parameter history: the rounds that are kept; nil where none is yet.
    /// - Throws: what keeps the history from being read.
    init(
      _ visit: Visit, _ tabs: RoundTabs, _ id: String, _ assessed: AssessedRound,
      _ history: HistoryFile?
    ) throws {
      (self.visit, self.tabs, self.id, assessment) = (visit, tabs, id, assessed.assessment)
      trend = KeptTrend(try history?.standings() ?? [])
      unit = visit["unit"].flatMap { $0.isEmpty ? nil : $0 }
      forms = try unit.flatMap { try history?.forms(of: $0) } ?? []
      shown = Shown(visit.wording)
    }

    /// The page.
    var html: HTML {
      PageFrame(visit).page(title, back: Links.round(id), isWide: true) {
        tabs.html(at: .trend)
        if !isKept { tag("p", ["class": "hint"]) { visit.say("page.trend.notYet") } }
        if let unit {
          tag("p") { tag("a", ["href": Links.trend(id)]) { visit.say("page.trend.allUnits") } }
          if trend.units.contains(unit) {
            course(of: unit)
            categories
          } else {
            tag("p") { visit.say("page.trend.noUnit", unit) }
          }
        } else if !trend.rounds.isEmpty {
          units
        }
      }
    }

    private var title: String {
      unit.map { visit.say("page.trend.ofUnit", $0) } ?? visit.say("page.trend.title")
    }

    /// Whether this round is among those that are kept.
    private var isKept: Bool {
      trend.rounds.contains { $0.number == assessment.round && $0.year == assessment.year }
    }

    private func total(of standing: KeptStanding?) -> String {
      standing?.total(in: visit.wording) ?? "—"
    }

    private func mean(in round: KeptRound.Name) -> Decimal? {
      trend.mean(in: round)?.rounded(toPlaces: 1)
    }

    // MARK: All units

    private var units: HTML {
      table(
        visit.say("page.trend.caption"),
        texts: [visit.say("ranking.unit")], numbers: trend.rounds.map(\.description)
      ) {
        for unit in trend.units {
          tag("tr") {
            tag("th", ["scope": "row"]) {
              tag("a", ["href": Links.trend(id, ofUnit: unit)]) { unit }
            }
            for round in trend.rounds {
              let standing = trend.standing(of: unit, in: round)
              tag("td", ["class": "number"]) {
                total(of: standing)
                if let rank = standing?.rank {
                  tag("small") { visit.say("page.trend.rank", "\(rank)") }
                }
              }
            }
          }
        }
        tag("tr") {
          tag("th", ["scope": "row"]) { visit.say("history.mean") }
          for round in trend.rounds {
            tag("td", ["class": "number"]) { mean(in: round)?.oneDecimal ?? "—" }
          }
        }
      }
    }

    // MARK: One unit

    @HTMLBuilder private func course(of unit: String) -> HTML {
      let standings = trend.rounds.map { trend.standing(of: unit, in: $0) }
      scrolled(title, look: "charts") {
        TrendChart(
          trend.rounds.map(\.description), own: standings.map { $0?.shown },
          beside: trend.rounds.map(mean)
        ).html
      }
      tag("p", ["class": "hint"]) { visit.say("page.trend.chartHint") }
      let keys = ["total", "rank", "mean", "grade", "findings", "closed", "overdue"]
      table(
        title, texts: [visit.say("history.roundHead")],
        numbers: keys.map { visit.say("history.\($0)") }
      ) {
        for (round, standing) in zip(trend.rounds, standings) {
          if let standing { row(of: standing, in: round) }
        }
      }
    }

    private func row(of standing: KeptStanding, in round: KeptRound.Name) -> HTML {
      let cells = [
        total(of: standing), standing.rank.map(String.init) ?? "—",
        mean(in: round)?.oneDecimal ?? "—", standing.grade ?? "—", String(standing.findings),
        "\(standing.closed)/\(standing.owed)", String(standing.overdue),
      ]
      return tag("tr") {
        tag("th", ["scope": "row"]) { round.description }
        for cell in cells { tag("td", ["class": "number"]) { cell } }
      }
    }

    /// A category of a form.
    private struct Category: Hashable {
      let form: String
      let name: String
    }

    /// What each category came to, of what could be had, from round to round.
    @HTMLBuilder private var categories: HTML {
      let names = forms.flatMap { form in
        form.categories.map { Category(form: form.title, name: $0.name) }
      }.distinct
      if !names.isEmpty {
        tag("h2") { visit.say("page.trend.categories") }
        table(
          visit.say("page.trend.categoriesCaption"),
          texts: [visit.say("history.form"), visit.say("history.category")],
          numbers: trend.rounds.map(\.description)
        ) {
          for category in names {
            tag("tr") {
              tag("td") { category.form }
              tag("th", ["scope": "row"]) { category.name }
              for round in trend.rounds { cell(of: category, in: round) }
            }
          }
        }
      }
    }

    private func cell(of category: Category, in round: KeptRound.Name) -> HTML {
      let found = forms.filter { $0.round == round && $0.title == category.form }
        .flatMap(\.categories).filter { $0.name == category.name }
      return tag("td", ["class": "number"]) {
        if found.isEmpty { "—" }
        for kept in found {
          tag("div") {
            visit.say(
              "page.trend.points", kept.points?.description ?? "—", kept.applicable.description)
          }
        }
      }
    }

    private func table(
      _ caption: String, texts: [String], numbers: [String], @HTMLBuilder _ rows: () -> HTML
    ) -> HTML {
      scrolled(caption) {
        tag("table", ["class": "standings"]) {
          tag("caption") { caption }
          tag("thead") {
            tag("tr") {
              for head in texts { tag("th", ["scope": "col"]) { head } }
              for head in numbers { tag("th", ["scope": "col", "class": "number"]) { head } }
            }
          }
          tag("tbody") { rows() }
        }
      }
    }
  }
#endif
