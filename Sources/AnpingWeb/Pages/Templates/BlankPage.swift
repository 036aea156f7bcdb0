#if Office
  /// A blank form as it looks, and as it is taken away.
  ///
  /// ```swift
  /// BlankPage(visit, .kept(3), blank, wish).html
  /// ```
  struct BlankPage {
    private let visit: Visit
    private let choice: TemplateChoice
    private let blank: MadeBlank
    private let wish: BlankWish

    /// The page of a blank.
    init(_ visit: Visit, _ choice: TemplateChoice, _ blank: MadeBlank, _ wish: BlankWish) {
      (self.visit, self.choice, self.blank, self.wish) = (visit, choice, blank, wish)
    }

    /// The page.
    var html: HTML {
      PageFrame(visit).page(blank.name, back: Links.template(choice), isWide: true) {
        tag("p") {
          tag("a", ["class": "button", "href": Links.blankFile(choice, wish)]) {
            visit.say("page.convert.download", blank.name)
          }
        }
        tag("form", ["method": "get", "action": Links.blank(choice)]) {
          tag("div", ["class": "fields"]) {
            Field(visit, "page.blank.unit", "unit", ["type": "text", "value": wish.unit]).html
            Field(
              visit, "page.blank.round", "round",
              ["type": "number", "min": "1", "max": "999", "value": wish.round.map { "\($0)" }]
            ).html
          }
          tag("p") { tag("button", ["type": "submit"]) { visit.say("page.blank.apply") } }
        }
        tag("p") {
          tag("a", ["href": Links.template(choice)]) { visit.say("page.blank.toTemplate") }
        }
        WorkbookSheets(visit, blank.workbook).html
      }
    }
  }
#endif
