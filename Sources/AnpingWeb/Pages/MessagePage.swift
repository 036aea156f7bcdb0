#if Office
  import AnpingKit
  import HTTPTypes
  import Hummingbird

  /// A page that says why something is not done, and what to do.
  ///
  /// ```swift
  /// MessagePage(visit, "page.error.notFound").response(.notFound)
  /// ```
  struct MessagePage {
    private let visit: Visit
    private let key: String
    private let arguments: [String]

    /// A page with the sentence of a key.
    init(_ visit: Visit, _ key: String, _ arguments: [String] = []) {
      (self.visit, self.key, self.arguments) = (visit, key, arguments)
    }

    /// The page as an answer.
    func response(_ status: HTTPResponse.Status) -> Response {
      let page = PageFrame(visit).page(visit.say("page.error.title")) {
        tag("p", ["class": "message", "role": "alert"]) { visit.wording.text(key, arguments) }
        tag("p") { tag("a", ["href": Links.start]) { visit.say("page.toStart") } }
      }
      return Response(page, status: status)
    }
  }

  /// The page behind the link with the key; it leads on at once.
  struct EnterPage {
    private let visit: Visit

    init(_ visit: Visit) { self.visit = visit }

    /// The page.
    var html: HTML {
      PageFrame(visit).page(visit.say("page.enter.title"), refresh: "0; url=\(Links.start)") {
        tag("p") {
          tag("a", ["class": "button", "href": Links.start]) { visit.say("page.enter.go") }
        }
      }
    }
  }
#endif
