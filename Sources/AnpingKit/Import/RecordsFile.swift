import Assessment
import CSV
import Forms
import JSON
import Scoring
import Spellings
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
  private let showsPrivate: Bool

  /// The records of what came back.
  ///
  /// - Parameter showsPrivate: whether confidential values are written as they are.
  package init(_ round: AssessedRound, wording: Wording, showsPrivate: Bool = false) {
    (self.round, self.wording, self.showsPrivate) = (round, wording, showsPrivate)
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
      for failure in failures { try output(Array((failure.serialized() + "\n").utf8)) }
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
      failures.forEach { json.value($0) }
    }
    json.endLine()
    return json.bytes
  }

  /// An object for each form of a file, and one for a file without.
  private func write(
    _ file: ReturnedFile, to json: inout JSONWriter, after: (inout JSONWriter) -> Void
  ) {
    let digest = JSONValue.text(file.reading.digest)
    if file.forms.isEmpty {
      json.value(
        empty(file.input.shownAs, digest: digest, diagnostics: file.diagnostics))
      after(&json)
    }
    for form in file.forms {
      shown(form).write(
        to: &json, origin: origin(of: form) + [.init("sha256", digest)],
        score: form.score?.json ?? .null, diagnostics: form.diagnostics, in: wording)
      after(&json)
    }
  }

  /// The unit and its branch as the list of units names them, and the round.
  private func origin(of form: ReturnedForm) -> [JSONValue.Member] {
    let listed = form.unit.flatMap { unit in
      round.assessment.options.units?.units.first { $0.name == unit.name }
    }
    return [
      .init("unit", .text(listed?.name)), .init("branch", .text(listed?.branch)),
      .init("round", .integer(form.round?.number)),
    ]
  }

  /// A file without a form, or one that could not be read.
  private func empty(
    _ file: String, digest: JSONValue, diagnostics: [Diagnostic], error: JSONValue? = nil
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("file", .string(file)), .init("sheet", .null), .init("form", .null),
      .init("sha256", digest),
      .init("diagnostics", .array(diagnostics.map { $0.json(in: wording) })),
    ]
    if let error { members.append(.init("error", error)) }
    return .object(members)
  }

  /// The files that could not be read, and those that were named and hold no form; what is said of
  /// folders is no file's.
  private var failures: [JSONValue] {
    round.failures.compactMap { failure in
      let worded = failure.error as? any WordedError
      if let kind = worded?.kind, [.noFormInFolder, .folderWithoutTables].contains(kind) {
        return nil
      }
      let digest = JSONValue.text(failure.digest)
      if worded?.kind == .noFormRecognised {
        var finding = Diagnostic(.noFormRecognised, as: .warning)
        finding.file = failure.file
        return empty(failure.file, digest: digest, diagnostics: [finding])
      }
      return empty(failure.file, digest: digest, diagnostics: [], error: json(failure.error))
    }
  }

  private func json(_ error: any Error) -> JSONValue {
    guard let worded = error as? any WordedError else {
      return ["code": .null, "message": .string("\(error)")]
    }
    return [
      "code": .string(worded.kind.code),
      "message": .string(wording.text(worded.kind, worded.arguments)),
    ]
  }

  private var table: Sheet {
    ReadingTable(round.forms.map(shown)).sheet(named: wording.text("records.sheet"))
  }

  private func shown(_ form: ReturnedForm) -> FormReading {
    showsPrivate ? form.reading : form.reading.masked
  }
}
