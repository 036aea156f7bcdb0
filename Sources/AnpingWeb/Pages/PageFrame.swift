#if Office
  import AnpingKit
  import HTTPTypes

  /// What every page has around its content: title, way back, languages.
  ///
  /// ```swift
  /// PageFrame(visit).page(visit.say("page.start.title")) { … }
  /// ```
  struct PageFrame {
    private let visit: Visit

    /// The frame of a visit.
    init(_ visit: Visit) { self.visit = visit }

    /// A page.
    ///
    /// - Parameters:
    ///   - back: where the way back leads.
    ///   - refresh: seconds until it is asked for again, and from where; nil for never.
    ///   - isWide: whether it takes the whole width.
    func page(
      _ title: String, back: String = Links.start, refresh: String? = nil, isWide: Bool = false,
      @HTMLBuilder _ content: () -> HTML
    ) -> HTML {
      tag("html", ["lang": visit.wording.language == .chinese ? "zh-CN" : "en"]) {
        head(title, refresh)
        tag("body") {
          tag("a", ["class": "skip", "href": "#main"]) { visit.say("page.skip") }
          header(back)
          tag("main", ["id": "main", "class": isWide ? "wide" : nil]) {
            tag("h1") { title }
            content()
          }
          tag("footer") { visit.say(visit.isOffice ? "page.footerOffice" : "page.footer") }
        }
      }
    }

    private func head(_ title: String, _ refresh: String?) -> HTML {
      tag("head") {
        emptyTag("meta", ["charset": "utf-8"])
        emptyTag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        if let refresh { emptyTag("meta", ["http-equiv": "refresh", "content": refresh]) }
        emptyTag("link", ["rel": "icon", "href": Links.icon])
        emptyTag("link", ["rel": "stylesheet", "href": Links.style])
        // Who has not logged in is not given it.
        if visit.isIn {
          tag("script", ["src": Links.script, "defer": ""]) {}
        }
        tag("title") { title + " – " + visit.say("page.name") }
      }
    }

    private func header(_ back: String) -> HTML {
      tag("header") {
        tag("a", ["class": "name", "href": back]) { visit.say("page.name") }
        if visit.isIn {
          tag("nav", ["aria-label": visit.say("page.sections"), "class": "sections"]) {
            for (address, key) in PageFrame.sections {
              tag("a", ["href": address, "aria-current": visit.address == address ? "page" : nil]) {
                visit.say(key)
              }
            }
          }
        }
        tag("nav", ["aria-label": visit.say("page.languages")]) {
          for (code, name) in [("zh", "中文"), ("en", "English")] {
            if code == visit.wording.language.rawValue {
              tag("span", ["lang": code, "aria-current": "true"]) { name }
            } else {
              tag("a", ["lang": code, "href": "\(visit.pageAddress)?lang=\(code)"]) { name }
            }
          }
        }
        if let clerk = visit.clerk { leaving(clerk) }
      }
    }

    private static let sections = [
      (Links.start, "page.start.title"), (Links.convert, "page.convert.title"),
      (Links.templates, "page.templates.title"),
    ]

    private func leaving(_ clerk: String) -> HTML {
      tag("form", ["method": "post", "action": Links.leaving, "class": "clerk"]) {
        tag("bdi") { clerk }
        tag("button", ["type": "submit", "class": "quiet"]) { visit.say("page.login.leave") }
      }
    }
  }

  extension Visit {
    /// The page itself, for links to it; where something was sent to, the start.
    fileprivate var pageAddress: String {
      guard let route = Route(path), route == .login || (route.method == .get && !route.isOpen)
      else { return Links.start }
      return address
    }
  }
#endif
