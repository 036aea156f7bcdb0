import FoundationEssentials
import Spellings
import Spreadsheet
import Values

// What Spellings reads, as values of fields with what is told at the cell.

extension Normalised {
  /// A number (N04).
  package init(_ number: WrittenNumber, raw: String) {
    let shown = number.value.map { "\($0)" }
    let note: ReadingNote? = number.remark.map { remark in
      switch remark {
      case .longDigits: ReadingNote("V18", .warning, "", [FoldedText(raw).string])
      case .rough, .unreadable: ReadingNote("N04", .warning, remark.rawValue, [raw, shown])
      case .blank, .read, .percent: ReadingNote("N04", .info, remark.rawValue, [raw, shown])
      }
    }
    self.init(number.value.map(FieldValue.number), note)
  }

  /// A deduction (N02).
  package init(_ deduction: WrittenDeduction, raw: String) {
    let note = deduction.remark.map { remark in
      ReadingNote(
        "N02", remark.severity, remark.rawValue,
        [raw, deduction.sumOfParts.map { "\($0)" }, deduction.value.map { "\($0)" }])
    }
    self.init(deduction.value.map(FieldValue.number), note)
  }

  /// A date (N01, V04).
  package init(_ date: WrittenDate, raw: String) {
    let days = date.date.map { [$0] } ?? date.candidates
    let note = date.remark.map { remark in
      ReadingNote(
        remark.isError ? "V04" : "N01", remark.severity, remark.rawValue,
        [raw] + days.map { "\($0)" })
    }
    let value = date.date.map(FieldValue.date)
    self.init(date.isConditional ? .text(raw.trimmedBlanks) : value, note)
    isConditional = date.isConditional
  }

  /// Names of people (N06): a text for one name, a list for several, the first one in charge.
  package init(_ people: NameList, raw: String) {
    let plain = people.names.joined(separator: "、")
    let isPlain = plain == raw.trimmedBlanks
    switch people.names.count {
    case 0: self.init(nil, people.saysNothing ? ReadingNote("N06", .info, "blank", [raw]) : nil)
    case 1:
      self.init(.text(plain), isPlain ? nil : ReadingNote("N06", .info, "people", [raw, plain]))
    default:
      self.init(
        .list(people.names), isPlain ? nil : ReadingNote("N06", .info, "people", [raw, plain]))
    }
  }

  /// A department (N06).
  package init(_ department: DepartmentName, raw: String) {
    guard let name = department.name else {
      self.init(nil, department.saysNothing ? ReadingNote("N06", .info, "blank", [raw]) : nil)
      return
    }
    let note: ReadingNote? =
      !department.others.isEmpty
      ? ReadingNote("N06", .warning, "departments", [raw, name])
      : name != raw.trimmedBlanks ? ReadingNote("N06", .info, "department", [raw, name]) : nil
    self.init(.text(name), note)
  }

  private init(_ value: FieldValue?, _ note: ReadingNote?) {
    self.init(value: value, notes: note.map { [$0] } ?? [])
  }
}

extension ReadingNote {
  /// A note whose arguments may be missing at the end.
  fileprivate init(
    _ code: String, _ severity: Diagnostic.Severity, _ detail: String, _ arguments: [String?]
  ) {
    self.init(code, severity, detail, arguments.compactMap { $0 })
  }
}

extension WrittenDeduction.Remark {
  fileprivate var severity: Diagnostic.Severity {
    switch self {
    case .zero, .blank, .full, .sign, .read: .info
    case .leadingZero, .decimalComma, .plus, .sumDiffers, .perFinding, .ambiguous, .described:
      .warning
    case .unreadable: .error
    }
  }
}

extension WrittenDate.Remark {
  fileprivate var isError: Bool { severity == .error }

  fileprivate var severity: Diagnostic.Severity {
    switch self {
    case .read, .rangeEnd, .span, .conditional: .info
    case .doubtful, .unclear: .warning
    case .ambiguous, .impossible, .noYear, .noInspection, .number, .unreadable: .error
    }
  }
}
