#if Office
  /// Where a table is sent to be converted.
  ///
  /// ```swift
  /// ConvertPage(visit).html
  /// ```
  struct ConvertPage {
    private let visit: Visit

    /// The page.
    init(_ visit: Visit) { self.visit = visit }

    /// The page.
    var html: HTML {
      PageFrame(visit).page(visit.say("page.convert.title")) {
        tag("p", ["class": "lead"]) { visit.say("page.convert.lead") }
        SingleUpload(
          visit, to: Links.tables, field: "table",
          types: StartPage.tables + ",.txt,.tab,.ndjson,.jsonl,.json"
        ).html
      }
    }
  }
#endif
