import Files

extension OutputError: WordedError {
  package var wordingKey: String { "X06.\(code.rawValue)" }
  package var wordingArguments: [String] { [path, String(number)] }
  package var position: SourcePosition { SourcePosition(file: path) }
}
