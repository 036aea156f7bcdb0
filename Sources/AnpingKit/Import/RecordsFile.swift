import Assessment
import CSV
import JSON
import Scoring
import Spreadsheet
import Values
import Wording
import XLSX

/// A format of the records that `import` writes.
public enum RecordFormat: String, CaseIterable, Sendable {
  case ndjson, json, csv, xlsx

  /// The format that the name of a file asks for; nil for an extension that is none of them.
  public init?(file: String) {
    guard let name = file.split(separator: ".").last else { return nil }
    self.init(rawValue: name.lowercased())
  }
}

/// The records of a round as a file.
package struct RecordsFile {
  private let round: AssessedRound
  private let wording: Wording

  /// The records of what came back.
  package init(_ round: AssessedRound, wording: Wording) {
    (self.round, self.wording) = (round, wording)
  }

  /// The file, piece by piece; its lines are made on all cores, so many files at a time that the
  /// memory they take does not grow with the round.
  ///
  /// - Throws: the writer's error.
  package func write(
    as format: RecordFormat, to output: ([UInt8]) throws -> Void
  ) throws {
    switch format {
    case .ndjson:
      for start in stride(from: 0, to: round.files.count, by: RecordsFile.filesAtOnce) {
        let files = round.files[start...].prefix(RecordsFile.filesAtOnce)
        for lines in Array(files).mapInParallel(lines) { try output(lines) }
      }
    case .json: try output(list)
    case .csv: try output(CSVWriter.bytes(of: table, options: .init(defuses: true)))
    case .xlsx: try output(Workbook(sheets: [table]).xlsxBytes())
    }
  }

  private static let filesAtOnce = 64

  /// A line for each form of a file.
  private func lines(_ file: ReturnedFile) -> [UInt8] {
    var json = JSONWriter()
    write(file, to: &json) { $0.endLine() }
    return json.bytes
  }

  /// All forms as one array.
  private var list: [UInt8] {
    var json = JSONWriter()
    json.array { json in
      for file in round.files { write(file, to: &json) { _ in } }
    }
    json.endLine()
    return json.bytes
  }

  /// An object for each form of a file, and one for a file without.
  private func write(
    _ file: ReturnedFile, to json: inout JSONWriter, after: (inout JSONWriter) -> Void
  ) {
    if file.forms.isEmpty {
      json.value(empty(file))
      after(&json)
    }
    for form in file.forms {
      form.reading.write(
        to: &json, score: form.score?.json, diagnostics: form.diagnostics, in: wording)
      after(&json)
    }
  }

  private func empty(_ file: ReturnedFile) -> JSONValue {
    [
      "file": .string(file.input.shownAs), "sheet": .null, "form": .null,
      "diagnostics": .array(file.diagnostics.map { $0.json(in: wording) }),
    ]
  }

  private var table: Sheet {
    ReadingTable(round.forms.map(\.reading)).sheet(named: wording.text("records.sheet"))
  }
}
