/// `X10…`: what is odd in a workbook. `X11…`: what a workbook cannot hold.
extension DiagnosticCode {
  package static let sheetContentMissing = DiagnosticCode("X10.missingSheet", .warning, ["sheet"])
  package static let cellOutside = DiagnosticCode("X10.outside", .warning, ["place"])
  package static let cellTwice = DiagnosticCode("X10.duplicateCell", .warning)
  package static let styleMissing = DiagnosticCode("X10.styleIndex", .warning, ["style"])
  package static let stylesMissing = DiagnosticCode("X10.noStyles", .warning)
  package static let relationshipsMissing = DiagnosticCode("X10.noRelationships", .warning)
  package static let stringMissing = DiagnosticCode("X10.stringIndex", .warning, ["text"])
  package static let numberCellWithoutNumber = DiagnosticCode("X10.noNumber", .warning)
  package static let serialSixty = DiagnosticCode("X10.serial60", .warning)
  package static let sharedFormulaMissing = DiagnosticCode("X10.sharedFormula", .warning)
  package static let formulaUnread = DiagnosticCode("X10.formula", .info, ["count"])
  package static let mergeOverlaps = DiagnosticCode("X10.overlap", .warning)
  package static let chartNotDescribed = DiagnosticCode("X10.chart", .info)
  package static let contentNotDescribed = DiagnosticCode("X10.content", .info, ["content"])
  package static let sheetWithoutCells = DiagnosticCode("X10.notTable", .info, ["sheet"])
  package static let textUndecodable = DiagnosticCode(
    "X10.badText", .warning, ["count", "encoding"])
  package static let sheetMissing = DiagnosticCode("X11.noSheet", .error, ["sheet"])
  package static let sheetTwice = DiagnosticCode("X11.sheetExists", .error, ["sheet"])
  package static let sheetNameInvalid = DiagnosticCode("X11.sheetName", .error, ["name"])
  package static let lastVisibleSheet = DiagnosticCode("X11.lastSheet", .error, ["sheet"])
  package static let editOutside = DiagnosticCode("X11.outside", .error, ["place"])
  package static let rowsFull = DiagnosticCode("X11.rowsFull", .error)
  package static let columnsFull = DiagnosticCode("X11.columnsFull", .error)
  package static let columnsInTable = DiagnosticCode(
    "X11.columnsInTable", .error, ["table", "range"])
  package static let textTooLong = DiagnosticCode("X11.textTooLong", .error, ["length"])
  package static let choicesTooLong = DiagnosticCode("X11.listTooLong", .error, ["length"])
  package static let choiceWithComma = DiagnosticCode("X11.listComma", .error, ["choice"])
  package static let messageTooLong = DiagnosticCode(
    "X11.messageTooLong", .error, ["length", "limit"])
  package static let formulaTooLong = DiagnosticCode("X11.formulaTooLong", .error, ["length"])
  package static let stylesTooMany = DiagnosticCode("X11.tooManyStyles", .error)
  package static let numberNotFinite = DiagnosticCode("X11.notNumber", .error)
  package static let nameInvalid = DiagnosticCode("X11.name", .error, ["name"])
  package static let rangesOverlap = DiagnosticCode("X11.overlap", .error, ["range"])
  package static let rowsOutOfOrder = DiagnosticCode("X11.order", .error, ["row", "previous row"])
  package static let ruleBroken = DiagnosticCode("X11.rule", .error, ["rule", "value"])
  package static let workbookNotWritable = DiagnosticCode("X11.notWritable", .error, ["reason"])
  package static let sheetNotStreamed = DiagnosticCode("X11.stream", .error, ["content"])
  package static let pictureFormat = DiagnosticCode("X11.picture", .error)
  package static let recordBlank = DiagnosticCode("X11.blank", .error, ["column"])
  package static let recordUnfit = DiagnosticCode("X11.value", .error, ["column", "text", "type"])
  package static let recordNoCell = DiagnosticCode("X11.noCell", .error, ["column"])

  static let workbooks: [DiagnosticCode] = [
    sheetContentMissing, cellOutside, cellTwice, styleMissing, stylesMissing,
    relationshipsMissing, stringMissing,
    numberCellWithoutNumber, serialSixty, sharedFormulaMissing, formulaUnread, mergeOverlaps,
    chartNotDescribed, contentNotDescribed, sheetWithoutCells,
    textUndecodable,
    sheetMissing, sheetTwice,
    sheetNameInvalid, lastVisibleSheet, editOutside, rowsFull, columnsFull, columnsInTable,
    textTooLong, choicesTooLong,
    choiceWithComma, messageTooLong, formulaTooLong, stylesTooMany, numberNotFinite, nameInvalid,
    rangesOverlap, rowsOutOfOrder, ruleBroken, workbookNotWritable, sheetNotStreamed,
    pictureFormat,
    recordBlank, recordUnfit, recordNoCell,
  ]
}
