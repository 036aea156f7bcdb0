import CSV
import Files
import Glibc
import Spreadsheet

/// Where a conversion writes to.
package enum OutputTarget: Hashable, Sendable {
  /// Standard output.
  case standardOutput
  /// One file.
  case file(String)
  /// A folder, made where it is not there: a file for each input or sheet.
  case folder(String)

  /// What the command line's `-o` means: `-`, a folder that is there or ends with a slash, or has
  /// no extension and no told format; else a file.
  package init(_ path: String, format: OutputFormat?, inputs: Int) {
    if path == "-" {
      self = .standardOutput
    } else if path.hasSuffix("/") || Folder.exists(path) {
      self = .folder(path)
    } else if OutputName.fileExtension(of: path).isEmpty, format == nil || inputs > 1 {
      self = .folder(path)
    } else {
      self = .file(path)
    }
  }
}

extension OutputTarget {
  /// The file that an input becomes, its folder made where it is not there; nil for standard
  /// output.
  ///
  /// - Throws: `ConversionError` for several inputs and one file, `OutputError`.
  package func path(
    for source: InputSource, format: OutputFormat, inputs: Int
  ) throws -> String? {
    switch self {
    case .standardOutput: return nil
    case .folder(let folder):
      try Folder.create(folder)
      return Folder.join(folder, OutputName.cleaned(source.stem) + "." + format.fileExtension)
    case .file(let path):
      guard inputs == 1 else {
        throw ConversionError(.severalIntoOne, [format.rawValue], file: path)
      }
      return path
    }
  }
}

/// Folders of the file system.
enum Folder {
  /// Whether a path leads to a folder.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes a folder with those above it, where they are missing.
  ///
  /// - Throws: `OutputError`.
  static func create(_ path: String) throws {
    guard !path.isEmpty, !exists(path) else { return }
    let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
    if let slash = trimmed.lastIndex(of: "/"), slash != trimmed.startIndex {
      try create(String(trimmed[..<slash]))
    }
    guard unsafe mkdir(trimmed, 0o777) == 0 || errno == EEXIST else {
      throw OutputError(errno: errno, trimmed)
    }
  }

  /// A name in a folder.
  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}

/// A file that is written whole or not at all, as an output of bytes.
struct FileOutput: ByteOutput {
  private let file: AtomicFile

  init(_ file: AtomicFile) { self.file = file }

  func write(_ bytes: [UInt8]) throws { try file.write(bytes) }
}
