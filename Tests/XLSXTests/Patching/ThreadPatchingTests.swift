import Grid
import Spreadsheet
import TestSupport
import Testing
import XLSX
import XMLStream

/// Notes with answers on sheets that are copied, and on sheets whose rows move.
@Suite("Notes with answers patched") struct ThreadPatchingTests {
  private static func note(_ text: String, _ author: String, _ answer: String, _ by: String) -> Note
  {
    var note = Note(text, author: author)
    note.thread = Note.Thread(replies: [.init(answer, author: by)])
    return note
  }

  /// A sheet 甲 with a note at B2.
  private static func book(_ note: Note) throws -> [UInt8] {
    var sheet = Sheet(name: "甲")
    sheet.notes = ["B2": note]
    return try Workbook(sheets: [sheet]).xlsxBytes()
  }

  private static let asked = note("哪天整改？", "张三", "下周五", "李四")

  /// Whether all messages have ids of their own, answer one that is there, are by people who are
  /// there, and are those that the notes of older programs stand for.
  private func isWhole(_ bytes: [UInt8]) throws -> Bool {
    let parts = try Parts(bytes)
    let messages = try parts.names.filter { $0.contains("threadedComment") }.flatMap {
      try parts.root($0).elements
    }
    let ids = messages.compactMap { $0["id"] }
    let people = try parts.root("xl/persons/person1.xml").elements.compactMap { $0["id"] }
    var stands: [String] = []
    for name in parts.names where name.hasPrefix("xl/comments") {
      stands += try parts.root(name).first("authors")?.elements.map(\.text) ?? []
    }
    let pattern = /\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/
    return ids.count == messages.count && Set(ids).count == ids.count
      && ids.allSatisfy { $0.wholeMatch(of: pattern) != nil }
      && messages.allSatisfy { $0["parentId"].map(ids.contains) ?? true }
      && Set(people).count == people.count
      && messages.allSatisfy { people.contains($0["personId"] ?? "") }
      && Set(stands)
        == Set(messages.filter { $0["parentId"] == nil }.map { "tc=" + ($0["id"] ?? "") })
  }

  @Test("copied within a workbook they have ids of their own") func copied() throws {
    let patches: [Patch] = [
      .copySheet("甲", to: "乙"), .renameSheet("乙", to: "丙"), .copySheet("甲", to: "乙"),
      .copySheet("乙", to: "丁"),
    ]
    let bytes = try XLSXPatcher.apply(patches, to: Self.book(Self.asked))
    #expect(try isWhole(bytes))
    let read = try Workbook(xlsx: bytes).sheets
    #expect(read.map(\.notes) == Array(repeating: ["B2": Self.asked], count: 4))
    let again = try XLSXPatcher.apply(patches, to: Self.book(Self.asked))
    #expect(again == bytes)
  }

  @Test("imported they bring the people they name") func imported() throws {
    let answered = Self.note("为何扣分？", "王五", "见照片", "张三")
    let source = PackageBytes(try Self.book(answered), name: "other.xlsx")
    let patches = ["乙", "丙"].map { Patch.importSheet(from: source, sheet: "甲", to: $0) }
    // Once where others with the same ids are, once where nobody is.
    let bytes = try XLSXPatcher.apply(patches, to: Self.book(Self.asked))
    #expect(try isWhole(bytes))
    let read = try Workbook(xlsx: bytes).sheets.map(\.notes)
    #expect(read == [["B2": Self.asked], ["B2": answered], ["B2": answered]])
    let people = try Parts(bytes).root("xl/persons/person1.xml").elements
    #expect(people.map { $0["displayName"] } == ["张三", "李四", "王五"])
    let alone = try XLSXPatcher.apply(
      patches + [.setNote(sheet: "乙", "C3", Self.asked)],
      to: Workbook(sheets: [Sheet(name: "空")]).xlsxBytes())
    #expect(try isWhole(alone))
    #expect(try Workbook(xlsx: alone).sheets[1].notes == ["B2": answered, "C3": Self.asked])
  }

  @Test("mentions and the ids of newer notes are renewed too") func mentions() throws {
    var parts: [(name: String, data: [UInt8])] = []
    let whole = try Parts(Self.book(Self.asked))
    for name in whole.names {
      var text = try whole.text(name)
      if name.contains("threadedComment") {
        let person = try #require(text.firstMatch(of: /personId="([^"]*)"/)).1
        let mention =
          #"<mentions><mention mentionpersonId="\#(person)" mentionId="{0F}" startIndex="0" length="1"/></mentions>"#
        text = text.replacing("</text>", with: "</text>" + mention, maxReplacements: 1)
      }
      parts.append((name, Array(text.utf8)))
    }
    let source = PackageBytes(try packed(parts), name: "other.xlsx")
    let bytes = try XLSXPatcher.apply(
      [.importSheet(from: source, sheet: "甲", to: "乙")],
      to: Self.book(Self.note("一", "王五", "二", "赵六")))
    #expect(try isWhole(bytes))
    let read = try Parts(bytes)
    let thread = try read.text("xl/threadedComments/threadedComment2.xml")
    let mention = try #require(
      thread.firstMatch(of: /mentionpersonId="([^"]*)" mentionId="([^"]*)"/))
    let people = try read.root("xl/persons/person1.xml").elements
    #expect(people.first { $0["id"] == String(mention.1) }?["displayName"] == "张三")
    #expect(mention.2 != "{0F}")
  }

  @Test("set where another stood before rows were inserted they have ids of their own")
  func movedAway() throws {
    let bytes = try XLSXPatcher.apply(
      [
        .insertRows(sheet: "甲", before: 2, count: 1, formattedLike: []),
        .setNote(sheet: "甲", "B2", Self.asked),
      ], to: Self.book(Self.asked))
    #expect(try isWhole(bytes))
    #expect(try Workbook(xlsx: bytes).sheets[0].notes == ["B2": Self.asked, "B3": Self.asked])
  }
}
