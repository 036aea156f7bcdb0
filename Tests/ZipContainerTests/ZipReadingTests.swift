import Files
import TestSupport
import Testing
import ZipContainer

/// ENGINE.md sections 1 and 4: archives as programs write them, and as attackers do.
@Suite("Zip reading") struct ZipReadingTests {
  private typealias Entry = ZipBuilder.Entry

  private func archive(_ builder: ZipBuilder) throws(ZipError) -> ZipArchive {
    try ZipArchive(InputBytes(builder.bytes()))
  }

  private func text(_ name: String, in builder: ZipBuilder) throws(ZipError) -> String? {
    let archive = try archive(builder)
    guard let entry = archive.entry(named: name) else { return nil }
    return String(decoding: try archive.data(of: entry, limit: 1000), as: UTF8.self)
  }

  private func fault(_ builder: ZipBuilder, limit: Int = 1000) -> ZipError.Code? {
    do {
      let archive = try archive(builder)
      for entry in archive.entries { _ = try archive.data(of: entry, limit: limit) }
      return nil
    } catch { return error.code }
  }

  @Test("entries are read, stored and deflated") func entriesAreReadStoredAndDeflated() throws {
    var deflated = Entry("xl/b.xml", [75, 76, 74, 28, 133, 163, 112, 20, 14, 115, 8, 0])
    (deflated.method, deflated.declaredSize, deflated.checksum) = (8, 1000, 1_472_709_960)
    let builder = ZipBuilder([Entry("xl/a.xml", "甲"), deflated])
    #expect(try text("xl/a.xml", in: builder) == "甲")
    #expect(try text("xl/b.xml", in: builder) == String(repeating: "ab", count: 500))
  }

  @Test("names that a Chinese Windows wrote are found by their letters")
  func namesInGBK() throws {
    var entry = Entry("", "甲")
    entry.name = Array("xl\\worksheets\\".utf8) + [0xB1, 0xED, 0x31] + Array(".xml".utf8)
    #expect(try text("xl/worksheets/表1.xml", in: ZipBuilder([entry])) == "甲")
    // No character of GB18030 begins with FF: the bytes stay apart as letters.
    entry.name = [0xFF, 0x61]
    #expect(try text("\u{FF}a", in: ZipBuilder([entry])) == "甲")
  }

  @Test("junk before and behind does no harm") func junkBeforeAndBehindDoesNoHarm() throws {
    var builder = ZipBuilder([Entry("a", "甲")])
    builder.prefix = Array("#!/bin/sh\n".utf8)
    #expect(try text("a", in: builder) == "甲")
    builder.comment = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0xEE, count: 30)
    #expect(try text("a", in: builder) == "甲")
    let trailing = try ZipArchive(InputBytes(ZipBuilder([Entry("a", "甲")]).bytes() + [0, 0, 0]))
    #expect(trailing.entries.count == 1)
  }

  @Test("data descriptors are read") func dataDescriptorsAreRead() throws {
    var entry = Entry("a", "甲")
    entry.hasDescriptor = true
    #expect(try text("a", in: ZipBuilder([entry])) == "甲")
  }

  @Test(
    "names are found in any writing",
    arguments: ["xl/a.xml", "XL\\A.XML", "/xl/a.xml", "./xl//a.xml"])
  func namesAreFoundInAnyWriting(_ name: String) throws {
    #expect(try text("xl/a.xml", in: ZipBuilder([Entry(name, "1")])) == "1")
    #expect(try text(name, in: ZipBuilder([Entry("xl/a.xml", "1")])) == "1")
  }

  @Test("names that are no UTF-8 stay apart") func namesThatAreNoUTF8StayApart() throws {
    var (first, second) = (Entry("", "1"), Entry("", "2"))
    (first.name, second.name) = ([0xB1, 0xED, 0x31], [0xB1, 0xED, 0x32])
    #expect(try archive(ZipBuilder([first, second])).entries.count == 2)
  }

  @Test("names that lead outside are not found", arguments: ["../a", "xl/../../a", "..\\a"])
  func namesThatLeadOutsideAreNotFound(
    _ name: String
  ) throws {
    let archive = try archive(ZipBuilder([Entry(name, "1")]))
    #expect(archive.entry(named: name) == nil)
    #expect(archive.entry(named: "a") == nil)
  }

  @Test(
    "two entries of one name are refused",
    arguments: [("a", "a"), ("xl/a", "XL/A"), ("xl/a", "xl\\a"), ("a", "/a")])
  func twoEntriesOfOneNameAreRefused(_ first: String, _ second: String) {
    #expect(fault(ZipBuilder([Entry(first, "1"), Entry(second, "2")])) == .duplicateName)
  }

  @Test("headers that disagree are refused") func headersThatDisagreeAreRefused() {
    var entry = Entry("a", "甲")
    entry.localName = [0x62]
    #expect(fault(ZipBuilder([entry])) == .headersDiffer)
    entry = Entry("a", "甲")
    entry.localMethod = 8
    #expect(fault(ZipBuilder([entry])) == .headersDiffer)
    entry = Entry("a", "甲")
    entry.localSize = 0xFFFF_FFF0
    #expect(fault(ZipBuilder([entry])) == .headersDiffer)
  }

  @Test("damage is reported") func damageIsTold() {
    var entry = Entry("a", "甲")
    entry.checksum = 1
    #expect(fault(ZipBuilder([entry])) == .badChecksum)
    entry = Entry("a", "甲")
    entry.declaredSize = 2
    #expect(fault(ZipBuilder([entry])) == .wrongSize)
    entry.declaredSize = 0xFFFF_FFF0
    #expect(fault(ZipBuilder([entry])) == .wrongSize)
    entry = Entry("a", [0xFF, 0xFF, 0xFF])
    (entry.method, entry.declaredSize) = (8, 10)
    #expect(fault(ZipBuilder([entry])) == .badData)
    entry = Entry("a", [75])
    (entry.method, entry.declaredSize) = (8, 10)
    #expect(fault(ZipBuilder([entry])) == .truncated)
    entry = Entry("a", "甲")
    entry.method = 14
    #expect(fault(ZipBuilder([entry])) == .unknownMethod)
    entry = Entry("a", "甲")
    entry.flags = 1
    #expect(fault(ZipBuilder([entry])) == .encryptedEntry)
  }

  @Test("limits hold at one past them") func limitsHoldAtOnePastThem() throws {
    let builder = ZipBuilder([Entry("a", "123"), Entry("b", "123")])
    #expect(fault(builder, limit: 3) == nil)
    #expect(fault(builder, limit: 2) == .tooManyBytes)
    let source = InputBytes(builder.bytes())
    #expect(try ZipArchive(source, maximumEntries: 2).entries.count == 2)
    #expect { try ZipArchive(source, maximumEntries: 1) } throws: {
      ($0 as? ZipError)?.code == .tooManyEntries
    }
  }

  @Test("every cut of an archive is refused or read") func everyCutOfAnArchiveIsRefusedOrRead()
    throws
  {
    let bytes = ZipBuilder([Entry("xl/a.xml", "甲"), Entry("b", "乙")]).bytes()
    for count in 0..<bytes.count {
      #expect(throws: ZipError.self) { try ZipArchive(InputBytes(Array(bytes[..<count]))) }
    }
  }
}
