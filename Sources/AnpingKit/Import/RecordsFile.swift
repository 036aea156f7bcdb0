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

  /// The file.
  ///
  /// - Throws: the writer's error.
  package func bytes(as format: RecordFormat) throws -> [UInt8] {
    switch format {
    case .ndjson: return Array(round.files.mapInParallel(lines).joined())
    case .json: return Array((JSONValue.array(objects).serialized() + "\n").utf8)
    case .csv: return try CSVWriter.bytes(of: table, options: .init(defuses: true))
    case .xlsx: return try Workbook(sheets: [table]).xlsxBytes()
    }
  }

  private var objects: [JSONValue] { round.files.flatMap(objects) }

  /// An object for each form of a file, and one for a file without.
  private func objects(_ file: ReturnedFile) -> [JSONValue] {
    if file.forms.isEmpty { return [empty(file)] }
    return file.forms.map { form in
      form.reading.json(score: form.score?.json, diagnostics: form.diagnostics, in: wording)
    }
  }

  private func lines(_ file: ReturnedFile) -> [UInt8] {
    var lines: [UInt8] = []
    for object in objects(file) {
      object.write(to: &lines)
      lines.append(UInt8(ascii: "\n"))
    }
    return lines
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
