/// How even the rows are that a delimiter gives, and how whole their fields look.
struct DialectCensus {
  /// How many records of a sample are looked at.
  private static let records = 2000

  /// The number of fields that speaks most for the delimiter; for one that gives none, the most
  /// frequent number.
  private(set) var columns = 1
  /// Share of even rows times the wholeness of their fields; 0 for a single column.
  private(set) var score = 0.0

  init(
    _ sample: Span<UInt8>, from start: Int, isWhole: Bool, delimiter: UInt8, prior: Double
  ) {
    let scanner = CSVScanner(delimiter: delimiter)
    var record = CSVRecord()
    var frequencies: [Int: Int] = [:]
    var (total, fields, wholeness) = (0, 0, 0.0)
    var position = start
    while total < DialectCensus.records,
      scanner.scan(sample, from: position, isLast: isWhole, into: &record) == .record
    {
      position = record.end
      guard !record.fields.isEmpty else { continue }
      total += 1
      frequencies[record.fields.count, default: 0] += 1
      guard record.fields.count > 1 else { continue }
      for field in record.fields {
        fields += 1
        wholeness += field.isQuoted ? 1 : Self.wholeness(sample, field.start..<field.end)
      }
    }
    guard total > 0 else { return }
    columns = frequencies.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 1
    for (count, frequency) in frequencies where count > 1 {
      let share = Double(frequency) / Double(total)
      let candidate =
        share * (0.9 + 0.1 * Double(count - 1) / Double(count)) * wholeness / Double(fields) * prior
      if candidate > score { (score, columns) = (candidate, count) }
    }
  }

  /// 1 for a number or a text without any other delimiter in it; less where a delimiter stands
  /// inside, since it may be the true one.
  private static func wholeness(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double {
    var value = 1.0
    var isNumber = true
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "%"), UInt8(ascii: " "):
        continue
      case UInt8(ascii: ","): value = min(value, 0.7)
      case UInt8(ascii: "\""): (value, isNumber) = (min(value, 0.6), false)
      case UInt8(ascii: "\t"): (value, isNumber) = (0, false)
      case UInt8(ascii: ";"), UInt8(ascii: "|"): (value, isNumber) = (min(value, 0.5), false)
      default: isNumber = false
      }
    }
    return isNumber ? 1 : value
  }
}
