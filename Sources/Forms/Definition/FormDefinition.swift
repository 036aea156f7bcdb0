import FoundationEssentials
import Grid
import Spreadsheet
import Values
import Wording

/// A form as its template workbook defines it: the page that people fill in, the map by which a
/// filled copy is read back, and the rules (FORMS: one ordinary workbook is all three).
///
/// ```swift
/// let definition = try FormDefinition(template: workbook, file: "templates/检查表/现场安全文明生产检查表.xlsx")
/// definition.title          // "现场安全文明生产检查表"
/// definition.groups[0].name // "项目"
/// ```
public struct FormDefinition: Sendable {
  /// The title, as printed and as it names the form everywhere.
  public var title: String
  /// The form number, `AQ-01`; nil for a form without one.
  public var number: String?
  /// The version, from 1.
  public var version: Int
  /// The fields that together are unique among the copies of a round.
  public var keyFields: [String]
  /// The group whose records are scored; nil for a register.
  public var scoredGroup: String?
  /// The parameters (`下现场=8`), by name.
  public var parameters: [String: String]
  /// The fields outside groups, in the order of the page.
  public var fields: [FieldDefinition]
  /// The lists, in the order of the page.
  public var groups: [GroupDefinition]
  /// The lists of choices, by name.
  public var choices: [String: ChoiceList]
  /// The names that stand for a part of a list, `党员` for `花名册[政治面貌="党员"]`, with their cells.
  public var lists: [String: RuleBlock.Entry] = [:]
  /// The checks that the template brings itself.
  public var checks: [CheckDefinition]
  /// Blocks of the sheet 规则 that forms do not know themselves, handed on as rows.
  public var otherBlocks: [RuleBlock]
  /// The pages: the sheets of the template but 规则, with their texts and placeholders.
  public var pages: [FormPage]
  /// The file of the template, for messages.
  public var file: String
  /// The block `[表单]`, for its columns about scores; nil where there is none.
  package var formBlock: RuleBlock?
  /// The name of the sheet with the rules; nil for a template without.
  package var ruleSheet: String?
  /// What could not be understood in the sheet 规则, as far as forms know it.
  package var diagnostics: [Diagnostic] = []

  /// The field of a path, `受检单位` or `项目.扣分`; nil where there is none.
  public func field(_ path: String) -> FieldDefinition? {
    guard let point = path.lastIndex(of: ".") else { return fields.first { $0.name == path } }
    return group(String(path[..<point]))?.field(String(path[path.index(after: point)...]))
  }

  /// The group of a name; nil where there is none.
  public func group(_ name: String) -> GroupDefinition? { groups.first { $0.name == name } }
}

/// A field of a form or of the records of a group.
public struct FieldDefinition: Hashable, Sendable {
  /// What a value is.
  public enum Kind: String, Hashable, Sendable {
    case text, integer, decimal, date, time, choice, choices, tick, people, department, unit,
      picture
    /// 期限: a date, or a time from the inspection on (10日内, 立即), or a condition (下次停机).
    case dueDate
    /// 扣分: a number in all the ways people write a deduction (`扣2分`, `-2`, `1+1`, `全扣`).
    case deduction
    /// 问题: one text of several numbered problems.
    case findings
    /// 期间: a week, a month, …; which of them 范围 says.
    case period

    /// Whether its values are numbers.
    package var isNumber: Bool { [.integer, .decimal, .deduction].contains(self) }
    /// Whether its values are days.
    package var isDay: Bool { [.date, .dueDate].contains(self) }
  }
  /// What a blank counts as.
  public enum Missing: String, Hashable, Sendable { case error, warning, zero, blank }
  /// Which way a value goes.
  public enum Direction: String, Hashable, Sendable {
    /// Written by the filler and read back.
    case both
    /// Only read; the filler leaves it.
    case readOnly
    /// Only written; a reader leaves it.
    case writeOnly
  }

  /// The name, without its group.
  public var name: String
  /// What a value is.
  public var kind: Kind = .text
  /// Whether a blank is an error.
  public var isRequired = false
  /// What a value must lie in or look like: `0~[标准分]`, `最多200字`; nil for anything.
  public var range: String?
  /// Of a period how long it is; nil for other fields.
  public var period: Period.Kind?
  /// The name of the list of choices; nil for free values.
  public var choices: String?
  /// The list whose members it names, `花名册`, `花名册.班组`; nil for any value.
  public var list: String?
  /// Whether its values are shown to nobody.
  public var isPrivate = false
  /// What a blank counts as; nil where only `isRequired` decides.
  public var missing: Missing?
  /// Other labels and headers that mean this field.
  public var aliases: [String] = []
  /// The hint for people who fill it in.
  public var prompt: String?
  /// Which way a value goes.
  public var direction = Direction.both
  /// How it is written, `yyyy年M月d日`; nil for the cell's own format.
  public var numberFormat: String?
  /// The cell of the sheet 规则 that declares it; nil for one known from a placeholder alone.
  public var declaredAt: CellReference?

  /// A text field of a name; the rest is set by whoever parses the template.
  public init(name: String) { self.name = name }
}

/// A list of records on a form.
public struct GroupDefinition: Hashable, Sendable {
  /// How its rows come about.
  public enum Kind: String, Hashable, Sendable {
    /// 固定行: the items are printed.
    case printed
    /// 增行: people add rows.
    case growing
    /// 带入: the open problems of the round before.
    case carriedOver
  }

  /// The name.
  public var name: String
  /// How its rows come about.
  public var kind: Kind
  /// The field that identifies a record; nil where several do together.
  public var key: String? { keys.count == 1 ? keys[0] : nil }
  /// The fields that together identify a record.
  public var keys: [String]
  /// The field that places a record in time; nil for the form's own period.
  public var dated: String?
  /// The field of the first day on which a record is a member; nil for open.
  public var from: String?
  /// The field of the last day on which a record is a member; nil for open.
  public var to: String?
  /// The text at whose row the list ends.
  public var end: String?
  /// Whether people may add rows to printed ones.
  public var allowsMoreRows = false
  /// How many rows a blank form has at least.
  public var minimumRows = 1
  /// Whether an empty list keeps one blank row.
  public var keepsRowWhenEmpty = true
  /// The periods of the year that blank forms have a row for; nil for none.
  public var rows: Period.Kind?
  /// The list whose members blank forms have a row for, `党员`, with its cell; nil for none.
  public var members: RuleBlock.Entry?
  /// Where the records of a carried-over list come from.
  public var source: String?
  /// The row of the sheet 规则 that declares it, by its headings; empty for one known from
  /// placeholders alone.
  package var declared: [String: RuleBlock.Entry] = [:]
  /// The fields of a record, in the order of the columns.
  public var fields: [FieldDefinition]

  /// A group of some fields.
  public init(name: String, kind: Kind, key: String? = nil, fields: [FieldDefinition] = []) {
    (self.name, self.kind, self.fields) = (name, kind, fields)
    keys = key.map { [$0] } ?? []
  }

  /// The field of a name; nil where there is none.
  public func field(_ name: String) -> FieldDefinition? { fields.first { $0.name == name } }
}

/// A list of choices with the other ways to write each.
public struct ChoiceList: Hashable, Sendable {
  /// One choice.
  public struct Choice: Hashable, Sendable {
    /// The value as it is kept.
    public var value: String
    /// Other ways to write it: `√`, `✓`, `符合`.
    public var aliases: [String]
    /// What it counts (分值); nil for a choice without points.
    public var points: Decimal?

    /// A choice.
    public init(_ value: String, aliases: [String] = [], points: Decimal? = nil) {
      (self.value, self.aliases, self.points) = (value, aliases, points)
    }
  }
  /// The name.
  public var name: String
  /// The choices in order.
  public var choices: [Choice]

  /// A list of choices.
  public init(name: String, choices: [Choice]) { (self.name, self.choices) = (name, choices) }
}

/// A check that a template brings itself (block `[校验]`).
public struct CheckDefinition: Hashable, Sendable {
  /// Its 编号, `C1`.
  public var code: String
  /// How grave a violation is.
  public var severity: Severity
  /// What must hold, in the language of `Expressions`.
  public var condition: String
  /// The field at whose cell a violation is reported.
  public var target: String?
  /// What is reported.
  public var message: String
  /// Where it stands in the sheet 规则.
  public var cell: CellReference

  /// A check.
  public init(
    code: String, severity: Severity, condition: String, target: String?,
    message: String, cell: CellReference
  ) {
    (self.code, self.severity, self.condition) = (code, severity, condition)
    (self.target, self.message, self.cell) = (target, message, cell)
  }
}

/// A block of the sheet 规则 as rows: `[评分]`, `[评级]`, `[整改]`, ….
public struct RuleBlock: Hashable, Sendable {
  /// A text with its cell.
  public struct Entry: Hashable, Sendable {
    /// The text, trimmed.
    public var text: String
    /// Where it stands.
    public var cell: CellReference

    /// A text at a cell.
    public init(_ text: String, cell: CellReference) { (self.text, self.cell) = (text, cell) }
  }

  /// The name without brackets, the Chinese one for an English alias.
  public var name: String
  /// Where its name stands.
  public var cell: CellReference
  /// The rows: entry by heading (the Chinese one for an English alias); empty cells are left out.
  public var rows: [[String: Entry]]
  /// The cells of its headings, by the Chinese name.
  public var headings: [String: CellReference]

  /// A block of some rows.
  public init(
    name: String, cell: CellReference, rows: [[String: Entry]],
    headings: [String: CellReference] = [:]
  ) {
    (self.name, self.cell, self.rows, self.headings) = (name, cell, rows, headings)
  }
}
