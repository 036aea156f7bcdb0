import AnpingKit
import Assessment
import Files
import Forms
import FoundationEssentials
import Grid
import JSON
import Scoring
import Spreadsheet
import TestSupport
import Testing
import Values
import Wording
import XLSX

/// The returned round of `fixtures/received`, with the truth beside it.
@Suite("Round") struct RoundTests {
  private static func round(previous: String? = nil) throws -> Round {
    try Round(
      templates: Repository.path("templates"),
      units: Repository.path("fixtures/received/units.csv"),
      number: 3, today: CalendarDate("2025-10-02"), previous: previous)
  }

  private static func received() async throws -> RoundReading {
    await (try round()).read([Repository.path("fixtures/received/forms")])
  }

  private static func assessed() async throws -> AssessedRound {
    try round().assess(await received())
  }

  private static func truth() throws -> JSONValue {
    try JSONParser.value(of: Repository.bytes("fixtures/received/truth.json"))
  }

  @Test("every form is found and scored as its truth says")
  func everyFormIsFoundAndScoredAsItsTruthSays() async throws {
    let received = try await Self.received()
    #expect(received.failures.isEmpty)
    let found = Dictionary(
      try Self.round().assess(received).forms.map {
        ($0.reading.file + $0.title + ($0.unit?.name ?? ""), $0)
      },
      uniquingKeysWith: { first, _ in first })
    for file in try Self.truth()["files"].elements {
      for form in file["forms"].elements {
        let path = file["path"].string.dropFirst("forms/".count)
        let key = String(path) + form["form"].string + form["unit"].string
        let read = try #require(found[key], "\(key)")
        guard form["blocked"].string == "no", let score = form["score"]?["score"] else { continue }
        let shown = try #require(read.score?.shown, "\(key)")
        #expect(JSONValue.decimal(shown) == score, "\(key)")
      }
    }
  }

  @Test("units are ranked as the truth says") func unitsAreRankedAsTheTruthSays() async throws {
    let assessed = try await Self.assessed()
    let json = assessed.json(in: Wording(.chinese))
    let truth = try Self.truth()
    let incomplete = truth["missingForms"].elements.map { $0["unit"].string }
    let judged = truth["summary"].elements.filter {
      $0["blocked"].string == "no" && !incomplete.contains($0["unit"].string)
    }
    let standings = try judged.map { unit in
      try #require(json["units"].elements.first { $0["unit"] == unit["unit"] })
    }
    #expect(standings.map { $0["total"] } == judged.map { $0["total"] })
    #expect(standings.map { $0["grade"] } == judged.map { $0["grade"] })
    let ranks = standings.map { Int($0["rank"].digits) ?? 0 }
    #expect(ranks == Array(1...judged.count))
    let others = json["units"].elements.filter { !standings.contains($0) }
    #expect(others.allSatisfy { $0["rank"] == .null && $0["total"] == .null })
    let missing = incomplete + truth["missing"].elements.map { JSONValue?.some($0).string }
    #expect(
      others.filter { $0["status"] == "missing" }.map { $0["unit"].string }.sorted()
        == missing.sorted())
  }

  @Test("the workbook says the same and its ledger is read back")
  func theWorkbookTellsTheSameAndItsLedgerIsReadBack() async throws {
    let assessed = try await Self.assessed()
    let path = FileManager.default.temporaryDirectory.path + "/anping-\(UUID()).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try assessed.write(to: path)
    let book = try Workbook(xlsxAt: path)
    #expect(
      book.sheets.map(\.name).starts(with: [
        "总览", "目录", "汇总排名", "整改台账", "整改台账（打印）", "通报附表", "整改通知单", "问题清单", "统计口径", "计分说明", "规范化记录",
      ]))
    let formulas = book.sheets.flatMap(\.cellsInOrder).filter { $0.cell.formula != nil }
    #expect(formulas.count > 300)
    let open = assessed.json(in: Wording(.chinese))["rectifications"].elements.filter {
      !["closed", "void"].contains($0["state"].string)
    }
    let next = try Self.round(previous: path)
    let blanks = try next.templates.forms.flatMap { try next.blankForms($0) }
    let carried = try blanks.map { blank in
      let reader = FormReader(definitions: next.templates.definitions)
      let forms = reader.read(try Workbook(xlsx: blank.bytes()), file: blank.fileName).readings
      return forms.map { $0.records(of: "上轮问题").count }.reduce(0, +)
    }.reduce(0, +)
    #expect(carried == open.count)
  }

  @Test("a form is decoded into its model and into one's own")
  func aFormIsDecodedIntoItsModelAndIntoOnesOwn() async throws {
    struct Header: Decodable {
      var 受检单位: String
      var 检查日期: CalendarDate
    }
    let form = try #require(
      try await Self.assessed().forms.first {
        $0.title == PartyResponsibility.title && $0.unit?.name == "输煤车间"
      })
    let inspection = try form.decode(PartyResponsibility.self)
    #expect(inspection.items.count == 29)
    #expect(inspection.items.compactMap(\.fullScore).reduce(0, +) == 100)
    #expect(inspection.items.first?.content?.hasPrefix("★") == true)
    #expect(try form.decode(Header.self).检查日期 == inspection.inspectionDate)
  }

  @Test("a return copy changes nothing but its marks") func aReturnCopyChangesNothingButItsMarks()
    async throws
  {
    let folder = FileManager.default.temporaryDirectory.path + "/anping-\(UUID())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let assessed = try await Self.assessed()
    let copies = ReturnCopies(wording: Wording(.chinese), replacing: false)
    var written = 0
    for file in assessed.files {
      guard let path = try copies.write(file, to: folder)?.path else { continue }
      written += 1
      let copy = try Workbook(xlsxAt: path)
      #expect(copy.sheets.first?.name == "问题清单")
      guard file.input.path.hasSuffix(".xlsx") else { continue }
      let original = try Workbook(xlsxAt: file.input.path)
      for sheet in original.sheets {
        let marked = try #require(copy[sheet.name])
        #expect(
          marked.cellsInOrder.filter { $0.cell.value != nil }.map(\.cell.value)
            == sheet.cellsInOrder.filter { $0.cell.value != nil }.map(\.cell.value))
        #expect(marked.mergedRanges == sheet.mergedRanges)
      }
    }
    #expect(written > 2)
  }

  @Test("a return copy of a CSV is printed as the template is, its heads on every page")
  func aReturnCopyOfACSVIsPrintedAsTheTemplateIs() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/anping-\(UUID())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let assessed = try await Self.assessed()
    let copies = ReturnCopies(
      wording: Wording(.chinese), replacing: false, templates: try Self.round().templates)
    let file = try #require(assessed.files.first { $0.input.path.hasSuffix(".csv") })
    let path = try #require(try copies.write(file, to: folder)?.path)
    let sheet = try #require(try Workbook(xlsxAt: path).sheets.last)
    #expect(sheet.printSetup.orientation == .landscape && sheet.printSetup.fitToWidth == 1)
    let heads = try #require(sheet.printSetup.titleRows)
    let texts = (1...8).map { sheet[CellReference(row: heads.lowerBound, column: $0)].value }
    #expect(texts.contains(.text("序号")) && heads.count == 1)
  }

  @Test(
    "a bad file is refused and the others are read",
    arguments: ["加密.xlsx", "截断.xlsx", "加密.xls", "没有检查表.xlsx", "空文件.xlsx", "文本改名.xlsx"])
  func aBadFileIsRefusedAndTheOthersAreRead(name: String) async throws {
    let good = Repository.path("fixtures/received/forms/党管安全责任落实表（输煤车间）.xlsx")
    let received = await (try Self.round()).read([Repository.path("fixtures/bad/\(name)"), good])
    #expect(received.failures.count == 1)
    #expect(received.forms.count == 1)
    let error = try #require(received.failures.first?.error as? any WordedError)
    for language in Wording.Language.allCases {
      #expect(Wording(language).knows(error.kind.key), "\(error.kind.key)")
    }
  }

  @Test("a form with bytes that are no characters says so, and waits for release")
  func aFormWithBadBytesWaits() async throws {
    let sandbox = try FileSandbox()
    var bytes = try Repository.bytes("fixtures/received/forms/水务车间党管安全责任落实表.csv")
    // Behind the last line but one: into a text near the end of the page.
    let place = try #require(bytes.dropLast(40).lastIndex(of: 0x0A))
    bytes.insert(0xFF, at: place - 2)
    let path = try sandbox.put(bytes, "水务车间党管安全责任落实表.csv")
    let round = try Self.round()
    let received = await round.read([path])
    let finding = try #require(
      received.forms.first?.diagnostics.first { $0.code == "X09" && $0.detail == "badBytes" })
    #expect(finding.severity == .error)
    #expect(round.assess(received).assessment.forms.first?.status.waits == true)
  }

  @Test("a bad list of units is named in its error", arguments: ["截断.xlsx", "加密.xlsx", "加密.xls"])
  func aBadListOfUnitsIsNamedInItsError(name: String) throws {
    let path = Repository.path("fixtures/bad/\(name)")
    let error = #expect(throws: (any Error).self) {
      try Round(templates: Repository.path("templates"), units: path)
    }
    #expect((error as? any WordedError)?.position.file == path)
  }

  @Test("a folder without forms is reported once") func aFolderWithoutFormsIsToldOnce() async throws
  {
    let received = await (try Self.round()).read([Repository.path("fixtures/bad")])
    #expect(received.failures.contains { ($0.error as? RoundError)?.code == .noFormInFolder })
  }

  @Test("problems keep the numbers of the workbook that the same round wrote before")
  func problemsKeepTheNumbersOfTheWorkbookThatTheSameRoundWroteBefore() async throws {
    let sandbox = try FileSandbox()
    let folder = Repository.path("fixtures/received/forms")
    let late = "2025年第3轮运行二部.xlsx"
    let early = Folder.files(below: folder).names.filter { $0 != late }
    func assessed(_ round: Round, _ names: [String]) async -> AssessedRound {
      round.assess(await round.read(names.map { FilePath.join(folder, $0) }))
    }
    let first = try await assessed(Self.round(), early)
    let path = sandbox.path("第3轮考评.xlsx")
    try first.write(to: path)
    let again = try await assessed(
      Self.round().keepingNumbers(of: Self.round().problems(ofWorkbookAt: path)), [late] + early)
    func numbers(_ round: AssessedRound) -> [String: [String]] {
      Dictionary(grouping: round.assessment.ledger.problems.filter { !$0.isCarriedOver }) {
        "\($0.unit) \($0.form ?? "") \($0.item) \($0.text)"
      }.mapValues { $0.map(\.number.description) }
    }
    let (before, after) = (numbers(first), numbers(again))
    #expect(before.allSatisfy { after[$0.key] == $0.value })
    #expect(again.keptNumbers == before.values.joined().count)
    #expect(after.values.joined().count > again.keptNumbers)
    #expect(Set(after.values.joined()).count == after.values.joined().count)
  }
}

extension JSONValue? {
  fileprivate var elements: [JSONValue] {
    if case .array(let elements)? = self { elements } else { [] }
  }

  fileprivate var digits: String { if case .number(let digits)? = self { digits } else { "" } }

  fileprivate var string: String { if case .string(let text)? = self { text } else { "" } }
}
