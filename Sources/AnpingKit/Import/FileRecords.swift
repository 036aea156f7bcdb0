import Assessment
import Forms
import JSON
import Scoring
import Spellings
import Spreadsheet
import Wording

/// The records of a file: an object for each form, and one for a file without a form or one that
/// could not be read.
///
/// ```swift
/// FileRecords(round.options.units, wording: wording).json(of: file).count  // 2, for two forms
/// ```
package struct FileRecords: Sendable {
  private let units: UnitDirectory?
  private let wording: Wording
  private let showsPrivate: Bool

  /// - Parameters:
  ///   - round: whose list of units names the units.
  ///   - showsPrivate: whether confidential values are written as they are.
  package init(in round: Round, wording: Wording, showsPrivate: Bool = false) {
    (units, self.wording, self.showsPrivate) = (round.options.units, wording, showsPrivate)
  }

  /// The readings of a file's forms as they may be shown.
  package func readings(of file: ImportedFile) -> [FormReading] {
    guard case .read(let file) = file else { return [] }
    return file.forms.map(shown)
  }

  /// The records, each as JSON without a line break.
  package func json(of file: ImportedFile) -> [[UInt8]] {
    switch file {
    case .failed(let failure): return record(of: failure).map { [bytes(of: $0)] } ?? []
    case .read(let file):
      let digest = JSONValue.text(file.reading.digest)
      guard !file.forms.isEmpty else {
        let own = file.diagnostics
        return [bytes(of: record(file.input.shownAs, digest: digest, diagnostics: own))]
      }
      return file.forms.indices.map { record(ofForm: $0, digest: digest, in: file) }
    }
  }

  /// The record of a form; what is said of its file, and of no form in it, stands with the first.
  private func record(
    ofForm index: Int, digest: JSONValue, in file: ReturnedFile
  ) -> [UInt8] {
    let form = file.forms[index]
    let ofFile = index == 0 ? file.reading.diagnostics : []
    var json = JSONWriter()
    shown(form).write(
      to: &json, origin: origin(of: form) + [.init("sha256", digest)],
      score: form.score?.json ?? .null, diagnostics: ofFile + form.diagnostics, in: wording)
    return json.bytes
  }

  private func shown(_ form: ReturnedForm) -> FormReading {
    showsPrivate ? form.reading : form.reading.masked
  }

  /// The unit and its branch as the list of units names them, and the round.
  private func origin(of form: ReturnedForm) -> [JSONValue.Member] {
    let listed = form.unit.flatMap { units?.unit(written: $0.name) }
    return [
      .init("unit", .text(listed?.name)), .init("branch", .text(listed?.branch)),
      .init("round", .integer(form.round?.number)),
    ]
  }

  /// A file without a form, or one that could not be read.
  private func record(
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

  /// A file that could not be read, or that was named and holds no form; nil for a folder, of which
  /// nothing is a file's.
  private func record(of failure: FileFailure) -> JSONValue? {
    if failure.isOfFolder { return nil }
    let digest = JSONValue.text(failure.digest)
    guard (failure.error as? any WordedError)?.kind == .noFormRecognised else {
      return record(
        failure.file, digest: digest, diagnostics: [], error: json(failure.error))
    }
    var finding = Diagnostic(.noFormRecognised, as: .warning)
    finding.file = failure.file
    return record(failure.file, digest: digest, diagnostics: [finding])
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

  private func bytes(of record: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    record.write(to: &bytes)
    return bytes
  }
}
