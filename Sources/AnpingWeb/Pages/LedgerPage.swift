#if Office
  import AnpingKit

  /// The problems of a round on their way to being closed: filtered by the query of the page, and
  /// with a department in it the list that is printed for it.
  ///
  /// ```swift
  /// LedgerPage(visit, tabs, id, assessed).html
  /// ```
  struct LedgerPage {
    private let visit: Visit
    private let tabs: RoundTabs
    private let id: String
    private let assessed: AssessedRound
    private let edited: EditedLedger?
    private let filter: LedgerFilter
    private let shown: Shown
    /// The numbers of the round's forms, by where they stand.
    private let forms: [Place: Int]

    /// A sheet that a problem was found on.
    private struct Place: Hashable {
      var file: String?
      var sheet: String?
    }

    /// The page of a round, as a visit asks for it.
    ///
    /// - Parameter edited: the ledger where somebody edited it.
    init(
      _ visit: Visit, _ tabs: RoundTabs, _ id: String, _ assessed: AssessedRound,
      _ edited: EditedLedger?
    ) {
      (self.visit, self.tabs, self.id, self.assessed) = (visit, tabs, id, assessed)
      self.edited = edited
      filter = LedgerFilter(visit)
      shown = Shown(visit.wording)
      forms = Dictionary(
        assessed.forms.enumerated().map {
          (Place(file: $1.reading.file, sheet: $1.reading.sheet), $0 + 1)
        }, uniquingKeysWith: { first, _ in first })
    }

    private var all: [Rectification] {
      let problems = assessed.assessment.ledger.problems
      return edited.map { problems.map($0.current) } ?? problems
    }
    private var today: CalendarDate { assessed.round.today }

    /// The page.
    var html: HTML {
      let all = all
      let problems = all.enumerated().filter { filter.covers($0.element, on: today) }
      return PageFrame(visit).page(title, back: Links.round(id), isWide: true) {
        tabs.html(at: .ledger)
        form
        tag("p", ["class": "lead"]) {
          visit.say(
            "page.ledger.summary", "\(problems.count)", "\(all.count)",
            "\(problems.count { $0.element.isOverdue(on: today) })", today.description)
        }
        changes
        if problems.isEmpty {
          tag("p") { visit.say("page.ledger.none") }
        } else {
          tag("p", ["class": "hint"]) { visit.say("page.ledger.hint") }
          table(problems)
          tag("p", ["class": "signature"]) { visit.say("page.ledger.signature") }
        }
        departments
      }
    }

    private var title: String {
      let own = shown.title(of: assessed.assessment, "page.ledger.title")
      return filter.department.map { visit.say("page.ledger.ofDepartment", own, $0) } ?? own
    }

    /// That the ledger was edited, and how to leave that.
    @HTMLBuilder private var changes: HTML {
      if let edited {
        tag("form", ["method": "post", "action": Links.edits(id), "class": "message"]) {
          visit.say("page.ledger.edited", "\(edited.edited.count)")
          emptyTag("input", ["type": "hidden", "name": "do", "value": "discard"])
          " "
          tag("button", ["type": "submit", "class": "quiet"]) { visit.say("page.ledger.discard") }
        }
      }
    }

    // MARK: What is shown

    private var form: HTML {
      tag("form", ["method": "get", "action": Links.ledger(id), "class": "filter"]) {
        select("unit", all.map(\.unit).distinct.map { ($0, $0) }, filter.unit)
        select(
          "department", all.compactMap(\.department).distinct.map { ($0, $0) }, filter.department)
        select(
          "state",
          RectificationState.allCases.map {
            ($0.rawValue, visit.wording.text("report.state.\($0.rawValue)"))
          }, filter.state?.rawValue)
        tag("label", ["class": "check"]) {
          emptyTag(
            "input",
            [
              "type": "checkbox", "name": "overdue", "value": "1",
              "checked": filter.isOverdue ? "" : nil,
            ])
          visit.say("page.ledger.overdueOnly")
        }
        tag("button", ["type": "submit"]) { visit.say("page.ledger.filter") }
        tag("a", ["href": Links.ledger(id)]) { visit.say("page.ledger.all") }
        tag("button", ["type": "button", "class": "quiet", "id": "print", "hidden": ""]) {
          visit.say("page.ledger.print")
        }
      }
    }

    private func select(
      _ name: String, _ options: [(value: String, text: String)], _ chosen: String?
    ) -> HTML {
      tag("label") {
        visit.say("page.ledger.\(name)")
        tag("select", ["name": name]) {
          Field.options([("", visit.say("page.ledger.any"))] + options, chosen)
        }
      }
    }

    // MARK: The list

    private static let heads = ["number", "unit", "text", "department", "due", "state", "overdue"]

    private func table(_ problems: [(offset: Int, element: Rectification)]) -> HTML {
      scrolled(title) {
        tag("table", ["class": "standings ledger"]) {
          tag("caption", ["class": "hidden"]) { title }
          tag("thead") {
            tag("tr") {
              for head in LedgerPage.heads {
                tag("th", ["scope": "col"]) { visit.say("page.ledger.\(head)") }
              }
            }
          }
          tag("tbody") { for (index, problem) in problems { row(of: problem, index + 1) } }
        }
      }
    }

    private func row(of problem: Rectification, _ place: Int) -> HTML {
      tag("tr", ["class": look(of: problem)]) {
        tag("th", ["scope": "row"]) { number(of: problem) }
        tag("td") { problem.unit }
        tag("td") {
          problem.text
          tag("small") { [problem.form, problem.item].compactMap { $0 }.joined(separator: " ") }
        }
        tag("td") {
          problem.department ?? "—"
          if let person = problem.person { tag("small") { person } }
        }
        tag("td") {
          problem.effectiveDue?.description ?? problem.dueCondition ?? "—"
          if let due = problem.due, due != problem.effectiveDue {
            tag("small") { visit.say("page.ledger.firstDue", due.description) }
          }
        }
        tag("td") {
          tag("a", ["class": "status", "href": Links.problem(id, place)]) {
            shown.words.state(of: problem)
          }
          for objection in problem.objections {
            tag("small") { objection.message(in: visit.wording) }
          }
        }
        tag("td") { shown.words.mark(on: problem, day: today) }
      }
    }

    private func look(of problem: Rectification) -> String? {
      problem.isOverdue(on: today) ? "late" : problem.state.isFinal ? "final" : nil
    }

    /// The number, leading to the form of this round that the problem was found with.
    private func number(of problem: Rectification) -> HTML {
      let form = forms[Place(file: problem.source.file, sheet: problem.source.sheet)]
      guard let form else { return HTML(problem.number.printed) }
      let cell = problem.source.cell.map { "#" + SheetTable.anchor(of: $0) } ?? ""
      return tag("a", ["href": Links.form(id, form) + cell]) { problem.number.printed }
    }

    // MARK: Departments

    /// The departments with something left to do, each with its own list.
    @HTMLBuilder private var departments: HTML {
      let open = all.filter { !$0.state.isFinal && $0.department != nil }
      if filter.department == nil, !open.isEmpty {
        tag("section", ["class": "departments"]) {
          tag("h2") { visit.say("page.ledger.departments") }
          tag("ul") {
            for name in open.compactMap(\.department).distinct {
              let own = open.filter { $0.department == name }
              tag("li") {
                tag("a", ["href": Links.ledger(id, ofDepartment: name)]) { name }
                " "
                visit.say(
                  "page.ledger.counts", "\(own.count)",
                  "\(own.count { $0.isOverdue(on: today) })")
              }
            }
          }
        }
      }
    }
  }
#endif
