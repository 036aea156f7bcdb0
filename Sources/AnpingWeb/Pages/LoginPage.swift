#if Office
  /// Where clerks say who they are.
  ///
  /// ```swift
  /// LoginPage(visit, message: nil).html
  /// ```
  struct LoginPage {
    private let visit: Visit
    private let message: String?

    /// The page, with what came of the last try.
    init(_ visit: Visit, message: String? = nil) { (self.visit, self.message) = (visit, message) }

    /// The page.
    var html: HTML {
      PageFrame(visit).page(visit.say("page.login.title"), back: Links.login) {
        if let message { tag("p", ["class": "message", "role": "alert"]) { message } }
        tag("form", ["method": "post", "action": Links.session]) {
          field("name", "page.login.name", type: "text", "username")
          field("password", "page.login.password", type: "password", "current-password")
          tag("p") { tag("button", ["type": "submit"]) { visit.say("page.login.go") } }
        }
      }
    }

    private func field(_ name: String, _ key: String, type: String, _ use: String) -> HTML {
      tag("p", ["class": "field"]) {
        tag("label", ["for": name]) { visit.say(key) }
        emptyTag(
          "input",
          [
            "type": type, "id": name, "name": name, "autocomplete": use, "required": "",
            "maxlength": "200",
          ])
      }
    }
  }
#endif
