/// The formats that a workbook names by number only (ECMA-376 part 1, 18.8.30), those of Chinese
/// Excel (27 to 36 and 50 to 58) included, which other programs take for plain numbers.
public enum BuiltInNumberFormats {
  /// The code of a number; nil for one that a workbook has to define itself.
  public static func code(of id: Int) -> String? { codes[id] }

  /// The number of a code that means the same whatever the language of Excel; nil for one that a
  /// writer has to define, because it looks different elsewhere.
  package static func id(of code: String) -> Int? { portableIDs[code] }

  private static let portableIDs: [String: Int] = Dictionary(
    uniqueKeysWithValues: ([0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 49] as [Int])
      .compactMap { id in codes[id].map { ($0, id) } })

  private static let codes: [Int: String] = [
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: "\"¥\"#,##0;\"¥\"\\-#,##0", 6: "\"¥\"#,##0;[Red]\"¥\"\\-#,##0",
    7: "\"¥\"#,##0.00;\"¥\"\\-#,##0.00", 8: "\"¥\"#,##0.00;[Red]\"¥\"\\-#,##0.00",
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
    27: year月, 28: month日, 29: month日, 30: "m-d-yy", 31: date, 32: hour分, 33: time,
    34: half分, 35: halfTime, 36: year月,
    37: "#,##0;-#,##0", 38: "#,##0;[Red]-#,##0", 39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;[Red]-#,##0.00",
    41: "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ",
    42: "_ \"¥\"* #,##0_ ;_ \"¥\"* -#,##0_ ;_ \"¥\"* \"-\"_ ;_ @_ ",
    43: "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
    44: "_ \"¥\"* #,##0.00_ ;_ \"¥\"* -#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ ",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
    50: year月, 51: month日, 52: year月, 53: month日, 54: month日, 55: half分, 56: halfTime,
    57: year月, 58: month日,
    // Thai Excel's; no longer common, but dates all the same.
    71: "d/m/bb", 72: "d-mmm-bb", 73: "d-mmm", 74: "mmm-bb", 75: "h:mm", 76: "h:mm:ss",
    77: "d/m/bb h:mm", 78: "mm:ss", 79: "[h]:mm:ss", 80: "mm:ss.0", 81: "d/m/bb",
  ]

  private static let year月 = "yyyy\"年\"m\"月\""
  private static let month日 = "m\"月\"d\"日\""
  private static let date = "yyyy\"年\"m\"月\"d\"日\""
  private static let hour分 = "h\"时\"mm\"分\""
  private static let time = "h\"时\"mm\"分\"ss\"秒\""
  private static let half分 = "上午/下午h\"时\"mm\"分\""
  private static let halfTime = "上午/下午h\"时\"mm\"分\"ss\"秒\""
}
