import AnpingKit
import Files
import Forms
import JSON
import TestSupport
import Testing
import Values
import Wording

/// What `import` makes of files, each by itself.
@Suite("Import") struct ImportTests {
  private static let forms = Repository.path("fixtures/received/forms")

  private static let shared = Result { try makeRound() }

  private static func round() throws -> Round { try shared.get() }

  private static func makeRound() throws -> Round {
    try Round(
      templates: Repository.path("templates/检查表"),
      units: Repository.path("fixtures/received/units.csv"), number: 3,
      today: CalendarDate("2025-10-02"))
  }

  /// The lines of some files.
  private static func lines(_ paths: [String]) async throws -> [String] {
    let round = try round()
    let records = FileRecords(in: round, wording: Wording(.chinese))
    var file = RecordsFile(.ndjson, of: records, wording: Wording(.chinese))
    var bytes: [UInt8] = []
    try await round.importEach(paths, standardInputAs: "-", make: file.piece) { piece in
      try file.append(piece) { bytes += $0 }
    }
    try file.finish { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func records(_ paths: [String]) async throws -> [JSONValue] {
    try await lines(paths).map { try JSONParser.value(of: Array($0.utf8)) }
  }

  @Test("every form is a record and every broken file is one, where it stands among the others")
  func everyFileIsARecord() async throws {
    let sandbox = try FileSandbox()
    let form = try Repository.bytes("fixtures/received/forms/水务车间党管安全责任落实表.csv")
    let broken = ["加密.xlsx", "截断.xlsx", "空文件.xlsx", "文本改名.xlsx", "没有检查表.xlsx"]
    for number in 100..<130 { try sandbox.put(form, "收回/\(number).csv") }
    for (number, name) in broken.enumerated() {
      try sandbox.put(Repository.bytes("fixtures/bad/\(name)"), "收回/10\(number)坏.xlsx")
    }
    let records = try await Self.records([sandbox.path("收回")])
    #expect(records.count == 35)
    let names = records.compactMap { if case .string(let name)? = $0["file"] { name } else { nil } }
    #expect(names.count == 35 && names == names.sorted())
    let bad = records.filter { $0["form"] == .null }
    #expect(bad.count == 5)
    #expect(bad.allSatisfy { $0["sheet"] == .null && $0["sha256"] != .null })
    #expect(bad.allSatisfy { $0["error"] != nil || $0["diagnostics"] != .array([]) })
  }

  @Test("a record is the same alone and among others")
  func aRecordIsTheSameAloneAndAmongOthers() async throws {
    let names = Folder.files(below: Self.forms).names
    var alone: [String] = []
    for name in names {
      let path = FilePath.join(Self.forms, name)
      alone += try await Self.lines([path]).map { line in
        line.replacing("\"\(path)\"", with: "\"\(name)\"")
      }
    }
    let together = try await Self.lines([Self.forms])
    #expect(together.count > 10)
    #expect(together == alone)
  }

  @Test("people are arrays, also one alone; unit, branch, round and digest stand in every record")
  func membersOfARecord() async throws {
    for record in try await Self.records([Self.forms]) {
      #expect(record["unit"] != .null && record["branch"] != .null)
      #expect(record["round"] == 3)
      guard case .string(let digest)? = record["sha256"] else {
        Issue.record("no digest")
        continue
      }
      #expect(digest.wholeMatch(of: /[0-9a-f]{64}/) != nil)
      guard let people = record["fields"]?["巡视人员"]?["value"], people != .null else { continue }
      guard case .array(let names) = people else {
        Issue.record("\(people) is no array")
        continue
      }
      #expect(!names.isEmpty)
    }
  }

  @Test("every format takes the same records", arguments: [RecordFormat.json, .csv, .xlsx])
  func formats(_ format: RecordFormat) async throws {
    let round = try Self.round()
    let records = FileRecords(in: round, wording: Wording(.chinese))
    var file = RecordsFile(format, of: records, wording: Wording(.chinese))
    var bytes: [UInt8] = []
    try await round.importEach([Self.forms], standardInputAs: "-", make: file.piece) { piece in
      try file.append(piece) { bytes += $0 }
    }
    try file.finish { bytes += $0 }
    if format == .json {
      #expect(try JSONParser.value(of: bytes) == .array(await Self.records([Self.forms])))
    } else {
      #expect(bytes.count > 1000)
    }
  }

  @Test("no records are an empty array")
  func noRecords() throws {
    let records = FileRecords(in: try Self.round(), wording: Wording(.chinese))
    var bytes: [UInt8] = []
    try RecordsFile(.json, of: records, wording: Wording(.chinese)).finish { bytes += $0 }
    #expect(bytes == Array("[]\n".utf8))
  }
}
