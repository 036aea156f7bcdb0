import CSV
import Files
import Grid
import Spreadsheet
import Testing
import TextEncoding

/// Counts how often bytes are handed on.
private final class CountingOutput: ByteOutput {
  private(set) var writes = 0

  func write(_ bytes: [UInt8]) { writes += 1 }
}

@Suite("Lost characters") struct LostCharactersTests {
  /// A character that GB 18030 as the C library knows it lacks.
  private static let lost = "\u{E78D}"

  private func writer(_ records: [[String]]) throws -> (CSVWriter, CountingOutput) {
    let output = CountingOutput()
    let writer = try CSVWriter(to: output, options: .init(encoding: .gb18030, byteOrderMark: false))
    for record in records { try writer.write(record: record) }
    try writer.finish()
    return (writer, output)
  }

  @Test(
    "a lost character is reported with its record and field, quoted fields and empty lines or not")
  func places() throws {
    let lost = Self.lost
    let (writer, _) = try writer([
      ["甲", "乙\(lost)"], [], ["a,\"b\"\nc", "x", "\(lost)\(lost)"], ["\(lost)", "\n\(lost)"],
    ])
    #expect(writer.lostCharacters.count == 5)
    #expect(writer.lostCharacters.fields.map(\.description) == ["B1", "C3", "A4", "B4"])
  }

  @Test("places are right beyond the first piece that is handed on, and the first ones are kept")
  func manyPieces() throws {
    let row = ["安全检查", String(repeating: "表", count: 100)]
    let (writer, output) = try writer(
      Array(repeating: row, count: 5000) + Array(repeating: ["", Self.lost], count: 20))
    #expect(writer.lostCharacters.count == 20)
    #expect(writer.lostCharacters.fields.first?.description == "B5001")
    #expect(writer.lostCharacters.fields.count == CSVOddities.keptPlaces)
    #expect(output.writes < 20, "one write a row is what this is about")
  }
}
