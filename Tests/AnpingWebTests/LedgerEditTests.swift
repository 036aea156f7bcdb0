#if Office
  import AnpingKit
  import Foundation
  import HTTPTypes
  import Hummingbird
  import NIOCore
  import TestSupport
  import Testing
  import XLSX

  @testable import AnpingWeb

  @Suite("The ledger edited on the page") struct LedgerEditTests {
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

    /// Changes of cells that are blank, or were as told.
    private static func changes(
      _ texts: [String: String], was: [String: String] = [:]
    ) -> [String: EditedLedger.Change] {
      texts.reduce(into: [:]) { $0[$1.key] = .init(from: was[$1.key] ?? "", to: $1.value) }
    }

    private static func issued(in assessed: AssessedRound) throws -> Rectification {
      try #require(
        assessed.assessment.ledger.problems.first { $0.state == .issued && $0.due != nil })
    }

    @Test(
      "what is written moves the problem on as it does in the workbook", .timeLimit(.minutes(20)))
    func steps() async throws {
      let assessed = try await FixtureRound.assessed()
      let problem = try Self.issued(in: assessed)
      var ledger = try EditedLedger(of: assessed)
      let steps: [(columns: [String], state: RectificationState)] = [
        (["签收人", "签收日期"], .inProgress), (["整改措施", "整改完成日期"], .reported),
        (["复查结果", "复查人", "复查日期"], .closed),
      ]
      for (columns, state) in steps {
        let texts = Self.closing.filter { columns.contains($0.key) }
        #expect(try ledger.edit(problem, Self.changes(texts)).isEmpty)
        #expect(ledger.current(problem).state == state)
        #expect(try Self.next(ledger.bytes, problem, after: assessed)?.state == state)
      }
      #expect(ledger.edited.count == 1)
      let read = ledger.entries(of: problem, for: .work)?.map(\.text)
      #expect(read == ["张伟", "2025-10-02", "更换", "2025-10-02", ""])
      let reinspection = ["复查结果": "", "复查人": "", "复查日期": ""]
      let undone = Self.changes(reinspection, was: Self.closing)
      #expect(try ledger.edit(problem, undone).isEmpty)
      #expect(ledger.current(problem).state == .reported)
    }

    @Test(
      "what would not count next round is told, and nothing is written", .timeLimit(.minutes(20)))
    func refused() async throws {
      let assessed = try await FixtureRound.assessed()
      let problem = try Self.issued(in: assessed)
      var ledger = try EditedLedger(of: assessed)
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
        #expect(try !ledger.edit(problem, Self.changes(texts)).isEmpty, "\(texts)")
        #expect(ledger.bytes == untouched && ledger.edited.isEmpty, "\(texts)")
      }
    }

    @Test("on the page: written, told, taken away, discarded", .timeLimit(.minutes(20)))
    func page() async throws {
      let browser = try Browser()
      let address = try await FixtureRound.sent(to: browser)
      let assessed = try await FixtureRound.assessed()
      let problem = try Self.issued(in: assessed)
      let place = try #require(assessed.assessment.ledger.problems.firstIndex(of: problem)) + 1
      func send(_ texts: [String: String]) async throws -> Response {
        let told = ["problem": "\(place)", "is": problem.mark]
        let fields = texts.merging(told) { $1 }.map {
          "\(FormFields.encoded($0.key))=\(FormFields.encoded($0.value))"
        }
        return try await browser.post(
          "\(address)/edits", type: Self.form, Array(fields.joined(separator: "&").utf8))
      }
      func state() async throws -> String {
        let page = try await browser.send(.get, "\(address)/ledger").text
        return page.components(separatedBy: "/ledger/\(place)\">")[1].components(
          separatedBy: "</a>")[0]
      }
      let empty = try await browser.send(.get, "\(address)/ledger/\(place)")
      #expect(empty.status == .ok)
      #expect(try await state() == "已下达")

      let half = try await send(["复查结果": "合格"])
      #expect(half.status == .unprocessableContent)
      #expect(try await half.text.contains("<option value=\"合格\" selected"))
      #expect(try await state() == "已下达")

      let done = try await send(Self.closing)
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
      #expect(plain == (try assessed.bytes(wording: Wording(.chinese))))
    }

    @Test("what another clerk did meanwhile is never undone", .timeLimit(.minutes(20)))
    func meanwhile() async throws {
      let browser = try Browser()
      let address = try await FixtureRound.sent(to: browser)
      let problems = try await FixtureRound.assessed().assessment.ledger.problems
      func send(_ fields: [String: String], place: Int = 1) async throws -> Response {
        let told = fields.merging(["problem": "\(place)", "is": problems[0].mark]) { $1 }
        let body = told.map { "\(FormFields.encoded($0.key))=\(FormFields.encoded($0.value))" }
        return try await browser.post(
          "\(address)/edits", type: Self.form, Array(body.joined(separator: "&").utf8))
      }
      func page() async throws -> String {
        try await browser.send(.get, "\(address)/ledger/1").text
      }
      #expect(try await page().contains("name=\"is\" value=\"\(problems[0].mark)\""))
      for place in [2, 0, 99_999] {
        #expect(try await send(["签收人": "张伟"], place: place).status == .conflict, "\(place)")
      }
      let lines = "换密封\r\n再试压"
      #expect(try await send(["整改措施": lines, "签收人": "张伟"]).status == .seeOther)
      #expect(try await page().contains(">换密封\n再试压</textarea>"))
      // A page that was opened before: its blanks are none of its doing.
      let stale = ["was.整改措施": "", "整改措施": "", "完成说明": "已交底"]
      #expect(try await send(stale).status == .seeOther)
      #expect(try await page().contains(">换密封\n再试压</textarea>"))
      #expect(try await page().contains(">已交底</textarea>"))
      let over = try await send(["was.签收人": "", "签收人": "李娜"])
      #expect(over.status == .conflict)
      #expect(try await over.text.contains("台账又有人改过"))
      #expect(try await page().contains(">张伟</textarea>"))
      #expect(try await send(["was.整改措施": lines, "整改措施": ""]).status == .seeOther)
      #expect(try await !page().contains("换密封"))
    }

    @Test("a cell that is too long for the page keeps no other column from being written")
    func longCell() async throws {
      let assessed = try await FixtureRound.assessed()
      let problem = try Self.issued(in: assessed)
      var ledger = try EditedLedger(of: assessed)
      let long = String(repeating: "长", count: ProblemPage.longest + 1)
      #expect(try ledger.edit(problem, ["整改措施": .init(to: long)]).isEmpty)
      let head = HTTPRequest(method: .get, scheme: "http", authority: nil, path: "/")
      let visit = Visit(Request(head: head, body: RequestBody(buffer: ByteBuffer())))
      let page = ProblemPage(visit, "a", 1, problem, ledger, today: assessed.round.today, [], [:])
      #expect(page.html.markup.contains("disabled=\"\">\(long)</textarea>"))
      #expect(!page.html.markup.contains("name=\"整改措施\""))
      let sent = FormFields("problem=1&is=x&was.整改措施=\(long)&整改措施=\(long)&签收人=a")
      #expect(LedgerEdit(sent)?.changes == ["签收人": .init(to: "a")])
    }

    @Test("problems that stay after a decision keep their numbers", .timeLimit(.minutes(20)))
    func numbers() async throws {
      let name = "现场安全文明生产检查表（水务车间）.xlsx"
      let (sandbox, path) = (try FileSandbox(), "\(FixtureRound.folder)/\(name)")
      let today = try #require(CalendarDate("2025-10-02"))
      let templates = Round(TemplateFolder(path: Repository.path("templates/检查表")), today: today)
      // The first item of it found good: its problems are none, those behind them stay.
      let patches = (6...17).map { column in
        let good: [Int: CellValue] = [6: .text("达标"), 8: .number(0), 9: .number(5)]
        let content = good[column].map { Patch.CellContent.value($0) } ?? .clear
        return Patch.setCell(
          sheet: "检查表", CellReference(row: 6, column: column), content)
      }
      let corrected = try XLSXPatcher.apply(patches, to: InputBytes.contents(of: path))
      let forms = [
        InputFile(path: path, shownAs: "甲.xlsx", isNamed: true),
        InputFile(path: try sandbox.put(corrected, name), shownAs: "乙.xlsx", isNamed: true),
      ]
      let round = OfficeRound(id: "a", folder: try WorkFolder().folder())
      await round.read(
        SentRound(forms: forms, units: nil, previous: nil, number: 3, today: today),
        with: templates)
      func numbers(preferring file: String) async throws -> [String: RectificationNumber] {
        #expect(await round.decide { $0.preferred = [file] })
        guard case .assessed(let assessed) = await round.state else { return [:] }
        let problems = assessed.assessment.ledger.problems
        return Dictionary(
          uniqueKeysWithValues: problems.map { ("\($0.item) \($0.text)", $0.number) })
      }
      let first = try await numbers(preferring: "甲.xlsx")
      let second = try await numbers(preferring: "乙.xlsx")
      #expect(!second.isEmpty && second.count < first.count)
      for (problem, number) in second { #expect(first[problem] == number, "\(problem)") }
      #expect(try await numbers(preferring: "甲.xlsx") == first)
    }

    @Test(
      "a problem that there is not, and what is too long, are refused", .timeLimit(.minutes(20)))
    func malformed() async throws {
      let browser = try Browser()
      let address = try await FixtureRound.sent(to: browser)
      for path in ["0", "99999", "x"] {
        #expect(try await browser.send(.get, "\(address)/ledger/\(path)").status == .notFound)
      }
      let assessed = try await FixtureRound.assessed()
      let first = "problem=1&is=\(assessed.assessment.ledger.problems[0].mark)"
      let long = String(repeating: "a", count: ProblemPage.longest + 1)
      for body in [
        "", "problem=0", "problem=99999&a=b", "problem=1",
        "\(first)&\(FormFields.encoded("签收人"))=\(long)",
      ] {
        let answer = try await browser.post(
          "\(address)/edits", type: Self.form, Array(body.utf8))
        #expect(answer.status == .badRequest, "\(body.prefix(20))")
      }
    }

    @Test(
      "a text stays a text in a column of texts, whatever it looks like", .timeLimit(.minutes(20)))
    func kinds() async throws {
      let assessed = try await FixtureRound.assessed()
      let problem = try Self.issued(in: assessed)
      var ledger = try EditedLedger(of: assessed)
      for measure in ["2025-10-03", "=1+1", "更换\n复核", "007"] {
        let was = ledger.entries(of: problem, for: .work)?.first { $0.column == "整改措施" }?.text
        let change = EditedLedger.Change(from: try #require(was), to: measure)
        #expect(try ledger.edit(problem, ["整改措施": change]).isEmpty)
        #expect(ledger.current(problem).progress.measure == measure)
      }
    }

    @Test("a column that the office's ledger does not have is not offered and not passed over")
    func missingColumn() async throws {
      let (sandbox, shipped) = (try FileSandbox(), Repository.path("templates/检查表"))
      for name in try FileManager.default.contentsOfDirectory(atPath: shipped) {
        sandbox.link(name, to: "\(shipped)/\(name)")
      }
      try FileManager.default.createDirectory(
        atPath: sandbox.path("报表"), withIntermediateDirectories: false)
      let report = try XLSXPatcher.apply(
        ["O3", "O4"].map { .setCell(sheet: "整改台账", CellReference($0)!, .clear) },
        to: Repository.bytes("templates/报表/考评工作簿.xlsx"))
      _ = try sandbox.put(report, "报表/考评工作簿.xlsx")
      let assessed = try await FixtureRound.assessed(templates: sandbox.path("."))
      let problem = try Self.issued(in: assessed)
      var edited = try EditedLedger(of: assessed)
      let columns = try #require(edited.entries(of: problem, for: .work)).map(\.column)
      #expect(columns == ["签收人", "签收日期", "整改完成日期", "完成说明"])
      #expect(throws: EditedLedger.Refusal.noColumn("整改措施")) {
        try edited.edit(problem, ["整改措施": .init(to: "更换")])
      }
      #expect(try edited.edit(problem, ["整改措施": .init(to: "")]).isEmpty)
    }
  }
#endif
