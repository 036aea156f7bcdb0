import Files
import FoundationEssentials
import Spreadsheet
import Testing

@Suite struct AtomicFileTests {
  private let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory.path + "/atomic-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func content(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  @Test("a failure half way leaves the old file and nothing beside it")
  func failure() throws {
    struct Stop: Error {}
    let path = folder + "/a.txt"
    try AtomicFile.write(to: path, replacing: false) { try $0.write(Array("old".utf8)) }
    #expect(throws: Stop.self) {
      try AtomicFile.write(to: path, replacing: true) { file in
        try file.write(Array("new".utf8))
        throw Stop()
      }
    }
    #expect(try content(path) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.txt"])
  }

  @Test("an existing file is replaced only where it is allowed")
  func replacing() throws {
    let path = folder + "/a.txt"
    try AtomicFile.write(to: path, replacing: false) { try $0.write(Array("old".utf8)) }
    let error = #expect(throws: OutputError.self) {
      try AtomicFile.write(to: path, replacing: false) { try $0.write([]) }
    }
    #expect(error?.code == .exists)
    try AtomicFile.write(to: path, replacing: true) { try $0.write(Array("new".utf8)) }
    #expect(try content(path) == "new")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.txt"])
  }

  @Test("a folder that is not there is told")
  func noFolder() {
    let error = #expect(throws: OutputError.self) {
      try AtomicFile.write(to: folder + "/none/a.txt", replacing: true) { try $0.write([]) }
    }
    #expect(error?.code == .noFolder && error?.wordingKey == "X06.noFolder")
  }
}
