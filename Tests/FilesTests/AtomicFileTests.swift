import Files
import Glibc
import TestSupport
import Testing

@Suite("Atomic file") struct AtomicFileTests {
  private let sandbox: FileSandbox

  init() throws { sandbox = try FileSandbox() }

  @Test("a failure half way leaves the old file and nothing beside it")
  func failure() throws {
    struct Stop: Error {}
    let path = try sandbox.put("old", "a.txt")
    #expect(throws: Stop.self) {
      try AtomicFile.write(to: path, replacing: true) { file in
        try file.write(Array("new".utf8))
        throw Stop()
      }
    }
    #expect(try sandbox.text("a.txt") == "old")
    #expect(sandbox.allNames == ["a.txt"])
  }

  @Test("an existing file is replaced only where it is allowed")
  func replacing() throws {
    let path = try sandbox.put("old", "a.txt")
    #expect(fileError { try AtomicFile.write([], to: path, replacing: false) }?.code == .exists)
    try AtomicFile.write(Array("new".utf8), to: path, replacing: true)
    #expect(try sandbox.text("a.txt") == "new")
    #expect(sandbox.allNames == ["a.txt"])
  }

  @Test("a folder that is not there is reported, or made where all bytes are there")
  func noFolder() throws {
    let error = fileError {
      try AtomicFile.write(to: sandbox.path("none/a.txt"), replacing: true) { try $0.write([]) }
    }
    #expect(error?.operation == .writing && error?.code == .notFound)
    try sandbox.put("甲", "新/建/a.txt")
    #expect(try sandbox.text("新/建/a.txt") == "甲")
  }

  @Test("a folder is not written to as a file")
  func folder() throws {
    for path in [sandbox.folder, sandbox.path("new/")] {
      #expect(fileError { try AtomicFile.write([], to: path, replacing: true) }?.code == .isFolder)
    }
  }

  @Test("below a file there is no folder")
  func belowAFile() throws {
    let path = try sandbox.put("x", "a.txt") + "/b.txt"
    #expect(fileError { try AtomicFile.write([], to: path, replacing: true) }?.code == .notFound)
  }

  @Test("a symbolic link is followed, not replaced", arguments: [true, false])
  func links(isDangling: Bool) throws {
    if !isDangling { try sandbox.put("old", "real.txt") }
    sandbox.link("second", to: "real.txt")
    sandbox.link("first", to: sandbox.path("second"))
    try AtomicFile.write(Array("new".utf8), to: sandbox.path("first"), replacing: !isDangling)
    #expect(try sandbox.text("real.txt") == "new")
    #expect(FilePath(sandbox.path("second")).destination == "real.txt")
    #expect(sandbox.allNames == ["first", "real.txt", "second"])
  }

  @Test(
    "a device is written into and stays a device, with and without leave to replace it",
    .enabled(if: FileSandbox.makesDevices), arguments: [true, false])
  func devices(replacing: Bool) throws {
    // Copies of the machine's own, which a mistake must not cost it: 1, 3 is null, and 1, 7 full.
    sandbox.shell("mknod null c 1 3 && mknod full c 1 7")
    sandbox.link("link", to: "null")
    for name in ["null", "link"] {
      try AtomicFile.write([1, 2, 3], to: sandbox.path(name), replacing: replacing)
    }
    let error = fileError {
      try AtomicFile.write([1], to: sandbox.path("full"), replacing: replacing)
    }
    #expect(error?.operation == .writing && error?.code == .noSpace)
    for name in ["null", "full"] {
      #expect(try FileStatus(sandbox.path(name)).kind == .device)
    }
    #expect(sandbox.allNames == ["full", "link", "null"])
  }

  @Test("a pipe is written into")
  func pipes() throws {
    sandbox.pipe("pipe")
    // Another process reads: a task of this one might wait for the thread that waits for it.
    sandbox.inBackground("cat pipe > read; mv read done")
    let path = sandbox.path("pipe")
    try AtomicFile.write(Array("甲".utf8), to: path, replacing: false)
    while (try? FileStatus(sandbox.path("done"))) == nil { usleep(10_000) }
    #expect(try sandbox.text("done") == "甲")
    #expect(try FileStatus(path).kind == .pipe)
  }

  @Test("a replaced file keeps its rights")
  func rights() throws {
    let path = try sandbox.put("old", "a.txt")
    _ = unsafe chmod(path, 0o640)
    try sandbox.put("new", "a.txt")
    var status = stat()
    _ = unsafe stat(path, &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }
}
