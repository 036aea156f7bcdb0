import AnpingKit
import ArgumentParser
import Conversion
import Files
import Wording

/// The name of an output: its extension has to say what is written.
///
/// ```swift
/// try OutputName("考评.csv").check(.xlsx)  // a usage error
/// ```
struct OutputName {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Refuses an extension that says another format than the one that is given, or, where none is
  /// given, one that says none. What is there and no plain file takes any format.
  ///
  /// - Throws: `ValidationError`.
  func check(_ format: OutputFormat?) throws {
    let name = FilePath(path).fileExtension
    guard isPlainFile, !name.isEmpty else { return }
    if let format {
      guard format.mayHave(fileExtension: name) else {
        throw format == .xlsx
          ? error("extensionWorkbook") : error("extension", [format.fileExtension])
      }
    } else if OutputFormat(fileExtension: name) == nil {
      throw error("extensionUnknown")
    }
  }

  /// The format of records: as given, else as the extension says, else JSON lines.
  ///
  /// - Throws: `ValidationError` for an extension that says another format.
  func recordFormat(_ given: RecordFormat?) throws -> RecordFormat {
    if let given {
      try check(OutputFormat(rawValue: given.rawValue))
      return given
    }
    guard isPlainFile, !FilePath(path).fileExtension.isEmpty else { return .ndjson }
    guard let format = RecordFormat(file: path) else { throw error("extensionOfRecords") }
    return format
  }

  private var isPlainFile: Bool {
    if path == StandardStream.path || path.hasSuffix("/") { return false }
    guard let kind = (try? FileStatus(path))?.kind else { return true }
    return kind == .file
  }

  /// How a history leaves its file: as given, else tables in a folder, and a stream where the
  /// extension says so and where no plain file is meant.
  ///
  /// - Throws: `ValidationError` for a name that says neither.
  func exportFormat(_ given: ExportFormat?) throws -> ExportFormat {
    switch given {
    case .ndjson:
      try check(.ndjson)
      return .ndjson
    case nil where isPlainFile ? saysStream : !isFolder: return .ndjson
    case nil where isFolder, .csv where isFolder: return .csv
    default: throw error("exportFolder")
    }
  }

  private var saysStream: Bool {
    OutputFormat(fileExtension: FilePath(path).fileExtension) == .ndjson
  }

  /// Whether the name is that of a folder: one that is there, or one that no file of ours has.
  private var isFolder: Bool {
    if path == StandardStream.path { return false }
    if let kind = (try? FileStatus(path))?.kind { return kind == .folder }
    let name = FilePath(path).fileExtension
    return path.hasSuffix("/")
      || OutputFormat(fileExtension: name) == nil && OutputFormat.csv.mayHave(fileExtension: name)
  }

  private func error(_ key: String, _ more: [String] = []) -> ValidationError {
    ValidationError(CommandLanguage.wording.text("usage.\(key)", [path] + more))
  }
}
