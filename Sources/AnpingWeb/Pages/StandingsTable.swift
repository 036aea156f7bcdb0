#if Office
  import AnpingKit
  import FoundationEssentials

  /// The table of a round: a row for each unit as they stand, a column for each form.
  ///
  /// ```swift
  /// StandingsTable(visit, id, assessed).html
  /// ```
  struct StandingsTable {
    private let visit: Visit
    private let id: String
    private let assessment: RoundAssessment
    private let states: [FormState]
    private let titles: [String]
    private let shown: Shown

    /// The table of a round.
    init(_ visit: Visit, _ id: String, _ assessed: AssessedRound) {
      (self.visit, self.id, assessment) = (visit, id, assessed.assessment)
      states = assessment.states
      var titles = assessment.rules.map(\.title)
      for state in states where !titles.contains(state.title) { titles.append(state.title) }
      self.titles = titles
      shown = Shown(visit.wording)
    }

    /// The table.
    var html: HTML {
      scrolled(caption) {
        tag("table", ["class": "standings"]) {
          tag("caption") { caption }
          tag("thead") {
            tag("tr") {
              for (head, isNumber) in heads {
                tag("th", ["scope": "col", "class": isNumber ? "number" : nil]) { head }
              }
            }
          }
          tag("tbody") { for (name, own) in units { row(of: name, own) } }
        }
      }
    }

    private var caption: String { visit.say("page.round.table") }

    /// The heads, and whether numbers stand below them.
    private var heads: [(String, Bool)] {
      func word(_ key: String) -> String { visit.say("ranking.\(key)") }
      return [(word("rank"), true), (word("unit"), false)] + titles.map { ($0, false) }
        + [(word("total"), true), (word("grade"), false), (word("findings"), true)]
    }

    /// The units in order, each with its forms; nil for forms without one.
    private var units: [(name: String?, states: [FormState])] {
      var units = assessment.units.map { (name: Optional($0.unit.name), states: [FormState]()) }
      for state in states {
        if let index = units.firstIndex(where: { $0.name == state.unit?.name }) {
          units[index].states.append(state)
        } else {
          units.append((state.unit?.name, [state]))
        }
      }
      return units
    }

    private func row(of name: String?, _ own: [FormState]) -> HTML {
      let standing = assessment.units.first { $0.unit.name == name }
      return tag("tr") {
        tag("td", ["class": "number"]) { standing?.rank.map(String.init) ?? "—" }
        tag("th", ["scope": "row"]) { name ?? visit.say("check.noUnit") }
        for title in titles { cell(of: own.first { $0.title == title }) }
        tag("td", ["class": "number"]) { standing.map(shown.total) ?? "—" }
        tag("td") { standing.map { $0.grade ?? shown.words.standing($0) } ?? "—" }
        tag("td", ["class": "number"]) { standing.map { String($0.findings) } ?? "—" }
      }
    }

    private func cell(of state: FormState?) -> HTML {
      guard let state else { return tag("td") { "—" } }
      guard !state.forms.isEmpty else {
        return tag("td", ["class": "missing"]) { visit.say("check.state.missing") }
      }
      return tag("td", ["class": look(of: state)]) {
        for index in state.forms { version(index) }
      }
    }

    private func version(_ index: Int) -> HTML {
      let form = assessment.forms[index]
      return tag("a", ["href": Links.form(id, index + 1)]) {
        tag("span", ["class": "status"]) { shown.words.status(of: form) }
        if let score = form.score?.shown {
          tag("span", ["class": "score"]) { score.oneDecimal }
        }
        tag("small") { shown.counts(of: form.diagnostics) }
      }
    }

    private func look(of state: FormState) -> String {
      let hasErrors = state.forms.contains { assessment.forms[$0].isWaiting }
      return state.status == .counted && hasErrors ? "released" : state.status.rawValue
    }
  }
#endif
