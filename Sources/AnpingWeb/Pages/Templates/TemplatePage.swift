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
        closing
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

    @HTMLBuilder private var closing: HTML {
      if case .sent(let id) = choice {
        tag("form", ["method": "post", "action": Links.templateClosing(id), "class": "close"]) {
          tag("button", ["type": "submit", "class": "quiet"]) { visit.say("page.convert.close") }
          tag("small") { visit.say("page.template.closeHint") }
        }
      }
    }
  }

  /// The sheets of a workbook as they look, one below the other.
  struct WorkbookSheets {
    /// The most sheets of a page.
    private static let most = 20

    private let visit: Visit
    private let workbook: Workbook
    private let findings: [Diagnostic]

    /// The sheets with what was found on them.
    init(_ visit: Visit, _ workbook: Workbook, _ findings: [Diagnostic] = []) {
      (self.visit, self.workbook, self.findings) = (visit, workbook, findings)
    }

    /// Which sheet of the page a sheet is, from 1; nil for one that is not shown.
    static func place(of sheet: String?, in workbook: Workbook) -> Int? {
      workbook.sheets.prefix(most).firstIndex { $0.name == sheet }.map { $0 + 1 }
    }

    /// The sheets.
    @HTMLBuilder var html: HTML {
      for (index, sheet) in workbook.sheets.prefix(WorkbookSheets.most).enumerated() {
        tag("section") {
          tag("h2") { visit.say("page.form.sheet", sheet.name) }
          SheetTable(
            visit, sheet, CellRemarks(findings.filter { $0.sheet == sheet.name }), at: index + 1
          ).html
        }
      }
      if workbook.sheets.count > WorkbookSheets.most {
        tag("p", ["class": "hint"]) {
          visit.say("page.template.moreSheets", "\(workbook.sheets.count - WorkbookSheets.most)")
        }
      }
    }
  }
#endif
