import Grid
import Spreadsheet
import TextEncoding
import Wording

/// What a reader met in a CSV file and read all the same. The first places are kept, all are
/// counted.
package struct CSVOddities: Hashable, Sendable {
  /// How many places are kept of each kind.
  package static let keptPlaces = 8

  /// The first lines with more or fewer fields than most.
  package private(set) var raggedLines: [Int] = []
  /// How many such records there are.
  package private(set) var raggedCount = 0
  /// The first fields with a byte that is no character: record and field, and line.
  package private(set) var badBytes: [BadByte] = []
  /// How many such bytes there are.
  package private(set) var badByteCount = 0

  /// A byte that is no character.
  package struct BadByte: Hashable, Sendable {
    /// Record and field.
    package var cell: CellReference
    /// The line where the record begins.
    package var line: Int
  }

  mutating func note(raggedLine line: Int) {
    raggedCount += 1
    if raggedLines.count < CSVOddities.keptPlaces { raggedLines.append(line) }
  }

  mutating func note(badByteAt cell: CellReference, line: Int) {
    badByteCount += 1
    if badBytes.count < CSVOddities.keptPlaces {
      badBytes.append(BadByte(cell: cell, line: line))
    }
  }

  /// The oddities as notices, one for each kind.
  package func notices(of format: CSVFormat, file: String?) -> [Notice] {
    var notices = CSVOddities.doubt(about: format.encoding, file: file)
    if let first = badBytes.first {
      let lines = CSVOddities.list(badBytes.map(\.line), of: badByteCount)
      notices.append(
        Notice(
          .bytesUndecodable, [lines, String(badByteCount), format.encoding.encoding.name],
          at: SourcePosition(file: file, cell: first.cell, line: first.line)))
    }
    if let first = raggedLines.first {
      let lines = CSVOddities.list(raggedLines, of: raggedCount)
      notices.append(
        Notice(
          .rowsRagged, [lines, String(raggedCount), String(format.dialect.columns ?? 0)],
          at: SourcePosition(file: file, line: first)))
    }
    return notices
  }

  /// That the text is rather written in another encoding.
  private static func doubt(about found: DetectedEncoding, file: String?) -> [Notice] {
    let position = SourcePosition(file: file)
    switch found.doubt {
    case .isRather(let other):
      return [Notice(.encodingRatherOther, [found.encoding.name, other.name], at: position)]
    case .isMixed: return [Notice(.encodingsMixed, at: position)]
    case .isStrange: return [Notice(.encodingStrange, [found.encoding.name], at: position)]
    case nil: return []
    }
  }

  private static func list(_ lines: [Int], of count: Int) -> String {
    var distinct: [Int] = []
    for line in lines where distinct.last != line { distinct.append(line) }
    return distinct.map(String.init).joined(separator: ", ") + (count > lines.count ? " …" : "")
  }
}
