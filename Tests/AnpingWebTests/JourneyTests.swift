#if Office
  import AnpingKit
  import Foundation
  import HTTPTypes
  import Hummingbird
  import Synchronization
  import TestSupport
  import Testing
  import XLSX

  @testable import AnpingWeb

  @Suite("The journey through the page") struct JourneyTests {
    private static let form = "application/x-www-form-urlencoded"

    @Test("the table, each form and every file are those of assess", .timeLimit(.minutes(20)))
    func journey() async throws {
      let browser = try Browser()
      let address = try await FixtureRound.sent(to: browser)
      let page = try await browser.send(.get, address).text
      let plain = try await FixtureRound.assessed()
      for unit in plain.assessment.units { #expect(page.contains(unit.unit.name)) }
      for (index, form) in plain.forms.enumerated() {
        let shown = try await browser.send(.get, "\(address)/forms/\(index + 1)")
        let text = try await shown.text
        #expect(shown.status == .ok)
        #expect(text.contains(form.reading.file), "\(index)")
        for finding in form.diagnostics where finding.cell != nil {
          #expect(text.contains("id=\"cell-\(finding.cell!)\""), "\(index) \(finding)")
        }
      }
      let workbook = try await browser.send(.get, "\(address)/assessment.xlsx")
      #expect(try await workbook.bytes == plain.bytes(wording: Wording(.chinese)))
      #expect(
        workbook.headers[.contentDisposition]?.hasPrefix("attachment; filename*=UTF-8''%E7%AC%AC3")
          == true)
      for name in ["returns.zip", "blanks.zip", "findings.csv", "findings"] {
        #expect(try await browser.send(.get, "\(address)/\(name)").status == .ok, "\(name)")
      }
    }

    @Test("a decision does what the option of the command line does", .timeLimit(.minutes(20)))
    func decisions() async throws {
      let browser = try Browser()
      let address = try await FixtureRound.sent(to: browser)
      let plain = try await FixtureRound.assessed()
      let index = try #require(
        plain.forms.firstIndex { $0.status == .waiting && $0.score?.points != nil })
      let release = try #require(Release(of: plain.forms[index]))
      let answer = try await browser.post(
        "\(address)/decisions", type: Self.form, Array("form=\(index + 1)&do=release".utf8))
      #expect(answer.headers[.location] == "\(address)/forms/\(index + 1)")
      let released = try await FixtureRound.assessed(releases: [release.written])
      let workbook = try await browser.send(.get, "\(address)/assessment.xlsx").bytes
      #expect(workbook == (try released.bytes(wording: Wording(.chinese))))
      for body in ["", "form=0&do=release", "form=1&do=nothing", "form=99999&do=prefer"] {
        let refused = try await browser.post(
          "\(address)/decisions", type: Self.form, Array(body.utf8))
        #expect(refused.status == .badRequest, "\(body)")
      }
    }

    @Test(
      "a round is kept when its workbook is taken away, and not before", .timeLimit(.minutes(20)))
    func kept() async throws {
      let kept = Mutex<[Int]>([])
      let keeper = RoundKeeper(at: "none") { assessed, _ in
        let known = assessed.files.count { $0.reading.digest?.utf8.count == 64 }
        kept.withLock { $0.append(known) }
      }
      let browser = try Browser(keeper: keeper)
      let address = try await FixtureRound.sent(to: browser)
      _ = try await browser.send(.get, "\(address)/findings.csv")
      #expect(kept.withLock { $0.isEmpty })
      #expect(try await browser.send(.get, "\(address)/assessment.xlsx").status == .ok)
      let files = try await FixtureRound.assessed().files.count
      #expect(kept.withLock { $0 } == [files])
    }

    @Test("a workbook that could not be kept is not handed out as if it were")
    func notKept() async throws {
      let keeper = RoundKeeper(at: "none") { _, _ in
        throw FileError(.writing, .isFolder, "历次.sqlite")
      }
      let browser = try Browser(keeper: keeper)
      let address = try await FixtureRound.sent(to: browser)
      let answer = try await browser.send(.get, "\(address)/assessment.xlsx")
      #expect(answer.status == .unprocessableContent)
    }

    @Test("a unit's name that was corrected is the unit from then on", .timeLimit(.minutes(20)))
    func renamed() async throws {
      let browser = try Browser()
      let address = try await FixtureRound.sent(to: browser)
      let plain = try await FixtureRound.assessed()
      let index = try #require(plain.forms.firstIndex { $0.unit != nil && $0.writtenUnit != nil })
      let other = try #require(plain.units.first { $0.name != plain.forms[index].unit?.name })
      let name = try #require(
        other.name.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
      _ = try await browser.post(
        "\(address)/decisions", type: Self.form,
        Array("form=\(index + 1)&do=rename&unit=\(name)".utf8))
      let page = try await browser.send(.get, "\(address)/forms/\(index + 1)").text
      #expect(page.contains("<h1>\(other.name)《\(plain.forms[index].title)》</h1>"))
      let workbook = try await browser.send(.get, "\(address)/assessment.xlsx").bytes
      let written = try #require(plain.forms[index].writtenUnit)
      #expect(try Self.method(in: workbook).contains("“\(written)”算作\(other.name)"))
    }

    /// All texts of the sheet 统计口径.
    private static func method(in workbook: [UInt8]) throws -> String {
      let sheet = try #require(try Workbook(xlsx: workbook)["统计口径"])
      return sheet.rowsInOrder.flatMap { $0.row.cells.values.map(\.displayedText) }
        .joined(separator: "\n")
    }

    @Test("the version that was chosen of two is told in the workbook", .timeLimit(.minutes(20)))
    func chosen() async throws {
      let browser = try Browser()
      let name = "现场安全文明生产检查表（水务车间）.xlsx"
      let bytes = try InputBytes.contents(of: "\(FixtureRound.folder)/\(name)")
      let sent = try await browser.upload(
        [("甲/\(name)", bytes), ("乙/\(name)", bytes)], fields: ["date": "2025-10-02"])
      let address = try #require(sent.headers[.location])
      _ = try await FixtureRound.page(address, browser)
      func method() async throws -> String {
        try Self.method(in: try await browser.send(.get, "\(address)/assessment.xlsx").bytes)
      }
      #expect(try await method().contains("本次选定：无"))
      _ = try await browser.post(
        "\(address)/decisions", type: Self.form, Array("form=1&do=prefer".utf8))
      let chosen = try await method()
      #expect(chosen.contains("以乙/\(name)为准") && !chosen.contains("以甲/"))
    }

    @Test("a file that cannot be read is told by its name, and no path of the machine is shown")
    func faulty() async throws {
      let browser = try Browser()
      let sent = try await browser.upload([
        ("../../../etc/<b>坏的.xlsx", Array("PK\u{3}\u{4}broken".utf8)), ("空.zip", []),
      ])
      let address = try #require(sent.headers[.location])
      let page = try await FixtureRound.page(address, browser)
      #expect(page.contains("etc/_b_坏的.xlsx"))
      #expect(!page.contains("anping-serve") && !page.contains("<b>坏"))
    }
  }
#endif
