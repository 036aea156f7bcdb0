#if Office
  import AnpingKit

  /// A template: what is odd in it, what it defines, and its sheets as they look, with what is odd at
  /// its cells.
  ///
  /// ```swift
  /// TemplatePage(visit, .kept(3), opened).html
  /// ```
  struct TemplatePage {
    private let visit: Visit
    private let choice: TemplateChoice
    private let template: OpenedTemplate

    /// The page of a template.
    init(_ visit: Visit, _ choice: TemplateChoice, _ template: OpenedTemplate) {
      (self.visit, self.choice, self.template) = (visit, choice, template)
    }

    /// The page.
    var html: HTML {
      PageFrame(visit).page(
        template.form?.definition.title ?? template.name, back: Links.templates, isWide: true
      ) {
        tag("p") { tag("bdi") { template.name } }
        if template.form != nil {
          tag("p") {
            tag("a", ["class": "button", "href": Links.blank(choice)]) {
              visit.say("page.template.blank")
            }
          }
        }
        findings
        definition
        WorkbookSheets(visit, template.workbook, template.findings).html
        if case .sent(let id) = choice {
          visit.closing(
            at: Links.templateClosing(id), "page.convert.close", hint: "page.template.closeHint")
        }
      }
    }

    private var findings: HTML {
      tag("section") {
        tag("h2") { visit.say("page.template.lint") }
        if template.findings.isEmpty {
          tag("p") { visit.wording.text("template.clean", [template.name]) }
        } else {
          FindingList(visit, ofSheets: template.findings) { finding, cell in
            WorkbookSheets.place(of: finding.sheet, in: template.workbook).map {
              "#" + SheetTable.anchor(of: cell, at: $0)
            }
          }.html
        }
      }
    }

    // MARK: What it defines

    @HTMLBuilder private var definition: HTML {
      if let form = template.form?.definition {
        let text = DefinitionText(form, wording: visit.wording)
        tag("details") {
          tag("summary") { visit.say("page.template.definition", text.number) }
          table(visit.say("page.template.fields"), text.fields)
          for group in text.groups { table(group.title.joined(separator: " "), group.fields) }
          if !text.checks.isEmpty {
            tag("h2") { visit.say("page.template.checks") }
            tag("ul") { for check in text.checks { tag("li") { check } } }
          }
        }
      }
    }

    @HTMLBuilder private func table(_ title: String, _ rows: [[String]]) -> HTML {
      if !rows.isEmpty {
        scrolled(title, look: "columns") {
          tag("table", ["class": "list"]) {
            tag("caption") { title }
            tag("tbody") {
              for row in rows {
                tag("tr") {
                  tag("th", ["scope": "row"]) { row[0] }
                  tag("td") { row.dropFirst().joined(separator: "  ") }
                }
              }
            }
          }
        }
      }
    }
  }
#endif
