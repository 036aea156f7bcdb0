/// `anping convert`: help, findings and refusals.
extension English {
  static let convert: [String: String] = [
    "help.convert": "Convert CSV, workbooks and NDJSON into each other; nothing lost or altered.",
    "help.convert.inputs": "Files or folders to convert; - for standard input.",
    "help.convert.output": "The file or folder to write; - for standard output.",
    "help.convert.format": "The format to write; by default that of the output's extension.",
    "help.convert.sheet": "Convert only this sheet.",
    "help.convert.values":
      "Write values as they are (raw) or as shown (displayed); by default as shown where that "
      + "reads back as the same value, else raw.",
    "help.convert.delimiter":
      "The delimiter of CSV: one character, or tab; by default found when reading, a comma when "
      + "writing.",
    "help.convert.encoding": "The encoding of CSV to read; found by default.",
    "help.convert.outputEncoding": "The encoding of CSV to write; UTF-8 with a BOM by default.",
    "help.convert.noTypes": "Find no types: everything is text.",
    "help.convert.defuse": "Put an apostrophe before CSV text that would run as a formula.",
    "help.convert.verbose": "Tell encoding and delimiter with what speaks for them.",
    "help.convert.template": "Pour the rows into the list of this template.",
    "usage.format": "no format \"{0}\"; use xlsx, csv, tsv, ndjson or cells",
    "usage.color": "--color is auto, always or never, not \"{0}\"",
    "usage.language": "--lang is zh or en, not \"{0}\"",
    "usage.values": "--values is raw or displayed, not \"{0}\"",
    "usage.delimiter": "\"{0}\" cannot be a delimiter; use one ASCII character or tab",
    "usage.encoding": "unknown encoding \"{0}\"; use utf-8, gb18030 or utf-16",
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
    "X12.more": "{0} more of the same ({1})",
    "X03.text": "this is text such as CSV, no workbook; rename it to .csv, or save it as .xlsx",
    "X03.unknown": "neither a table nor text; check that it is the right file",
    "X04.columns":
      "line {0} has {1} fields, a sheet has at most {2} columns; split the table first",
    "X06.severalIntoOne": "one {0} file holds one table; give a folder to -o, or use .xlsx",
    "X09.badLine": "line {0} is no whole JSON object; check this line",
    "X09.lostCharacters": "{2} lacks {1} of the characters ({0}); they were written as ?",
  ]
}
