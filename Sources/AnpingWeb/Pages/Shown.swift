#if Office
  import AnpingKit

  /// Findings, errors and states as they are shown on pages; no error shows where files lie.
  ///
  /// ```swift
  /// Shown(visit.wording).sentence(of: error)
  /// ```
  struct Shown {
    private let wording: Wording

    /// In a language.
    init(_ wording: Wording) { self.wording = wording }

    /// What kept something from being done.
    ///
    /// - Parameter file: the file as it was sent, where it is known.
    func sentence(of error: any Error, file: String? = nil) -> String {
      guard let worded = error as? any WordedError else { return wording.text("page.error.failed") }
      var position = worded.position
      position.file = file ?? position.file.map { FilePath($0).name }
      return wording.sentence(worded.kind, worded.arguments, at: position)
    }

    /// The sentence of a finding, with its item.
    func sentence(of finding: Diagnostic) -> String {
      let item = finding.item.map { wording.text("check.item", [$0]) } ?? ""
      return item + finding.message(in: wording)
    }

    /// Whether a form counts, and if not, why.
    func status(of form: ReturnedForm) -> String {
      let status = form.countsByRelease ? "released" : form.status.rawValue
      return wording.text("report.status.\(status)")
    }

    /// Why a unit has no rank.
    func state(of standing: UnitStanding) -> String {
      let state = standing.state == .ranked ? "excluded" : standing.state.rawValue
      return wording.text("report.standing.\(state)")
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
