/// `X…`: the file itself.
extension English {
  static let files: [String: String] = [
    "place.line": "line {0}",
    "place.byte": "byte {0}",
    "place.and": ", ",
    "X01.truncated": "the file is incomplete (no zip directory); copy or save it again",
    "X01.damaged":
      "the file is damaged ({0}); copy it again, or open it in Excel or WPS and save it as .xlsx",
    "X01.noWorkbook":
      "there is no workbook in the file; make sure that Excel or WPS saved it as .xlsx",
    "X01.duplicatePart":
      "the file holds two parts of one name ({0}); open it in Excel or WPS and save it as .xlsx",
    "X01.outsideArchive":
      "the path of this file leads out of the archive (..); it was not read: have it packed again",
    "X02": "the file needs a password; remove the password and save it as .xlsx",
    "X03.document": "this is a {0} file, no table; use the .xlsx or .csv it comes from",
    "X03.picture": "this is a picture ({0}), no table; use the .xlsx or .csv it comes from",
    "X03.archiveInArchive":
      "an archive inside an archive, which is not opened; unpack the inner one first",
    "X03.archive": "this is a compressed file ({0}); unpack it, or make it a .zip",
    "X03": "the format is {0}, not .xlsx; open it in Excel or WPS and save it as .xlsx",
    "X04":
      "the file passes a limit ({0}: at most {1}), damaged or full of empty formats: clean it up, save it again",
    "limit.workbookBytes": "memory for cells",
    "limit.formulas": "cells with formulas",
    "limit.inflatedBytes": "size when unpacked",
    "limit.partBytes": "size of one part",
    "limit.entries": "parts in the file",
    "limit.stringBytes": "texts altogether",
    "limit.sortedBytes": "memory for rows out of order",
    "limit.formulaBytes": "formulas altogether",
    "limit.nestingDepth": "depth of the XML",
    "limit.textBytes": "length of one text",
    "limit.attributes": "attributes of one XML element",
    "limit.namespaces": "namespaces of the XML",
    "limit.styles": "formats, fonts or borders",
    "limit.sheetsOfOnePart": "sheets that share one part",
    "limit.sheets": "sheets",
    "limit.annotations": "merged ranges, links, notes or names",
    "X05.malformed":
      "the XML inside the file is faulty ({0}); open it in Excel or WPS and save it as .xlsx",
    "X05.outOfOrder":
      "rows stand out of order; read the sheet sorted",
    "X05.documentType":
      "the file holds a DTD ({0}), which is not read for safety; save it as .xlsx again",
    "X05.encoding":
      "the file uses an encoding that is not read ({0}: {1}); save it as .xlsx again",
    "place.standardStream.reading": "standard input",
    "place.standardStream.writing": "standard output",
    "X04.fileTooLarge": "the file has more than 2 GB, too much to read; split it first",
    "X06.notFound": "no such file or folder; check the path",
    "X06.notPermitted": "no permission to read",
    "X06.unreadable": "cannot be read (system error {0}); copy the file again",
    "X06.badName": "the name is not written in UTF-8, so it cannot be opened; rename it",
    "X06.notAFile": "not a file (a folder or a device)",
    "X07": "the file is empty; check whether it was saved completely",
    "X10.missingSheet": "the content of sheet “{0}” is missing; read as an empty sheet",
    "X10.outside": "{0} lies beyond Excel's rows and columns; skipped",
    "X10.duplicateCell": "the same cell is there twice; the last one that is not empty counts",
    "X10.styleIndex": "the cell's style {0} does not exist; read with the default style",
    "X10.noStyles":
      "the workbook's styles are missing; read with the default style, dates as numbers: check them",
    "X10.noRelationships":
      "the workbook's relationships are missing; sheets are told by the numbers of their parts: check them",
    "X10.stringIndex": "the cell's text {0} does not exist; read as an empty cell",
    "X10.noNumber": "the cell says it is a number but is none; read as text",
    "X10.serial60": "serial number 60 (29 February 1900) is no real date; read as a number",
    "X10.formula": "{0} formula(s) are not understood; only their results were read",
    "X10.overlap": "the merged range that begins here overlaps another; read as not merged",
    "X10.chart":
      "the chart here was not read (damaged, a radar, shares of a hundred …); patches and whole copies keep it",
    "X10.content": "{0}: not read; patches and whole copies keep it",
    "content.conditionalFormat":
      "a conditional format (of an unknown kind, or one that Excel would repair)",
    "content.filter": "a filter by colour or icon, or an order of rows",
    "content.dataValidation": "rules for what may be typed (of an unknown kind)",
    "content.sparklines": "sparklines (of an unknown form, or none)",
    "content.richValue": "a value of newer programs (a picture in the cell, a share, a country)",
    "content.shape": "a shape (no text box)",
    "content.svgPicture": "an SVG picture (read as the picture that stands in for it)",
    "content.linkedPicture": "a picture that stands in another file",
    "content.textBoxLook": "fonts, colours or alignment within a text box",
    "content.mention": "people called upon (@) in notes",
    "content.printSetting":
      "settings of print (grid lines, headings, notes, no colours, order and first number of pages, "
      + "other headers on first or even pages)",
    "content.phonetic": "how texts are pronounced",
    "content.pivotTable": "a pivot table",
    "content.slicer": "a slicer or a timeline",
    "content.control": "a control or an embedded object",
    "content.background": "a background picture",
    "content.headerPicture": "pictures in header or footer",
    "content.editableRange": "ranges that people may edit",
    "content.scenario": "scenarios",
    "content.iteration": "formulas computed again and again",
    "content.customView": "views of one's own",
    "content.macros": "macros",
    "content.externalLink": "links to other workbooks",
    "content.connection": "connections to data",
    "content.gradient": "grounds of cells that change their colour",
    "content.rows": "rows",
    "content.parts": "notes, links, tables, pictures, charts or text boxes",
    "X10.notTable": "“{0}” is a chart or a macro, no table; not read",
    "X10.badText":
      "{0} byte(s) are no characters in {1}; read as \u{FFFD}: open it in Excel or WPS and save it as .xlsx",
    "X10.sharedFormula": "the formula that the cell shares is missing; only its result was read",
  ]
}
