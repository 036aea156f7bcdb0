import Assessment
import Forms
import FoundationEssentials
import Grid
import Registers
import Spreadsheet
import Values
import Wording

/// Templates of registers in a few lines, copies of them, and what they come to.
struct RegisterSample {
  /// A register: its title, its columns by group, its rules, a row a line, cells between bars.
  struct Template {
    let title: String
    let group: String
    let columns: [String]
    let rules: String
    var isOfCompany = false
    /// What the page prints row by row; empty for a growing list.
    var items: [[String]] = []
  }

  let templates: [Template]
  var units: [InspectedUnit]? = [InspectedUnit(name: "运行部")]
  private var copies:
    [(template: Int, file: String, rows: [[String]], unit: String, year: String)] = []

  init(_ templates: [Template]) { self.templates = templates }

  /// A copy that came back; a cell that reads as a number is one.
  mutating func returned(
    _ title: String, _ rows: [String], unit: String = "运行部", year: String = "2025",
    file: String? = nil
  ) {
    let template = templates.firstIndex { $0.title == title }!
    let cells = rows.map { row in
      row.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(" ")
      }
    }
    copies.append((template, file ?? "\(unit)-\(title).xlsx", cells, unit, year))
  }

  /// The templates as workbooks.
  var workbooks: [Workbook] { templates.map(RegisterSample.book) }

  var definitions: [FormDefinition] {
    templates.map { template in
      try! FormDefinition(template: RegisterSample.book(template), file: template.title + ".xlsx")
    }
  }

  /// The round on a day.
  func assessed(on today: String) -> RoundAssessment {
    let definitions = definitions
    let day = CalendarDate(today)!
    let reader = FormReader(definitions: definitions, today: day)
    let readings = copies.flatMap { copy in
      let book = Workbook(sheets: [RegisterSample.copy(copy, of: templates[copy.template])])
      return reader.read(book, file: copy.file).readings
    }
    return RoundAssessment(
      readings, rules: definitions.map { AssessmentRules($0) },
      registers: RegisterRules(definitions),
      options: AssessmentOptions(units: units.map { UnitDirectory($0) }, today: day))
  }

  // MARK: Sheets

  private static func book(_ template: Template) -> Workbook {
    var rules = Sheet(name: "规则")
    for (row, line) in template.rules.split(separator: "\n").enumerated() {
      for (column, text) in line.split(separator: "|", omittingEmptySubsequences: false)
        .enumerated()
      {
        let text = text.trimmingCharacters(" ")
        if !text.isEmpty {
          rules[CellReference(row: row + 1, column: column + 1)].value = .text(text)
        }
      }
    }
    let head = template.isOfCompany ? "" : "填报单位：{{填报单位}}"
    let fields = template.columns.map { "{{\(template.group).\($0)}}" }
    let rows = template.items.isEmpty ? [fields] : template.items
    return Workbook(sheets: [
      page(template, head: [head, "年度：{{年度}}"], rows, foot: "填表人：{{填表人}}"), rules,
    ])
  }

  private static func copy(
    _ copy: (template: Int, file: String, rows: [[String]], unit: String, year: String),
    of template: Template
  ) -> Sheet {
    page(
      template, head: [template.isOfCompany ? "" : "填报单位：\(copy.unit)", "年度：\(copy.year)"],
      copy.rows, foot: "填表人：赵一")
  }

  private static func page(
    _ template: Template, head: [String], _ rows: [[String]], foot: String
  ) -> Sheet {
    var sheet = Sheet(name: template.group)
    for (row, texts) in ([[template.title], head, template.columns] + rows + [[foot]]).enumerated()
    {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        let number = Double(text).flatMap { row > 2 && !text.hasPrefix("0") ? $0 : nil }
        sheet[CellReference(row: row + 1, column: column + 1)].value =
          number.map { .number($0) } ?? .text(text)
      }
    }
    return sheet
  }
}

extension RoundAssessment {
  /// The entries of an indicator: `李四 2 met`, `谈四 2025-01 0 not met`, the period where it is
  /// shorter than a year, 全厂 for the whole company.
  func told(_ indicator: String, due: Bool = false) -> [String] {
    registers.entries.filter { $0.indicator == indicator && (!due || $0.isDue) }.map { entry in
      var parts = [entry.subject ?? entry.unit ?? "全厂"]
      if let item = entry.item { parts.append(item) }
      if entry.span.description.count > 4 { parts.append(entry.span.description) }
      parts.append(
        entry.denominator.flatMap { below in entry.numerator.map { "\($0)/\(below)" } }
          ?? entry.value.map { "\($0.decimal)" } ?? "-")
      if let met = entry.isMet { parts.append(met ? "met" : "not met") }
      return parts.joined(separator: " ")
    }
  }

  /// The findings but notices: `R02 E7`.
  var findings: [String] {
    forms.flatMap(\.diagnostics).filter { $0.severity > .info }.map {
      "\($0.code) \($0.cell?.description ?? "-")"
    }
  }
}

extension Substring {
  fileprivate func trimmingCharacters(_ blanks: Character) -> String {
    var text = self
    while text.first == blanks { text.removeFirst() }
    while text.last == blanks { text.removeLast() }
    return String(text)
  }
}
