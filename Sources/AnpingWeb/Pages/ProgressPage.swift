#if Office
  import AnpingKit

  /// How far reading a round is, file by file; it asks again every second.
  ///
  /// ```swift
  /// ProgressPage(visit, steps).html
  /// ```
  struct ProgressPage {
    private let visit: Visit
    private let steps: ReadingSteps?

    /// The page of what is read so far; nil where others are read first.
    init(_ visit: Visit, _ steps: ReadingSteps?) { (self.visit, self.steps) = (visit, steps) }

    /// The page.
    var html: HTML {
      PageFrame(visit).page(visit.say("page.progress.title"), refresh: "1") {
        if let steps {
          let (done, count) = (steps.outcomes.count, steps.files.count)
          tag("p") {
            tag("label", ["for": "done"]) { visit.say("page.progress.done", "\(done)", "\(count)") }
          }
          tag("progress", ["id": "done", "max": "\(max(count, 1))", "value": "\(done)"]) {}
          table(of: steps)
        } else {
          tag("p") { visit.say("page.progress.waiting") }
        }
      }
    }

    private func table(of steps: ReadingSteps) -> HTML {
      tag("table", ["class": "list progress"]) {
        tag("caption", ["class": "hidden"]) { visit.say("page.progress.files") }
        tag("thead", ["class": "hidden"]) {
          tag("tr") {
            tag("th", ["scope": "col"]) { visit.say("page.form.file") }
            tag("th", ["scope": "col"]) { visit.say("page.form.status") }
          }
        }
        tag("tbody") {
          for (place, file) in steps.files.enumerated() {
            row(of: file, steps.outcomes.indices.contains(place) ? steps.outcomes[place] : nil)
          }
        }
      }
    }

    private func row(of file: String, _ outcome: ReadingSteps.Outcome?) -> HTML {
      tag("tr", ["class": outcome?.rawValue]) {
        tag("th", ["scope": "row"]) { tag("bdi") { file } }
        tag("td") { visit.say("page.progress.\(outcome?.rawValue ?? "open")") }
      }
    }
  }
#endif
