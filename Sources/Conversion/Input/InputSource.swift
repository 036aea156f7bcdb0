import Files
import Spreadsheet
import Wording

/// A file to convert, which can be read more than once: standard input and pipes are spooled to a
/// temporary file.
///
/// ```swift
/// let source = try InputSource("-")
/// source.shownAs  // "-"
/// ```
package final class InputSource {
  /// Where the bytes are.
  package var path: String { spool?.path ?? place }
  /// The name in messages.
  package let shownAs: String
  private let place: String
  private let spool: TemporaryFile?
  private let suffix: String

  /// A file by its path, or standard input by `-`.
  ///
  /// - Parameter suffix: what is added to the stem, to keep it apart from others.
  /// - Throws: `FileError` where standard input or a pipe cannot be read or spooled.
  package init(_ path: String, suffix: String = "") throws(FileError) {
    (shownAs, place, self.suffix) = (path, path, suffix)
    if path == StandardStream.path {
      spool = try TemporaryFile(holding: .standardInput)
    } else if (try? FileStatus(path))?.kind == .pipe {
      spool = try TemporaryFile(holding: FileInput(path: path))
    } else {
      spool = nil
    }
  }

  /// A file that is kept under another name than its own, which messages, sheets and outputs have.
  package init(keptAt place: String, named name: String) {
    (shownAs, self.place, suffix, spool) = (name, place, "", nil)
  }

  /// The name without folders and extension, for sheets and outputs.
  package var stem: String { spool == nil ? FilePath(shownAs).stem + suffix : "stdin" }

  /// That the output has another name than its input, to keep it apart from another's; else nil.
  package var renaming: Notice? {
    suffix.isEmpty ? nil : Notice(.outputRenamed, [stem], at: SourcePosition(file: shownAs))
  }

  /// The extension in lower case, without its point; empty without one.
  package var fileExtension: String { spool == nil ? FilePath(shownAs).fileExtension : "" }

  /// The bytes from the start.
  func open() throws(FileError) -> FileInput { try FileInput(path: path) }

  /// Which workbook it is, where it is one.
  func workbookFormat() throws(FileError) -> WorkbookFormat {
    WorkbookFormat(of: try InputBytes(path: path))
  }

  /// The first bytes.
  func head() throws(FileError) -> [UInt8] {
    var head: [UInt8] = []
    let input = try open()
    while head.count < 4096, try input.read(into: &head, upTo: 4096 - head.count) > 0 {}
    return head
  }
}
