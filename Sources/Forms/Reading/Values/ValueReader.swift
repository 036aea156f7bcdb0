import FoundationEssentials
import Grid
import Spellings
import Spreadsheet
import Values

/// Turns the content of a cell into the value of a field, by the field's kind.
struct ValueReader {
  let definition: FormDefinition
  /// The day of the inspection, once it is read.
  var inspection: CalendarDate?
  /// The year that the round or the file tells.
  var year: Int?
  var isCSV = false
  /// Whether the date of the inspection contradicts the rest of the form.
  var isInspectionDoubtful = false
  var dateSystem = DateSystem.from1900
  private let choices: [String: ChoiceText]

  init(definition: FormDefinition, choices: [String: ChoiceText]) {
    (self.definition, self.choices) = (definition, choices)
  }

  /// What else of the record a value hangs on.
  struct Surroundings {
    var fullScore: Decimal?
    var numberedFindings = 0
    var isBinary = false
  }

  /// The value with its remarks.
  func read(
    _ content: CellContent, as field: FieldDefinition, _ around: Surroundings = Surroundings()
  ) -> Normalised {
    switch content {
    case .blank: .blank
    case .error(let code): Normalised(nil, ReadingNote("F04", .error, "", [code]))
    case .text(let text): read(text, as: field, around)
    case .number(let number, let raw): read(number, raw: raw, as: field, around)
    case .date(let date): read(date, as: field)
    case .time(let time):
      field.kind == .time
        ? Normalised(value: .time(time)) : read(time.description, as: field, around)
    }
  }

  private func read(
    _ text: String, as field: FieldDefinition, _ around: Surroundings
  ) -> Normalised {
    switch field.kind {
    case .integer, .decimal: NumberText.read(text, isInteger: field.kind == .integer)
    case .date, .dueDate: dateText(field).read(text)
    case .time: TimeText.read(text)
    case .deduction:
      DeductionText(fullScore: around.fullScore, findings: around.numberedFindings).read(text)
    case .findings: findings(text)
    case .choice: choice(text, of: field, around)
    case .choices: severalChoices(text, of: field)
    case .tick: tick(text)
    case .people: PeopleText.read(text)
    case .department: DepartmentText.read(text)
    case .unit: Normalised(value: .text(text.trimmedBlanks.joinedWithoutBlanks))
    case .text, .picture: plain(text)
    }
  }

  private func read(
    _ number: Decimal, raw: String, as field: FieldDefinition, _ around: Surroundings
  ) -> Normalised {
    switch field.kind {
    case .decimal, .integer:
      Normalised(value: .number(number), notes: LongDigits.note(raw).map { [$0] } ?? [])
    case .deduction:
      DeductionText(fullScore: around.fullScore, findings: around.numberedFindings)
        .read(number, raw: raw)
    case .date, .dueDate:
      DateNumber(text: dateText(field), system: dateSystem).read(number, raw: raw)
    default:
      Normalised(
        value: read(raw, as: field, around).value,
        notes: LongDigits.note(raw).map { [$0] } ?? read(raw, as: field, around).notes)
    }
  }

  private func read(_ date: CalendarDate, as field: FieldDefinition) -> Normalised {
    switch field.kind {
    case .date, .dueDate: Normalised(value: .date(date))
    case .deduction, .decimal, .integer:
      Normalised(nil, ReadingNote("N04", .error, "date", [date.description]))
    default: Normalised(value: .text(date.description))
    }
  }

  private func dateText(_ field: FieldDefinition) -> DateText {
    var text = DateText(
      inspection: inspection, year: year, isDue: field.kind == .dueDate, losesZeros: isCSV)
    text.isInspectionDoubtful = isInspectionDoubtful
    return text
  }

  private func plain(_ text: String) -> Normalised {
    let clean = text.plainLineBreaks.trimmedBlanks
    return clean.isEmpty ? .blank : Normalised(value: .text(clean))
  }

  private func findings(_ text: String) -> Normalised {
    FindingsText.saysNone(text.plainLineBreaks)
      ? Normalised(nil, ReadingNote("N06", .info, "noFinding", [text])) : plain(text)
  }

  // MARK: Choices

  /// Whether a text is one of a field's choices, exactly.
  func isChoice(_ text: String, of field: FieldDefinition) -> Bool {
    field.choices.flatMap { choices[$0] }?.knows(text) ?? false
  }

  private func choice(
    _ text: String, of field: FieldDefinition, _ around: Surroundings
  ) -> Normalised {
    guard var list = field.choices.flatMap({ choices[$0] }) else { return plain(text) }
    list.isBinary = around.isBinary
    return list.read(text)
  }

  private func severalChoices(_ text: String, of field: FieldDefinition) -> Normalised {
    if let boxes = TickBoxes(text) { return Normalised(value: .list(boxes.ticked)) }
    guard let list = field.choices.flatMap({ choices[$0] }) else { return plain(text) }
    let read = text.split { "、，,；;\n".contains($0) }.map { list.read(String($0)) }
    let values = read.compactMap { $0.value?.text }
    return Normalised(value: values.isEmpty ? nil : .list(values), notes: read.flatMap(\.notes))
  }

  private func tick(_ text: String) -> Normalised {
    if let boxes = TickBoxes(text) { return Normalised(value: .boolean(!boxes.ticked.isEmpty)) }
    switch text.foldedForMatching.uppercased() {
    case "√", "✓", "✔", "是", "Y", "YES", "1", "TRUE", "有", "R":
      return Normalised(value: .boolean(true))
    case "×", "✗", "否", "N", "NO", "0", "FALSE": return Normalised(value: .boolean(false))
    case _ where [.stroke, NothingWord.nothing].contains(NothingWord(FoldedText(text))):
      return Normalised(value: .boolean(false))
    default: return Normalised(nil, ReadingNote("N03", .warning, "unknown", [text, "√、×"]))
    }
  }
}

/// A time of day: `8:30`, `8时30分`.
enum TimeText {
  /// What a text means.
  static func read(_ text: String) -> Normalised {
    var scanner = TextScanner(text.foldedForMatching)
    guard let hour = scanner.digits(1...2), scanner.takeAny([":", "时", "点"]) != nil else {
      return Normalised(nil, ReadingNote("N04", .warning, "unreadable", [text]))
    }
    let minute = scanner.digits(1...2) ?? 0
    scanner.take("分")
    if scanner.take(":") { _ = scanner.digits(1...2) }
    guard scanner.isAtEnd, let time = TimeOfDay(hour: hour, minute: minute) else {
      return Normalised(nil, ReadingNote("N04", .warning, "unreadable", [text]))
    }
    return Normalised(value: .time(time))
  }
}

extension FieldValue {
  /// The value as text, to compare with what is written.
  var plainText: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.description
    case .date(let date): date.description
    case .time(let time): time.description
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .list(let texts): texts.joined(separator: "、")
    }
  }
}
