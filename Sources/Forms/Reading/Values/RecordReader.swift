import FoundationEssentials
import Grid
import Spellings
import Spreadsheet
import Values
import Wording

/// Reads the records of a group, row by row, and reports what it normalised.
struct RecordReader {
  let grid: SheetGrid
  let values: ValueReader
  let columns: RecordColumns
  private(set) var diagnostics: [Diagnostic] = []
  /// The last entry of each field that was not blank, for 同上, whether it could be read or not.
  private var above: [FieldReading?]

  init(grid: SheetGrid, values: ValueReader, columns: RecordColumns) {
    (self.grid, self.values, self.columns) = (grid, values, columns)
    above = Array(repeating: nil, count: columns.names.count + 1)
  }

  /// The record in some rows; `item` is the template's, for a printed one.
  mutating func record(_ aligned: AlignedRows.Record, item: Band.Item?) -> RecordReading {
    var record = RecordReading(row: aligned.row, key: item?.key)
    record.category = aligned.category
    record.isAdded = item == nil && columns.group.kind == .printed
    let around = surroundings(aligned, item)
    record.fields = fields(aligned, item, around)
    if let entry = columns.deductionsOfItems {
      let reading = reading(of: entry, aligned, item, around)
      if reading.value != nil || reading.raw != nil { record.fields[entry.field.name] = reading }
    }
    if record.key == nil, !columns.group.keys.isEmpty {
      let parts = columns.group.keys.compactMap { key -> String? in
        guard let text = record[key]?.value?.plainText else { return nil }
        return columns.group.field(key)?.isPrivate == true ? FieldDefinition.masked : text
      }
      record.key = parts.isEmpty ? nil : parts.joined(separator: " ")
    }
    takeTick(&record, item)
    deriveDeduction(&record)
    takeFindingsApart(&record)
    return record
  }

  /// The readings of the fields; of two columns of one field that of the latter.
  private mutating func fields(
    _ aligned: AlignedRows.Record, _ item: Band.Item?, _ around: ValueReader.Surroundings
  ) -> NamedReadings {
    var readings: [FieldReading] = []
    readings.reserveCapacity(columns.names.count)
    for entry in columns.entries {
      let reading = reading(of: entry, aligned, item, around)
      if entry.place < readings.count {
        readings[entry.place] = reading
      } else {
        readings.append(reading)
      }
      if reading.value != nil || reading.raw != nil { above[entry.place] = reading }
    }
    return NamedReadings(names: columns.names, readings)
  }

  // MARK: One value

  private mutating func reading(
    of entry: RecordColumns.Entry, _ aligned: AlignedRows.Record, _ item: Band.Item?,
    _ around: ValueReader.Surroundings
  ) -> FieldReading {
    guard let column = entry.column else { return constant(of: entry, item, cell: nil) }
    var slot = slot(
      row: aligned.row, column: column, kind: entry.field.kind, isPrinted: entry.isPrinted)
    if !aligned.more.isEmpty { slot = joined(slot, aligned.more, column, entry.field) }
    if isDitto(slot.content) { return inherited(entry, at: slot.cell, item) }
    let content = shared(slot.content, entry)
    if content == .blank, entry.isPrinted { return constant(of: entry, item, cell: slot.cell) }
    var context = around
    context.isBinary = entry.isBinary
    context.isOwnDay = entry.field.name == ownDay
    var read = values.read(content, as: entry.field, context)
    if let item, entry.isKey {
      read = key(read, item)
    }
    tell(read.notes, at: slot.cell, entry.field.name, item)
    tell(slot.notes, at: slot.cell, entry.field.name, item)
    return made(read, content, slot, entry)
  }

  private func made(
    _ read: Normalised, _ content: CellContent, _ slot: CellSlot, _ entry: RecordColumns.Entry
  ) -> FieldReading {
    var reading = FieldReading(read.value, cell: slot.cell)
    reading.raw = content.raw(besides: read.value)
    reading.isConditional = read.isConditional
    reading.confidence = entry.confidence
    reading.method = slot.isInherited ? .inherited : .column
    return reading
  }

  /// An item's number is the template's: 1.10 typed as a number shows as 1.1.
  private func key(_ read: Normalised, _ item: Band.Item) -> Normalised {
    Normalised(value: .text(item.key))
  }

  /// What the template prints where the copy has nothing.
  private mutating func constant(
    of entry: RecordColumns.Entry, _ item: Band.Item?, cell: CellReference?
  ) -> FieldReading {
    guard let text = item?.constants[entry.field.name], entry.isPrinted else {
      return FieldReading(nil, cell: cell)
    }
    if cell != nil {
      let note = ReadingNote(
        .itemTextBlank, as: entry.isKey ? .info : .warning, [entry.field.name, text])
      tell([note], at: cell, entry.field.name, item)
    }
    var reading = FieldReading(values.read(.text(text), as: entry.field).value, cell: cell)
    reading.method = .address
    return reading
  }

  private func isDitto(_ content: CellContent) -> Bool {
    guard case .text(let text) = content else { return false }
    return DittoMark.stands(in: text)
  }

  private mutating func inherited(
    _ entry: RecordColumns.Entry, at cell: CellReference, _ item: Band.Item?
  ) -> FieldReading {
    let raw = grid.text(at: cell)
    guard var reading = above[entry.place] else {
      tell([ReadingNote(.dittoWithoutAbove, [raw])], at: cell, entry.field.name, item)
      return FieldReading(nil, cell: cell, raw: raw)
    }
    if reading.value == nil, !saysNothing(reading.raw ?? "", entry.field) {
      let place = reading.cell?.description ?? ""
      tell([ReadingNote(.dittoOfUnread, [raw, place])], at: cell, entry.field.name, item)
      return FieldReading(nil, cell: cell, raw: raw)
    }
    let isNumber = [.deduction, .decimal, .integer].contains(entry.field.kind)
    let shown = reading.value?.plainText ?? reading.raw ?? ""
    tell(
      [ReadingNote(.dittoRead, as: isNumber ? .warning : .info, [raw, shown])], at: cell,
      entry.field.name, item)
    reading.raw = reading.value == nil ? reading.raw : raw
    (reading.cell, reading.method) = (cell, .inherited)
    return reading
  }

  private func saysNothing(_ text: String, _ field: FieldDefinition) -> Bool {
    let place: NothingWord.Place =
      switch field.kind {
      case .deduction: .deduction
      case .findings: .finding
      default: .entry
      }
    return NothingWord.saysNothing(text, in: place)
  }

  /// Of a column of two fields the part that is this one's: a choice, or the words.
  private func shared(_ content: CellContent, _ entry: RecordColumns.Entry) -> CellContent {
    guard let partner = entry.partner, case .text(let text) = content else { return content }
    if entry.field.kind == .choice {
      return values.isChoice(text, of: entry.field) ? content : .blank
    }
    if partner.kind == .choice { return values.isChoice(text, of: partner) ? .blank : content }
    return content
  }

  // MARK: What hangs together

  private func surroundings(
    _ aligned: AlignedRows.Record, _ item: Band.Item?
  ) -> ValueReader.Surroundings {
    var around = ValueReader.Surroundings()
    let roles = columns.roles
    if let entry = columns.fullScore {
      let content = entry.column.map {
        slot(row: aligned.row, column: $0, kind: .decimal).content
      }
      let printed = item?.constants[roles.fullScore].map(CellContent.text)
      let score = content == .blank ? printed : content ?? printed
      around.fullScore = score.flatMap { values.read($0, as: entry.field).value?.number }
    }
    if let column = columns.findings?.column {
      let text = grid.text(at: CellReference(row: aligned.row, column: column))
      around.numberedFindings = WrittenFinding.numbered(in: text)
    }
    around.isOfRegister = ownDay != nil
    takeDays(aligned.row, &around)
    return around
  }

  /// The days of a row, that of the row itself first: what its other dates count from.
  private func takeDays(_ row: Int, _ around: inout ValueReader.Surroundings) {
    for entry in columns.entries where entry.field.kind == .date {
      let content = entry.column.map { slot(row: row, column: $0, kind: .date).content }
      guard let content, content != .blank else { continue }
      var context = ValueReader.Surroundings()
      context.isOwnDay = entry.field.name == ownDay
      guard let day = values.read(content, as: entry.field, context).value?.date else { continue }
      around.days.append((FoldedText(entry.field.name), day))
      // A member of a list that joined in another year says nothing of this one, nor does a day
      // that a register of another year cannot have (R03).
      let isDated = columns.group.dated != nil
      let isOfYear = values.year.map { isDated ? $0 == day.year : $0 <= day.year } ?? true
      if context.isOwnDay, isOfYear {
        (around.ownDay, around.ownDayName) = (day, entry.field.name)
      }
    }
    if around.ownDay == nil { takeFirstDay(row, &around) }
  }

  /// The first day of a row that is of a period.
  private func takeFirstDay(_ row: Int, _ around: inout ValueReader.Surroundings) {
    guard
      let entry = columns.entries.first(where: {
        $0.field.name == ownDay && $0.field.kind == .period
      }), let column = entry.column,
      let period = values.read(
        slot(row: row, column: column, kind: .period).content, as: entry.field
      ).value?.period
    else { return }
    (around.ownDay, around.ownDayName) = (period.days?.lowerBound, entry.field.name)
  }

  /// The date that a row of a register is of: its first.
  private var ownDay: String? {
    guard values.isRegister, columns.group.kind == .growing else { return nil }
    return columns.group.dated ?? columns.group.fields.first { $0.kind == .date }?.name
  }

  /// The deduction of a copy that has only scores: standard score less score.
  private mutating func deriveDeduction(_ record: inout RecordReading) {
    let roles = columns.roles
    guard let name = roles.deduction, let entry = columns.deduction, entry.column == nil,
      !entry.isAmbiguous,
      let score = roles.score.flatMap({ record[$0] }), let points = score.value?.number,
      let full = record[roles.fullScore]?.value?.number, points <= full
    else { return }
    var reading = FieldReading(.number(full - points), cell: score.cell, raw: score.raw)
    reading.method = .inherited
    record.fields[name] = reading
    let arguments = ["\(full)", "\(points)", "\(full - points)"]
    tell([ReadingNote(.deductionFromScore, arguments)], at: score.cell, name, key: record.key)
  }

  private mutating func takeFindingsApart(_ record: inout RecordReading) {
    guard let name = columns.roles.findings, let reading = record[name] else { return }
    guard let text = reading.value?.text else { return }
    record.findings = WrittenFinding.all(in: text).map { Finding($0.text, deduction: $0.deduction) }
  }

  // MARK: Telling

  mutating func tell(
    _ notes: [ReadingNote], at cell: CellReference?, _ field: String, _ item: Band.Item?
  ) {
    tell(notes, at: cell, field, key: item?.key)
  }

  private mutating func tell(
    _ notes: [ReadingNote], at cell: CellReference?, _ field: String, key: String?
  ) {
    for note in notes { diagnostics.append(note.diagnostic(at: cell, field: field, item: key)) }
  }
}
