import Files
import Glibc
import TestSupport
import Testing

@Suite("Input") struct InputTests {
  private let sandbox: FileSandbox

  init() throws { sandbox = try FileSandbox() }

  private func read(_ input: FileInput, upTo count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while try input.read(into: &bytes, upTo: count) > 0 {}
    return bytes
  }

  @Test("a file is read in pieces of any size", arguments: [1, 7, 1 << 20])
  func pieces(size: Int) throws {
    let path = try sandbox.put(String(repeating: "安全检查表", count: 10_000), "a.csv")
    #expect(try read(FileInput(path: path), upTo: size).count == 150_000)
  }

  @Test("a file is read at any place, and no further than it goes")
  func places() throws {
    let path = try sandbox.put("0123456789", "a.bin")
    let pieces = ["012", "", "3", "456789"].map { Array($0.utf8) }
    for source in [
      try InputBytes(path: path), InputBytes(Array("0123456789".utf8)), InputBytes(pieces: pieces),
    ] {
      var buffer = [UInt8](repeating: 0, count: 4)
      #expect(try source.read(at: 8, into: &buffer) == 2 && buffer == [0x38, 0x39, 0, 0])
      #expect(try source.read(at: 10, into: &buffer) == 0)
      #expect(try source.read(at: -1, into: &buffer) == 0)
      #expect(source.count == 10)
    }
  }

  @Test("a pipe is read like a file")
  func pipes() throws {
    sandbox.pipe("pipe")
    sandbox.inBackground("printf 123 > pipe")
    #expect(try InputBytes(path: sandbox.path("pipe")).count == 3)
  }

  @Test(
    "what is not there, a folder and a device cannot be read, and each is reported as what it is")
  func refusals() {
    let expected: [(String, FileError.Code)] = [
      ("/nowhere/锅炉.xlsx", .notFound), ("/etc/passwd/a.xlsx", .notFound), ("/", .isFolder),
      ("/dev/zero", .isDevice),
    ]
    for (path, code) in expected {
      let errors = [
        fileError { _ = try InputBytes(path: path) },
        fileError { _ = try InputBytes.contents(of: path) },
        fileError { _ = try FileInput(path: path) },
      ]
      for error in errors {
        #expect(error?.operation == .reading && error?.code == code && error?.path == path)
      }
    }
  }

  @Test("more bytes than the limit are not read into memory")
  func limit() throws {
    let path = try sandbox.put("0123456789", "a.bin")
    #expect(try InputBytes.contents(of: path, limit: 10).count == 10)
    #expect(fileError { _ = try InputBytes.contents(of: path, limit: 9) }?.code == .tooLarge)
  }

  @Test("what was spooled is read as often as needed, and leaves nothing")
  func spool() throws {
    let path = try sandbox.put("甲,乙", "a.csv")
    let spool = try TemporaryFile(holding: FileInput(path: path))
    for _ in 0..<2 {
      #expect(try read(FileInput(path: spool.path), upTo: 100) == Array("甲,乙".utf8))
    }
    #expect(try FileStatus(spool.path).kind == .file)
  }
}
