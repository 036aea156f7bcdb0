#if Office
  import AnpingKit

  /// A form that came back, as its sheet looks, with what was found in it, and what may be decided.
  ///
  /// ```swift
  /// ReturnedFormPage(visit, id, assessed, 2, decisions, sheet).html
  /// ```
  struct ReturnedFormPage {
    private let visit: Visit
    private let id: String
    private let assessed: AssessedRound
    private let index: Int
    private let decisions: RoundDecisions
    private let sheet: Sheet?
    private let shown: Shown

    /// The page of a form.
    ///
    /// - Parameter sheet: its sheet; nil where it cannot be read any more.
    init(
      _ visit: Visit, _ id: String, _ assessed: AssessedRound, _ index: Int,
      _ decisions: RoundDecisions, _ sheet: Sheet?
    ) {
      (self.visit, self.id, self.assessed, self.index) = (visit, id, assessed, index)
      (self.decisions, self.sheet) = (decisions, sheet)
      shown = Shown(visit.wording)
    }

    private var form: ReturnedForm { assessed.forms[index] }

    /// The page.
    var html: HTML {
      let title = visit.say("page.form.title", shown.unit(of: form), form.title)
      return PageFrame(visit).page(title, back: Links.round(id), isWide: true) {
        tag("p") { tag("a", ["href": Links.round(id)]) { visit.say("page.toRound") } }
        facts
        actions
        general
        if let sheet { SheetTable(visit, sheet, CellRemarks(form)).html }
        pages
      }
    }

    // MARK: What it is

    private var facts: HTML {
      tag("dl", ["class": "facts"]) {
        for (key, value) in [
          ("file", form.reading.file), ("status", shown.words.status(of: form)),
          ("score", form.score?.shown.map(\.oneDecimal) ?? "—"),
          ("grade", form.score?.grade ?? "—"),
          ("found", shown.counts(of: form.diagnostics)),
        ] where !value.isEmpty {
          tag("div") {
            tag("dt") { visit.say("page.form.\(key)") }
            tag("dd") { tag("bdi") { value } }
          }
        }
      }
    }

    /// The errors and warnings, each with the way to its cell, and what stands at no cell.
    @HTMLBuilder private var general: HTML {
      let found = form.diagnostics.filter { $0.severity > .info || $0.cell == nil }
      if !found.isEmpty {
        tag("section") {
          tag("h2") { visit.say("page.form.general") }
          FindingList(visit, found) { "#" + SheetTable.anchor(of: $0) }.html
        }
      }
    }

    /// The ways to the forms before and behind it.
    private var pages: HTML {
      tag("nav", ["class": "pages", "aria-label": visit.say("page.form.others")]) {
        if index > 0 {
          tag("a", ["href": Links.form(id, index)]) { visit.say("page.form.previous") }
        }
        if index + 1 < assessed.forms.count {
          tag("a", ["href": Links.form(id, index + 2)]) { visit.say("page.form.next") }
        }
      }
    }

    // MARK: What may be decided

    private var actions: HTML {
      tag("div", ["class": "actions"]) {
        release
        versions
        rename
      }
    }

    @HTMLBuilder private var release: HTML {
      if form.isReleased {
        decision("hold", "page.do.hold", hint: "page.do.holdHint")
      } else if form.status == .waiting, form.score?.points != nil, form.unit != nil {
        decision("release", "page.do.release", hint: "page.do.releaseHint")
      } else if form.status.waits {
        tag("p", ["class": "hint"]) { visit.say("page.do.noRelease") }
      }
    }

    @HTMLBuilder private var versions: HTML {
      switch form.version {
      case .oneOfSeveral, .superseded:
        decision("prefer", "page.do.prefer", hint: "page.do.preferHint")
      case .chosen: decision("leaveOpen", "page.do.leaveOpen", hint: "page.do.preferHint")
      case .only, .ofOtherRound: HTML()
      }
      if !others.isEmpty {
        tag("p") {
          visit.say("page.form.versions")
          for other in others {
            " "
            tag("a", ["href": Links.form(id, other + 1)]) {
              tag("bdi") { assessed.forms[other].reading.file }
            }
          }
        }
      }
    }

    /// The other versions of it.
    private var others: [Int] {
      guard form.version != .only, form.version != .ofOtherRound, form.unit != nil else {
        return []
      }
      return assessed.forms.indices.filter {
        $0 != index && assessed.forms[$0].title == form.title
          && assessed.forms[$0].unit?.name == form.unit?.name
      }
    }

    /// A button that sends a decision.
    private func decision(_ name: String, _ key: String, hint: String) -> HTML {
      tag("form", ["method": "post", "action": Links.decisions(id)]) {
        hidden(name)
        tag("button", ["type": "submit", "aria-describedby": "hint-\(name)"]) { visit.say(key) }
        tag("small", ["id": "hint-\(name)"]) { visit.say(hint) }
      }
    }

    @HTMLBuilder private func hidden(_ name: String) -> HTML {
      emptyTag("input", ["type": "hidden", "name": "form", "value": "\(index + 1)"])
      emptyTag("input", ["type": "hidden", "name": "do", "value": name])
    }

    /// The unit as it is written, to be led to another one.
    @HTMLBuilder private var rename: HTML {
      if let written = form.writtenUnit {
        tag("form", ["method": "post", "action": Links.decisions(id)]) {
          hidden("rename")
          tag("label", ["for": "unit"]) { visit.say("page.do.unit", written) }
          emptyTag(
            "input",
            [
              "type": "text", "id": "unit", "name": "unit", "list": "units", "maxlength": "100",
              "value": form.unit?.name ?? written, "autocomplete": "off", "required": "",
            ])
          tag("datalist", ["id": "units"]) {
            for unit in assessed.units { emptyTag("option", ["value": unit.name]) }
          }
          tag("button", ["type": "submit", "class": "quiet"]) { visit.say("page.do.rename") }
          tag("small") { visit.say("page.do.renameHint") }
        }
      }
    }
  }
#endif
