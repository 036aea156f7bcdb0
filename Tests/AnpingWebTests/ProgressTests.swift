#if Office
  import AnpingKit
  import FoundationEssentials
  import HTTPTypes
  import HummingbirdCore
  import NIOCore
  import Synchronization
  import TestSupport
  import Testing

  @testable import AnpingWeb

  @Suite("How far reading is") struct ProgressTests {
    /// What was told on the way, of some files.
    private static func told(of names: [(String, [UInt8])]) async throws -> [ReadingSteps] {
      let folder = try WorkFolder()
      let files = try names.enumerated().map { index, file in
        let path = FilePath.join(folder.path, "\(index)")
        try AtomicFile.write(file.1, to: path, replacing: false)
        return InputFile(path: path, shownAs: file.0, isNamed: false)
      }
      let round = Round(
        TemplateFolder(path: Repository.path("templates/检查表")),
        today: try #require(CalendarDate("2025-10-02")))
      let told = Mutex<[ReadingSteps]>([])
      _ = await round.read(sent: files) { steps in told.withLock { $0.append(steps) } }
      return told.withLock { $0 }
    }

    @Test("each file is told of with what came of it, in one order from the first word on")
    func files() async throws {
      func form(_ name: String) throws -> [UInt8] {
        try InputBytes.contents(of: "\(FixtureRound.folder)/\(name)")
      }
      // One form of which `check` says nothing, one of which it says V03.
      let steps = try await Self.told(of: [
        ("d.csv", form("2025年第3轮-机务检修部-党管安全责任落实表.csv")),
        ("c.xlsx", form("现场安全文明生产检查表（水务车间）.xlsx")),
        ("a.xlsx", Array("PK\u{3}\u{4}broken".utf8)), ("b.csv", Array("什么也不是,1\r\n".utf8)),
      ])
      #expect(steps.map(\.outcomes.count) == [0, 1, 2, 3, 4])
      #expect(steps.allSatisfy { $0.files == ["a.xlsx", "b.csv", "c.xlsx", "d.csv"] })
      #expect(steps.last?.outcomes == [.unreadable, .faulty, .read, .faulty])
    }

    @Test("the page has a row a file, with its state in words, and asks again")
    func page() async throws {
      let head = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1", path: "/")
      let visit = Visit(Request(head: head, body: RequestBody(buffer: ByteBuffer())))
      let steps = try #require(try await Self.told(of: [("<b>.xlsx", []), ("空.zip", [])]).first)
      let page = HTML.document(ProgressPage(visit, steps).html)
      #expect(page.contains("http-equiv=\"refresh\""))
      #expect(page.contains("<bdi>&lt;b&gt;.xlsx</bdi>"))
      #expect(page.components(separatedBy: "<td>等待</td>").count - 1 == steps.files.count)
    }
  }
#endif
