import Files
import TestSupport
import Testing

@testable import ZipContainer

/// What is deflated is inflated by zlib.
@Suite("Deflating") struct DeflaterTests {
  private static let text = Array(
    (0..<9000).map { "<row r=\"\($0)\"><c t=\"s\"><v>\($0 * 7 % 991)</v></c></row>" }.joined().utf8)

  private static func random(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { _ in .random(in: 0...255, using: &random) }
  }

  /// Data of pieces that differ: noise, runs, texts, what stood before somewhere.
  private static func mixed(_ random: inout SeededRandom) -> [UInt8] {
    var data: [UInt8] = []
    for _ in 0..<Int.random(in: 1...30, using: &random) {
      let count = Int.random(in: 1...(1 << Int.random(in: 0...12, using: &random)), using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: data += DeflaterTests.random(count, seed: random.next())
      case 1: data += Array(repeating: .random(in: 0...255, using: &random), count: count)
      case 2: data += text.dropFirst(.random(in: 0..<text.count, using: &random)).prefix(count)
      case 3: data += (0..<count).map { _ in .random(in: 0x30...0x39, using: &random) }
      default:
        data += data.dropFirst(.random(in: 0...data.count, using: &random)).prefix(count)
      }
    }
    return data
  }

  private static func inflated(_ bytes: [UInt8], _ count: Int) throws -> [UInt8] {
    try Deflated.inflated(bytes, atMost: count + 1)
  }

  private static func deflated(_ data: [UInt8]) throws -> [UInt8] {
    let bytes = Deflated.bytes(of: data)
    #expect(try inflated(bytes, data.count) == data)
    return bytes
  }

  @Test("data of every length around a limit is inflated again")
  func lengths() throws {
    let noise = DeflaterTests.random(262_146)
    for limit in [4, 258, 0x8000, 0xFFFF, 0x1_0000, 256 << 10] {
      for count in max(0, limit - 5)...limit + 2 {
        for data in [
          Array(noise.prefix(count)), Array(repeating: 7, count: count),
          Array(DeflaterTests.text.prefix(count)),
        ] {
          _ = try DeflaterTests.deflated(data)
        }
      }
    }
  }

  @Test("empty data is one empty block; noise is stored; what repeats becomes small")
  func sizes() throws {
    #expect(try DeflaterTests.deflated([]) == [3, 0])
    #expect(try DeflaterTests.deflated(DeflaterTests.random(100_000)).count == 100_000 + 10)
    #expect(try DeflaterTests.deflated(Array(repeating: 7, count: 100_000)).count < 200)
    #expect(try DeflaterTests.deflated(Array("<a/>".utf8)).count == 6, "the fixed code")
    let text = DeflaterTests.text
    #expect(try DeflaterTests.deflated(text).count < text.count / 8)
  }

  @Test("a block without matches, and one whose matches have one distance")
  func distances() throws {
    let letters = (0..<2000).map { UInt8(ascii: "a") + UInt8($0 * $0 * 31 % 1009 % 7) }
    _ = try DeflaterTests.deflated(letters)
    _ = try DeflaterTests.deflated(DeflaterTests.random(300) + Array(repeating: 0, count: 3000))
  }

  @Test("blocks with history before them make one stream", arguments: 0..<60)
  func blocks(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let data = DeflaterTests.mixed(&random)
    var deflater = Deflater()
    var (output, stream): ([UInt8], [UInt8]) = ([], [])
    var (place, checksum) = (0, UInt32(0))
    repeat {
      let size = min(.random(in: 0...data.count / 2 + 1, using: &random), data.count - place)
      let history = min(.random(in: 0...40_000, using: &random), place, 0x8000)
      let isLast = place + size == data.count
      let own = deflater.deflate(
        Array(data[place - history..<place + size]), from: history, isLast: isLast, into: &output)
      if !isLast { #expect(output.suffix(4) == [0, 0, 0xFF, 0xFF]) }
      stream += output
      checksum = Deflater.checksum(checksum, own, count: size)
      place += size
    } while place < data.count
    #expect(try DeflaterTests.inflated(stream, data.count) == data)
    #expect(checksum == Checksum(of: data).value)
  }

  @Test("history is used, whatever its length", arguments: [1, 5, 6, 8, 100, 32_767, 32_768])
  func history(count: Int) throws {
    let data = DeflaterTests.random(count, seed: 3)
    var deflater = Deflater()
    var output: [UInt8] = []
    _ = deflater.deflate(data, from: 0, isLast: false, into: &output)
    let first = output
    _ = deflater.deflate(data + data, from: count, isLast: true, into: &output)
    #expect(try DeflaterTests.inflated(first + output, 2 * count) == data + data)
    if count >= 100, count < 32_768 { #expect(output.count < count / 10) }
  }

  @Test("a block begins behind bits that do not fill a byte", arguments: 0..<8)
  func bits(count: Int) throws {
    // A block of the fixed code with so many bytes FF, nine bits 1 each (RFC 1951, 3.2.6).
    let bits = [0, 1, 0] + Array(repeating: 1, count: 9 * count) + Array(repeating: 0, count: 7)
    var bytes = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start...].prefix(8).reversed().reduce(UInt8(0)) { $0 << 1 | UInt8($1) }
    }
    let left = bits.count % 8
    let partial = DeflateBits(count: left, value: left > 0 ? bytes.removeLast() : 0)
    for data in [DeflaterTests.text, DeflaterTests.random(1000), []] {
      var deflater = Deflater()
      var output: [UInt8] = []
      _ = deflater.deflate(data, from: 0, isLast: true, behind: partial, into: &output)
      let expected = [UInt8](repeating: 0xFF, count: count) + data
      #expect(try DeflaterTests.inflated(bytes + output, expected.count) == expected)
    }
  }

  @Test("what comes out does not depend on what was deflated before")
  func reuse() throws {
    var used = Deflater()
    var output: [UInt8] = []
    for data in [DeflaterTests.text, [], DeflaterTests.random(5000), Array("<a/>".utf8)] {
      for _ in 0..<2 {
        _ = used.deflate(data, from: 0, isLast: true, into: &output)
        #expect(output == Deflated.bytes(of: data))
      }
    }
  }

  @Test("places are numbered anew before their numbers are used up")
  func numbers() {
    let text = Array(DeflaterTests.text.prefix(5000))
    var fresh = MatchFinder()
    var used = MatchFinder()
    fresh.begin(text.span, history: 0)
    // Each takes 32 thousand of four billion numbers at least.
    let nothing: [UInt8] = []
    for _ in 0..<131_100 { used.begin(nothing.span, history: 0) }
    for _ in 0..<2 {
      used.begin(text.span, history: 0)
      var tokens: ([DeflateToken], [DeflateToken]) = ([], [])
      _ = fresh.find(in: text.span, from: 0, to: text.count, upTo: 1000, into: &tokens.0)
      _ = used.find(in: text.span, from: 0, to: text.count, upTo: 1000, into: &tokens.1)
      #expect(tokens.0.map(\.size) == tokens.1.map(\.size))
      #expect(tokens.0.map(\.shortDistance) == tokens.1.map(\.shortDistance))
      fresh.begin(text.span, history: 0)
    }
  }

  @Test("every length and distance has the symbol that RFC 1951, 3.2.5, gives it")
  func symbols() {
    // The first length of each symbol, and the first distance.
    let lengths = [
      3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
      163, 195, 227, 258,
    ]
    let distances = [
      1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
      2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
    ]
    for length in 3...258 {
      #expect(DeflateSymbol.ofLength(length - 3) == lengths.lastIndex { $0 <= length })
    }
    for distance in 1...32_768 {
      #expect(DeflateSymbol.ofDistance(distance - 1) == distances.lastIndex { $0 <= distance })
    }
  }

  @Test("parts of workbooks are inflated again, and are as small as zlib's")
  func parts() throws {
    var (ours, theirs) = (0, 0)
    let form = try Repository.bytes("fixtures/received/forms/现场安全文明生产检查表（水务车间）.xlsx")
    let archive = try ZipArchive(InputBytes(form))
    for entry in archive.entries where entry.method == .deflated {
      ours += try DeflaterTests.deflated(archive.data(of: entry, limit: 1 << 24)).count
      theirs += entry.compressedSize
    }
    #expect(ours < theirs * 108 / 100)
  }
}
