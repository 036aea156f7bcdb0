import Assessment
import Forms
import FoundationEssentials
import JSON
import Scoring
import Spreadsheet
import Wording

/// What came back in a round: files with their forms, and what could not be read.
public struct RoundReading: Sendable {
  /// The files that were read, in the order in which they were named or met.
  public let files: [ReceivedFile]
  /// What could not be read, by file.
  public let failures: [FileFailure]
  package let assessment: RoundAssessment

  /// All forms, in the order of the files.
  public var forms: [ReceivedForm] { files.flatMap(\.forms) }

  /// All findings: of the rules of the templates, of the forms, and of files without one.
  public var diagnostics: [Diagnostic] {
    assessment.templateDiagnostics + files.flatMap(\.allDiagnostics)
  }

  /// The findings as `check --json` prints them.
  package func json(in wording: Wording) -> JSONValue {
    .object([
      .init(
        "files",
        .array(
          files.map { file in
            [
              "file": .string(file.input.shownAs),
              "forms": .array(
                file.forms.map { form in
                  [
                    "sheet": .text(form.reading.sheet), "form": .string(form.title),
                    "unit": .text(form.unit),
                  ]
                }),
            ]
          })),
      .init("diagnostics", .array(diagnostics.map { $0.json(in: wording) })),
    ])
  }
}

/// A file that came back.
public struct ReceivedFile: Sendable {
  /// Which file.
  public let input: InputFile
  /// The forms in it.
  public let forms: [ReceivedForm]
  /// What tells this file from another version of it: size and CRC-32.
  package let fingerprint: String
  /// Findings about the file itself.
  public let diagnostics: [Diagnostic]

  /// All findings, those of its forms included.
  public var allDiagnostics: [Diagnostic] { diagnostics + forms.flatMap(\.diagnostics) }
}

/// A form that came back, checked and scored.
public struct ReceivedForm: Sendable {
  /// The values with their sources.
  public let reading: FormReading
  /// The title of the form.
  public var title: String { reading.form }
  /// The unit, as the list of units names it, else as it is written; nil where none is told.
  public let unit: String?
  /// All findings, in the order of the page.
  public let diagnostics: [Diagnostic]
  /// The score; nil for a form that is not scored.
  public let score: FormScore?

  /// The values as a type of one's own, whose keys are the names of the fields.
  ///
  /// ```swift
  /// struct Header: Decodable { var 受检单位: String? }
  /// try form.decode(Header.self).受检单位
  /// ```
  ///
  /// - Throws: `DecodingError`, with the field and its cell.
  public func decode<Model: Decodable>(_ type: Model.Type) throws -> Model {
    try FormDecoder().decode(type, from: reading)
  }
}
