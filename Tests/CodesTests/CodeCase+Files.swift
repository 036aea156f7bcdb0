import AnpingKit
import CSV
import Conversion
import Files
import Forms
import Grid
import JSON
import Spreadsheet
import TestSupport
import Testing
import TextEncoding
import Values
import Wording
import XLSX

extension CodeCase {
  /// `X01…` to `X09…`.
  static let files: [CodeCase] = packages + tables + inputs + outputs + rounds + data

  private static func xlsx(
    _ kind: DiagnosticCode, limits: Limits = .default,
    _ bytes: @escaping @Sendable () throws -> [UInt8]
  ) -> CodeCase {
    CodeCase(kind) { thrown { _ = try Workbook(xlsx: bytes(), limits: limits) } }
  }

  private static let one = #"<row r="1"><c r="A1"><v>1</v></c></row>"#

  private static func sheet(_ kind: DiagnosticCode, _ xml: String) -> CodeCase {
    xlsx(kind) {
      var builder = WorkbookBuilder(rows: one)
      builder["xl/worksheets/sheet1.xml"] = xml
      return builder.bytes()
    }
  }

  private static let packages: [CodeCase] = [
    xlsx(.archiveTruncated) { Array(WorkbookBuilder(rows: one).bytes().prefix(300)) },
    xlsx(.archiveDamaged) {
      var zip = ZipBuilder(
        WorkbookBuilder(rows: one).parts.map {
          .init($0.name, String(decoding: $0.data, as: UTF8.self))
        })
      zip.entries[3].checksum = 7
      return zip.bytes()
    },
    xlsx(.packageWithoutWorkbook) { ZipBuilder([.init("a.txt", "a")]).bytes() },
    xlsx(.partTwice) {
      var builder = WorkbookBuilder(rows: one)
      builder.parts.append(builder.parts[3])
      return builder.bytes()
    },
    xlsx(.fileEncrypted) { try Repository.bytes("fixtures/bad/加密.xlsx") },
    xlsx(.fileOfOtherFormat) { Array("<html><table>".utf8) },
    xlsx(.fileIsDocument) { Array("%PDF-1.7".utf8) },
    xlsx(.fileIsPicture) { [0x89, 0x50, 0x4E, 0x47, 13, 10] },
    xlsx(.fileIsArchive) { Array("Rar!\u{1A}\u{7}".utf8) },
    xlsx(.limitPassed, limits: fewBytes) {
      WorkbookBuilder(rows: "<row><c><v>1</v></c><c><v>1</v></c></row>").bytes()
    },
    sheet(.xmlMalformed, "<worksheet><sheetData>"),
    sheet(.xmlDocumentType, "<!DOCTYPE a><worksheet/>"),
    sheet(.xmlEncoding, "<?xml version=\"1.0\" encoding=\"EBCDIC-XX\"?><worksheet/>"),
    CodeCase(.sheetOutOfOrder) {
      let down = (1...9000).reversed().map { "<row r=\"\($0)\"><c><v>1</v></c></row>" }
      let reader = try XLSXReader(bytes: WorkbookBuilder(rows: down.joined()).bytes())
      return thrown {
        var rows = try reader.rows(of: reader.sheets[0])
        while try rows.next() != nil {}
      }
    },
    xlsx(.fileEmpty) { [] },
    CodeCase(.fileNotFound) { thrown { _ = try Workbook(xlsxAt: "/nowhere/a.xlsx") } },
    CodeCase(.notAFile) { thrown { _ = try Workbook(xlsxAt: "/") } },
  ]

  private static var fewBytes: Limits {
    var limits = Limits.default
    limits.workbookBytes = 16
    return limits
  }

  private static func csv(_ kind: DiagnosticCode, _ bytes: [UInt8]) -> CodeCase {
    CodeCase(kind) {
      var notices: [String] = []
      let error = thrown {
        notices = try CSVReader.workbook(bytes, sheetName: "表").notices.map(\.code)
      }
      return error + notices
    }
  }

  private static func csv(_ kind: DiagnosticCode, _ text: String) -> CodeCase {
    csv(kind, Array(text.utf8))
  }

  private static let tables: [CodeCase] = [
    csv(.quoteUnclosed, "a,b\n1,\"x\n"),
    csv(
      .fieldTooLong, "a,b\n1," + String(repeating: "字", count: SheetLimits.textLength + 1) + "\n"),
    CodeCase(.recordTooLong) {
      thrown {
        var options = CSVReader.Options()
        options.recordLimit = 1 << 20
        let field = String(repeating: "x", count: 20_000) + ","
        let line = String(repeating: field, count: 100) + "\n"
        let reader = try CSVReader(Array(line.utf8), options: options)
        while try reader.next() != nil {}
      }
    },
    csv(.bytesUndecodable, Array("序号,内容\n1,帽子\n2,电缆".utf8) + [0xFF, 0x0A]),
    csv(
      .encodingRatherOther,
      [
        0xC0, 0xCB, 0xAC, 0x64, 0xB6, 0xB5, 0xA5, 0xD8, 0x2C, 0xA6, 0xA9, 0xA4, 0xC0, 0x0A, 0xAE,
        0xF8, 0xA8, 0xBE, 0xB3, 0x71, 0xB9, 0x44, 0xB0, 0xEF, 0xA9, 0xF1, 0x2C, 0x32, 0x0A,
      ]),
    csv(
      .encodingStrange, [0xF8, 0xA1, 0xF8, 0xA2, 0xF8, 0xA3, 0x2C, 0xF8, 0xA4, 0xF8, 0xA5, 0x0A]),
    csv(
      .encodingsMixed,
      [0xD0, 0xF2, 0xBA, 0xC5, 0x2C, 0xC4, 0xDA, 0xC8, 0xDD, 0x0A]
        + Array("甲,灭火器\n乙,通道\n".utf8)),
    csv(.rowsRagged, "a,b,c\n1,2,3\n1,2\n1,2,3\n"),
  ]

  private static let inputs: [CodeCase] = [
    conversion(.textAsWorkbook, ["a.xlsx": "序号,内容\n1,帽\n"]),
    conversion(.formatUnknown, ["a.csv": String(repeating: "\0", count: 300)]),
    conversion(.columnsTooMany, ["a.csv": String(repeating: "x,", count: 16_384) + "x\n"]),
    conversion(.severalIntoOne, ["a.csv": "a\n", "b.csv": "b\n"], to: "out.csv"),
    conversion(.jsonLineUnreadable, ["a.ndjson": "{\"a\":1}\n[1]\n"], to: "out.csv"),
    conversion(.nullCharacters, ["a.csv": "a,b\n1,\0x\n"]),
    conversion(.charactersLost, ["a.csv": "a\n\u{E78D}\n"], to: "out.csv") {
      $0.outputEncoding = .gb18030
    },
    // The kernel lets nobody read it, not even root.
    CodeCase(.readingNotPermitted) {
      thrown { _ = try TableFile.open("/proc/sys/vm/compact_memory") }
    },
    CodeCase(.fileUnreadable) { thrown { _ = try TableFile.open("/proc/self/mem") } },
    CodeCase(.fileTooLarge) {
      try FileSandbox.with { sandbox in
        sandbox.shell("truncate -s 4G a.xlsx")
        return thrown { _ = try TableFile.open(sandbox.path("a.xlsx")) }
      }
    },
    CodeCase(.fileNameUnreadable) {
      try FileSandbox.with { sandbox in
        sandbox.shell(#"touch "$(printf '\377').csv""#)
        return InputFiles.find([sandbox.folder]).errors.flatMap { failure in
          thrown { throw failure.error }
        }
      }
    },
    found(.archiveWithoutTables, in: [.init("说明.txt", "无")]),
    found(.archiveInArchive, in: [.init("一车间.zip", "PK"), .init("a.csv", "a\n")]),
    found(.archiveNameOutside, in: [.init("../a.csv", "a\n"), .init("b.csv", "b\n")]),
    CodeCase(.folderWithoutTables) {
      try FileSandbox.with { sandbox in
        InputFiles.find([sandbox.folder]).errors.flatMap { failure in thrown { throw failure.error }
        }
      }
    },
  ]

  /// What is found in an archive of files.
  private static func found(_ kind: DiagnosticCode, in entries: [ZipBuilder.Entry]) -> CodeCase {
    let bytes = ZipBuilder(entries).bytes()
    return CodeCase(kind) {
      try FileSandbox.with { sandbox in
        let path = try sandbox.put(bytes, "收回.zip")
        return InputFiles.find([path], opensArchives: true).errors.flatMap { failure in
          thrown { throw failure.error }
        }
      }
    }
  }

  private static let outputs: [CodeCase] = [
    write(.outputExists) { try $0.put([1], "a") },
    CodeCase(.outputIsInput) {
      try FileSandbox.with { sandbox in
        let file = try sandbox.put([1], "a")
        return thrown { try AtomicFile.check(file, isNone: [sandbox.path("./a")]) }
      }
    },
    write(.outputFolderMissing) { $0.path("no/a") },
    write(.writingNotPermitted) { _ in "/sys/a" }, write(.diskFull) { _ in "/dev/full" },
    write(.outputIsFolder, replacing: true) { $0.folder },
    write(.fileNameTooLong) { $0.path(String(repeating: "a", count: 300)) },
    write(.writingFailed) { sandbox in
      sandbox.shell("ln -s loop loop")
      return sandbox.path("loop/a")
    },
  ]

  private static func write(
    _ kind: DiagnosticCode, replacing: Bool = false,
    _ path: @escaping @Sendable (FileSandbox) throws -> String
  ) -> CodeCase {
    CodeCase(kind) {
      try FileSandbox.with { sandbox in
        let path = try path(sandbox)
        return thrown { try AtomicFile.write(to: path, replacing: replacing) { try $0.write([1]) } }
      }
    }
  }

  /// A folder of one template.
  private static func templates(in sandbox: FileSandbox) throws -> String {
    _ = try sandbox.put(SampleCopy.template.xlsxBytes(), "模板/现场表.xlsx")
    return sandbox.path("模板")
  }

  private static let rounds: [CodeCase] = [
    CodeCase(.noFormRecognised) {
      FormReader(definitions: [try FormDefinition(template: SampleCopy.template, file: "t")])
        .read(Workbook(sheets: [Sheet(name: "通讯录")]), file: "a.xlsx").diagnostics.map(\.key)
    },
    CodeCase(.noFormSinceContentLost) {
      let sandbox = try FileSandbox()
      defer { withExtendedLifetime(sandbox) {} }
      var builder = WorkbookBuilder(rows: "")
      builder["xl/worksheets/sheet1.xml"] = nil
      builder["[Content_Types].xml"] = "<Types/>"
      let path = try sandbox.put(builder.bytes(), "检查表.xlsx")
      let reading = await (try Round(templates: templates(in: sandbox))).read([path])
      return reading.failures.flatMap { failure in thrown { throw failure.error } }
    },
    CodeCase(.noFormInFolder) {
      let sandbox = try FileSandbox()
      _ = try sandbox.put(Array("姓名,电话\n张三,1\n".utf8), "收回/通讯录.csv")
      let round = try Round(templates: templates(in: sandbox))
      let reading = await round.read([sandbox.path("收回")])
      return reading.failures.flatMap { failure in thrown { throw failure.error } }
    },
    CodeCase(.templatesMissing) { thrown { _ = try TemplateFolder.find("/nowhere") } },
    CodeCase(.templatesNotFound) {
      thrown { _ = try TemplateFolder.first(of: ["/nowhere", "/nowhere/templates"]) }
    },
    CodeCase(.formNameNear) {
      try FileSandbox.with { sandbox in
        let folder = try TemplateFolder(path: templates(in: sandbox))
        let title = folder.forms[0].definition.title
        return thrown { _ = try folder.form(String(title.dropLast())) }
      }
    },
    CodeCase(.unitNearlyListed) {
      try FileSandbox.with { sandbox in
        let list = try sandbox.put(Array("单位,别名\n锅炉车间,乙\n".utf8), "单位.csv")
        return thrown {
          let round = try Round(templates: templates(in: sandbox), units: list)
          _ = try round.blankForms(round.templates.forms[0], unit: "锅炉车")
        }
      }
    },
    CodeCase(.templatesEmpty) {
      try FileSandbox.with { sandbox in thrown { _ = try TemplateFolder.find(sandbox.folder) } }
    },
    CodeCase(.formNameUnknown) {
      try FileSandbox.with { sandbox in
        thrown { _ = try TemplateFolder(path: templates(in: sandbox)).form("没有这张表") }
      }
    },
    CodeCase(.reportTemplateLacks) {
      try FileSandbox.with { sandbox in
        let folder = try templates(in: sandbox)
        _ = try sandbox.put(SampleCopy.template.xlsxBytes(), "模板/报表/考评工作簿.xlsx")
        let last = try sandbox.put(SampleCopy.template.xlsxBytes(), "上轮.xlsx")
        return thrown { _ = try Round(templates: folder, previous: last) }
      }
    },
    CodeCase(.unitsWithoutColumn) {
      try FileSandbox.with { sandbox in
        let list = try sandbox.put(Array("名称,电话\n甲,1\n".utf8), "单位.csv")
        return thrown { _ = try Round(templates: templates(in: sandbox), units: list) }
      }
    },
    CodeCase(.unitNotGiven) {
      try FileSandbox.with { sandbox in
        thrown {
          let round = try Round(templates: templates(in: sandbox))
          _ = try round.blankForms(round.templates.forms[0])
        }
      }
    },
    CodeCase(.unitNotListed) {
      try FileSandbox.with { sandbox in
        let list = try sandbox.put(Array("单位,别名\n甲,乙\n".utf8), "单位.csv")
        return thrown {
          let round = try Round(templates: templates(in: sandbox), units: list)
          _ = try round.blankForms(round.templates.forms[0], unit: "丙")
        }
      }
    },
    CodeCase(.ledgerMissing) {
      try FileSandbox.with { sandbox in
        let book = try sandbox.put(Workbook(sheets: [Sheet(name: "表")]).xlsxBytes(), "a.xlsx")
        return thrown { _ = try Round(templates: Repository.path("templates"), previous: book) }
      }
    },
  ]

  private static func data(_ kind: DiagnosticCode, _ json: String) -> CodeCase {
    CodeCase(kind) {
      let definition = try FormDefinition(template: SampleCopy.template, file: "t.xlsx")
      return thrown {
        _ = try FillDataReader(definition, file: "a.json").data(from: JSONParser.value(of: json))
      }
    }
  }

  private static let data: [CodeCase] = [
    data(.dataNotObject, "[]"), data(.dataFieldsNotObject, #"{"fields":[]}"#),
    data(.dataGroupsNotObject, #"{"fields":{},"groups":[]}"#),
    data(.dataRecordsNotArray, #"{"项目":1}"#),
    CodeCase(.dataMasked) {
      var definition = try FormDefinition(template: SampleCopy.template, file: "t.xlsx")
      definition.fields[0].isPrivate = true
      let json = #"{"\#(definition.fields[0].name)":"***"}"#
      return thrown {
        _ = try FillDataReader(definition, file: "a.json").data(from: JSONParser.value(of: json))
      }
    },
    data(.dataOfOtherForm, #"{"form":"天地","fields":{}}"#),
    data(.dataFieldUnknown, #"{"天地":1}"#), data(.dataValueUnfit, #"{"受检单位":[1]}"#),
    CodeCase(.dataTableEmpty) {
      let definition = try FormDefinition(template: SampleCopy.template, file: "t.xlsx")
      return thrown {
        _ = try FillTable(Sheet(name: "空"), FillDataReader(definition, file: "a.csv"))
      }
    },
    CodeCase(.dataNotJSON) {
      try FileSandbox.with { sandbox in
        let json = try sandbox.put(Array("{".utf8), "a.json")
        let template = try sandbox.put(SampleCopy.template.xlsxBytes(), "t.xlsx")
        return thrown { _ = try TemplateFiller(template: template).records(of: json) }
      }
    },
  ]
}
