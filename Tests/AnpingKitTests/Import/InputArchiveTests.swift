import AnpingKit
import Files
import Spreadsheet
import TestSupport
import Testing
import Values
import Wording
import XLSX

/// Archives of files, as branches send them, well packed and badly.
@Suite("Input archives") struct InputArchiveTests {
  private static let name = "水务车间党管安全责任落实表.csv"
  /// 一车间/水务.csv as a Chinese Windows writes it; the last byte of 车 is no backslash, that of
  /// 誠 is one.
  private static let chinese: [UInt8] =
    [0xD2, 0xBB, 0xB3, 0xB5, 0xBC, 0xE4, 0x2F, 0xD5, 0x5C, 0xCB, 0xAE, 0xCE, 0xF1]
    + Array(".csv".utf8)

  private static func form() throws -> [UInt8] {
    try Repository.bytes("fixtures/received/forms/\(name)")
  }

  private static func found(
    _ entries: [ZipBuilder.Entry], named: Bool = true
  ) throws -> (files: [String], errors: [String]) {
    try FileSandbox.with { sandbox in
      try sandbox.put(ZipBuilder(entries).bytes(), "收/回.zip")
      let (files, errors) = InputFiles.find(
        [named ? sandbox.path("收/回.zip") : sandbox.path("收")], opensArchives: true)
      let keys = errors.map { ($0.error as? any WordedError)?.kind.key ?? "\($0.error)" }
      return (files.map { $0.shownAs.replacing(sandbox.path("收/"), with: "") }, keys)
    }
  }

  @Test("an archive is a folder: nested ones too, without hidden files and lock files")
  func anArchiveIsAFolder() throws {
    let names = ["b.xlsx", "一车间/a.csv", "~$b.xlsx", ".x.csv", "__MACOSX/b.xlsx", "照片.jpg", "空/"]
    let (files, errors) = try Self.found(names.map { .init($0, "") })
    #expect(files == ["回.zip/b.xlsx", "回.zip/一车间/a.csv"])
    #expect(errors.isEmpty)
  }

  @Test("the way to an archive is no part of the names in it: hidden folders above it are passed")
  func theWayToAnArchive() throws {
    let sandbox = try FileSandbox()
    let path = try sandbox.put(ZipBuilder([.init("a.csv", "")]).bytes(), ".收/回.zip")
    for way in [path, sandbox.path("./.收/../.收/回.zip")] {
      #expect(InputFiles.find([way], opensArchives: true).files.map(\.shownAs) == [way + "/a.csv"])
    }
  }

  @Test("names are UTF-8 or GB18030, or what the field for names in UTF-8 says")
  func namesInGB18030() throws {
    var entry = ZipBuilder.Entry("", try Self.form())
    entry.name = Self.chinese
    let sandbox = try FileSandbox()
    let path = try sandbox.put(ZipBuilder([entry]).bytes(), "收回.zip")
    #expect(
      InputFiles.find([path], opensArchives: true).files.map(\.shownAs) == [path + "/一车间/誠水务.csv"])
  }

  @Test(
    "what is not read is told",
    arguments: [
      (["../a.csv", "b.csv"], ["X01.outsideArchive"]),
      (["a/..\\..\\b.csv"], ["X01.outsideArchive"]),
      (["a.zip", "b.csv"], ["X03.archiveInArchive"]), (["a.rar"], ["X03.archiveInArchive"]),
      (["a.jpg"], ["X08.noFilesInArchive"]), (["a.csv", "A.CSV"], ["X01.duplicatePart"]),
    ])
  func whatIsNotReadIsTold(names: [String], keys: [String]) throws {
    #expect(try Self.found(names.map { .init($0, "x") }).errors == keys)
  }

  @Test("an archive without tables is passed over in a folder that has some")
  func photos() throws {
    #expect(try Self.found([.init("a.jpg", "x")], named: false).errors == ["X08.noFiles"])
  }

  @Test("files that inflate to more than a workbook might are refused together")
  func tooMuch() throws {
    let limit = Limits.default.inflatedBytes(forFileOf: 1000)
    func sizes(_ first: Int) -> [ZipBuilder.Entry] {
      [first, limit / 2].enumerated().map { index, size in
        var entry = ZipBuilder.Entry("\(index).csv", "x")
        entry.declaredSize = UInt32(size)
        return entry
      }
    }
    #expect(try Self.found(sizes(limit - limit / 2)).errors.isEmpty)
    #expect(try Self.found(sizes(limit - limit / 2 + 1)).errors == ["X04"])
  }

  @Test("files in an archive are checked and assessed like others; a damaged one stops none")
  func membersAreRead() async throws {
    let sandbox = try FileSandbox()
    var damaged = ZipBuilder.Entry("坏.csv", try Self.form())
    damaged.checksum = 1
    var locked = ZipBuilder.Entry("锁.csv", try Self.form())
    locked.flags = 1
    let good = ZipBuilder.Entry("一车间/" + Self.name, try Self.form())
    let path = try sandbox.put(ZipBuilder([good, damaged, locked]).bytes(), "收回.zip")
    let round = try Round(
      templates: Repository.path("templates"), today: CalendarDate("2025-10-02"))
    let received = await round.read([path])
    #expect(received.files.map(\.input.shownAs) == [path + "/一车间/" + Self.name])
    #expect(received.failures.map(\.file).sorted() == [path + "/坏.csv", path + "/锁.csv"])
    let assessed = round.assess(received)
    let copies = ReturnCopies(wording: Wording(.chinese), replacing: false)
    #expect(copies.names(of: assessed.files) == ["收回/一车间/\(Self.name).xlsx"])
  }

  @Test(
    "a workbook is no archive of files, whatever its name says; what is neither is read as it is")
  func workbooks() throws {
    let sandbox = try FileSandbox()
    let book = try Workbook(sheets: [Sheet(name: "表")]).xlsxBytes()
    try sandbox.put(book, "收/a.zip")
    try sandbox.put("不是压缩包", "收/b.zip")
    try sandbox.put(Array("Rar!".utf8), "收/c.rar")
    let (files, errors) = InputFiles.find([sandbox.path("收")], opensArchives: true)
    #expect(files.map(\.shownAs) == ["a.zip", "b.zip", "c.rar"])
    #expect(errors.isEmpty)
  }
}
