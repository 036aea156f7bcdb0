#if Office
  import AnpingKit
  import FoundationEssentials

  /// Findings, errors and states as they are shown on pages; no error shows where files lie.
  ///
  /// ```swift
  /// Shown(visit.wording).sentence(of: error)
  /// ```
  struct Shown {
    /// What is said of forms, units and problems in the workbook too.
    let words: ReportWords
    private let wording: Wording

    /// In a language.
    init(_ wording: Wording) { (self.wording, words) = (wording, ReportWords(wording)) }

    /// What kept something from being done.
    ///
    /// - Parameter file: the file as it was sent, where it is known.
    func sentence(of error: any Error, file: String? = nil) -> String {
      guard let worded = error as? any WordedError else { return wording.text("page.error.failed") }
      var position = worded.position
      position.file = file ?? position.file.map { FilePath($0).name }
      return wording.sentence(worded.kind, worded.arguments, at: position)
    }

    /// What was noticed in the only file there is, with its place there.
    func sentence(of notice: Notice) -> String {
      var position = notice.position
      position.file = nil
      return wording.sentence(notice.kind, notice.arguments, at: position)
    }

    /// The sentence of a finding, with its item.
    func sentence(of finding: Diagnostic) -> String {
      let item = finding.item.map { wording.text("check.item", [$0]) } ?? ""
      return item + finding.message(in: wording)
    }

    /// The total of a unit; a provisional one in brackets, `—` for none.
    func total(of standing: UnitStanding) -> String {
      words.total(of: standing) ?? "—"
    }

    /// The title of a page of a round, with the round where it is known.
    func title(of assessment: RoundAssessment, _ key: String) -> String {
      let own = wording.text(key)
      guard let round = assessment.round else { return own }
      return wording.text("page.ofRound", ["\(assessment.year)", "\(round)", own])
    }

    /// How many errors and warnings; empty for none.
    func counts(of findings: [Diagnostic]) -> String {
      let counts = [Severity.error, .warning].compactMap { severity -> String? in
        let count = findings.count { $0.severity == severity }
        return count == 0 ? nil : "\(wording.word(for: severity)) \(count)"
      }
      return counts.joined(separator: wording.text("page.and"))
    }

    /// The unit of a form.
    func unit(of form: ReturnedForm) -> String {
      form.unit?.name ?? wording.text("check.noUnit")
    }
  }
#endif
