import Files
import TestSupport
import Testing

@Suite("File path") struct FilePathTests {
  /// Name, stem, extension and parent, as Python's `pathlib` tells them.
  static let parts: [(String, name: String, stem: String, type: String, parent: String)] = [
    ("收回的表/锅炉车间.XLSX", "锅炉车间.XLSX", "锅炉车间", "xlsx", "收回的表"),
    ("a.tar.gz", "a.tar.gz", "a.tar", "gz", "."),
    ("/a", "a", "a", "", "/"),
    ("a/b/", "b", "b", "", "a"),
    ("a.b/c", "c", "c", "", "a.b"),
    (".hidden", ".hidden", ".hidden", "", "."),
    ("/", "/", "/", "", "/"),
    ("//a//b", "b", "b", "", "//a/"),
  ]

  @Test("a path has a name, a stem, an extension and a folder", arguments: parts)
  func takesApart(_ path: (String, name: String, stem: String, type: String, parent: String)) {
    let parsed = FilePath(path.0)
    #expect(parsed.name == path.name)
    #expect(parsed.stem == path.stem)
    #expect(parsed.fileExtension == path.type)
    #expect(parsed.parent == path.parent)
  }

  @Test("a name is joined to a folder with one slash")
  func join() {
    #expect(FilePath.join("a", "b") == "a/b")
    #expect(FilePath.join("/", "b") == "/b")
  }

  @Test("a text becomes a part of a name without slashes and control characters")
  func cleaned() { #expect(FilePath.cleaned("一/二\n三\0") == "一_二_三_") }

  @Test("a link that leads to itself ends")
  func loop() throws {
    let sandbox = try FileSandbox()
    sandbox.link("loop", to: "loop")
    #expect(FilePath(sandbox.path("loop")).followed.name == "loop")
  }
}
