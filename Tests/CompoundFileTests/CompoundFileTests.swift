import Files
import TestSupport
import Testing

@testable import CompoundFile

@Suite("compound files")
struct CompoundFileTests {
  private static let content = (0..<5000).map { UInt8($0 % 251) }

  private static func fault(_ bytes: [UInt8], reading name: String = "Workbook")
    -> CompoundFileError?
  {
    #expect(throws: CompoundFileError.self) {
      let file = try CompoundFile(InputBytes(bytes))
      _ = try file.stream(named: name).map { try file.contents(of: $0) }
    }
  }

  @Test("a stream is found by its name in any case, and its sectors are put together")
  func streamIsFoundByItsName() throws {
    let bytes = CompoundBuilder([("Other", [1, 2]), ("WORKBOOK", Self.content)]).bytes()
    let file = try CompoundFile(InputBytes(bytes))
    let entry = try #require(file.stream(named: "Workbook"))
    #expect(try file.contents(of: entry) == Self.content)
    #expect(file.stream(named: "Book") == nil)
  }

  @Test("small streams lie in the mini stream, as LibreOffice writes them")
  func smallStreamsLieInTheMiniStream() throws {
    let file = try CompoundFile(InputBytes(Repository.bytes("fixtures/xls/libreoffice.xls")))
    let entry = try #require(file.entries.first { $0.kind == .stream && $0.size < 4096 })
    #expect(try file.contents(of: entry).count == entry.size)
  }

  @Test(
    "the streams at the top say what a file is",
    arguments: [
      (["Workbook"], CompoundFile.Kind.oldWorkbook), (["Book"], .oldWorkbook),
      (["EncryptionInfo", "EncryptedPackage"], .encrypted), (["WordDocument"], .document),
      (["PowerPoint Document"], .presentation), (["Workbook", "ETExtData"], .wps),
      (["Anything"], .unknown),
    ])
  func kinds(names: [String], kind: CompoundFile.Kind) throws {
    let bytes = CompoundBuilder(names.map { ($0, Self.content) }).bytes()
    #expect(try CompoundFile(InputBytes(bytes)).kind == kind)
  }

  @Test("a chain that leads back into itself is refused")
  func chainThatLeadsBackIsRefused() {
    var builder = CompoundBuilder([("Workbook", Self.content)])
    builder.table[3] = 1
    #expect(Self.fault(builder.bytes())?.code == .loop)
  }

  @Test("a chain that ends too early, or leads to a sector that is none, is refused")
  func chainThatEndsTooEarlyIsRefused() {
    for next in [CompoundBuilder.end, CompoundBuilder.free, 0xFFFF_FFFA, 90_000] {
      var builder = CompoundBuilder([("Workbook", Self.content)])
      builder.table[3] = next
      #expect(Self.fault(builder.bytes())?.code == .brokenChain, "\(next)")
    }
  }

  @Test("a file that ends early is refused with the byte where it ends")
  func fileThatEndsEarlyIsRefused() {
    let bytes = CompoundBuilder([("A", [1]), ("Workbook", Self.content)]).bytes()
    #expect(Self.fault(Array(bytes.prefix(300)))?.code == .truncated)
    // The directory stands behind the stream here, so that it is missed first.
    let fault = Self.fault(Array(bytes.prefix(3000)))
    #expect(fault?.code == .brokenChain || fault?.code == .truncated)
  }

  @Test("sizes of sectors that no file has are refused", arguments: [0, 7, 16, 31, 255])
  func sizesThatNoFileHasAreRefused(shift: UInt8) {
    var bytes = CompoundBuilder([("Workbook", Self.content)]).bytes()
    bytes[30] = shift
    #expect(Self.fault(bytes)?.code == .badHeader)
  }

  @Test("a chain of tables that leads back into itself ends")
  func chainOfTablesThatLeadsBackEnds() {
    var bytes = CompoundBuilder([("Workbook", Self.content)]).bytes()
    bytes.replaceSubrange(44..<48, with: CompoundBuilder.four(4_000_000))
    bytes.replaceSubrange(68..<72, with: CompoundBuilder.four(2))
    bytes.replaceSubrange(512 * 4 - 4..<512 * 4, with: CompoundBuilder.four(2))
    #expect(Self.fault(bytes)?.code == .loop)
  }
}
