#if Office
  import AnpingKit
  import CSV
  import Conversion
  import FoundationEssentials
  import HTTPTypes
  import Hummingbird
  import TestSupport
  import Testing
  import TextEncoding
  import XLS
  import ZipContainer

  @testable import AnpingWeb

  @Suite("Tables on the page") struct ConvertTests {
    /// A table in GB18030 with semicolons, numbers that are codes, dates of one pattern, and a formula.
    private static let table: [UInt8] = {
      let text = "台账;;;\n编号;名称;日期;金额\n007;\"锅炉;甲\";20250301;1.50\n008;=1+1;20250302;—\n"
      var bytes: [UInt8] = []
      var encoder = TextEncoder(.gb18030)
      _ = encoder.encode(text.utf8.span, into: &bytes)
      return bytes
    }()

    /// The address of a table that was sent.
    private static func sent(
      _ name: String, _ bytes: [UInt8], to browser: Browser
    ) async throws -> String {
      let answer = try await browser.send([("table", name, bytes)], to: "/tables")
      #expect(answer.status == .seeOther)
      return try #require(answer.headers[.location])
    }

    /// What `convert` makes of a file into a folder: names and bytes.
    private static func converted(
      _ name: String, _ bytes: [UInt8], _ change: (inout ConversionOptions) -> Void
    ) throws -> [String: [UInt8]] {
      try FileSandbox.with { sandbox in
        var options = ConversionOptions()
        change(&options)
        let source = try InputSource(sandbox.put(bytes, name))
        try Converter(options: options) { _ in }
          .convert([source], to: .folder(sandbox.path("out")))
        return try FileManager.default.contentsOfDirectory(atPath: sandbox.path("out"))
          .reduce(into: [:]) { $0[$1] = try InputBytes.contents(of: sandbox.path("out/\($1)")) }
      }
    }

    private static let wishes: [(String, @Sendable (inout ConversionOptions) -> Void)] = [
      ("", { _ in }),
      ("format=ndjson&header=2", { ($0.format, $0.selection.header) = (.ndjson, .row(2)) }),
      ("format=markdown", { $0.format = .markdown }),
      ("format=cells&delimiter=%2C", { ($0.format, $0.dialect) = (.cells, .commas) }),
      (
        "format=xlsx&type.A=%E6%95%B0%E5%AD%97&dateFormat=yyyyMMdd&header=2",
        {
          $0.format = .xlsx
          $0.selection.header = .row(2)
          $0.selection.types = [ColumnTyping("A=数字")!]
          $0.selection.dateFormat = DatePattern("yyyyMMdd")
        }
      ),
      (
        "format=csv&delimiter=tab&outputEncoding=gb18030&defuse=1&skip=1",
        {
          ($0.format, $0.dialect, $0.defuses) = (.csv, .tabs, true)
          $0.outputEncoding = .gb18030
          $0.selection.skip = 1
        }
      ),
      (
        "format=json&header=2&columns=%E5%90%8D%E7%A7%B0,A&null=007&noTypes=1&range=A2%3AD",
        {
          ($0.format, $0.types) = (.json, false)
          $0.selection.header = .row(2)
          $0.selection.columns = ["名称", "A"]
          $0.selection.nulls = ["007"]
          $0.selection.range = SheetArea("A2:D")!
        }
      ),
    ]

    @Test(
      "a table becomes byte for byte what convert writes by the same options",
      arguments: wishes.indices)
    func same(index: Int) async throws {
      let (query, change) = Self.wishes[index]
      let browser = try Browser()
      let address = try await Self.sent("台账.csv", Self.table, to: browser)
      let page = try await browser.page("\(address)?\(query)")
      #expect(page.status == .ok)
      let text = try await page.text
      #expect(text.components(separatedBy: "全部字节都是合法的 GB18030").count == 2)
      let theirs = try Self.converted("台账.csv", Self.table, change)
      let (name, bytes) = try #require(theirs.first)
      #expect(theirs.count == 1)
      let file = try await browser.page("\(address)/file?\(query)")
      #expect(try await file.bytes == bytes)
      #expect(
        file.headers[.contentDisposition]
          == "attachment; filename*=UTF-8''\(FormFields.encoded(name))")
    }

    @Test(
      "a workbook of several sheets becomes a file for each, all in one archive, as in a folder")
    func several() async throws {
      let bytes = try InputBytes.contents(of: Repository.path("fixtures/xls/libreoffice.xls"))
      let browser = try Browser()
      let address = try await Self.sent("../../甲/libreoffice.xls", bytes, to: browser)
      let theirs = try Self.converted("libreoffice.xls", bytes) { $0.format = .csv }
      try #require(theirs.count > 1)
      let answer = try await browser.page("\(address)/file?format=csv")
      let archive = try ZipArchive(InputBytes(try await answer.bytes))
      #expect(archive.entries.map(\.name).sorted() == theirs.keys.sorted())
      for entry in archive.entries {
        #expect(try archive.data(of: entry, limit: 1 << 20) == theirs[entry.name])
      }
      let sheet = try #require(try Workbook(xls: bytes).sheets.last?.name)
      let only = try await browser.page(
        "\(address)/file?format=csv&sheet=\(FormFields.encoded(sheet))")
      #expect(try await only.bytes == theirs["libreoffice-\(sheet).csv"])
    }

    @Test("what the page shows is what was read: sheets, columns, types, the first rows")
    func page() async throws {
      let browser = try Browser()
      let address = try await Self.sent("台账.csv", Self.table, to: browser)
      let page = try await browser.page("\(address)?header=2").text
      for part in ["A1:D4", "<bdi>编号</bdi>", "<bdi>金额</bdi>", ">锅炉;甲</td>"] {
        #expect(page.contains(part), "\(part)")
      }
      // A code keeps its zeros: it is a text, and so it is shown.
      #expect(page.contains(">007</td>"))
      let lines = try await browser.page("\(address)?header=2&format=ndjson").text
      #expect(lines.contains("<pre>{&quot;编号&quot;:&quot;007&quot;"))
    }

    @Test("what is lost is told as an error, and what was found out beside it")
    func noticed() async throws {
      let browser = try Browser()
      let damaged = Array("编号,名称\n1,锅".utf8) + [0xFF, 0xFE] + Array("炉\n".utf8)
      let address = try await Self.sent("坏.csv", damaged, to: browser)
      let page = try await browser.page("\(address)?encoding=utf-8").text
      #expect(page.contains("<li class=\"error\">"))
      #expect(page.contains("编码 utf-8：由 --encoding 指定"))
      let broken = try await Self.sent("坏.xlsx", Array("PK\u{3}\u{4}broken".utf8), to: browser)
      let answer = try await browser.page(broken)
      #expect(answer.status == .unprocessableContent)
      let text = try await answer.text
      #expect(text.contains("坏.xlsx") && !text.contains("anping-serve"))
      #expect(try await browser.page("\(broken)/file").status == .unprocessableContent)
    }

    @Test("words that mean nothing, tables that are not there, and more than one file are refused")
    func refused() async throws {
      let browser = try Browser(limits: UploadLimits(fileBytes: 1_000))
      let address = try await Self.sent("台账.csv", Self.table, to: browser)
      for query in [
        "format=pdf", "header=0", "header=x", "encoding=none/such", "delimiter=%22", "delimiter=ab",
        "range=3%3A2", "skip=-1", "dateFormat=x", "values=x", "type.A=x", "outputEncoding=auto",
        "encoding=%00", "skip=9223372036854775807",
        "columns=" + String(repeating: "A", count: 3_000),
      ] {
        #expect(
          try await browser.send(.get, "\(address)?\(query)").status == .badRequest, "\(query)")
      }
      for query in ["columns=%E6%B2%A1%E6%9C%89", "type.%E6%B2%A1%E6%9C%89=text"] {
        #expect(try await browser.page("\(address)?\(query)").status == .unprocessableContent)
      }
      #expect(try await browser.send(.get, "/tables/none").status == .notFound)
      #expect(try await browser.send(.get, "\(address)/other").status == .notFound)
      let two = [("table", "a.csv", Self.table), ("table", "b.csv", Self.table)]
      #expect(try await browser.send(two, to: "/tables").status == .contentTooLarge)
      let large = [("table", "a.csv", [UInt8](repeating: 0x31, count: 1_001))]
      #expect(try await browser.send(large, to: "/tables").status == .contentTooLarge)
      #expect(try await browser.send([], to: "/tables").status == .badRequest)
      let foreign = try await browser.post(
        "/tables", type: "multipart/form-data; boundary=b", [], origin: "http://evil.example")
      #expect(foreign.status == .forbidden)
    }

    @Test("a table that is ended is gone with what was made of it")
    func closed() async throws {
      let browser = try Browser()
      let address = try await Self.sent(".台账.csv", Self.table, to: browser)
      let file = try await browser.page("\(address)/file?format=csv")
      #expect(try await file.bytes.isEmpty == false)
      let closed = try await browser.post("\(address)/close", type: "text/plain", [])
      #expect(closed.headers[.location] == "/convert")
      #expect(try await browser.send(.get, address).status == .notFound)
    }

    @Test("a table that would fill the disk is not written")
    func bounded() throws {
      try FileSandbox.with { sandbox in
        var options = ConversionOptions()
        options.outputBytes = 100
        let source = try InputSource(sandbox.put(String(repeating: "a,b\n", count: 100), "a.csv"))
        let failure = #expect(throws: FileError.self) {
          try Converter(options: options) { _ in }
            .convert([source], to: .folder(sandbox.path("out")))
        }
        #expect(failure?.code == .tooLarge)
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.path("out")).isEmpty)
      }
    }
  }
#endif
