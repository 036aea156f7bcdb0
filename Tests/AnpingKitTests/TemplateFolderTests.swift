import AnpingKit
import Forms
import FoundationEssentials
import Spreadsheet
import TestSupport
import Testing
import Values
import XLSX

@Suite("The folder of templates") struct TemplateFolderTests {
  private func withFolder(_ work: (String) throws -> Void) throws {
    let path =
      FileManager.default.temporaryDirectory.path + "/templates-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try work(path)
  }

  /// Writes a template of one field.
  private func put(_ title: String, number: String, at path: String) throws {
    var (page, rules) = (Sheet(name: "表"), Sheet(name: "规则"))
    (page["A1"].value, page["B1"].value) = ("单位", "{{单位}}")
    (rules["A1"].value, rules["B1"].value, rules["C1"].value) = ("[表单]", "标题", "表号")
    (rules["B2"].value, rules["C2"].value) = (.text(title), .text(number))
    try Workbook(sheets: [page, rules]).writeXLSX(to: path)
  }

  @Test("forms stand in the order of their files; lock files, hidden and other files are left out")
  func contents() throws {
    try withFolder { folder in
      try put("乙表", number: "B-1", at: folder + "/2.xlsx")
      try put("甲表", number: "A-1", at: folder + "/1.xlsx")
      for name in ["~$1.xlsx", ".1.xlsx", "说明.txt"] {
        try "x".write(toFile: folder + "/" + name, atomically: false, encoding: .utf8)
      }
      let templates = TemplateFolder(path: folder)
      #expect(templates.forms.map(\.definition.title) == ["甲表", "乙表"])
      #expect(templates.failures.isEmpty)
    }
  }

  @Test("a template that cannot be read is named, and the others are there")
  func failures() throws {
    try withFolder { folder in
      try put("甲表", number: "A-1", at: folder + "/1.xlsx")
      try "x".write(toFile: folder + "/坏.xlsx", atomically: false, encoding: .utf8)
      try Workbook(sheets: [Sheet(name: "空")]).writeXLSX(to: folder + "/空.xlsx")
      let templates = TemplateFolder(path: folder)
      #expect(templates.forms.count == 1)
      #expect(templates.failures.map(\.file) == [folder + "/坏.xlsx", folder + "/空.xlsx"])
    }
  }

  @Test("a form is found by title, by number in any case, by file")
  func lookup() throws {
    try withFolder { folder in
      try put("甲表", number: "A-1", at: folder + "/1.xlsx")
      let templates = TemplateFolder(path: folder)
      for name in ["甲表", "A-1", "a-1", folder + "/1.xlsx"] {
        #expect(try templates.form(name).definition.title == "甲表", "\(name)")
      }
    }
  }

  @Test("an unknown form is an error that names the ones there are")
  func unknown() throws {
    try withFolder { folder in
      try put("甲表", number: "A-1", at: folder + "/1.xlsx")
      try put("乙表", number: "B-1", at: folder + "/2.xlsx")
      let error = #expect(throws: RoundError.self) { try TemplateFolder(path: folder).form("丙表") }
      #expect(error?.code == .unknownForm)
      #expect(error?.arguments == ["2", "《甲表》《乙表》"])
      let sentence =
        "丙表: there is no such form; nearest: 《甲表》《乙表》; there are 2: anping template list"
      #expect(error?.description == sentence)
    }
  }

  @Test("of many forms, an unknown one is told those that are called most like it")
  func unknownOfMany() throws {
    try withFolder { folder in
      for number in 10...30 {
        try put("第\(number)张台账", number: "TZ-\(number)", at: folder + "/\(number).xlsx")
      }
      let error = #expect(throws: RoundError.self) {
        try TemplateFolder(path: folder).form("tz-91")
      }
      #expect(error?.arguments.first == "21")
      #expect(error?.arguments.last?.hasPrefix("《第11张台账》《第21张台账》") == true)
      #expect(error?.arguments.last?.count { $0 == "《" } == 5)
    }
  }

  @Test("folders by kind are walked, and a template moved into one is found at its old place")
  func kinds() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/台账", withIntermediateDirectories: true)
      try put("甲表", number: "A-1", at: folder + "/台账/甲表.xlsx")
      let templates = try TemplateFolder.first(of: [folder + "/nowhere", folder])
      #expect(templates.forms.map(\.definition.title) == ["甲表"])
      #expect(TemplateFolder.place(of: folder + "/甲表.xlsx") == folder + "/台账/甲表.xlsx")
      #expect(TemplateFolder.place(of: folder + "/乙表.xlsx") == folder + "/乙表.xlsx")
      #expect(try templates.form(folder + "/甲表.xlsx").definition.title == "甲表")
    }
  }

  @Test("a folder that is not there, or is a file, is refused")
  func missing() throws {
    try withFolder { folder in
      let file = folder + "/1.xlsx"
      try put("甲表", number: "A-1", at: file)
      for path in [folder + "/nowhere", file] {
        let error = #expect(throws: RoundError.self) { try TemplateFolder.find(path) }
        #expect(error?.code == .noTemplates)
      }
    }
  }

  @Test("the shipped templates are all read")
  func shipped() throws {
    let folder = try TemplateFolder.find(Repository.path("templates"))
    #expect(folder.failures.isEmpty && folder.forms.count >= 2)
  }
}
