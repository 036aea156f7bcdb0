/// `S…`, `N…`, `F…`: what reading a returned form found and normalised.
extension English {
  static let reading: [String: String] = [
    "S01.unknown":
      "the headers look like a form, but which one is not known; not read: check title or number",
    "S01.tie": "it may be any of these forms ({0}); not read: write its title or number on it",
    "S02.reworded": "item {0} is worded otherwise (likeness {1}); read and scored by its number",
    "S02.renumbered": "this is item {0}, numbered “{1}” here; read by its text",
    "S02.unsure":
      "looks like item {0} (likeness {1}), but neither number nor text agree; please check",
    "S02.blank": "{0} is blank; read as the template's “{1}”",
    "S02.heading":
      "heading “{0}” differs from the template's “{1}”, which it was read as; please check",
    "S02.points": "the heading says {0} points, the standard score beside it {1}; please check",
    "S03.heading": "the heading “{0}” is missing",
    "S03": "item {0} is missing: {1}",
    "S04.heading": "the template has no such category: {0}",
    "S04.below":
      "this row below the sum was not read: {0}; move it above if it belongs to the list",
    "S04.subtotal": "which category “{0}” sums up is not clear; it was not checked",
    "S04": "the template has no such row: {0}",
    "S05.similar": "header “{0}” differs from the template; read as “{1}”",
    "S05.combined": "header “{0}” holds two columns; a part is read as “{1}”",
    "S05.ambiguous": "more than one column “{0}”: {1}; not read: keep only one",
    "S06.column": "no column “{0}”",
    "S06.label": "no field “{0}”",
    "S06.merged":
      "row {0} is merged with the row above; a list has a record a row, so two were read; put each in one row",
    "S06.list": "the headers of the list “{0}” are missing; the list was not read",
    "S06.unread":
      "the list “{0}” goes to the right or stands within another; it can only be filled in and was not read",
    "S06.name": "no label at “{0}”; read from {1}, where a name points; please check",
    "S07.footer":
      "the end of the table is missing (“{0}” in the template); read up to the last item",
    "S07.cut": "the sheet is too long; it was read up to row {0} only",
    "S08.sheet":
      "“{0}” is not filled in; read as “{1}” from the sheet's name “{2}”; please fill it in",
    "S08.file":
      "“{0}” is not filled in; read as “{1}” from the file's name “{2}”; please fill it in",
    "S09.struck": "“{0}” is struck through and was read all the same; delete what is void",
    "S09.hidden":
      "“{0}” stands in a hidden row or column and was read all the same; show it and check",
    "S09.contrast":
      "“{0}” has the colour of its ground and was read all the same; give it a colour and check",
    "S09.shown": "the cell shows “{0}”, its number is {1}, which was read; please check",
    "S09.note": "the note “{0}” is not read; what matters belongs into a cell",
    "S09.unused": "the column “{0}” has content that was not read; please check its header",
    "S09.deduction":
      "“{0}” stands under “{1}” and was not deducted; please enter it as a deduction",
    "S09.further":
      "“{0}” stands in a further row of the item and was not read; read as “{1}”; please check",
    "R07.names":
      "{1} row(s), “{0}” the first of them, have a name and nothing else, and were not read",
    "R07.gap": "blank rows above row {0}; the {1} row(s) below them were read all the same",
    "R07.sum": "{1} row(s) below “{0}” were read all the same; does “{0}” include them?",
    "R01": "“{0}” stands in row {1} already; only that row counts",
    "R01.sheet": "“{0}” stands in row {2} of the sheet “{1}” already; only that row counts",
    "R02.near": "“{0}” is not in the list {1}; “{2}”? It counts as an attendance only",
    "R02": "“{0}” is not in the list {1}; it counts as an attendance only",
    "R03": "{0} is outside the period of this form, {1}; the row counts in no period",
    "R03.day": "{0} is outside the period of this form, {1}; check it",
    "R03.blank": "“{0}” is blank: nobody knows which period the row is of, so it counts in none",
    "R04":
      "the list {1} has two “{0}”; write the number behind the name. Now it counts for neither",
    "R06": "{0} row(s) stand in “{1}” too; they count once",
    "R08":
      "the list of units (--units) has no column “{0}”; {1}: shown, without a verdict",
    "R08.owed":
      "the list of units (--units) has no column “{0}”; nobody knows which units owe this form",
    "R09":
      "“{0}” has no value this year (no register came, or no rows to reckon with); no score",
    "R09.rule": "“{0}” cannot be scored by an indicator alone; no score",
    "R05": "the year of this form has no “{0}”; the row counts in no period",
    "V04.period": "“{0}” is no period; write it like “{1}”",
    "V04.month": "{0} may be January or October; write 1月 or 10月",
    "N01.period": "“{0}” read as the period {1}",
    "N01.read": "“{0}” read as the date {1}",
    "N01.span": "“{0}” counted from {2}: {1}",
    "N01.rangeEnd": "“{0}”: the last day, {1}",
    "N01.doubtful": "“{0}” read as {1}, not with certainty; please check",
    "N01.conditional": "“{0}” is a condition, no date; never overdue",
    "N01.unclear": "“{0}” is no date; kept as a condition, please write a date",
    "N01.far": "“{0}” read as {1}, {2} days from the inspection; please check the year",
    "N02.read": "deduction “{0}” read as {1}",
    "N02.sign": "deduction “{0}” with a minus sign read as {1}",
    "N02.mixedSigns":
      "some deductions of this column are negative, some positive; all read as deductions",
    "N02.none": "deduction “{0}” read as 0",
    "N02.blank": "deduction “{0}” read as not filled in",
    "N02.full": "“{0}” read as the whole standard score, {1}",
    "N02.fromScore": "no column of deductions: standard score {0} less score {1} is {2}",
    "N02.leadingZero": "“{0}” is perhaps {1} (point lost); please check",
    "N02.sumDiffers": "“{0}” adds up to {1}; read as the written {2}, please check",
    "N02.decimalComma": "“{0}” has a comma and is perhaps {1}; please check",
    "N02.comma":
      "“{0}” has a comma or a blank; added up to {1}, please check whether it is a decimal",
    "N02.plus": "“{0}” has a plus sign; read as a deduction of {1}, please check",
    "N02.perFinding":
      "“{0}” read as numbers of problems with their points, {1} in all; please check",
    "N02.ambiguous": "“{0}” may be numbers of problems with points; added up to {1}, please check",
    "N02.described": "“{0}” has words in it; read as {1}, please check",
    "N02.severalRows": "an item in several rows: deductions {0} and {1} added; please check",
    "N02.unreadable": "deduction “{0}” is no number; please write only a number",
    "N03.read": "“{0}” read as “{1}”",
    "N03.binary": "the whole column is 1 and 0; “{0}” read as “{1}”, please check",
    "N03.leading": "“{0}” read as “{1}”; the rest was not used",
    "N03.several": "“{0}” has more than one tick: {1}",
    "N03.unknown": "“{0}” is not known; one of: {1}",
    "N03.ticked": "“{0}” is ticked: the result is “{1}”",
    "N03.contradiction":
      "“{0}” is ticked, yet the result is “{1}”, which was read; please check",
    "N04.read": "“{0}” read as {1}",
    "N04.percent": "“{0}” read as {1}",
    "N04.blank": "“{0}” read as not filled in",
    "N04.decimalComma": "“{0}” has a comma; read as {1}; please check",
    "N04.rough": "“{0}” is not exact; read as {1}, please check",
    "N04.unreadable": "“{0}” is no number",
    "N04.time": "“{0}” is no time; please write 14:30",
    "N04.date":
      "a number is wanted, but the cell holds the date {0}; type it again in format General",
    "N05.ditto": "“{0}” taken from the row above: “{1}”",
    "N05.nothingAbove": "“{0}” has nothing above to repeat",
    "N05.unread":
      "{1}, which “{0}” repeats, could not be read; nothing was taken, please write it out",
    "N05.merged": "“{0}” of the merged cells {1} counts for each of their rows",
    "N05.mergedValue": "{0} merges several rows; counted for the first only, please split it",
    "N06.people": "“{0}” read as {1}",
    "N06.department": "“{0}” read as “{1}”; the others help",
    "N06.departments":
      "“{0}” names several departments; the first, “{1}”, taken as the one in charge, please check",
    "N06.doubtful": "“{0}” may be more than one name; read as “{1}”, please check",
    "N06.undecided": "“{0}” leaves it open; read as not filled in, please fill it in",
    "N06.blank": "“{0}” read as not filled in",
    "N06.noFinding": "“{0}” read as no problem",
    "N10": "“{0}” is not filled in",
    "N11.range": "“{0}” is {1}; it must be within {2}",
    "N11.long": "“{0}” is too long: {2}",
    "F01": "“{0}” is a formula in the template; a number was typed here",
    "F02": "the formula {0} leaves out {1}",
    "F03":
      "the formula's stored result is {0}; computed anew it is {1}; please open and save again",
    "F04": "the cell holds the error {0}; please correct it",
    "V04.ambiguous": "the date is the number {0}: {1} or {2}; please write 2025-11-03",
    "V04.number": "the number {0} is no date; please write 2025-11-03",
    "V04.impossible": "“{0}” is no day of the calendar",
    "V04.noYear": "“{0}” has no year, and nothing tells it",
    "V04.noInspection": "“{0}” counts from the inspection, but its date was not read",
  ]
}
