import Grid
import Wording

extension Wording {
  /// A place as people read it in this language; a line that the cell gives already is left out.
  ///
  /// ```swift
  /// Wording(.chinese).place(SourcePosition(file: "a.csv", cell: b4, line: 7))
  /// // "a.csv: B4，第 7 行"
  /// ```
  package func place(_ position: SourcePosition) -> String {
    var named = position
    (named.file, named.line, named.byte) = (nil, nil, nil)
    var places = [named.description].filter { !$0.isEmpty }
    if let line = position.line, line != position.cell?.row {
      places.append(text("place.line", [String(line)]))
    }
    if let byte = position.byte { places.append(text("place.byte", [String(byte)])) }
    let place = places.joined(separator: text("place.and"))
    return [position.file ?? "", place].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// The place and the sentence of a kind of finding, on one line.
  package func sentence(
    _ kind: DiagnosticCode, _ arguments: [String] = [], at position: SourcePosition
  ) -> String {
    line(text(kind, arguments), at: position)
  }

  /// A sentence behind its place.
  func line(_ sentence: String, at position: SourcePosition) -> String {
    let place = place(position)
    let mark = place.isEmpty ? "" : language == .chinese ? "：" : ": "
    return place + mark + sentence
  }
}
