#if Office
  import AnpingKit
  import Foundation
  import HTTPTypes
  import Hummingbird
  import TestSupport
  import Testing
  import XLSX

  @testable import AnpingWeb

  @Suite("Templates on the page") struct TemplatePagesTests {
    private static let folder = TemplateFolder(path: Repository.path("templates/检查表"))
    private static let file = Repository.path("templates/检查表/党管安全责任落实表.xlsx")

    /// A template of ours with a placeholder that is not closed.
    private static func odd() throws -> [UInt8] {
      let form = try FormTemplate(path: file)
      let sheet = try #require(form.workbook.sheets.first?.name)
      return try XLSXPatcher.apply(
        [.setCell(sheet: sheet, CellReference("C3"), .value(.text("{{受检单位")))],
        to: InputBytes.contents(of: file))
    }

    private static func sent(_ bytes: [UInt8], to browser: Browser) async throws -> String {
      let answer = try await browser.send([("template", "../新<b>表.xlsx", bytes)], to: "/drafts")
      #expect(answer.status == .seeOther)
      return try #require(answer.headers[.location])
    }

    @Test("all templates are listed, each with its page that shows its sheets")
    func list() async throws {
      let browser = try Browser()
      let page = try await browser.send(.get, "/templates").text
      #expect(Self.folder.forms.count > 1)
      for (place, form) in Self.folder.forms.enumerated() {
        #expect(page.contains("<a href=\"/templates/\(place + 1)\">\(form.definition.title)</a>"))
        let own = try await browser.send(.get, "/templates/\(place + 1)")
        let text = try await own.text
        #expect(own.status == .ok)
        for sheet in form.workbook.sheets { #expect(text.contains("工作表“\(sheet.name)”")) }
        for field in form.definition.fields { #expect(text.contains(">\(field.name)</th>")) }
        #expect(text.contains("没有发现问题"))
      }
      #expect(!page.contains(Self.folder.path))
      for path in [
        "/templates/0", "/templates/99", "/templates/x", "/templates/1/x", "/templates/1/close",
      ] {
        #expect(try await browser.send(.get, path).status == .notFound, "\(path)")
      }
    }

    @Test("what lint says of a template stands at its cells, and the file among no templates")
    func lint() async throws {
      let browser = try Browser()
      let bytes = try Self.odd()
      let theirs = try FileSandbox.with { sandbox in
        let path = try sandbox.put(bytes, "检查表.xlsx")
        return TemplateInspection(ofFiles: [path]).diagnostics(
          of: try TableFile.open(path).workbook, file: path)
      }
      #expect(theirs.contains { $0.cell == CellReference("C3") && $0.severity == .error })
      let before = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      let address = try await Self.sent(bytes, to: browser)
      let page = try await browser.send(.get, address).text
      for finding in theirs {
        #expect(page.contains("<small>\(finding.code)</small>"))
        #expect(page.contains(HTML(finding.message(in: Wording(.chinese))).markup))
      }
      #expect(page.contains("id=\"cell-C3\" class=\"error"))
      #expect(page.contains("新_b_表.xlsx") && !page.contains("anping-serve"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) == before)
      #expect(
        try await browser.post("\(address)/close", type: "text/plain", []).status == .seeOther)
      #expect(try await browser.send(.get, address).status == .notFound)
    }

    @Test(
      "a blank is the one that the command writes, of templates in use and of one that was sent")
    func blank() async throws {
      let browser = try Browser()
      let unit = "运行一部"
      let round = try Round(Self.folder, today: .clockDay)
        .beginning(on: .clockDay, number: 4, units: nil, previous: nil)
      let place = try #require(Self.folder.forms.firstIndex { $0.definition.title == "党管安全责任落实表" })
      let theirs = try #require(try round.blankForms(Self.folder.forms[place], unit: unit).first)
      let sent = try await Self.sent(InputBytes.contents(of: Self.file), to: browser)
      for address in ["/templates/\(place + 1)", sent] {
        let query = "unit=\(FormFields.encoded(unit))&round=4"
        let file = try await browser.send(.get, "\(address)/blank.xlsx?\(query)")
        #expect(try await file.bytes == (try theirs.bytes()), "\(address)")
        #expect(
          file.headers[.contentDisposition]?.contains(FormFields.encoded(theirs.fileName)) == true)
        let page = try await browser.send(.get, "\(address)/blank?\(query)").text
        #expect(page.contains(">\(unit)</td>") && !page.contains("{{"))
        for wrong in ["round=0", "round=x", "unit=" + String(repeating: "a", count: 101)] {
          #expect(try await browser.send(.get, "\(address)/blank?\(wrong)").status == .badRequest)
        }
      }
    }

    @Test("what is no template is told, and too much is refused")
    func refused() async throws {
      let browser = try Browser()
      let broken = try await Self.sent(Array("PK\u{3}\u{4}broken".utf8), to: browser)
      #expect(try await browser.send(.get, broken).status == .unprocessableContent)
      let text = try await Self.sent(Array("a,b\n1,2\n".utf8), to: browser)
      let page = try await browser.send(.get, text)
      #expect(page.status == .ok)
      #expect(try await page.text.contains("<small>T"))
      #expect(try await browser.send(.get, "\(text)/blank").status == .unprocessableContent)
      let large = [("template", "a.xlsx", [UInt8](repeating: 0x31, count: (8 << 20) + 1))]
      #expect(try await browser.send(large, to: "/drafts").status == .contentTooLarge)
      #expect(try await browser.send([], to: "/drafts").status == .badRequest)
      #expect(try await browser.send(.get, "/drafts/none/blank.xlsx").status == .notFound)
    }
  }
#endif
