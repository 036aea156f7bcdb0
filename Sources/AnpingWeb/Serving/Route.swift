#if Office
  import HTTPTypes

  /// The addresses of the page.
  ///
  /// ```swift
  /// Route(["rounds", id, "forms", "3"])  // .form(id, 3)
  /// ```
  enum Route: Hashable, Sendable {
    /// The link with the key, which sets the cookie.
    case enter(String)
    /// Where clerks log in, where that is sent to, and where they leave.
    case login, session, leaving
    /// What is sent, and what is open.
    case start
    /// The look, the little script, and the picture on the tab.
    case style, script, icon
    /// Where a round is sent to.
    case rounds
    /// How far a round is; its table.
    case round(String)
    /// A form as its sheet looks.
    case form(String, Int)
    /// The ranking of a round, its ledger of problems, and the rounds that are kept.
    case ranking(String), ledger(String), trend(String)
    /// A problem of the ledger, and where what is written into the ledger is sent to.
    case problem(String, Int), edits(String)
    /// All findings of a round.
    case findings(String)
    /// Something to take away.
    case download(String, RoundFile)
    /// Where a decision about a round is sent to.
    case decisions(String)
    /// Where a round is ended.
    case closing(String)
    /// Where a table is sent from, and where it is sent to.
    case convert, tables
    /// A table, what it becomes, and where it is ended.
    case table(String), tableFile(String), tableClosing(String)
    /// Which templates there are, and where another one is sent to.
    case templates, drafts
    /// A template, a blank of it as it looks, and that to take away.
    case template(TemplateChoice), blank(TemplateChoice), blankFile(TemplateChoice)
    /// Where a template that was sent is ended.
    case templateClosing(String)

    /// The route of a path; nil where there is none.
    init?(_ path: [String]) {
      switch path.count {
      case 0: self = .start
      case 1:
        guard let route = Route.single[path[0]] else { return nil }
        self = route
      case 2 where path[0] == "enter": self = .enter(path[1])
      case 2 where path[0] == "rounds": self = .round(path[1])
      case 2 where path[0] == "tables": self = .table(path[1])
      case 3 where path[0] == "tables" && path[2] == "file": self = .tableFile(path[1])
      case 3 where path[0] == "tables" && path[2] == "close": self = .tableClosing(path[1])
      case 3 where path[0] == "rounds":
        guard let route = Route(of: path[1], path[2]) else { return nil }
        self = route
      case 4 where path[0] == "rounds" && path[2] == "forms":
        guard let number = Int(path[3]), number > 0 else { return nil }
        self = .form(path[1], number)
      case 4 where path[0] == "rounds" && path[2] == "ledger":
        guard let number = Int(path[3]), number > 0 else { return nil }
        self = .problem(path[1], number)
      case 2...3 where path[0] == "templates" || path[0] == "drafts":
        guard let route = Route(ofTemplate: path) else { return nil }
        self = route
      default: return nil
      }
    }

    private init?(ofTemplate path: [String]) {
      let number = Int(path[1]).flatMap { $0 > 0 ? $0 : nil }
      let kept = path[0] == "templates" ? number.map { TemplateChoice.kept($0) } : nil
      guard let choice = path[0] == "drafts" ? .sent(path[1]) : kept else { return nil }
      switch (path.count > 2 ? path[2] : "", choice) {
      case ("", _): self = .template(choice)
      case ("blank", _): self = .blank(choice)
      case ("blank.xlsx", _): self = .blankFile(choice)
      case ("close", .sent(let id)): self = .templateClosing(id)
      default: return nil
      }
    }

    private static let single: [String: Route] = [
      "style.css": .style, "script.js": .script, "icon.svg": .icon, "rounds": .rounds,
      "login": .login, "session": .session, "leave": .leaving, "convert": .convert,
      "tables": .tables,
      "templates": .templates, "drafts": .drafts,
    ]

    private init?(of round: String, _ name: String) {
      switch name {
      case "ranking": self = .ranking(round)
      case "ledger": self = .ledger(round)
      case "edits": self = .edits(round)
      case "trend": self = .trend(round)
      case "findings": self = .findings(round)
      case "decisions": self = .decisions(round)
      case "close": self = .closing(round)
      default:
        guard let file = RoundFile(rawValue: name) else { return nil }
        self = .download(round, file)
      }
    }

    /// The only method it is asked with.
    var method: HTTPRequest.Method {
      switch self {
      case .rounds, .decisions, .closing, .edits, .session, .leaving, .tables, .tableClosing,
        .drafts,
        .templateClosing:
        .post
      default: .get
      }
    }

    /// Whether who is not let in yet may ask for it.
    var isOpen: Bool {
      switch self {
      case .enter, .login, .session, .style, .icon: true
      default: false
      }
    }
  }
#endif
