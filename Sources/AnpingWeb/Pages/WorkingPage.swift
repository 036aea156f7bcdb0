#if Office
  /// That something takes its time; it asks again every second.
  ///
  /// ```swift
  /// WorkingPage(visit).html
  /// ```
  struct WorkingPage {
    private let visit: Visit

    /// The page.
    init(_ visit: Visit) { self.visit = visit }

    /// The page.
    var html: HTML {
      PageFrame(visit).page(visit.say("page.working.title"), refresh: "1") {
        tag("p", ["role": "status"]) { visit.say("page.working.wait") }
      }
    }
  }
#endif
