import Assessment
import Forms
import Spreadsheet

/// What came back in a round, read and not judged yet: files with their forms, and what could not
/// be read.
///
/// ```swift
/// let received = await round.read(["收回的表"])
/// received.forms.first?.fields["受检单位"]?.value  // .text("锅炉车间")
/// ```
public struct RoundReading: Sendable {
  /// The files that were read, in the order in which they were named or met.
  public private(set) var files: [FileReading] = []
  /// What could not be read, by file.
  public private(set) var failures: [FileFailure] = []

  /// Takes what came of the next file.
  mutating func take(_ opened: OpenedFile) {
    switch opened {
    case .read(let file): files.append(file)
    case .failed(let failure): failures.append(failure)
    }
  }

  /// All forms, in the order of the files.
  public var forms: [FormReading] { files.flatMap(\.forms) }
}

/// A file that was read.
///
/// ```swift
/// received.files.first?.forms.map(\.form)  // ["党管安全责任落实表"]
/// ```
public struct FileReading: Sendable {
  /// Which file.
  public let input: InputFile
  /// The forms in it.
  public let forms: [FormReading]
  /// Findings about the file itself.
  public let diagnostics: [Diagnostic]
  /// The digest of its bytes (SHA-256); nil where nobody asked for it.
  package let digest: String?
  /// What tells this file from another version of it: size and CRC-32.
  package let fingerprint: String
  /// Its content; nil where nobody asked to keep it.
  package let table: TableFile?
}
