#if Office
  /// The addresses of pages, as they stand in links; `Route` reads them.
  ///
  /// ```swift
  /// Links.form(id, 3)  // "/rounds/9f0c…/forms/3"
  /// ```
  enum Links {
    static let start = "/"
    static let login = "/login"
    static let session = "/session"
    static let leaving = "/leave"
    static let rounds = "/rounds"
    static let convert = "/convert"
    static let tables = "/tables"
    static let templates = "/templates"
    static let drafts = "/drafts"
    static let style = "/style.css"
    static let script = "/script.js"
    static let icon = "/icon.svg"

    static func round(_ id: String) -> String { "/rounds/\(id)" }
    static func form(_ id: String, _ number: Int) -> String { "\(round(id))/forms/\(number)" }
    static func ranking(_ id: String) -> String { "\(round(id))/ranking" }
    static func ledger(_ id: String) -> String { "\(round(id))/ledger" }
    static func ledger(_ id: String, ofDepartment name: String) -> String {
      "\(ledger(id))?department=\(FormFields.encoded(name))"
    }
    static func problem(_ id: String, _ number: Int) -> String { "\(ledger(id))/\(number)" }
    static func edits(_ id: String) -> String { "\(round(id))/edits" }
    static func trend(_ id: String) -> String { "\(round(id))/trend" }
    static func trend(_ id: String, ofUnit name: String) -> String {
      "\(trend(id))?unit=\(FormFields.encoded(name))"
    }
    static func findings(_ id: String) -> String { "\(round(id))/findings" }
    static func decisions(_ id: String) -> String { "\(round(id))/decisions" }
    static func closing(_ id: String) -> String { "\(round(id))/close" }
    static func template(_ choice: TemplateChoice) -> String {
      switch choice {
      case .kept(let number): "\(templates)/\(number)"
      case .sent(let id): "\(drafts)/\(id)"
      }
    }
    static func blank(_ choice: TemplateChoice) -> String { "\(template(choice))/blank" }
    static func blankFile(_ choice: TemplateChoice, _ wish: BlankWish) -> String {
      "\(template(choice))/blank.xlsx?\(wish.query)"
    }
    static func templateClosing(_ id: String) -> String { "\(template(.sent(id)))/close" }
    static func table(_ id: String) -> String { "\(tables)/\(id)" }
    static func tableFile(_ id: String, _ wish: TableWish) -> String {
      "\(table(id))/file?\(wish.query)"
    }
    static func tableClosing(_ id: String) -> String { "\(table(id))/close" }
    static func download(_ id: String, _ file: RoundFile) -> String {
      "\(round(id))/\(file.rawValue)"
    }
  }
#endif
