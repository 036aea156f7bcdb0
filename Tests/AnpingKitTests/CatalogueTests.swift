import AnpingKit
import Assessment
import Forms
import JSON
import Spreadsheet
import TestSupport
import Testing
import Values
import XLSX

/// The catalogue of registers (`templates/`), a filled copy of each in `fixtures/registers`.
@Suite("The catalogue") struct CatalogueTests {
  /// A filled copy, with what was written into it.
  struct Copy: Sendable, CustomTestStringConvertible {
    let file: String
    let form: String
    let group: String
    let records: [[String: String]]

    var testDescription: String { form }

    static let all: [Copy] = {
      let lines = (try? Repository.bytes("fixtures/registers/truth.ndjson")) ?? []
      return lines.split(separator: UInt8(ascii: "\n")).compactMap { line in
        try? Copy(JSONParser.value(of: Array(line)))
      }
    }()

    private static func text(_ value: JSONValue?) -> String {
      if case .string(let text)? = value { text } else { "" }
    }

    private init(_ json: JSONValue) {
      let text = Copy.text
      (file, form, group) = (text(json["file"]), text(json["form"]), text(json["group"]))
      guard case .array(let rows)? = json["records"] else {
        records = []
        return
      }
      records = rows.map { row in
        guard case .object(let members) = row else { return [:] }
        return Dictionary(uniqueKeysWithValues: members.map { ($0.key, text($0.value)) })
      }
    }
  }

  private static let folder = TemplateFolder(path: Repository.path("templates"))

  private static func reading(_ book: Workbook, _ copy: Copy) throws -> FormReading {
    let template = try folder.form(copy.form)
    let found = FormReader(definitions: [template.definition]).read(book, file: copy.file)
    #expect(found.diagnostics.isEmpty && found.readings.count == 1)
    return try #require(found.readings.first)
  }

  private static func values(_ record: RecordReading) -> [String: FieldValue] {
    record.fields.names.reduce(into: [:]) { $0[$1] = record[$1]?.value }
  }

  private static func texts(_ reading: FormReading, _ copy: Copy) -> [[String: String]] {
    reading.records(of: copy.group).map { record in
      values(record).mapValues(\.plainText)
    }
  }

  @Test("is whole: a template for each mechanism, in its folder by kind")
  func isWhole() {
    #expect(Self.folder.failures.isEmpty)
    #expect(Copy.all.count == 81)
    let kinds = Dictionary(grouping: Self.folder.forms) { form in
      form.definition.file.split(separator: "/").dropLast().last.map(String.init) ?? ""
    }
    #expect(Set(kinds.keys).isSubset(of: ["检查表", "台账", "期表", "名单", "考核"]))
    #expect(Set(Copy.all.map(\.form)).isSubset(of: Self.folder.forms.map(\.definition.title)))
  }

  @Test("is understood by lint, every form by itself and all registers together")
  func isUnderstood() {
    for form in Self.folder.forms {
      let found =
        TemplateLint.diagnostics(of: form.workbook, file: form.definition.file)
        + AssessmentRules(form.definition).diagnostics
      #expect(found.map(\.code) == [], "\(form.definition.title)")
    }
    #expect(RegisterRules(Self.folder.definitions).diagnostics.map(\.code) == [])
  }

  @Test("reads a filled copy as it was written", arguments: Copy.all)
  func readsCopies(copy: Copy) throws {
    let book = try Workbook(xlsxAt: Repository.path("fixtures/registers/\(copy.file)"))
    #expect(try Self.texts(Self.reading(book, copy), copy) == copy.records)
  }

  @Test("reads what was filled in", arguments: Copy.all)
  func readsFilled(copy: Copy) throws {
    let book = try Workbook(xlsxAt: Repository.path("fixtures/registers/\(copy.file)"))
    let reading = try Self.reading(book, copy)
    var data = FillData()
    for name in reading.fields.names {
      data.fields[name] = reading.fields[name]?.value.map { .value($0) }
    }
    data.groups[copy.group] = reading.records(of: copy.group).map { record in
      FillRecord(Self.values(record).mapValues { .value($0) })
    }
    let template = try Self.folder.form(copy.form).definition.file
    let filled = try TemplateFiller(template: template).fill(data)
    let again = try Self.reading(try Workbook(xlsx: filled), copy)
    #expect(Self.texts(again, copy) == copy.records)
    for name in reading.fields.names {
      #expect(again.fields[name]?.value == reading.fields[name]?.value, "\(name)")
    }
  }
}
