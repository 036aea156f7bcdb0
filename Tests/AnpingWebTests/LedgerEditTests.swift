#if Office
  import AnpingKit
  import FoundationEssentials
  import HTTPTypes
  import Hummingbird
  import TestSupport
  import Testing

  @testable import AnpingWeb

  @Suite("The ledger edited on the page") struct LedgerEditTests {
    private static let wording = Wording(.chinese)
    private static let form = "application/x-www-form-urlencoded"
    /// What closes a problem.
    private static let closing = [
      "签收人": "张伟", "签收日期": "2025-10-02", "整改措施": "更换", "整改完成日期": "2025-10-02",
      "复查结果": "合格", "复查人": "李娜", "复查日期": "2025-10-03",
    ]

    /// The problem of a workbook as next round reads it.
    private static func next(
      _ bytes: [UInt8], _ problem: Rectification, after assessed: AssessedRound
    ) throws -> Rectification? {
      let sandbox = try FileSandbox()
      let path = try sandbox.put(bytes, "上轮.xlsx")
      let round = try Round(
        templates: Repository.path("templates/检查表"), number: 4,
        today: CalendarDate("2025-11-02"), previous: path)
      return RectificationLedger(previous: round.previous, year: assessed.assessment.year)
        .problems.first { $0.number.key == problem.number.key && $0.unit == problem.unit }
    }

    private static func issued(in assessed: AssessedRound) throws -> Rectification {
      try #require(assessed.assessment.ledger.problems.first { $0.state == .issued && $0.due != nil })
    }

    @Test("what is written moves the problem on as it does in the workbook", .timeLimit(.minutes(3)))
    func steps() async throws {
      let assessed = try await FixtureRound.assessed()
      let problem = try Self.issued(in: assessed)
      var ledger = try EditedLedger(of: assessed, wording: Self.wording)
      let steps: [(columns: [String], state: RectificationState)] = [
        (["签收人", "签收日期"], .inProgress), (["整改措施", "整改完成日期"], .reported),
        (["复查结果", "复查人", "复查日期"], .closed),
      ]
      for (columns, state) in steps {
        let texts = Self.closing.filter { columns.contains($0.key) }
        #expect(try ledger.edit(problem, texts).isEmpty)
        #expect(ledger.current(problem).state == state)
        #expect(try Self.next(ledger.bytes, problem, after: assessed)?.state == state)
      }
      #expect(ledger.edited.count == 1)
      let read = ledger.entries(of: problem, for: .work)?.map(\.text)
      #expect(read == ["张伟", "2025-10-02", "更换", "2025-10-02", ""])
      #expect(try ledger.edit(problem, ["复查结果": "", "复查人": "", "复查日期": ""]).isEmpty)
      #expect(ledger.current(problem).state == .reported)
    }

    @Test("what would not count next round is told, and nothing is written", .timeLimit(.minutes(3)))
    func refused() async throws {
      let assessed = try await FixtureRound.assessed()
      let problem = try Self.issued(in: assessed)
      var ledger = try EditedLedger(of: assessed, wording: Self.wording)
      let untouched = ledger.bytes
      let due = try #require(problem.due)
      let tries: [[String: String]] = [
        ["复查结果": "合格"],
        ["整改完成日期": "2025-10-05", "复查结果": "合格", "复查人": "李娜", "复查日期": "2025-10-03"],
        ["延期至": due.adding(days: 30).description],
        [
          "延期至": due.adding(days: -1).description, "延期原因": "等备件", "延期批准人": "王芳",
          "延期批准日期": due.adding(days: -2).description,
        ],
        ["挂账原因": "等停机"], ["签收人": "张伟", "签收日期": "明天再说"],
      ]
      for texts in tries {
        #expect(try !ledger.edit(problem, texts).isEmpty, "\(texts)")
        #expect(ledger.bytes == untouched && ledger.edited.isEmpty, "\(texts)")
      }
    }

    @Test("on the page: written, told, taken away, discarded", .timeLimit(.minutes(3)))
    func page() async throws {
      let browser = try Browser()
      let address = try await FixtureRound.sent(to: browser)
      let assessed = try await FixtureRound.assessed()
      let problem = try Self.issued(in: assessed)
      let place = try #require(assessed.assessment.ledger.problems.firstIndex(of: problem)) + 1
      func send(_ texts: [String: String]) async throws -> Response {
        let fields = texts.map { "\(FormFields.encoded($0.key))=\(FormFields.encoded($0.value))" }
        return try await browser.post(
          "\(address)/edits", type: Self.form, Array(fields.joined(separator: "&").utf8))
      }
      func state() async throws -> String {
        let page = try await browser.send(.get, "\(address)/ledger").text
        return page.components(separatedBy: "/ledger/\(place)\">")[1].components(separatedBy: "</a>")[0]
      }
      let empty = try await browser.send(.get, "\(address)/ledger/\(place)")
      #expect(empty.status == .ok)
      #expect(try await state() == "已下达")

      let half = try await send(["problem": "\(place)", "复查结果": "合格"])
      #expect(half.status == .unprocessableContent)
      #expect(try await half.text.contains("<option value=\"合格\" selected"))
      #expect(try await state() == "已下达")

      let done = try await send(Self.closing.merging(["problem": "\(place)"]) { $1 })
      #expect(done.headers[.location] == "\(address)/ledger/\(place)")
      #expect(try await state() == "已销号")
      let bytes = try await browser.send(.get, "\(address)/assessment.xlsx").bytes
      #expect(try Self.next(bytes, problem, after: assessed)?.state == .closed)
      let other = try await browser.send(.get, "\(address)/ledger?state=closed").text
      #expect(other.contains(">\(problem.number.printed)<"))

      let decided = try await browser.post(
        "\(address)/decisions", type: Self.form, Array("form=1&do=release".utf8))
      #expect(decided.status == .conflict)
      #expect(try await send(["do": "discard"]).headers[.location] == "\(address)/ledger")
      #expect(try await state() == "已下达")
      let plain = try await browser.send(.get, "\(address)/assessment.xlsx").bytes
      #expect(plain == (try assessed.bytes(wording: Self.wording)))
    }

    @Test("a problem that there is not, and what is too long, are refused", .timeLimit(.minutes(3)))
    func malformed() async throws {
      let browser = try Browser()
      let address = try await FixtureRound.sent(to: browser)
      for path in ["0", "99999", "x"] {
        #expect(try await browser.send(.get, "\(address)/ledger/\(path)").status == .notFound)
      }
      let long = String(repeating: "a", count: ProblemPage.longest + 1)
      for body in [
        "", "problem=0", "problem=99999&a=b", "problem=1&\(FormFields.encoded("签收人"))=\(long)",
      ] {
        let answer = try await browser.post(
          "\(address)/edits", type: Self.form, Array(body.utf8))
        #expect(answer.status == .badRequest, "\(body.prefix(20))")
      }
    }
  }
#endif
