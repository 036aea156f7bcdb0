import FoundationEssentials
import Grid
import Spellings
import Spreadsheet
import Values
import Wording

/// Turns the content of a cell into the value of a field, by the field's kind.
struct ValueReader {
  /// The day of the inspection, once it is read, and the name of its field.
  var inspection: CalendarDate?
  var inspectionName: String?
  /// The year that the round or the file says.
  var year: Int?
  /// Whether the form is a register, whose rows are of days before it was filled in.
  var isRegister = false
  /// The days of the form's own fields by their folded names.
  var days: [(name: FoldedText, day: CalendarDate)] = []
  var isCSV = false
  /// Whether the date of the inspection contradicts the rest of the form.
  var isInspectionDoubtful = false
  var dateSystem = DateSystem.from1900
  private let choices: [String: ChoiceText]

  init(choices: [String: ChoiceText]) { self.choices = choices }

  /// What else of the record a value hangs on.
  struct Surroundings {
    var fullScore: Decimal?
    var numberedFindings = 0
    var isBinary = false
    /// The day of a register's row, from which its other dates are completed.
    var ownDay: CalendarDate?
    var ownDayName: String?
    /// Whether it is of a row of a register.
    var isOfRegister = false
    /// Whether the value is that day.
    var isOwnDay = false
    /// The days of the row by the folded names of their fields.
    var days: [(name: FoldedText, day: CalendarDate)] = []
  }

  /// The value with its remarks.
  func read(
    _ content: CellContent, as field: FieldDefinition, _ around: Surroundings = Surroundings()
  ) -> Normalised {
    switch content {
    case .blank: .blank
    case .error(let code): Normalised(nil, ReadingNote(.cellError, [code]))
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
    case .integer, .decimal:
      Normalised(WrittenNumber(text, isInteger: field.kind == .integer), raw: text)
    case .date, .dueDate: date(text, field, around)
    case .time: time(text)
    case .deduction: Normalised(deductions(around).read(text), raw: text)
    case .findings: findings(text)
    case .choice: choice(text, of: field, around)
    case .choices: severalChoices(text, of: field)
    case .tick: tick(text)
    case .people: Normalised(NameList(text), raw: text)
    case .department: Normalised(DepartmentName(text), raw: text)
    case .unit: unit(text)
    case .period: period(text, field)
    case .text where isRegister && !field.isRequired: entry(text)
    case .text, .picture: plain(text)
    }
  }

  private func read(
    _ number: Decimal, raw: String, as field: FieldDefinition, _ around: Surroundings
  ) -> Normalised {
    switch field.kind {
    case .decimal, .integer: Normalised(value: .number(number), notes: lostDigits(raw) ?? [])
    case .deduction: Normalised(deductions(around).read(number), raw: raw)
    case .date, .dueDate: date(number, raw: raw, field, around)
    case .period: period(raw, field, isNumber: true)
    default:
      Normalised(
        value: read(raw, as: field, around).value,
        notes: lostDigits(raw) ?? read(raw, as: field, around).notes)
    }
  }

  /// What is reported of a number that the spreadsheet has cut; nil for others.
  private func lostDigits(_ raw: String) -> [ReadingNote]? {
    LongDigits.areCut(raw) ? [ReadingNote(.longNumberCut, [raw])] : nil
  }

  private func deductions(_ around: Surroundings) -> WrittenDeduction.Reader {
    WrittenDeduction.Reader(fullScore: around.fullScore, findings: around.numberedFindings)
  }

  private func read(_ date: CalendarDate, as field: FieldDefinition) -> Normalised {
    switch field.kind {
    case .date, .dueDate: Normalised(value: .date(date))
    case .period:
      Normalised(
        WrittenPeriod(date, kind: field.period ?? .year), raw: date.description,
        example: field.periodExample)
    case .deduction, .decimal, .integer:
      Normalised(nil, ReadingNote(.numberIsDate, [date.description]))
    default: Normalised(value: .text(date.description))
    }
  }

  // MARK: Dates

  private func dates(_ field: FieldDefinition, _ around: Surroundings) -> WrittenDate.Reader {
    // A row of a register whose own day is not known has that of its year, not of its signing.
    let isOfYear = around.isOfRegister && year != nil && around.ownDay == nil && !around.isOwnDay
    let from = around.ownDay ?? (isOfYear ? nil : inspection)
    var reader = WrittenDate.Reader(inspection: from, year: year)
    reader.goesOn = around.isOfRegister && around.ownDay != nil
    reader.inspectionName = around.ownDay == nil ? inspectionName : around.ownDayName
    (reader.isDue, reader.losesZeros) = (field.kind == .dueDate, isCSV)
    reader.days = around.days + days
    if around.isOwnDay { reader.latest = inspection }
    reader.isInspectionDoubtful = isInspectionDoubtful && !reader.goesOn && !isOfYear
    return reader
  }

  private func date(
    _ text: String, _ field: FieldDefinition, _ around: Surroundings
  ) -> Normalised {
    if text.utf8.count <= 24, let serial = Int(FoldedText(text).string),
      let day = day(ofSerial: serial)
    {
      return told(day, raw: text)
    }
    return Normalised(dates(field, around).read(text), raw: text)
  }

  private func date(
    _ number: Decimal, raw: String, _ field: FieldDefinition, _ around: Surroundings
  ) -> Normalised {
    let whole = Int(raw.prefix { $0 != "." })
    if let day = whole.flatMap(day(ofSerial:)) { return told(day, raw: raw) }
    return Normalised(dates(field, around).read(number), raw: raw)
  }

  private func told(_ day: CalendarDate, raw: String) -> Normalised {
    Normalised(.date(day), ReadingNote(.dateRead, [raw, day.description]))
  }

  /// The day of a spreadsheet's serial number; nil for one that no inspection is of.
  private func day(ofSerial number: Int) -> CalendarDate? {
    guard (10_000..<1_000_000).contains(number),
      let date = SerialNumber.dateTime(of: Double(number), in: dateSystem)?.date,
      (1950...2199).contains(date.year)
    else { return nil }
    return date
  }

  private func period(
    _ text: String, _ field: FieldDefinition, isNumber: Bool = false
  ) -> Normalised {
    Normalised(
      WrittenPeriod(text, kind: field.period ?? .year, year: year, isNumber: isNumber), raw: text,
      example: field.periodExample)
  }

  private func time(_ text: String) -> Normalised {
    WrittenTime.time(in: text).map { Normalised(value: .time($0)) }
      ?? Normalised(nil, ReadingNote(.timeUnreadable, [text]))
  }

  /// A unit by its whole name; one that is still open is none.
  private func unit(_ text: String) -> Normalised {
    let name = DepartmentName(text)
    guard name.name != nil, !UndecidedWord.stands(in: text) else {
      return Normalised(name, raw: text)
    }
    let whole = text.trimmedBlanks.withoutBlanksInHan
    let isDoubtful = name.isDoubtful || !name.others.isEmpty
    return Normalised(
      value: .text(whole), notes: isDoubtful ? [ReadingNote(.nameDoubtful, [text, whole])] : [])
  }

  private func plain(_ text: String) -> Normalised {
    let clean = text.plainLineBreaks.trimmedBlanks
    return clean.isEmpty ? .blank : Normalised(value: .text(clean))
  }

  /// A text that need not be there: one that says that there is nothing is a blank.
  private func entry(_ text: String) -> Normalised {
    NothingWord.saysNothing(text, in: .entry)
      ? Normalised(nil, ReadingNote(.nameBlank, [text])) : plain(text)
  }

  private func findings(_ text: String) -> Normalised {
    NothingWord.saysNothing(text, in: .finding)
      ? Normalised(nil, ReadingNote(.noFinding, [text])) : plain(text)
  }

  // MARK: Choices

  /// The choice of a field that says that an item does not apply; nil where its list has none.
  func notApplicableChoice(of field: FieldDefinition) -> String? {
    field.choices.flatMap { choices[$0] }?.notApplicableChoice
  }

  /// Whether a text is one of a field's choices, exactly.
  func isChoice(_ text: String, of field: FieldDefinition) -> Bool {
    field.choices.flatMap { choices[$0] }?.knows(text) ?? false
  }

  private func choice(
    _ text: String, of field: FieldDefinition, _ around: Surroundings
  ) -> Normalised {
    guard var list = field.choices.flatMap({ choices[$0] }) else { return plain(text) }
    list.isBinary = around.isBinary
    let read = list.read(text)
    let isBlank = isRegister && !field.isRequired && read.value == nil
    return isBlank && NothingWord.saysNothing(text, in: .entry) ? entry(text) : read
  }

  private func severalChoices(_ text: String, of field: FieldDefinition) -> Normalised {
    if let boxes = TickBoxes(text) { return Normalised(value: .list(boxes.ticked)) }
    guard let list = field.choices.flatMap({ choices[$0] }) else { return plain(text) }
    if let several = list.several(in: text) {
      let plain = several.joined(separator: "、")
      return plain == text.trimmedBlanks
        ? Normalised(value: .list(several))
        : Normalised(.list(several), ReadingNote(.choiceRead, [text, plain]))
    }
    let read = text.split { "、，,；;\n".contains($0) }.map { list.read(String($0)) }
    let values = read.compactMap { $0.value?.text }
    return Normalised(value: values.isEmpty ? nil : .list(values), notes: read.flatMap(\.notes))
  }

  private func tick(_ text: String) -> Normalised {
    if let boxes = TickBoxes(text) { return Normalised(value: .boolean(!boxes.ticked.isEmpty)) }
    return TickMark.isYes(text).map { Normalised(value: .boolean($0)) }
      ?? Normalised(nil, ReadingNote(.choiceUnknown, [text, "√、×"]))
  }
}
