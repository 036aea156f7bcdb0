#if Office
  import AnpingKit

  /// All errors and warnings of a round, to read and to print, each with the way to its cell.
  ///
  /// ```swift
  /// FindingsPage(visit, id, assessed).html
  /// ```
  struct FindingsPage {
    private let visit: Visit
    private let id: String
    private let assessed: AssessedRound
    private let shown: Shown

    /// The page of a round.
    init(_ visit: Visit, _ id: String, _ assessed: AssessedRound) {
      (self.visit, self.id, self.assessed) = (visit, id, assessed)
      shown = Shown(visit.wording)
    }

    /// The page.
    var html: HTML {
      PageFrame(visit).page(visit.say("page.findings.title"), back: Links.round(id), isWide: true) {
        tag("p") { tag("a", ["href": Links.round(id)]) { visit.say("page.toRound") } }
        if groups.isEmpty { tag("p") { visit.say("page.findings.none") } }
        for (title, findings, form) in groups { section(title, findings, form) }
      }
    }

    /// What is told of the round itself, of files, and of each form.
    private var groups: [(String, [Diagnostic], Int?)] {
      let ofRound = Dictionary(grouping: assessed.assessment.inputDiagnostics) { $0.file ?? "" }
        .sorted { $0.key < $1.key }.map { (FilePath($0.key).name, $0.value, nil as Int?) }
      let ofFiles = assessed.files.map { ($0.input.shownAs, $0.reading.diagnostics, nil as Int?) }
      let ofForms = assessed.forms.enumerated().map { index, form in
        (
          visit.say("page.form.title", shown.unit(of: form), form.title), form.diagnostics,
          Optional(index + 1)
        )
      }
      return (ofRound + ofFiles + ofForms)
        .map { ($0.0, $0.1.filter { $0.severity > .info }, $0.2) }.filter { !$0.1.isEmpty }
    }

    private func section(_ title: String, _ findings: [Diagnostic], _ form: Int?) -> HTML {
      tag("section") {
        tag("h2") {
          if let form {
            tag("a", ["href": Links.form(id, form)]) { title }
          } else {
            tag("bdi") { title }
          }
        }
        FindingList(visit, findings) { cell in
          form.map { Links.form(id, $0) + "#" + SheetTable.anchor(of: cell) }
        }.html
      }
    }
  }

  /// Findings, one below the other, each with its place.
  struct FindingList {
    private let visit: Visit
    private let findings: [Diagnostic]
    private let link: (Diagnostic, CellReference) -> String?
    private let namesSheets: Bool

    /// A list of findings.
    ///
    /// - Parameter link: the address of a cell; nil where it is shown nowhere.
    init(
      _ visit: Visit, _ findings: [Diagnostic], link: @escaping (CellReference) -> String?
    ) {
      (self.visit, self.findings) = (visit, findings)
      (self.link, namesSheets) = ({ _, cell in link(cell) }, false)
    }

    /// A list of findings on several sheets.
    ///
    /// - Parameter link: the address of a finding's cell; nil where it is shown nowhere.
    init(
      _ visit: Visit, ofSheets findings: [Diagnostic],
      link: @escaping (Diagnostic, CellReference) -> String?
    ) {
      (self.visit, self.findings, self.link, namesSheets) = (visit, findings, link, true)
    }

    /// The list.
    var html: HTML {
      tag("ul", ["class": "findings"]) {
        for finding in findings {
          tag("li", ["class": finding.severity.rawValue]) {
            tag("b") { visit.wording.word(for: finding.severity) }
            " "
            place(of: finding)
            Shown(visit.wording).sentence(of: finding)
            " "
            tag("small") { finding.code }
          }
        }
      }
    }

    @HTMLBuilder private func place(of finding: Diagnostic) -> HTML {
      if let cell = finding.cell {
        let name =
          namesSheets
          ? SourcePosition(sheet: finding.sheet, cell: cell).description
          : cell.description
        if let link = link(finding, cell) {
          tag("a", ["href": link]) { name }
        } else {
          name
        }
        " "
      }
    }
  }
#endif
