import Glibc

extension StandardStream {
  /// Asks for a line on standard input that is not shown while it is typed; from a pipe it is read
  /// without being asked for.
  ///
  /// - Returns: the line without its end; nil where there is none.
  package static func hiddenLine(askingFor prompt: String) -> String? {
    var shown = termios()
    guard input.isTerminal, unsafe tcgetattr(STDIN_FILENO, &shown) == 0 else { return readLine() }
    try? error.write(prompt)
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    defer {
      _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
      try? error.write("\n")
    }
    return readLine()
  }
}
