import Files
import TestSupport
import Testing
import ZipContainer

/// A file that lost a part of its content is told as such by every command, with status 2; the
/// rest is written all the same.
@Suite("Lost content") struct LostContentTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  /// What is taken away.
  enum Loss { case text, sheet, strings }

  @Test(
    "every command says what is lost, writes the rest, and ends with status 2",
    arguments: [
      (Loss.text, "convert 坏.xlsx -o 坏.csv -q", "文本编号 9999 不存在"),
      (.text, "import 坏.xlsx -o 坏.csv.ndjson", "文本编号 9999 不存在"),
      (.text, "assess 坏.xlsx -o 考评.xlsx", "文本编号 9999 不存在"),
      (.sheet, "check 坏.xlsx", "文件内部缺失 1 处内容"), (.sheet, "sheets 坏.xlsx", "的内容缺失"),
      (.strings, "check 坏.xlsx", "处内容，认不出检查表"),
    ])
  func isTold(loss: Loss, command: String, words: String) throws {
    try damage(loss)
    let result = try program.run(
      "anping \(command); status=$?; cat *.ndjson 2>/dev/null; exit $status")
    #expect(result.status == 2)
    let said = (result.output + result.errors).joined(separator: "\n")
    #expect(said.contains(words), "\(said)")
    for name in command.split(separator: " ") where name.contains(".") {
      #expect((try? FileStatus(program.folder + "/" + name))?.kind == .file)
    }
  }

  @Test("a workbook without its relationships is read, and that is told")
  func relationships() throws {
    try change { name, data in name == "xl/_rels/workbook.xml.rels" ? nil : data }
    let result = try program.run("anping check 坏.xlsx")
    #expect(result.output.contains { $0.contains("内部关系表缺失") })
    #expect(result.output.contains { $0.hasPrefix("共 1 个文件、1 张表") })
  }

  private func damage(_ loss: Loss) throws {
    let sheet = "xl/worksheets/sheet1.xml"
    try change { name, data in
      switch loss {
      case .sheet: return name == sheet ? nil : data
      case .strings: return name == "xl/sharedStrings.xml" ? nil : data
      case .text:
        guard name == sheet else { return data }
        // The text of the last cell: none has the number.
        let text = String(decoding: data, as: UTF8.self)
        let mark = "t=\"s\"><v>"
        guard let place = text.ranges(of: mark).last?.upperBound else { return data }
        return Array((text[..<place] + "9999" + text[place...].drop { $0 != "<" }).utf8)
      }
    }
  }

  /// Writes a received form with its parts changed.
  private func change(_ part: (String, [UInt8]) -> [UInt8]?) throws {
    let form = "fixtures/received/forms/2025年第3轮-运行一部-现场安全文明生产检查表.xlsx"
    let archive = try ZipArchive(InputBytes(try Repository.bytes(form)))
    let entries = try archive.entries.compactMap { entry in
      part(entry.name, try archive.data(of: entry, limit: 1 << 20)).map {
        ZipBuilder.Entry(entry.name, $0)
      }
    }
    try AtomicFile.write(
      ZipBuilder(entries).bytes(), to: program.folder + "/坏.xlsx", replacing: true)
  }
}
