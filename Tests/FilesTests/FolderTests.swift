import Files
import Glibc
import TestSupport
import Testing

@Suite("Folder") struct FolderTests {
  private let sandbox: FileSandbox

  init() throws { sandbox = try FileSandbox() }

  @Test("files are met depth first, in the order of names, without hidden ones and lock files")
  func walk() throws {
    for name in ["b.csv", "a/2.csv", "a/1.csv", ".hidden/x.csv", "~$b.csv", "a/.x"] {
      try sandbox.put("x", name)
    }
    let (names, errors) = Folder.files(below: sandbox.folder)
    #expect(names == ["a/1.csv", "a/2.csv", "b.csv"] && errors.isEmpty)
  }

  @Test("a folder that leads back into itself is walked once")
  func loop() throws {
    try sandbox.put("x", "a/1.csv")
    sandbox.link("a/up", to: "..")
    #expect(Folder.files(below: sandbox.folder).names == ["a/1.csv"])
  }

  @Test("a link that leads nowhere is met as a file, so that reading it tells")
  func dangling() {
    sandbox.link("a.csv", to: "none.csv")
    #expect(Folder.files(below: sandbox.folder).names == ["a.csv"])
  }

  @Test("a name that is no UTF-8 is reported")
  func badName() {
    let name = Array("\(sandbox.folder)/".utf8CString.dropLast()) + [-79, -19, 0]
    _ = unsafe name.withUnsafeBufferPointer { name in
      unsafe open(name.baseAddress!, O_CREAT | O_WRONLY, 0o600)
    }
    defer {
      _ = unsafe name.withUnsafeBufferPointer { name in unsafe unlink(name.baseAddress!) }
    }
    let (names, errors) = Folder.files(below: sandbox.folder)
    #expect(names.isEmpty && errors.map(\.code) == [.badName])
  }

  @Test("what is no folder cannot be looked into")
  func noFolder() throws {
    let path = try sandbox.put("x", "a.txt")
    for path in [path, sandbox.path("none")] {
      #expect(Folder.files(below: path).errors.map(\.code) == [.notFound])
      #expect(!Folder.exists(path))
    }
    #expect(fileError { try Folder.create(path) }?.operation == .writing)
  }
}
