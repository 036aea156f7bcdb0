/// `anping convert`: help, findings and refusals.
extension English {
  static let convert: [String: String] = [
    "help.convert":
      "Convert CSV, workbooks, JSON and Markdown into each other; nothing lost or altered.",
    "help.sheets": "List the sheets of files: size, headings, types of columns, hidden parts.",
    "help.sheets.files": "Files or folders to look at.",
    "sheets.empty": "empty",
    "sheets.hidden": "hidden sheet",
    "sheets.header": "headings in row {0}",
    "sheets.noHeader": "no headings recognised",
    "sheets.hiddenRows": "hidden rows {0}",
    "sheets.hiddenColumns": "hidden columns {0}",
    "sheets.kind.empty": "empty",
    "sheets.kind.text": "text",
    "sheets.kind.number": "number",
    "sheets.kind.date": "date",
    "sheets.kind.boolean": "boolean",
    "sheets.kind.mixed": "mixed",
    "help.convert.inputs": "Files or folders to convert; - for standard input.",
    "help.convert.output": "The file or folder to write; - for standard output.",
    "help.convert.format": "The format to write; by default that of the output's extension.",
    "help.convert.sheet":
      "Convert only these sheets: name, number from 1, or a name with * and ?; may be repeated.",
    "help.convert.range": "Convert only this area, such as A3:H, B:D, 3:20.",
    "help.convert.skip": "Leave out so many rows at the top.",
    "help.convert.headerRow":
      "The row of the sheet with the headings, from 1; none for no headings; found by default.",
    "help.convert.columns":
      "Only these columns in this order, by heading or letters: A,C-E,名称.",
    "help.convert.types":
      "Types of columns, such as 编号=text,日期=date; types: text, number, date, boolean.",
    "help.convert.null": "Texts that stand for nothing, such as —,N/A.",
    "help.convert.dateFormat": "How dates are written in the input: yyyyMMdd, d/M/yyyy.",
    "help.convert.sourceColumn":
      "Add a column that names the file of each row; several inputs become one table.",
    "help.convert.values":
      "Write values as they are (raw) or as shown (displayed); by default as shown where that "
      + "reads back as the same value, else raw.",
    "help.convert.delimiter":
      "The delimiter of CSV: one character, or tab; by default found when reading, a comma when "
      + "writing.",
    "help.convert.encoding":
      "The encoding of CSV to read, also by names such as big5 and shift_jis; found by default.",
    "help.convert.outputEncoding": "The encoding of CSV to write; UTF-8 with a BOM by default.",
    "help.convert.noTypes": "Find no types: everything is text.",
    "help.convert.defuse": "Put an apostrophe before CSV text that would run as a formula.",
    "help.convert.verbose": "Tell encoding and delimiter with what speaks for them.",
    "help.convert.template": "Pour the rows into the list of this template.",
    "usage.format": "no format \"{0}\"; use xlsx, csv, tsv, ndjson, json, markdown or cells",
    "usage.extension": "{0} has the extension of another format, not of {1}; name it .{1}",
    "usage.extensionUnknown":
      "the extension of {0} is of no format that is written: use .xlsx, .csv, .tsv, .ndjson,"
      + " .json, .md, or add --format; end a folder with /",
    "usage.extensionWorkbook": "{0} is to be a workbook; its extension can only be .xlsx",
    "usage.range": "\"{0}\" is no area; write A3:H20, A3:H, B:D or 3:20",
    "usage.headerRow": "--header-row is the number of a row, from 1, or none, not \"{0}\"",
    "usage.count": "\"{0}\" is no number of rows; write 0, 1, 2 …",
    "usage.types": "\"{0}\" is not COLUMN=TYPE; the types are text, number, date, boolean",
    "usage.dateFormat": "\"{0}\" is no way to write dates; use yyyy, M, d (H, m, s): yyyyMMdd",
    "usage.sourceColumn": "--source-column does not go with --format cells",
    "usage.color": "--color is auto, always or never, not \"{0}\"",
    "usage.language": "--lang is zh or en, not \"{0}\"",
    "usage.values": "--values is raw or displayed, not \"{0}\"",
    "usage.delimiter": "\"{0}\" cannot be a delimiter; use one ASCII character or tab",
    "usage.encoding":
      "unknown encoding \"{0}\"; use utf-8, gb18030, utf-16, big5 or any other name that iconv knows",
    "X12.encoding.byteOrderMark": "encoding {0}: a byte order mark stands at the start",
    "X12.encoding.zeroBytes": "encoding {0}: every other byte is often zero",
    "X12.encoding.ascii": "encoding {0}: everything is ASCII",
    "X12.encoding.validUTF8": "encoding {0}: all bytes are valid UTF-8",
    "X12.encoding.validGB18030": "encoding {0}: no UTF-8, and all bytes are valid GB18030",
    "X12.encoding.fewestErrors": "encoding {0}: none fits wholly, this has fewest bad bytes",
    "X12.encoding.told": "encoding {0}: told by --encoding",
    "X12.dialect.separatorLine": "delimiter \"{0}\": the sep= line says so; {1} field(s) a row",
    "X12.dialect.consistency": "delimiter \"{0}\": gives the most even rows, {1} field(s) each",
    "X12.dialect.singleColumn": "a single column, no delimiter",
    "X12.dialect.told": "delimiter \"{0}\": told by --delimiter; {1} field(s) a row",
    "X12.firstSheet":
      "of {1} sheets only \"{0}\" was written; choose with --sheet, or give a folder to -o",
    "X12.moreRows": "more than {0} rows: the others are on sheet \"{1}\"",
    "X12.empty": "nothing in it (empty, or blank lines alone), so the table is empty; check it",
    "X12.renamed": "another file has this name too; written to {0} so that neither is lost",
    "X12.header": "the headings are in row {0}; the rows above them were left out",
    "X12.noHeader": "no headings were recognised; row {0} was taken for them; see --header-row",
    "X12.typeUnfit":
      "{2} value(s) of the column “{0}” are no “{1}”; they were written as they are (first: {3})",
    "X12.oldWorkbook":
      "charts, pictures, drop-downs, conditional formats and macros of .xls and .et are not carried over",
    "X12.notCarried":
      "only values and cell styles were written: formulas as their results; no widths, merged cells,"
      + " charts, pictures, notes, drop-downs (a plain conversion to .xlsx keeps them all)",
    "X12.more": "{0} more of the same ({1})",
    "X03.text": "this is text such as CSV, no workbook; rename it to .csv, or save it as .xlsx",
    "X03.unknown": "neither a table nor text; check that it is the right file",
    "X04.columns":
      "line {0} has {1} fields, a sheet has at most {2} columns; split the table first",
    "X11.noSheetAmong": "there is no sheet “{0}”; there are: {1}",
    "X11.noColumn": "there is no column “{0}”; the headings are: {1}",
    "X06.severalIntoOne":
      "one {0} file holds one table; give -o a folder, use .xlsx, or join with --source-column",
    "X09.badLine": "line {0} is no whole JSON object; check this line",
    "X09.lostCharacters": "{2} lacks {1} of the characters ({0}); they were written as ?",
  ]
}
