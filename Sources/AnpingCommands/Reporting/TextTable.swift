/// Rows of texts in columns on a terminal; Chinese characters count two columns.
///
/// ```swift
/// TextTable([["名次", "单位"], ["1", "锅炉车间"]]).text
/// ```
package struct TextTable {
  /// How wide a terminal is at least.
  package static let terminalWidth = 80

  private let rows: [[String]]

  /// A table of rows with as many texts each.
  package init(_ rows: [[String]]) { self.rows = rows }

  /// A line a row, without blanks at their ends.
  package var text: String {
    let widths = widths
    return rows.map { row in
      var line = zip(row, widths).map { text, width in
        text + String(repeating: " ", count: width - TextTable.width(of: text))
      }.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// The table with its last column cut to what a terminal has left for it.
  package var fitted: String {
    let room = TextTable.terminalWidth - (width - (widths.last ?? 0))
    return TextTable(rows.map { $0.dropLast() + [TextTable.cut($0.last ?? "", to: room)] }).text
  }

  /// A text, cut where it is wider than so many columns.
  private static func cut(_ text: String, to limit: Int) -> String {
    guard width(of: text) > limit else { return text }
    var cut = text
    while !cut.isEmpty, width(of: cut) > limit - 2 { cut.removeLast() }
    return cut + "…"
  }

  /// How wide the longest line is.
  package var width: Int { widths.reduce(0, +) + 2 * max(0, widths.count - 1) }

  private var widths: [Int] {
    (0..<(rows.first?.count ?? 0)).map { column in
      rows.map { TextTable.width(of: $0[column]) }.max() ?? 0
    }
  }

  private static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 && $1.value != 0x2014 ? 2 : 1) }
  }
}
