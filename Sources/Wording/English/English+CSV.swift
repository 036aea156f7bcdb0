/// CSV files: `X09` and what else can go wrong with them.
extension English {
  static let csv: [String: String] = [
    "X04.recordTooLong":
      "the record that begins in line {0} is longer than {1} MB; a quote may not be closed",
    "X04.fieldTooLong":
      "line {0}, field {1} is longer than {2} characters, more than a cell holds; shorten it",
    "X09.unclosedQuote": "the quote in line {0}, field {1} is never closed; close it or remove it",
    "X09.otherEncoding":
      "read as {0} the text is hardly Chinese; it is rather {1}: check it, or convert with --encoding {1}",
    "X09.strangeEncoding":
      "read as {0} the text is hardly Chinese; check it, or convert with --encoding and its name",
    "X09.mixedEncodings":
      "some lines are UTF-8 and others GB18030, which no encoding reads; save it as UTF-8",
    "X09.badBytes":
      "line {0}: {1} byte(s) are no {2} character and were read as �; try --encoding",
    "X09.nulls": "{0} NUL character(s) were kept; check that the file is whole",
    "X09.ragged":
      "line {0}: the number of fields differs from most rows ({2}), in {1} row(s); read as they are",
  ]
}
