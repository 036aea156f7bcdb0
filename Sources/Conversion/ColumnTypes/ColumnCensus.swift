import CSV

/// What all rows of a column together say about its type.
struct ColumnCensus: Hashable, Sendable {
  private var numbers = 0
  private var others = 0
  private var moments = 0
  private var booleans = 0
  private var grouped = 0
  private var mobileNumbers = 0
  private var wholeNumbers = 0
  private var shortestWhole = Int.max

  /// Counts a field.
  mutating func add(_ field: SpelledField) {
    switch field.kind {
    case .empty, .placeholder, .oddNumber: return
    case .text, .formula, .identifier: others += 1
    case .date, .time: moments += 1
    case .boolean: booleans += 1
    case .number:
      numbers += 1
      if field.isGrouped { grouped += 1 }
      if field.isMobileNumber { mobileNumbers += 1 }
      if field.wholeDigits > 0 {
        wholeNumbers += 1
        shortestWhole = min(shortestWhole, Int(field.wholeDigits))
      }
    }
  }

  /// The type of the column.
  ///
  /// - Parameters:
  ///   - header: its heading; a word such as 电话 says that digits are no numbers.
  ///   - usesDecimalCommas: whether `1,234` may mean one and a bit.
  func type(header: String?, usesDecimalCommas: Bool) -> ColumnType {
    var type = ColumnType()
    guard others == 0 else { return type }
    type.takesTimes = numbers == 0
    type.takesBooleans = numbers == 0 && moments == 0
    let areIdentifiers =
      mobileNumbers == numbers || (wholeNumbers == numbers && shortestWhole >= 12)
    type.takesNumbers =
      numbers > 0 && moments == 0 && booleans == 0 && !areIdentifiers
      && !(usesDecimalCommas && grouped > 0) && !ColumnCensus.namesIdentifiers(header)
    return type
  }

  private static let identifierWords = [
    "身份证", "证件号", "证号", "电话", "手机", "联系方式", "邮编", "银行卡", "账号", "卡号",
  ]

  private static func namesIdentifiers(_ header: String?) -> Bool {
    guard let header else { return false }
    return identifierWords.contains { header.contains($0) }
  }
}

/// Which fields of a column become more than text. Dates always do: their spelling can mean
/// nothing else.
struct ColumnType: Hashable, Sendable {
  var takesNumbers = false
  var takesTimes = false
  var takesBooleans = false

  /// Whether a field becomes its typed value.
  func takes(_ kind: SpelledField.Kind) -> Bool {
    switch kind {
    case .number: takesNumbers
    case .date: true
    case .time: takesTimes
    case .boolean: takesBooleans
    default: false
    }
  }
}
