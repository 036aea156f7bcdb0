/// Number formats that have a number of their own whatever the language of Excel
/// (ECMA-376 part 1, 18.8.30). Those that look different elsewhere are written out instead.
enum BuiltInNumberFormats {
  /// Numbers by format code.
  static let numbers: [String: Int] = [
    "General": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10,
    "0.00E+00": 11, "# ?/?": 12, "# ??/??": 13, "@": 49,
  ]
}
