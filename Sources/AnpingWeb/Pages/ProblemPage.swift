#if Office
  import AnpingKit

  /// A problem of the ledger, and the cells of its row that departments and reinspectors fill in.
  ///
  /// ```swift
  /// ProblemPage(visit, id, 3, problem, ledger, today: today, [], [:]).html
  /// ```
  struct ProblemPage {
    /// The most characters that are taken for a cell.
    static let longest = 500

    private let visit: Visit
    private let id: String
    private let number: Int
    private let problem: Rectification
    private let ledger: EditedLedger?
    private let today: CalendarDate
    private let objections: [Diagnostic]
    private let changes: [String: EditedLedger.Change]
    private let shown: Shown

    /// The page of a problem.
    ///
    /// - Parameters:
    ///   - number: its place in the ledger, from 1.
    ///   - objections: what spoke against the last try.
    ///   - changes: what was written then, by column.
    init(
      _ visit: Visit, _ id: String, _ number: Int, _ problem: Rectification,
      _ ledger: EditedLedger?, today: CalendarDate, _ objections: [Diagnostic],
      _ changes: [String: EditedLedger.Change]
    ) {
      (self.visit, self.id, self.number, self.ledger) = (visit, id, number, ledger)
      self.problem = ledger?.current(problem) ?? problem
      (self.today, self.changes) = (today, changes)
      // Its cell is one of the workbook, which is not to be seen here.
      self.objections = objections.map { objection in
        var objection = objection
        objection.cell = nil
        return objection
      }
      shown = Shown(visit.wording)
    }

    /// The page.
    var html: HTML {
      PageFrame(visit).page(problem.number.printed, back: Links.round(id)) {
        tag("p") { tag("a", ["href": Links.ledger(id)]) { visit.say("page.problem.back") } }
        tag("p") { problem.text }
        facts
        if !objections.isEmpty {
          tag("section", ["class": "message", "role": "alert"]) {
            tag("p") { visit.say("page.problem.refused") }
            FindingList(visit, objections) { _ in nil }.html
          }
        }
        form
      }
    }

    private var facts: HTML {
      tag("dl", ["class": "facts"]) {
        for (key, value) in [
          ("unit", problem.unit), ("department", problem.department ?? "—"),
          ("due", problem.effectiveDue?.description ?? problem.dueCondition ?? "—"),
          ("state", shown.words.state(of: problem)),
          ("overdue", shown.words.mark(on: problem, day: today)),
        ] where !value.isEmpty {
          tag("div") {
            tag("dt") { visit.say("page.ledger.\(key)") }
            tag("dd") { tag("bdi") { value } }
          }
        }
      }
    }

    private var form: HTML {
      tag("form", ["method": "post", "action": Links.edits(id)]) {
        hidden("problem", "\(number)")
        hidden("is", problem.mark)
        for step in LedgerColumns.Step.allCases {
          tag("fieldset") {
            tag("legend") { visit.say("page.problem.\(step.rawValue)") }
            for entry in ledger?.entries(of: problem, for: step) ?? [] { field(entry) }
          }
        }
        tag("p") {
          tag("button", ["type": "submit"]) { visit.say("page.problem.write") }
          tag("small") { visit.say("page.problem.hint") }
        }
      }
    }

    private func hidden(_ name: String, _ value: String) -> HTML {
      emptyTag("input", ["type": "hidden", "name": name, "value": value])
    }

    private func field(_ entry: EditedLedger.Entry) -> HTML {
      tag("p", ["class": "field"]) {
        tag("label", ["for": entry.column]) { entry.column }
        if entry.text.count > ProblemPage.longest {
          tag("textarea", ["id": entry.column, "rows": "4", "disabled": ""]) { entry.text }
          tag("small") { visit.wording.text("page.problem.tooLong", ["\(ProblemPage.longest)"]) }
        } else {
          // What another writes meanwhile is told by it, and is not written over.
          hidden("was.\(entry.column)", changes[entry.column]?.was ?? entry.text)
          control(entry, changes[entry.column]?.text ?? entry.text)
        }
      }
    }

    /// A control that sends a text as it is where nobody touches it.
    private func control(_ entry: EditedLedger.Entry, _ text: String) -> HTML {
      let (id, name) = (entry.column, entry.column)
      let results = ["", CheckResult.pass.rawValue, CheckResult.fail.rawValue]
      if entry.column == LedgerColumns.verdict, results.contains(text) {
        return tag("select", ["id": id, "name": name]) {
          for choice in results {
            tag("option", ["value": choice, "selected": choice == text ? "" : nil]) { choice }
          }
        }
      }
      if entry.takesDate, text.isEmpty || CalendarDate(text)?.description == text {
        return emptyTag("input", ["type": "date", "id": id, "name": name, "value": text])
      }
      return tag(
        "textarea",
        ["id": id, "name": name, "rows": "2", "maxlength": "\(ProblemPage.longest)"]
      ) { text }
    }
  }
#endif
