#if Office
  import AnpingKit
  import FoundationEssentials

  /// A round: who sent what and how it stands, what waits for a decision, what to take away.
  ///
  /// ```swift
  /// RoundPage(visit, tabs, id, assessed, decisions).html
  /// ```
  struct RoundPage {
    private let visit: Visit
    private let id: String
    private let assessed: AssessedRound
    private let decisions: RoundDecisions
    private let tabs: RoundTabs
    private let shown: Shown

    /// The page of a round.
    init(
      _ visit: Visit, _ tabs: RoundTabs, _ id: String, _ assessed: AssessedRound,
      _ decisions: RoundDecisions
    ) {
      (self.visit, self.tabs, self.id, self.assessed) = (visit, tabs, id, assessed)
      self.decisions = decisions
      shown = Shown(visit.wording)
    }

    /// The page.
    var html: HTML {
      PageFrame(visit).page(title, isWide: true) {
        tabs.html(at: .round)
        tag("p", ["class": "lead"]) { summary }
        failures
        StandingsTable(visit, id, assessed).html
        pending
        downloads
        files
        visit.closing(at: Links.closing(id), "page.round.close", hint: "page.round.closeHint")
      }
    }

    private var title: String {
      guard let round = assessed.assessment.round else { return visit.say("page.round.title") }
      return visit.say("page.round.numbered", "\(assessed.assessment.year)", "\(round)")
    }

    private var summary: String {
      let counts = [Severity.error, .warning, .info].map { severity in
        String(assessed.diagnostics.count { $0.severity == severity })
      }
      let sizes = [String(assessed.files.count), String(assessed.forms.count)]
      return visit.wording.text("check.summary", sizes + counts)
    }

    @HTMLBuilder private var failures: HTML {
      if !assessed.failures.isEmpty {
        tag("section", ["class": "message"]) {
          tag("h2") { visit.say("page.round.failures") }
          tag("ul") {
            for failure in assessed.failures {
              tag("li") { shown.sentence(of: failure.error, file: failure.file) }
            }
          }
        }
      }
    }

    // MARK: What waits

    /// The forms about which somebody has to decide, each with the way to its page.
    @HTMLBuilder private var pending: HTML {
      let waiting = assessed.forms.indices.filter { assessed.forms[$0].status.waits }
      let twice = assessed.forms.indices.filter { assessed.forms[$0].status == .duplicate }
      if !(waiting + twice).isEmpty || !decided.isEmpty {
        tag("section") {
          tag("h2") { visit.say("page.round.pending") }
          list(waiting, "page.round.waiting")
          list(twice, "page.round.twice")
          if !decided.isEmpty {
            tag("p") { visit.say("page.round.decided") }
            tag("ul", ["class": "decided"]) { for text in decided { tag("li") { text } } }
          }
        }
      }
    }

    @HTMLBuilder private func list(_ forms: [Int], _ key: String) -> HTML {
      if !forms.isEmpty {
        tag("p") { visit.say(key, "\(forms.count)") }
        tag("ul") { for index in forms { tag("li") { line(of: index) } } }
      }
    }

    @HTMLBuilder private func line(of index: Int) -> HTML {
      let form = assessed.forms[index]
      tag("a", ["href": Links.form(id, index + 1)]) {
        visit.say("page.form.title", shown.unit(of: form), form.title)
      }
      " "
      tag("small") { tag("bdi") { form.reading.file } }
      " "
      tag("small") { shown.counts(of: form.diagnostics) }
    }

    private var decided: [String] {
      let names = decisions.aliases.sorted { $0.key < $1.key }
      return decisions.releases.map(\.written).sorted()
        .map { visit.say("page.decided.release", $0) }
        + decisions.preferred.sorted().map { visit.say("page.decided.prefer", $0) }
        + names.map { visit.say("page.decided.rename", $0.key, $0.value) }
    }

    // MARK: What to take away

    private var downloads: HTML {
      tag("section") {
        tag("h2") { visit.say("page.round.downloads") }
        tag("ul", ["class": "downloads"]) {
          for file in RoundFile.allCases {
            tag("li") {
              tag("a", ["class": "button", "href": Links.download(id, file), "download": ""]) {
                visit.say("page.file.\(file.key)")
              }
              tag("small") { visit.say("page.file.\(file.key)Hint") }
            }
          }
        }
        tag("p") { tag("a", ["href": Links.findings(id)]) { visit.say("page.findings.link") } }
      }
    }

    private var files: HTML {
      tag("details") {
        tag("summary") { visit.say("page.round.files", "\(assessed.files.count)") }
        tag("table", ["class": "list"]) {
          tag("caption", ["class": "hidden"]) {
            visit.say("page.round.files", "\(assessed.files.count)")
          }
          tag("tbody") {
            for (file, first) in filesWithForms { row(of: file, first) }
          }
        }
      }
    }

    /// The files, each with the position of its first form.
    private var filesWithForms: [(ReturnedFile, Int)] {
      var first = 0
      return assessed.files.map { file in
        defer { first += file.forms.count }
        return (file, first)
      }
    }

    private func row(of file: ReturnedFile, _ first: Int) -> HTML {
      tag("tr") {
        tag("th", ["scope": "row"]) { tag("bdi") { file.input.shownAs } }
        tag("td") {
          for place in file.forms.indices {
            tag("div") {
              tag("a", ["href": Links.form(id, first + place + 1)]) {
                visit.say(
                  "page.form.title", shown.unit(of: file.forms[place]), file.forms[place].title)
              }
            }
          }
        }
        tag("td") { shown.counts(of: file.diagnostics) }
      }
    }
  }
#endif
