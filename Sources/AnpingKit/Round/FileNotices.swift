import Forms
import Spreadsheet
import Wording

/// What a reader noticed about a file, as findings: content that is lost makes a form wait for
/// somebody to look at it, instead of being blamed on who filled it in.
///
/// ```swift
/// reading.diagnostics += FileNotices(file.workbook, of: "锅炉车间.xlsx").findings(of: reading)
/// ```
struct FileNotices {
  private let findings: [Diagnostic]

  /// The notices of a workbook.
  ///
  /// - Parameter file: its name, as it is shown.
  init(_ workbook: Workbook, of file: String) {
    findings = workbook.notices.compactMap { notice in
      guard var finding = notice.finding else { return nil }
      (finding.file, finding.sheet) = (file, notice.position.sheet)
      return finding
    }
  }

  /// How much of the content is gone.
  var lossCount: Int { findings.count(where: \.tellsLoss) }

  /// Those of a form: of its sheet; of the whole file where that has no sheets.
  func findings(of form: FormReading) -> [Diagnostic] {
    findings.filter { $0.sheet == form.sheet }.map { finding in
      var finding = finding
      finding.form = form.form
      return finding
    }
  }

  /// Those of sheets without a form: one may have vanished with them.
  func findings(beside forms: [FormReading]) -> [Diagnostic] {
    let known = Set(forms.map(\.sheet))
    return findings.filter { !known.contains($0.sheet) }
  }
}

extension Notice {
  /// The finding that it is for a form; nil for what changes nothing of its content.
  fileprivate var finding: Diagnostic? {
    guard let severity = tellsLoss ? .error : Notice.odd[kind] else { return nil }
    return Diagnostic(kind, as: severity, arguments, cell: position.cell)
  }

  /// What may mean something else than it meant.
  private static let odd: [DiagnosticCode: Severity] = [
    .cellTwice: .warning, .numberCellWithoutNumber: .warning, .styleMissing: .warning,
    .serialSixty: .warning, .nullCharacters: .warning, .stylesMissing: .warning,
    .relationshipsMissing: .warning, .encodingRatherOther: .warning, .encodingStrange: .warning,
    .encodingsMixed: .warning,
  ]
}
