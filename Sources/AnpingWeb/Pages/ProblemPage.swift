#if Office
  import AnpingKit

  /// A problem of the ledger, and the cells of its row that departments and reinspectors fill in.
  ///
  /// ```swift
  /// ProblemPage(visit, id, 3, problem, ledger, today: today, [], [:]).html
  /// ```
  struct ProblemPage {
    /// The most characters of a cell.
    static let longest = 500

    private let visit: Visit
    private let id: String
    private let number: Int
    private let problem: Rectification
    private let ledger: EditedLedger?
    private let today: CalendarDate
    private let objections: [Diagnostic]
    private let texts: [String: String]
    private let shown: Shown

    /// The page of a problem.
    ///
    /// - Parameters:
    ///   - number: its place in the ledger, from 1.
    ///   - objections: what spoke against the last try.
    ///   - texts: what was written then, by column.
    init(
      _ visit: Visit, _ id: String, _ number: Int, _ problem: Rectification,
      _ ledger: EditedLedger?, today: CalendarDate, _ objections: [Diagnostic],
      _ texts: [String: String]
    ) {
      (self.visit, self.id, self.number, self.ledger) = (visit, id, number, ledger)
      self.problem = ledger?.current(problem) ?? problem
      (self.today, self.texts) = (today, texts)
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
        emptyTag("input", ["type": "hidden", "name": "problem", "value": "\(number)"])
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

    private func field(_ entry: EditedLedger.Entry) -> HTML {
      let text = texts[entry.column] ?? entry.text
      return tag("p", ["class": "field"]) {
        tag("label", ["for": entry.column]) { entry.column }
        if entry.column == LedgerColumns.verdict {
          tag("select", ["id": entry.column, "name": entry.column]) {
            for choice in ["", CheckResult.pass.rawValue, CheckResult.fail.rawValue] {
              tag("option", ["value": choice, "selected": choice == text ? "" : nil]) { choice }
            }
          }
        } else {
          emptyTag(
            "input",
            [
              "type": entry.field?.kind == .date ? "date" : "text", "id": entry.column,
              "name": entry.column, "value": text, "maxlength": "\(ProblemPage.longest)",
            ])
        }
      }
    }
  }
#endif
