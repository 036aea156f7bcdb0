#if Office
  import AnpingKit

  /// Where a round begins: the forms that came back, and what they are judged by.
  ///
  /// ```swift
  /// StartPage(visit, today: .clockDay).html
  /// ```
  struct StartPage {
    /// The extensions of tables that are read.
    static let tables = ".xlsx,.xlsm,.xls,.et,.csv,.tsv"

    private let visit: Visit
    private let today: CalendarDate

    /// The page on a day.
    init(_ visit: Visit, today: CalendarDate) { (self.visit, self.today) = (visit, today) }

    /// The page.
    var html: HTML {
      PageFrame(visit).page(visit.say("page.start.title")) {
        tag("p", ["class": "lead"]) { visit.say("page.start.lead") }
        tag("form", ["method": "post", "action": Links.rounds, "enctype": "multipart/form-data"]) {
          forms
          tag("fieldset") {
            tag("legend") { visit.say("page.start.more") }
            file("units", StartPage.tables)
            file("previous", ".xlsx")
            field("round", ["type": "number", "min": "1", "max": "999", "inputmode": "numeric"])
            field("date", ["type": "date", "value": today.description])
          }
          tag("p") {
            tag("button", ["type": "submit", "data-busy": visit.say("page.start.sending")]) {
              visit.say("page.start.send")
            }
          }
        }
      }
    }

    private var forms: HTML {
      tag("fieldset", ["class": "drop", "id": "drop"]) {
        tag("legend") { visit.say("page.start.forms") }
        tag("p", ["class": "hint", "id": "forms-hint"]) { visit.say("page.start.formsHint") }
        tag("p") {
          tag("label", ["for": "forms"]) { visit.say("page.start.formsLabel") }
          emptyTag(
            "input",
            [
              "type": "file", "id": "forms", "name": "forms", "multiple": "",
              "accept": StartPage.tables + ",.zip", "aria-describedby": "forms-hint",
            ])
        }
        tag("p") {
          tag("label", ["for": "folder"]) { visit.say("page.start.folderLabel") }
          emptyTag(
            "input",
            [
              "type": "file", "id": "folder", "name": "forms", "multiple": "",
              "webkitdirectory": "",
            ])
        }
        tag("p", ["id": "chosen", "role": "status", "data-chosen": visit.say("page.start.chosen")])
        {}
      }
    }

    private func file(_ name: String, _ types: String) -> HTML {
      field(name, ["type": "file", "accept": types])
    }

    private func field(_ name: String, _ own: HTMLAttributes) -> HTML {
      Field(visit, "page.start.\(name)", name, own).html
    }
  }
#endif
