import Files
import Glibc
import Spreadsheet
import Wording

/// A finding on one line: how grave it is, its code, place and sentence.
///
/// ```swift
/// FindingText(wording).line(of: finding)  // "错误 V04 检查表!L74 第 2.7 项：日期写成了数字 12.2，…"
/// ```
package struct FindingText: Sendable {
  private let wording: Wording
  private let isColored: Bool

  /// Lines in a language.
  ///
  /// - Parameter isColored: whether errors are red and warnings yellow.
  package init(_ wording: Wording, isColored: Bool = false) {
    (self.wording, self.isColored) = (wording, isColored)
  }

  /// Lines for a stream, coloured as this run wants it.
  package init(for stream: StandardStream) {
    self.init(CommandLanguage.wording, isColored: FindingText.isColored(stream))
  }

  /// The line, without the file.
  package func line(of finding: Diagnostic) -> String {
    let place = SourcePosition(sheet: finding.sheet, cell: finding.cell).description
    let item = finding.item.map { wording.text("check.item", [$0]) } ?? ""
    return [word(for: finding.severity), finding.code, place, item + finding.message(in: wording)]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The line with the file: `a.xlsx: 规则!C15: 错误 T05 …`.
  package func placedLine(of finding: Diagnostic) -> String {
    "\(finding.position): \(word(for: finding.severity)) \(finding.code) "
      + finding.message(in: wording)
  }

  /// The word for a severity.
  private func word(for severity: Severity) -> String {
    let word = wording.text("severity.\(severity.rawValue)")
    guard isColored, let color = FindingText.colors[severity] else { return word }
    return "\u{1B}[\(color)m\(word)\u{1B}[0m"
  }

  /// Red and yellow (ECMA-48).
  private static let colors: [Severity: Int] = [.error: 31, .warning: 33]

  private static func isColored(_ stream: StandardStream) -> Bool {
    switch CommonOptions.current.color {
    case .always: true
    case .never: false
    case .auto: stream.isTerminal && !isRefused
    }
  }

  /// `NO_COLOR` (no-color.org) counts where `--color` says nothing.
  private static var isRefused: Bool {
    unsafe getenv("NO_COLOR").map { unsafe $0.pointee != 0 } ?? false
  }
}
