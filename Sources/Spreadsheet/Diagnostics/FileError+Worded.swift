import Files
import Wording

extension FileError: WordedError {
  /// What is listed about it.
  public var kind: DiagnosticCode {
    switch (operation, code) {
    case (.reading, .notFound), (.reading, .nameTooLong): .fileNotFound
    case (.reading, .notPermitted): .readingNotPermitted
    case (.reading, .isFolder), (.reading, .isDevice): .notAFile
    case (.reading, .tooLarge): .fileTooLarge
    case (.reading, .badName): .fileNameUnreadable
    case (.reading, _): .fileUnreadable
    case (.writing, .notFound): .outputFolderMissing
    case (.writing, .notPermitted): .writingNotPermitted
    case (.writing, .isFolder): .outputIsFolder
    case (.writing, .exists): .outputExists
    case (_, .isInput): .outputIsInput
    case (.writing, .noSpace): .diskFull
    case (.writing, .nameTooLong): .fileNameTooLong
    case (.writing, _): .writingFailed
    }
  }

  /// What the sentence needs: the system's error number, where there is one.
  public var arguments: [String] { number == 0 ? [] : [String(number)] }
  /// The file.
  public var position: SourcePosition { SourcePosition(file: path) }
}
