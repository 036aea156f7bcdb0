import Files
import TestSupport
import Testing
import ZipContainer

@Suite("Splicing entries") struct SplicingTests {
  private final class Output {
    var bytes: [UInt8] = []
  }

  private static func archive(_ write: (inout ZipWriter) throws -> Void) throws -> ZipArchive {
    let output = Output()
    var writer = ZipWriter { output.bytes += $0 }
    try write(&writer)
    try writer.finish()
    return try ZipArchive(InputBytes(output.bytes))
  }

  /// Text of rows with some bytes that cannot be compressed among them, which are stored.
  private static func data(_ count: Int, _ random: inout some RandomNumberGenerator) -> [UInt8] {
    var data: [UInt8] = []
    while data.count < count {
      switch Int.random(in: 0..<40, using: &random) {
      case 0: data += (0..<40_000).map { _ in .random(in: 0...255, using: &random) }
      default:
        for _ in 0..<100 {
          let row = Int.random(in: 0..<100_000, using: &random)
          data += Array("<row r=\"\(row)\"><c t=\"s\"><v>\(row * 7 % 991)</v></c></row>".utf8)
        }
      }
    }
    return data
  }

  private static func spliced(
    _ original: ZipArchive, _ replacements: [(range: Range<Int>, bytes: [UInt8])]
  ) throws -> ZipArchive {
    let entry = try #require(original.entries.first)
    let splice = try #require(try EntrySplice(of: entry, in: original))
    for (range, _) in replacements {
      while splice.data.upperBound < range.upperBound, !splice.isAtEnd {
        try splice.advance(forgettingBefore: min(range.lowerBound, splice.data.upperBound))
      }
      splice.keep(range)
    }
    let changed = try splice.finish(replacing: replacements)
    return try archive { try $0.splice(changed) }
  }

  @Test(
    "replaced bytes are there, all others as they were, and the checksum fits", arguments: 0..<40)
  func replacing(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let data = SplicingTests.data(.random(in: 1...3_000_000, using: &random), &random)
    let original = try SplicingTests.archive { try $0.add("sheet1.xml", data) }
    var replacements: [(range: Range<Int>, bytes: [UInt8])] = []
    var place = 0
    for _ in 0..<Int.random(in: 1...6, using: &random) where place < data.count {
      let start = Int.random(in: place...min(place + 900_000, data.count), using: &random)
      let end = min(start + .random(in: 0...300, using: &random), data.count)
      let bytes = (0..<Int.random(in: 0...500, using: &random)).map { UInt8($0 & 0x7F) }
      replacements.append((start..<end, bytes))
      place = end
    }
    var expected: [UInt8] = []
    place = 0
    for (range, bytes) in replacements {
      expected += data[place..<range.lowerBound] + bytes
      place = range.upperBound
    }
    expected += data[place...]
    let result = try SplicingTests.spliced(original, replacements)
    let entry = try #require(result.entries.first)
    #expect(try result.data(of: entry, limit: 1 << 30) == expected)
  }

  @Test("what stands behind the last replaced byte is copied, not compressed again")
  func copying() throws {
    var random = SeededRandom(seed: 7)
    let data = SplicingTests.data(3_000_000, &random)
    let original = try SplicingTests.archive { try $0.add("sheet1.xml", data) }
    let result = try SplicingTests.spliced(original, [(20..<25, Array("12345".utf8))])
    let (before, after) = (original.entries[0], result.entries[0])
    let tail = try original.rawData(of: before).suffix(before.compressedSize / 2)
    #expect(try result.rawData(of: after).suffix(tail.count) == tail)
  }

  @Test("an entry that is not compressed is not spliced")
  func stored() throws {
    let original = try SplicingTests.archive { try $0.add("a", [1, 2, 3], compressed: false) }
    #expect(try EntrySplice(of: original.entries[0], in: original) == nil)
  }
}
