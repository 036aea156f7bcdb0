import Files

extension FileError: WordedError {
  package var wordingKey: String {
    switch (operation, code) {
    case (.reading, .notFound), (.reading, .nameTooLong): "X06.notFound"
    case (.reading, .notPermitted): "X06.notPermitted"
    case (.reading, .isFolder), (.reading, .isDevice): "X06.notAFile"
    case (.reading, .tooLarge): "X04.fileTooLarge"
    case (.reading, .badName): "X06.badName"
    case (.reading, _): "X06.unreadable"
    case (.writing, .notFound): "X06.noFolder"
    case (.writing, .notPermitted): "X06.noRight"
    case (.writing, .isFolder): "X06.isFolder"
    case (.writing, .exists): "X06.exists"
    case (.writing, .noSpace): "X06.diskFull"
    case (.writing, .nameTooLong): "X06.nameTooLong"
    case (.writing, _): "X06.failed"
    }
  }

  package var wordingArguments: [String] { number == 0 ? [] : [String(number)] }
  package var position: SourcePosition { SourcePosition(file: path) }
}
