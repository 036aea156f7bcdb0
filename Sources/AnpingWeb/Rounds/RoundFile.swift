#if Office
  import AnpingKit
  import CSV
  import ZipContainer

  /// What is taken away from a round, by its name in addresses.
  ///
  /// ```swift
  /// try RoundFile.returns.bytes(of: assessed, in: folder, wording)  // a zip archive
  /// ```
  enum RoundFile: String, CaseIterable, Hashable, Sendable {
    /// The assessment workbook.
    case workbook = "assessment.xlsx"
    /// The marked copies of faulty files.
    case returns = "returns.zip"
    /// The blank forms of the next round.
    case blanks = "blanks.zip"
    /// All findings.
    case findings = "findings.csv"

    /// Its part of the keys of words about it.
    var key: String { String(rawValue.prefix { $0 != "." }) }

    /// Its type.
    var contentType: String {
      switch self {
      case .workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      case .returns, .blanks: "application/zip"
      case .findings: "text/csv; charset=utf-8"
      }
    }

    /// The name it is kept under: `第3轮-考评工作簿.xlsx`.
    func name(of assessed: AssessedRound, _ wording: Wording) -> String {
      let own = wording.text("page.file.\(key)Name")
      let suffix = FilePath(rawValue).fileExtension
      guard let round = assessed.assessment.round else { return "\(own).\(suffix)" }
      let number = self == .blanks ? round + 1 : round
      return wording.text("page.file.ofRound", ["\(number)", own]) + ".\(suffix)"
    }

    /// The file.
    ///
    /// - Parameters:
    ///   - edited: the workbook whose ledger was edited; nil where nobody did.
    ///   - folder: where it may be put together.
    /// - Throws: what keeps it from being made.
    func bytes(
      of assessed: AssessedRound, _ edited: EditedLedger?, in folder: WorkFolder,
      _ wording: Wording
    ) throws -> [UInt8] {
      func workbook() throws -> [UInt8] { try edited?.bytes ?? assessed.bytes(wording: wording) }
      return switch self {
      case .workbook: try workbook()
      case .returns: try RoundFile.returns(of: assessed, in: folder.folder(), wording)
      case .blanks:
        try RoundFile.blanks(after: assessed, workbook(), in: folder.folder(), wording)
      case .findings: try RoundFile.findings(of: assessed, wording)
      }
    }

    private static func returns(
      of assessed: AssessedRound, in folder: WorkFolder, _ wording: Wording
    ) throws -> [UInt8] {
      let copies = ReturnCopies(
        wording: wording, replacing: false, templates: assessed.round.templates)
      let archive = BytesOutput()
      var writer = ZipWriter { archive.write($0) }
      for (file, name) in zip(assessed.files, copies.names(of: assessed.files)) {
        guard let copy = try copies.write(file, to: folder.path, as: name) else { continue }
        try writer.add(name, InputBytes.contents(of: copy.path))
      }
      try writer.finish()
      return archive.bytes
    }

    /// The blanks with the open problems of this round, as its workbook hands them on.
    private static func blanks(
      after assessed: AssessedRound, _ workbook: [UInt8], in folder: WorkFolder,
      _ wording: Wording
    ) throws -> [UInt8] {
      let name = RoundFile.workbook.name(of: assessed, wording)
      let last = InputFile(
        path: FilePath.join(folder.path, "last.xlsx"), shownAs: name, isNamed: true)
      try AtomicFile.write(workbook, to: last.path, replacing: true)
      let next = try assessed.next(previous: last)
      let archive = BytesOutput()
      var writer = ZipWriter { archive.write($0) }
      for form in assessed.assessment.rules.map(\.title) {
        for blank in try next.blankForms(next.templates.form(form)) {
          try writer.add(blank.fileName, blank.bytes())
        }
      }
      try writer.finish()
      return archive.bytes
    }

    private static func findings(of assessed: AssessedRound, _ wording: Wording) throws -> [UInt8] {
      var sheet = Sheet(name: wording.text("list.title"))
      let heads = ["file", "unit", "form", "sheet", "cell", "item", "severity", "code", "message"]
      func write(_ texts: [String], row: Int) {
        for (column, text) in texts.enumerated() {
          sheet[CellReference(row: row, column: column + 1)].value = .text(text)
        }
      }
      write(heads.map { wording.text("page.column.\($0)") }, row: 1)
      let found = assessed.files.flatMap { file in
        file.reading.diagnostics.map { ($0, nil as ReturnedForm?) }
          + file.forms.flatMap { form in form.diagnostics.map { ($0, Optional(form)) } }
      }
      for (index, (finding, form)) in found.enumerated() {
        write(
          [
            finding.file ?? "", form?.unit?.name ?? "", finding.form ?? "", finding.sheet ?? "",
            finding.cell?.description ?? "", finding.item ?? "",
            wording.word(for: finding.severity), finding.code, finding.message(in: wording),
          ], row: index + 2)
      }
      return try CSVWriter.bytes(of: sheet, options: .init(defuses: true))
    }
  }
#endif
