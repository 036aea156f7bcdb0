#if Office
  import AnpingKit

  /// Which templates are used, and where another one is sent to be looked at.
  ///
  /// ```swift
  /// TemplatesPage(visit, folder).html
  /// ```
  struct TemplatesPage {
    private let visit: Visit
    private let folder: TemplateFolder

    /// The page of a folder.
    init(_ visit: Visit, _ folder: TemplateFolder) { (self.visit, self.folder) = (visit, folder) }

    /// The page.
    var html: HTML {
      PageFrame(visit).page(visit.say("page.templates.title"), isWide: true) {
        tag("p", ["class": "lead"]) { visit.say("page.templates.lead") }
        table
        if !folder.failures.isEmpty { failures }
        tag("h2") { visit.say("page.templates.try") }
        SingleUpload(
          visit, to: Links.drafts, field: "template", types: ".xlsx,.xlsm"
        ).html
      }
    }

    private static let heads = ["number", "name", "kind", "period", "fields"]

    private var table: HTML {
      let title = visit.say("page.templates.count", "\(folder.forms.count)")
      return scrolled(title) {
        tag("table", ["class": "standings"]) {
          tag("caption", ["class": "hidden"]) { title }
          tag("thead") {
            tag("tr") {
              for head in TemplatesPage.heads {
                tag("th", ["scope": "col"]) { visit.say("page.templates.head.\(head)") }
              }
            }
          }
          tag("tbody") {
            for (place, form) in folder.forms.enumerated() { row(of: form.definition, place + 1) }
          }
        }
      }
    }

    private func row(of form: FormDefinition, _ number: Int) -> HTML {
      let file = OpenedTemplate.name(of: form.file, in: folder)
      return tag("tr") {
        tag("td") { DefinitionText(form, wording: visit.wording).number }
        tag("th", ["scope": "row"]) {
          tag("a", ["href": Links.template(.kept(number))]) { form.title }
        }
        tag("td") { FilePath(file).parent == "." ? "" : FilePath(FilePath(file).parent).name }
        tag("td") { period(of: form) }
        tag("td") {
          visit.say(
            "page.templates.contents", "\(form.fields.count)", "\(form.groups.count)",
            "\(form.checks.count)")
        }
      }
    }

    /// What a blank that is sent out today is for.
    private func period(of form: FormDefinition) -> String {
      let period = BlankForm(form).period(on: .clockDay, round: 1)
      guard let period, period.kind != .round else { return visit.say("page.templates.byRound") }
      return period.description
    }

    private var failures: HTML {
      tag("section") {
        tag("h2") { visit.say("page.round.failures") }
        tag("ul", ["class": "findings"]) {
          for failure in folder.failures {
            tag("li", ["class": "error"]) {
              Shown(visit.wording).sentence(
                of: failure.error, file: OpenedTemplate.name(of: failure.file, in: folder))
            }
          }
        }
      }
    }
  }
#endif
