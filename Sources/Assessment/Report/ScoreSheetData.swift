import Forms
import FoundationEssentials
import Spellings
import Spreadsheet
import Values

/// What a form's template is filled with to show what was read: settled values, and the raw text
/// where nothing could be settled, but for strokes and words for nothing.
struct ScoreSheetData: Sendable {
  /// The values.
  let values: FillData

  init(_ form: ReturnedForm) {
    let roles = form.roles
    let reckoned = Dictionary(
      uniqueKeysWithValues: zip(form.items.map(\.record.row), form.reckoned ?? []))
    var data = FillData()
    let reading = form.reading.masked
    for name in reading.fields.names {
      data.fields[name] = ScoreSheetData.shown(reading.fields[name])
    }
    if let unit = form.unit, data.fields[roles.unit] == nil {
      data.fields[roles.unit] = .value(.text(unit.name))
    }
    if let field = form.rules.vetoField, form.rules.vetoText(of: form.reading) == nil {
      data.fields[field] = nil
    }
    for (group, records) in reading.groups {
      data.groups[group] = records.map { record in
        var fields: [String: FillValue] = [:]
        for name in record.fields.names { fields[name] = ScoreSheetData.shown(record[name]) }
        if group == roles.group, let item = reckoned[record.row] {
          let target = record[roles.target]?.value?.plainText
          fields[roles.actual] = item.actual.map { ScoreSheetData.shown($0, target: target) }
          fields[roles.score] = item.points.map { .value(.number($0)) }
        }
        return FillRecord(key: record.key, fields)
      }
    }
    values = data
  }

  /// What an indicator comes to: `95.8%` beside a target in percent, `100%` only where it is whole.
  private static func shown(_ actual: Fraction, target: String?) -> FillValue {
    let number = actual.rounded(toPlaces: 6)
    guard target?.foldedWidth.contains("%") ?? false else { return .value(.number(number)) }
    let percent = (number * 100).rounded(toPlaces: 1)
    return .value(.text("\(number < 1 ? min(percent, Decimal(999) / 10) : percent)%"))
  }

  private static func shown(_ reading: FieldReading?) -> FillValue? {
    if let value = reading?.value { return .value(value) }
    return reading?.raw.flatMap {
      NothingWord.saysNothing($0, in: .entry) ? nil : FillValue.words($0)
    }
  }
}
