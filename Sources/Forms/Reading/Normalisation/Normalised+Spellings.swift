import FoundationEssentials
import Spellings
import Spreadsheet
import Values
import Wording

// What Spellings reads, as values of fields with what is reported at the cell.

extension Normalised {
  /// A number (N04).
  package init(_ number: WrittenNumber, raw: String) {
    let note = number.remark.map { remark in
      remark == .longDigits
        ? ReadingNote(remark.kind, [FoldedText(raw).string])
        : ReadingNote(remark.kind, [raw, number.value.map { "\($0)" }])
    }
    self.init(number.value.map(FieldValue.number), note)
  }

  /// A deduction (N02).
  package init(_ deduction: WrittenDeduction, raw: String) {
    let note = deduction.remark.map { remark in
      ReadingNote(
        remark.kind,
        [raw, deduction.sumOfParts.map { "\($0)" }, deduction.value.map { "\($0)" }])
    }
    self.init(deduction.value.map(FieldValue.number), note)
  }

  /// A date (N01, V04).
  package init(_ date: WrittenDate, raw: String) {
    let days = date.date.map { [$0] } ?? date.candidates
    let note = date.remark.map { remark in
      let field = remark == .span ? [date.countedFrom ?? "检查日期"] : []
      return ReadingNote(remark.kind, [raw] + days.map { "\($0)" } + field)
    }
    let value = date.date.map(FieldValue.date)
    self.init(date.isConditional ? .text(raw.trimmedBlanks) : value, note)
    isConditional = date.isConditional
  }

  /// A period (N01, R05, V04).
  init(_ written: WrittenPeriod, raw: String, example: String) {
    let note = written.remark.map { remark -> ReadingNote in
      switch remark {
      case .read: ReadingNote(.periodRead, [raw, written.period?.description])
      case .outside: ReadingNote(.periodOutside, [raw])
      case .noYear: ReadingNote(.dateWithoutYear, [raw])
      case .ambiguous: ReadingNote(.periodAmbiguous, [raw])
      case .unreadable: ReadingNote(.periodUnreadable, [raw, example])
      }
    }
    self.init(written.period.map(FieldValue.period), note)
  }

  /// Names of people (N06): a list, also of one name, the first one in charge.
  package init(_ people: NameList, raw: String) {
    if UndecidedWord.stands(in: raw) {
      self.init(nil, ReadingNote(.nameUndecided, [raw]))
      return
    }
    guard !people.names.isEmpty else {
      self.init(nil, people.saysNothing ? ReadingNote(.nameBlank, [raw]) : nil)
      return
    }
    let plain = people.names.joined(separator: "、")
    let kind: DiagnosticCode = people.isDoubtful ? .nameDoubtful : .peopleRead
    let isPlain = !people.isDoubtful && plain == raw.trimmedBlanks
    self.init(.list(people.names), isPlain ? nil : ReadingNote(kind, [raw, plain]))
  }

  /// A department (N06).
  package init(_ department: DepartmentName, raw: String) {
    if UndecidedWord.stands(in: raw) {
      self.init(nil, ReadingNote(.nameUndecided, [raw]))
      return
    }
    guard let name = department.name else {
      self.init(nil, department.saysNothing ? ReadingNote(.nameBlank, [raw]) : nil)
      return
    }
    let note: ReadingNote? =
      department.isDoubtful
      ? ReadingNote(.nameDoubtful, [raw, name])
      : !department.others.isEmpty
        ? ReadingNote(.departmentsRead, [raw, name])
        : name != raw.trimmedBlanks ? ReadingNote(.departmentRead, [raw, name]) : nil
    self.init(.text(name), note)
  }

  private init(_ value: FieldValue?, _ note: ReadingNote?) {
    self.init(value: value, notes: note.map { [$0] } ?? [])
  }
}

extension ReadingNote {
  /// A note whose arguments may be missing at the end.
  fileprivate init(_ kind: DiagnosticCode, _ arguments: [String?]) {
    self.init(kind, as: nil, arguments.compactMap { $0 })
  }
}

extension FieldDefinition {
  /// How its period is written.
  var periodExample: String {
    let kind = period ?? .year
    return Period(kind, year: 2025).map { kind == .year ? $0.writtenText : $0.shortText } ?? ""
  }
}

extension WrittenNumber.Remark {
  fileprivate var kind: DiagnosticCode {
    switch self {
    case .blank: .numberBlank
    case .read: .numberRead
    case .percent: .numberPercent
    case .decimalComma: .numberDecimalComma
    case .rough: .numberRough
    case .longDigits: .longNumberCut
    case .unreadable: .numberUnreadable
    }
  }
}

extension WrittenDeduction.Remark {
  fileprivate var kind: DiagnosticCode {
    switch self {
    case .zero: .deductionNone
    case .blank: .deductionBlank
    case .full: .deductionFull
    case .sign: .deductionSigned
    case .read: .deductionRead
    case .leadingZero: .deductionLostPoint
    case .decimalComma: .deductionDecimalComma
    case .comma: .deductionComma
    case .plus: .deductionPlus
    case .sumDiffers: .deductionSumDiffers
    case .perFinding: .deductionPerFinding
    case .ambiguous: .deductionAmbiguous
    case .described: .deductionDescribed
    case .unreadable: .deductionUnreadable
    }
  }
}

extension WrittenDate.Remark {
  fileprivate var kind: DiagnosticCode {
    switch self {
    case .read: .dateRead
    case .rangeEnd: .dateFromRange
    case .span: .dateFromSpan
    case .doubtful: .dateDoubtful
    case .conditional: .dateConditional
    case .unclear: .dateUnclear
    case .ambiguous: .dateNumberAmbiguous
    case .impossible: .dateImpossible
    case .noYear: .dateWithoutYear
    case .noInspection: .dateWithoutInspection
    case .number: .dateNumberUnreadable
    case .unreadable: .dueDateUnreadable
    }
  }
}
