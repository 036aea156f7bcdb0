import Forms
import Spellings
import Spreadsheet

/// What a form's template is filled with to show what was read: settled values, and the raw text
/// where nothing could be settled, but for strokes and words for nothing.
struct ScoreSheetData: Sendable {
  /// The values.
  let values: FillData

  init(_ form: ReturnedForm) {
    let roles = form.roles
    var data = FillData()
    for name in form.reading.fields.names {
      data.fields[name] = ScoreSheetData.shown(form.reading.fields[name])
    }
    if let unit = form.unit, data.fields[roles.unit] == nil {
      data.fields[roles.unit] = .value(.text(unit.name))
    }
    if let field = form.rules.vetoField, form.rules.vetoText(of: form.reading) == nil {
      data.fields[field] = nil
    }
    for (group, records) in form.reading.groups {
      data.groups[group] = records.map { record in
        var fields: [String: FillValue] = [:]
        for name in record.fields.names { fields[name] = ScoreSheetData.shown(record[name]) }
        return FillRecord(key: record.key, fields)
      }
    }
    values = data
  }

  private static func shown(_ reading: FieldReading?) -> FillValue? {
    if let value = reading?.value { return .value(value) }
    return reading?.raw.flatMap {
      NothingWord.saysNothing($0, in: .entry) ? nil : FillValue.words($0)
    }
  }
}
