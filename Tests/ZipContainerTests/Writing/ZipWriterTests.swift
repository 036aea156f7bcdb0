import Files
import Testing
import ZipContainer

@Suite("Zip writer") struct ZipWriterTests {
  private final class Output {
    var bytes: [UInt8] = []
  }

  private static func archive(_ write: (inout ZipWriter) throws -> Void) throws -> [UInt8] {
    let output = Output()
    var writer = ZipWriter { output.bytes += $0 }
    try write(&writer)
    try writer.finish()
    return output.bytes
  }

  private static let text = Array(String(repeating: "锅炉车间 ", count: 50_000).utf8)

  @Test("what is added, streamed and copied reads back, and the same input gives the same bytes")
  func roundTrip() throws {
    let make = {
      try ZipWriterTests.archive { writer in
        try writer.add("stored.bin", [1, 2, 3])
        try writer.add("检查表.txt", ZipWriterTests.text)
        try writer.begin("streamed.txt")
        for start in stride(from: 0, to: ZipWriterTests.text.count, by: 7777) {
          let end = min(start + 7777, ZipWriterTests.text.count)
          try writer.append(Array(ZipWriterTests.text[start..<end]))
        }
        try writer.end()
        try writer.add("empty", [])
      }
    }
    let bytes = try make()
    #expect(try make() == bytes)
    let first = try ZipArchive(InputBytes(bytes))
    let copied = try ZipArchive(
      InputBytes(
        ZipWriterTests.archive { writer in
          for entry in first.entries { try writer.copy(entry, of: first) }
        }))
    for archive in [first, copied] {
      #expect(archive.entries.map(\.name) == ["stored.bin", "检查表.txt", "streamed.txt", "empty"])
      for (entry, expected) in zip(archive.entries, [[1, 2, 3], Self.text, Self.text, []]) {
        #expect(try archive.data(of: entry, limit: 1 << 30) == expected)
      }
    }
  }

  @Test("two entries of one name are refused")
  func duplicate() {
    #expect(throws: ZipWriteError.self) {
      try ZipWriterTests.archive { writer in
        try writer.add("a", [1])
        try writer.add("a", [2])
      }
    }
  }
}
