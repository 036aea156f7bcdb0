import Forms
import FoundationEssentials
import Grid
import Spreadsheet
import Testing
import Values

private func filled(_ book: Workbook, _ data: FillData) throws -> (FilledForm, Workbook) {
  let definition = try FormDefinition(template: book, file: "t.xlsx")
  let filled = FormFilling(definition).patches(for: data)
  return (filled, PatchedWorkbook(book, filled.patches).book)
}

@Suite("Filling a form with printed items")
struct PrintedFillingTests {
  private var data: FillData {
    var data = FillData()
    data.fields = [
      "受检单位": .value(.text("锅炉车间")),
      "检查日期": .value(.date(CalendarDate("2026-11-03")!)),
      "得分": .formula("100-E8"),
    ]
    data.groups["项目"] = [
      FillRecord(key: "2", ["扣分": .value(.number(3)), "存在问题": .value(.text("缺护栏"))]),
      FillRecord(
        key: "4",
        [
          "检查内容": .value(.text("补充项")), "标准分": .value(.number(2)),
          "扣分": .value(.number(1)),
        ]),
      FillRecord(key: "1", ["扣分": .value(.number(1))]),
    ]
    return data
  }

  @Test("puts values into items by key, and what is not printed into a row behind them")
  func items() throws {
    let (form, book) = try filled(TemplateSample.checklist, data)
    let sheet = try #require(book["检查表"])
    #expect(sheet.shown(row: 4) == ["1", "作业现场", "通道畅通，物料码放整齐", "5", "1"])
    #expect(sheet.shown(row: 5) == ["2", "作业现场", "临边洞口防护齐全", "10", "3", "", "缺护栏"])
    #expect(sheet.shown(row: 6) == ["3*", "用电", "电箱接地、漏保有效", "10"])
    #expect(sheet.shown(row: 7) == ["4", "", "补充项", "2", "1"])
    #expect(form.rows(of: "项目") == [5, 7, 4])
    #expect(form.pages[0].spans["项目"] == 4...7)
    #expect(form.pages[0].columns["项目.标准分"] == 4)
    #expect(form.pages[0].movedRows[7] == 8)
  }

  @Test("stretches the totals over added rows")
  func totals() throws {
    let (_, book) = try filled(TemplateSample.checklist, data)
    #expect(book["检查表"]?.shown(row: 8) == ["合计", "", "", "=SUM(D4:D7)", "=SUM(E4:E7)"])
  }

  @Test("keeps printed text around values, clears what has none, joins formulas to text")
  func texts() throws {
    let (form, book) = try filled(TemplateSample.checklist, data)
    let sheet = try #require(book["检查表"])
    #expect(sheet.shown(row: 2) == ["受检单位：锅炉车间", "", "检查日期：2026年11月3日", "", "检查组："])
    #expect(sheet["A9"].formula?.text == #""得分："&TEXT(100-E8,"0.0")"#)
    #expect(sheet["C9"].value == "等级：")
    #expect(form.cell(of: "得分") == CellReference("A9"))
  }

  @Test("leaves no placeholder behind", arguments: [true, false])
  func nothingLeft(hasData: Bool) throws {
    let (_, book) = try filled(TemplateSample.checklist, hasData ? data : FillData())
    for (_, cell) in try #require(book["检查表"]).cellsInOrder {
      if case .text(let text) = cell.value { #expect(!text.contains("{{")) }
    }
  }
}

@Suite("Filling a list that grows")
struct GrowingFillingTests {
  private func records(_ count: Int) -> [FillRecord] {
    (0..<count).map { index in
      FillRecord([
        "序号": .value(.number(.init(index + 1))), "责任内容": .value(.text("内容\(index + 1)")),
        "完成时限": .value(.date(CalendarDate("2026-12-01")!.adding(days: index))),
        "核定": .value(.number(2)),
      ])
    }
  }

  @Test(
    "inserts a row for each record, repeats formulas, stretches sums", arguments: [1, 2, 5, 5000])
  func rows(count: Int) throws {
    var data = FillData()
    data.groups["责任"] = records(count)
    let (form, book) = try filled(TemplateSample.ledger, data)
    let sheet = try #require(book["落实表"])
    let last = 3 + count
    #expect(form.rows(of: "责任") == Array(4...last))
    #expect(sheet["A\(last)"].value == .number(Double(count)))
    #expect(sheet["F\(last)"].formula?.text == "E\(last)*2")
    #expect(sheet["E\(last + 1)"].formula?.text == "SUM(E4:E\(last))")
    #expect(sheet["D\(last)"].style.numberFormat == "yyyy-mm-dd")
    #expect(sheet["A\(last + 2)"].value == "综合得分：")
  }

  @Test("keeps one blank row for an empty list")
  func empty() throws {
    let (form, book) = try filled(TemplateSample.ledger, FillData())
    #expect(book["落实表"]?.shown(row: 4) == ["", "", "", "", "", "=E4*2"])
    #expect(form.rows(of: "责任").isEmpty)
  }

  @Test("writes a list within a cell")
  func inCell() throws {
    var data = FillData()
    data.groups["遗留"] = [
      FillRecord(["序号": .value(.number(1)), "责任内容": .value(.text("甲"))]),
      FillRecord(["序号": .value(.number(2)), "责任内容": .value(.text("乙"))]),
    ]
    let (_, book) = try filled(TemplateSample.ledger, data)
    #expect(book["落实表"]?["A5"].value == "上季未完成事项：1、甲；2、乙；")
  }

  @Test(
    "deletes the rows of an empty list where the form says so, but never a formula's only cells")
  func deleted() throws {
    let rules = TemplateSample.sheet(
      "规则", ["[分组] | 分组 | 方式 | 空", "- | 甲 | 增行 | 删行", "- | 乙 | 增行 | 删行"])
    let form = TemplateSample.sheet(
      "表", ["甲 | 值", "{{甲.名}} | {{甲.值}}", "乙 | 值", "{{乙.名}} | {{乙.值}}", "合计 | =SUM(B4:B4)"])
    let (filledForm, book) = try filled(Workbook(sheets: [form, rules]), FillData())
    let sheet = try #require(book["表"])
    #expect(sheet.shown(row: 2) == ["乙", "值"])
    #expect(sheet.shown(row: 3) == [])
    #expect(sheet.shown(row: 4) == ["合计", "=SUM(B3:B3)"])
    #expect(filledForm.pages[0].spans["甲"] == nil)
  }

  @Test("fills formulas with the record's row and the list's rows")
  func formulas() throws {
    let form = TemplateSample.sheet(
      "表", ["名 | 值 | 名次 | 占比", "{{甲.名}} | {{甲.值}} | {{甲.名次}} | =B2/SUM(B$2:B$2)", "平均 | {{平均}}"])
    var data = FillData()
    data.fields["平均"] = .formula("AVERAGE(B2:B4)")
    data.groups["甲"] = (1...3).map {
      FillRecord([
        "值": .value(.number(.init($0))), "名次": .formula("RANK(B{row},B${first}:B${last})"),
      ])
    }
    let (_, book) = try filled(Workbook(sheets: [form]), data)
    let sheet = try #require(book["表"])
    #expect(sheet["C3"].formula?.text == "RANK(B3,B$2:B$4)")
    #expect(sheet["D2"].formula?.text == "B2/SUM(B$2:B$4)")
    #expect(sheet["D4"].formula?.text == "B4/SUM(B$2:B$4)")
    #expect(sheet["B5"].formula?.text == "AVERAGE(B2:B4)")
  }

  @Test("repeats records of several rows with their merges")
  func severalRows() throws {
    var form = TemplateSample.sheet(
      "表", ["编号 | 内容", "{{甲.编号}} | {{甲.内容}}", "- | 备注：{{甲.备注}}", "止"])
    form.mergedRanges = [CellRange("A2:A3")]
    var data = FillData()
    data.groups["甲"] = (1...3).map {
      FillRecord(["编号": .value(.number(.init($0))), "备注": .value(.text("备\($0)"))])
    }
    let (filledForm, book) = try filled(Workbook(sheets: [form]), data)
    let sheet = try #require(book["表"])
    #expect(filledForm.rows(of: "甲") == [2, 4, 6])
    #expect(sheet["B7"].value == "备注：备3")
    #expect(sheet["A8"].value == "止")
    #expect(Set(sheet.mergedRanges.map(\.description)) == ["A2:A3", "A4:A5", "A6:A7"])
  }

  @Test("repeats to the right, formulas included")
  func rightwards() throws {
    let form = TemplateSample.sheet(
      "表", ["单位 | {{月份.名|向右}}", "得分 | {{月份.得分|向右}}", "两倍 | =B2*2"])
    var data = FillData()
    data.groups["月份"] = (1...3).map {
      FillRecord(["名": .value(.text("\($0)月")), "得分": .value(.number(.init($0)))])
    }
    let (_, book) = try filled(Workbook(sheets: [form]), data)
    #expect(book["表"]?.shown(row: 1) == ["单位", "1月", "2月", "3月"])
    #expect(book["表"]?.shown(row: 2) == ["得分", "1", "2", "3"])
  }

  @Test("columns of a list without records go where its group says so", arguments: [0, 2])
  func emptyRightwards(count: Int) throws {
    let form = TemplateSample.sheet(
      "表", ["单位 | 得分 | {{项.名|向右}} | 注", "{{年.单位}} | {{年.得分}} | {{年.项.值|向右}}"])
    let rules = TemplateSample.sheet("规则", ["[分组] | 分组 | 方式 | 空", "- | 项 | 增行 | 删行"])
    let names = (0..<count).map { FillRecord(["名": .value(.text("项\($0)"))]) }
    var data = FillData()
    data.groups["项"] = names
    data.groups["年"] = [FillRecord(["单位": .value(.text("甲"))], groups: ["项": names])]
    let definition = try FormDefinition(
      template: Workbook(sheets: [form, rules]), file: "t.xlsx")
    let deleted = FormFilling(definition).patches(for: data).patches.compactMap { patch in
      if case .deleteColumns("表", let columns) = patch { columns } else { nil }
    }
    #expect(deleted == (count == 0 ? [3...3] : []))
  }

  @Test("counts lists of other sheets, and makes a sheet for each record")
  func sheets() throws {
    let book = Workbook(sheets: [
      TemplateSample.sheet("汇总", ["合计 | =SUM(明细!B2:B2) | {{轮次}}"]),
      TemplateSample.sheet("说明", ["条数 | =COUNTA(明细!A2:A2)"]),
      TemplateSample.sheet("明细", ["名 | 值", "{{甲.名}} | {{甲.值}}"]),
      TemplateSample.sheet("{{单位.名称}}", ["单位：{{单位.名称}}", "项 | 分", "{{单位.项.名}} | {{单位.项.分}}"]),
    ])
    var data = FillData()
    data.groups["甲"] = (1...3).map { FillRecord(["值": .value(.number(.init($0)))]) }
    data.groups["单位"] = ["锅炉/车间", "锅炉 车间"].map {
      FillRecord(
        ["名称": .value(.text($0))],
        groups: ["项": (1...2).map { FillRecord(["分": .value(.number(.init($0)))]) }])
    }
    let (_, result) = try filled(book, data)
    #expect(result["汇总"]?["B1"].formula?.text == "SUM(明细!B2:B4)")
    #expect(result["说明"]?["B1"].formula?.text == "COUNTA(明细!A2:A4)")
    #expect(result.sheets.map(\.name) == ["汇总", "说明", "明细", "锅炉 车间", "锅炉 车间(2)"])
    #expect(result["锅炉 车间"]?["A1"].value == "单位：锅炉/车间")
    #expect(result["锅炉 车间"]?["B4"].value == 2)
  }

  @Test("fills a page that was imported under another name")
  func imported() throws {
    var book = TemplateSample.ledger
    let definition = try FormDefinition(template: book, file: "t.xlsx")
    book.sheets[0].name = "一车间"
    var data = FillData()
    data.groups["责任"] = records(2)
    let draft = try #require(FormFilling(definition).draft(for: data, in: "一车间"))
    let sheet = try #require(PatchedWorkbook(book, draft.rowPatches + draft.cellPatches()).book["一车间"])
    #expect(sheet["E6"].formula?.text == "SUM(E4:E5)")
    #expect(draft.page.sheet == "一车间")
  }
}

@Suite("Values in cells")
struct CellValueFillingTests {
  @Test(
    "keep their type; a cell's own date format stays",
    arguments: [
      (FieldValue.number(12.5), "General", "{{a|0.00}}", CellValue.number(12.5), "0.00"),
      (.number(3), "0.0", "{{a|0.00}}", .number(3), "0.0"),
      (
        .date(CalendarDate("2026-11-03")!), "yyyy/m/d", "{{a|yyyy年M月d日}}",
        .dateTime(DateTime(CalendarDate("2026-11-03")!)), "yyyy/m/d"
      ),
      (
        .date(CalendarDate("2026-11-03")!), "General", "{{a|yyyy年M月d日}}",
        .dateTime(DateTime(CalendarDate("2026-11-03")!)), #"yyyy"年"m"月"d"日""#
      ),
      (.text("320311199001011234"), "General", "{{a}}", .text("320311199001011234"), "General"),
      (.number(1.1), "@", "{{a}}", .text("1.1"), "@"),
      (.text("=1+1"), "General", "{{a}}", .text("=1+1"), "General"),
      (.list(["张三", "李四"]), "General", "{{a}}", .text("张三、李四"), "General"),
      (.boolean(true), "General", "{{a|勾选}}", .text("√"), "General"),
    ])
  func types(
    value: FieldValue, format: String, text: String, expected: CellValue, newFormat: String
  ) throws {
    var sheet = TemplateSample.sheet("表", ["甲 | \(text)"])
    sheet["B1"].style.numberFormat = format
    var data = FillData()
    data.fields["a"] = .value(value)
    let (_, book) = try filled(Workbook(sheets: [sheet]), data)
    #expect(book["表"]?["B1"].value == expected)
    #expect(book["表"]?["B1"].style.numberFormat == newFormat)
  }

  @Test("ticks the chosen ones of several choices")
  func ticks() throws {
    let rules = TemplateSample.sheet("规则", ["[字段] | 字段 | 类型 | 选项", "- | a | 单选 | 合格/不合格"])
    let sheet = TemplateSample.sheet("表", ["结论：{{a|勾选}}"])
    var data = FillData()
    data.fields["a"] = .value(.text("合格"))
    let (_, book) = try filled(Workbook(sheets: [sheet, rules]), data)
    #expect(book["表"]?["A1"].value == "结论：☑合格 □不合格")
  }

  @Test("links lead to a place of the workbook")
  func links() throws {
    var data = FillData()
    data.fields["a"] = .link(.text("86.8"), to: "'一车间'!C3")
    let (_, book) = try filled(Workbook(sheets: [TemplateSample.sheet("表", ["甲 | {{a}}"])]), data)
    #expect(book["表"]?.hyperlinks.first?.target == .location("'一车间'!C3"))
  }
}

@Suite("Heights of rows")
struct RowHeightTests {
  @Test("grow with long texts in cells that wrap, and only there", arguments: [true, false])
  func long(wraps: Bool) throws {
    var sheet = TemplateSample.sheet("表", ["内容", "{{甲.内容}}"])
    sheet.columns = [ColumnSettings(1...1, width: 20)]
    sheet[row: 2].height = 20
    sheet["A2"].style.alignment.wrapText = wraps
    var data = FillData()
    data.groups["甲"] = ["短", String(repeating: "长", count: 50)].map {
      FillRecord(["内容": .value(.text($0))])
    }
    let definition = try FormDefinition(template: Workbook(sheets: [sheet]), file: "t.xlsx")
    let heights = FormFilling(definition).patches(for: data).patches.compactMap { patch in
      if case .setRowHeight(_, let row, let height) = patch { (row, height ?? 0) } else { nil }
    }
    #expect(heights.map(\.0) == (wraps ? [3] : []))
    #expect(heights.allSatisfy { (70...110).contains($0.1) })
  }
}

@Suite("Pages of print")
struct PageBreakTests {
  /// Rows of 100 points, on A4 across one page wide.
  private static func print(_ sheet: inout Sheet, rows: Int, columns: Int) {
    for row in 1...rows { sheet[row: row].height = 100 }
    sheet.columns = [ColumnSettings(1...columns, width: 20)]
    (sheet.printSetup.paperSize, sheet.printSetup.orientation) = (9, .landscape)
    (sheet.printSetup.fitToWidth, sheet.printSetup.fitToHeight) = (1, 0)
  }

  /// A list whose records take two rows of 100 points, on A4 across one page wide.
  private static func breaks(_ count: Int, change: (inout Sheet) -> Void = { _ in }) throws -> [Int]
  {
    var sheet = TemplateSample.sheet("表", ["内容", "{{甲.上}}", "{{甲.下}}"])
    print(&sheet, rows: 3, columns: 1)
    change(&sheet)
    var data = FillData()
    data.groups["甲"] = (0..<count).map { FillRecord(["上": .value(.text("\($0)"))]) }
    let definition = try FormDefinition(template: Workbook(sheets: [sheet]), file: "t.xlsx")
    return FormFilling(definition).patches(for: data).patches.compactMap { patch in
      if case .addRowBreak(_, let row) = patch { row } else { nil }
    }
  }

  /// 595.3 points of paper less 1.5 inches of margins, of which a twentieth is not counted on: 462.
  @Test("do not end within a record")
  func whole() throws {
    #expect(try Self.breaks(1) == [])
    #expect(try Self.breaks(5) == [3, 7])
    #expect(try Self.breaks(2) { $0[row: 1].height = 20 } == [])
  }

  @Test("have what is repeated on each of them")
  func repeated() throws {
    #expect(try Self.breaks(3) { $0.printSetup.titleRows = 1...1 } == [3, 5])
  }

  /// Records on pages of their own: title, head, a list, a line to sign, 100 points each.
  @Test(
    "have the last row of a list above the lines to sign",
    arguments: [([1], []), ([2], [3]), ([3], [4]), ([8], [4, 8]), ([2, 2], [3, 8])]
      as [([Int], [Int])])
  func signed(lists: [Int], breaks: [Int]) throws {
    var sheet = TemplateSample.sheet("表", ["{{甲.名}}", "内容", "{{甲.乙.内容}}", "签字{{甲.空}}"])
    Self.print(&sheet, rows: 4, columns: 1)
    sheet.printSetup.rowBreaks = [4]
    var data = FillData()
    data.groups["甲"] = lists.map { count in
      FillRecord(
        ["名": .value(.text("甲"))],
        groups: ["乙": (0..<count).map { FillRecord(["内容": .value(.text("\($0)"))]) }])
    }
    let definition = try FormDefinition(template: Workbook(sheets: [sheet]), file: "t.xlsx")
    var filling = FormFilling(definition)
    filling.printedSheets = ["表"]
    let found = filling.patches(for: data).patches.compactMap { patch in
      if case .addRowBreak(_, let row) = patch { row } else { nil }
    }
    #expect(found == breaks)
  }

  /// The same with heads above the list: a page has room for four rows of 100 points.
  @Test("have the heads of a list on each of them, of every record its own")
  func heads() throws {
    var sheet = TemplateSample.sheet(
      "表", ["{{甲.名}}", "序号 | 内容", "{{甲.乙.序号}} | {{甲.乙.内容}}", "签字{{甲.空}}"])
    Self.print(&sheet, rows: 4, columns: 2)
    sheet.printSetup.rowBreaks = [4]
    var data = FillData()
    data.groups["甲"] = [8, 1, 2].map { count in
      FillRecord(
        ["名": .value(.text("第\(count)张"))],
        groups: [
          "乙": (1...count).map { FillRecord(["序号": .value(.number(Decimal($0)))]) }
        ])
    }
    var filling = FormFilling(
      try FormDefinition(template: Workbook(sheets: [sheet]), file: "t.xlsx"))
    filling.printedSheets = ["表"]
    let form = filling.patches(for: data)
    let page = try #require(
      PatchedWorkbook(Workbook(sheets: [sheet]), form.patches).book["表"])
    let column = (1...25).map { row in
      if case .text(let text)? = page[CellReference(row: row, column: 1)].value {
        text
      } else {
        "·"
      }
    }
    #expect(
      column.joined(separator: " ")
        == "第8张 序号 · · 序号 · · · 序号 · · 序号 · 签字 第1张 序号 · 签字 第2张 序号 · 序号 · 签字 ·")
    #expect(page["B5"].value == "内容")
    let breaks = form.patches.compactMap { patch in
      if case .addRowBreak(_, let row) = patch { row } else { nil }
    }
    #expect(breaks == [4, 8, 11, 21])
  }

  /// Two lists one below the other, all rows 100 points high.
  @Test("of a page that is only printed have heads on each, and no title alone at their end")
  func parts() throws {
    var sheet = TemplateSample.sheet(
      "表",
      [
        "总表", "一、甲", "序号 | {{列.名|向右}}", "{{甲.序号}} | {{甲.列.值|向右}}", "", "二、乙", "序号 | 内容",
        "{{乙.序号}} | {{乙.内容}}",
      ])
    Self.print(&sheet, rows: 8, columns: 2)
    var data = FillData()
    data.groups["列"] = ["一月", "二月"].map { FillRecord(["名": .value(.text($0))]) }
    for (name, count) in [("甲", 5), ("乙", 1)] {
      data.groups[name] = (1...count).map { FillRecord(["序号": .value(.text("\(name)\($0)"))]) }
    }
    let template = Workbook(sheets: [sheet])
    var filling = FormFilling(try FormDefinition(template: template, file: "t.xlsx"))
    let unbroken = filling.patches(for: data).patches
    filling.printedSheets = ["表"]
    let form = filling.patches(for: data)
    let page = try #require(PatchedWorkbook(template, form.patches).book["表"])
    func texts(_ column: Int) -> String {
      (1...14).map { row in
        if case .text(let text)? = page[CellReference(row: row, column: column)].value {
          text
        } else {
          "·"
        }
      }.joined(separator: " ")
    }
    #expect(texts(1) == "总表 一、甲 序号 甲1 序号 甲2 甲3 甲4 序号 甲5  二、乙 序号 乙1")
    #expect(texts(3) == "· · 二月 · 二月 · · · 二月 · · · · ·")
    #expect(form.rows(of: "甲") == [4, 6, 7, 8, 10])
    func breaks(_ patches: [Patch]) -> [Int] {
      patches.compactMap { if case .addRowBreak(_, let row) = $0 { row } else { nil } }
    }
    #expect(breaks(form.patches) == [4, 8, 11])
    #expect(breaks(unbroken).isEmpty)
  }

  @Test("take more where the print is made smaller to fit the width")
  func scaled() throws {
    #expect(try Self.breaks(5) { $0.columns = [ColumnSettings(1...1, width: 250)] } == [7])
  }

  @Test(
    "are left to the program that prints where they are not known",
    arguments: [nil, 256, 11] as [Int?])
  func unknown(paper: Int?) throws {
    #expect(try Self.breaks(5) { $0.printSetup.paperSize = paper } == [])
    #expect(try Self.breaks(5) { $0.printSetup.fitToWidth = nil } == [])
  }
}

@Suite("Names of sheets and files")
struct NameTests {
  @Test(
    "sheets",
    arguments: [
      ("发电部党支部", "发电部党支部"), ("a/b:c", "a b c"), ("'x'", "x"), ("", "Sheet"), ("党群", "党群(2)"),
      (String(repeating: "长", count: 40), String(repeating: "长", count: 31)),
    ])
  func sheet(text: String, name: String) {
    #expect(SheetName.unique(text, among: ["党群"]) == name)
  }

  @Test("files")
  func file() {
    #expect(
      FormFileName.name(
        period: Period("2026-R3"), unit: "发电部党支部", title: "党管安全责任落实表")
        == "2026年第3轮-发电部党支部-党管安全责任落实表.xlsx")
    #expect(FormFileName.name(period: nil, unit: nil, title: "../表") == "表.xlsx")
  }
}
