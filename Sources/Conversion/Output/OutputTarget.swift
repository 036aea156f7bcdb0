import Files
import Spreadsheet
import Wording

/// Where a conversion writes to.
package enum OutputTarget: Hashable, Sendable {
  /// Standard output.
  case standardOutput
  /// One file.
  case file(String)
  /// A folder, made where it is not there: a file for each input or sheet.
  case folder(String)

  /// What the command line's `-o` means: `-`, a folder that is there or ends with a slash, or has
  /// no extension and no given format; else a file. What is there and no folder is a file: a device
  /// or a pipe needs no extension.
  package init(_ path: String, format: OutputFormat?, inputs: Int) {
    let kind = (try? FileStatus(path))?.kind
    let isNamedAsFolder =
      path.hasSuffix("/")
      || kind == nil && FilePath(path).fileExtension.isEmpty && (format == nil || inputs > 1)
    if path == StandardStream.path {
      self = .standardOutput
    } else {
      self = kind == .folder || isNamedAsFolder ? .folder(path) : .file(path)
    }
  }
}

extension OutputTarget {
  /// The file that an input becomes, its folder made where it is not there; nil for standard
  /// output.
  ///
  /// - Throws: `ConversionError` for several inputs and one file, `FileError`.
  package func path(
    for source: InputSource, format: OutputFormat, inputs: Int
  ) throws -> String? {
    switch self {
    case .standardOutput: return nil
    case .folder(let folder):
      try Folder.create(folder)
      return FilePath.join(
        folder, FilePath.cleaned(source.stem) + "." + format.fileExtension)
    case .file(let path):
      guard inputs == 1 else {
        throw ConversionError(.severalIntoOne, [format.rawValue], file: path)
      }
      return path
    }
  }
}
