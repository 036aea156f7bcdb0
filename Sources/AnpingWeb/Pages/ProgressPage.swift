#if Office
  /// How far reading a round is; it asks again every second.
  ///
  /// ```swift
  /// ProgressPage(visit, done: (12, 30)).html
  /// ```
  struct ProgressPage {
    private let visit: Visit
    private let done: (Int, Int)?

    /// The page of so many of so many files; nil where others are read first.
    init(_ visit: Visit, done: (Int, Int)?) { (self.visit, self.done) = (visit, done) }

    /// The page.
    var html: HTML {
      PageFrame(visit).page(visit.say("page.progress.title"), refresh: "1") {
        if let (done, count) = done {
          tag("p") {
            tag("label", ["for": "done"]) { visit.say("page.progress.done", "\(done)", "\(count)") }
          }
          tag("progress", ["id": "done", "max": "\(max(count, 1))", "value": "\(done)"]) {}
        } else {
          tag("p") { visit.say("page.progress.waiting") }
        }
      }
    }
  }
#endif
