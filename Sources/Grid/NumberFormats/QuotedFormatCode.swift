/// A format code as a workbook keeps it, put together piece by piece: `yyyy年M月d日` becomes
/// `yyyy"年"m"月"d"日"`.
struct QuotedFormatCode {
  private var code = ""
  private var isQuoting = false

  /// The code.
  var text: String { code + (isQuoting ? "\"" : "") }

  /// Adds a piece of the code as it was written.
  ///
  /// - Parameter tokens: what it was read as.
  mutating func append(_ written: Substring, _ tokens: ArraySlice<NumberFormatToken>) {
    let isBare = tokens.count == 1 && tokens.first == .literal(String(written))
    let needsQuotes = isBare && !QuotedFormatCode.plain.contains(written)
    if needsQuotes != isQuoting { code += "\"" }
    isQuoting = needsQuotes
    code += tokens.contains(where: \.isDatePart) ? written.lowercased() : String(written)
  }

  /// Signs that Excel shows without quotes (ECMA-376 part 1, 18.8.31).
  private static let plain: Set<Substring> = [
    "$", "-", "+", "/", "(", ")", ":", "!", "^", "&", "'", "~", "{", "}", "<", ">", "=", " ",
  ]
}

extension NumberFormatToken {
  /// Whether it is a part of a date or time that a code writes in one letter, in any case.
  fileprivate var isDatePart: Bool {
    switch self {
    case .year, .month, .day, .hour, .minute, .second: true
    default: false
    }
  }
}
