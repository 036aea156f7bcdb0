/// Functions that are newer than the file format (ECMA-376 part 1, 18.17.7): workbooks keep them
/// under a prefix, and Excel shows `#NAME?` for one without.
///
/// ```swift
/// FunctionPrefix.stored("=IFS(A1>1,2)")  // "_xlfn.IFS(A1>1,2)"
/// ```
package enum FunctionPrefix {
  /// A function's name as the formula of a cell has it.
  package static func writtenName(_ name: String) -> String {
    let capitals = name.uppercased()
    if ofSheets.contains(capitals) { return "_xlfn._xlws." + name }
    return newer.contains(capitals) ? "_xlfn." + name : name
  }

  /// A formula as a workbook keeps it: without a leading `=`, newer functions with their prefix, this
  /// row of a table by its name.
  package static func stored(_ formula: String) -> String {
    let text = formula.hasPrefix("=") ? String(formula.dropFirst()) : formula
    guard mayNeedPrefix(text) else { return text }
    let lexer = FormulaLexer(text)
    var stored = ""
    for (index, token) in lexer.tokens.enumerated() {
      let written = lexer.text(token.range)
      let next = index + 1 < lexer.tokens.count ? lexer.tokens[index + 1].kind : nil
      switch token.kind {
      case .word where next == .sign("("): stored += writtenName(written)
      case .brackets: stored += thisRow(written)
      default: stored += written
      }
    }
    return stored
  }

  /// `[@扣分]` as files have it, `[[#This Row],[扣分]]`.
  private static func thisRow(_ brackets: String) -> String {
    guard brackets.hasPrefix("[@") else { return brackets }
    let column = brackets.dropFirst(2).dropLast()
    guard !column.isEmpty else { return "[#This Row]" }
    return column.hasPrefix("[") ? "[[#This Row],\(column)]" : "[[#This Row],[\(column)]]"
  }

  /// Whether the name of a newer function stands before a bracket or `@` somewhere, if only in a
  /// text.
  private static func mayNeedPrefix(_ text: String) -> Bool {
    var name = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "(") where !name.isEmpty:
        if writtenName(name) != name { return true }
        name = ""
      case UInt8(ascii: "@"): return true
      default: if !name.isEmpty { name = "" }
      }
    }
    return false
  }

  /// Those that are kept under two prefixes.
  private static let ofSheets: Set<String> = ["FILTER", "SORT"]

  private static let newer: Set<String> = [
    "ACOT", "ACOTH", "AGGREGATE", "ARABIC", "BASE", "BETA.DIST", "BETA.INV", "BINOM.DIST",
    "BINOM.DIST.RANGE", "BINOM.INV", "BITAND", "BITLSHIFT", "BITOR", "BITRSHIFT", "BITXOR",
    "CEILING.MATH", "CEILING.PRECISE", "CHISQ.DIST", "CHISQ.DIST.RT", "CHISQ.INV", "CHISQ.INV.RT",
    "CHISQ.TEST", "CHOOSECOLS", "CHOOSEROWS", "COMBINA", "CONCAT", "CONFIDENCE.NORM",
    "CONFIDENCE.T", "COT", "COTH", "COVARIANCE.P", "COVARIANCE.S", "CSC", "CSCH", "DAYS",
    "DECIMAL", "DROP", "ENCODEURL", "ERF.PRECISE", "ERFC.PRECISE", "EXPAND", "EXPON.DIST",
    "F.DIST", "F.DIST.RT", "F.INV", "F.INV.RT", "F.TEST", "FILTERXML", "FLOOR.MATH",
    "FLOOR.PRECISE", "FORECAST.ETS", "FORECAST.LINEAR", "FORMULATEXT", "GAMMA", "GAMMA.DIST",
    "GAMMA.INV", "GAMMALN.PRECISE", "GAUSS", "HSTACK", "HYPGEOM.DIST", "IFNA", "IFS",
    "ISFORMULA", "ISOWEEKNUM", "LOGNORM.DIST", "LOGNORM.INV", "MAXIFS", "MINIFS", "MODE.MULT",
    "MODE.SNGL", "MUNIT", "NEGBINOM.DIST", "NORM.DIST", "NORM.INV", "NORM.S.DIST", "NORM.S.INV",
    "NUMBERVALUE", "PDURATION", "PERCENTILE.EXC", "PERCENTILE.INC", "PERCENTRANK.EXC",
    "PERCENTRANK.INC", "PERMUTATIONA", "PHI", "POISSON.DIST", "QUARTILE.EXC", "QUARTILE.INC",
    "RANDARRAY", "RANK.AVG", "RANK.EQ", "RRI", "SEC", "SECH", "SEQUENCE", "SHEET", "SHEETS",
    "SKEW.P", "SORTBY", "STDEV.P", "STDEV.S", "SWITCH", "T.DIST", "T.DIST.2T", "T.DIST.RT",
    "T.INV", "T.INV.2T", "T.TEST", "TAKE", "TEXTAFTER", "TEXTBEFORE", "TEXTJOIN", "TEXTSPLIT",
    "TOCOL", "TOROW", "UNICHAR", "UNICODE", "UNIQUE", "VAR.P", "VAR.S", "VSTACK", "WEBSERVICE",
    "WEIBULL.DIST", "WRAPCOLS", "WRAPROWS", "XLOOKUP", "XMATCH", "XOR", "Z.TEST",
  ]
}
