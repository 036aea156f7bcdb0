import Forms
import Grid
import Spreadsheet
import Testing
import Values
import Wording

/// `read(fill(t, x)) == x` over templates made at random.
@Suite("Generated templates") struct GeneratedFormTests {
  @Test("what is filled into a template made at random reads back", arguments: 1...150)
  func readsBack(seed: Int) throws {
    let form = GeneratedForm(seed: UInt64(seed))
    let (definition, reading) = try filled(form)
    #expect(
      TemplateLint.diagnostics(of: form.workbook, file: "t.xlsx").filter { $0.severity == .error }
        .isEmpty)
    for (name, value) in form.fields {
      #expect(reading.fields[name]?.value == value, "\(name)")
    }
    for group in definition.groups {
      let expected = form.records[group.name] ?? []
      let records = reading.records(of: group.name)
      try #require(records.count == expected.count, "\(group.name)")
      for (record, values) in zip(records, expected) {
        for (field, value) in values where field != "序号" {
          #expect(record[field]?.value == value, "\(group.name) \(record.key ?? "") \(field)")
        }
      }
    }
    let told = reading.diagnostics.filter { $0.severity != .info }
    #expect(told.isEmpty)
  }

  private func filled(_ form: GeneratedForm) throws -> (FormDefinition, FormReading) {
    let definition = try FormDefinition(template: form.workbook, file: "t.xlsx")
    let filled = FormFilling(definition).patches(for: form.data)
    let book = PatchedWorkbook(form.workbook, filled.patches).book
    let result = FormReader(definitions: [definition]).read(book, file: "返回.xlsx")
    return (definition, try #require(result.readings.count == 1 ? result.readings.first : nil))
  }
}
