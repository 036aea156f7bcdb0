/// `X…`: files that cannot be read, used or written, and what is odd in them.
extension DiagnosticCode {
  package static let archiveTruncated = DiagnosticCode("X01.truncated", .error)
  package static let archiveDamaged = DiagnosticCode("X01.damaged", .error, ["entry"])
  package static let packageWithoutWorkbook = DiagnosticCode("X01.noWorkbook", .error)
  package static let partTwice = DiagnosticCode("X01.duplicatePart", .error, ["part"])
  package static let fileEncrypted = DiagnosticCode("X02", .error)
  package static let fileOfOtherFormat = DiagnosticCode("X03", .error, ["format"])
  package static let fileIsDocument = DiagnosticCode("X03.document", .error, ["format"])
  package static let fileIsPicture = DiagnosticCode("X03.picture", .error, ["format"])
  package static let fileIsArchive = DiagnosticCode("X03.archive", .error, ["format"])
  package static let templatesNotFound = DiagnosticCode(
    "X08.templatesNotFound", .error, ["folders"])
  package static let formNameNear = DiagnosticCode("X08.nearForm", .error, ["count", "form"])
  package static let unitNearlyListed = DiagnosticCode(
    "X08.nearUnit", .error, ["unit", "other unit"])
  package static let templatesEmpty = DiagnosticCode("X08.templatesEmpty", .error)
  package static let archiveInArchive = DiagnosticCode("X03.archiveInArchive", .error)
  package static let archiveNameOutside = DiagnosticCode("X01.outsideArchive", .error)
  package static let textAsWorkbook = DiagnosticCode("X03.text", .error)
  package static let formatUnknown = DiagnosticCode("X03.unknown", .error)
  package static let limitPassed = DiagnosticCode("X04", .error, ["limit", "value"])
  package static let fileTooLarge = DiagnosticCode("X04.fileTooLarge", .error)
  package static let recordTooLong = DiagnosticCode("X04.recordTooLong", .error, ["line", "limit"])
  package static let fieldTooLong = DiagnosticCode(
    "X04.fieldTooLong", .error, ["line", "field", "limit"])
  package static let columnsTooMany = DiagnosticCode(
    "X04.columns", .error, ["line", "columns", "limit"])
  package static let xmlMalformed = DiagnosticCode("X05.malformed", .error, ["fault"])
  package static let xmlDocumentType = DiagnosticCode("X05.documentType", .error, ["fault"])
  package static let xmlEncoding = DiagnosticCode("X05.encoding", .error, ["encoding", "fault"])
  package static let sheetOutOfOrder = DiagnosticCode("X05.outOfOrder", .error)
  package static let fileNotFound = DiagnosticCode("X06.notFound", .error)
  package static let readingNotPermitted = DiagnosticCode("X06.notPermitted", .error)
  package static let fileUnreadable = DiagnosticCode("X06.unreadable", .error, ["error number"])
  package static let notAFile = DiagnosticCode("X06.notAFile", .error)
  package static let outputExists = DiagnosticCode("X06.exists", .error)
  package static let outputIsInput = DiagnosticCode("X06.isInput", .error)
  package static let outputFolderMissing = DiagnosticCode("X06.noFolder", .error)
  package static let writingNotPermitted = DiagnosticCode("X06.noRight", .error)
  package static let diskFull = DiagnosticCode("X06.diskFull", .error)
  package static let outputIsFolder = DiagnosticCode("X06.isFolder", .error)
  package static let writingFailed = DiagnosticCode("X06.failed", .error, ["error number"])
  package static let fileNameUnreadable = DiagnosticCode("X06.badName", .error)
  package static let fileNameTooLong = DiagnosticCode("X06.nameTooLong", .error)
  package static let sheetNotAmong = DiagnosticCode(
    "X11.noSheetAmong", .error, ["sheet", "sheets"])
  package static let headingMissing = DiagnosticCode("X11.noColumn", .error, ["column", "columns"])
  package static let severalIntoOne = DiagnosticCode("X06.severalIntoOne", .error, ["format"])
  package static let fileEmpty = DiagnosticCode("X07", .error)
  package static let folderWithoutTables = DiagnosticCode("X08.noFiles", .error)
  package static let archiveWithoutTables = DiagnosticCode("X08.noFilesInArchive", .error)
  package static let noFormSinceContentLost = DiagnosticCode("X08.contentLost", .error, ["count"])
  package static let noFormRecognised = DiagnosticCode("X08.noForm", .error, or: .warning)
  package static let noFormInFolder = DiagnosticCode("X08.noFormInFolder", .error)
  package static let templatesMissing = DiagnosticCode("X08.noTemplates", .error)
  package static let formNameUnknown = DiagnosticCode(
    "X08.unknownForm", .error, ["count", "forms"])
  package static let reportTemplateLacks = DiagnosticCode("X08.badTemplate", .error, ["field"])
  package static let unitsWithoutColumn = DiagnosticCode("X08.noUnits", .error)
  package static let unitNotGiven = DiagnosticCode("X08.noUnitGiven", .error)
  package static let unitNotListed = DiagnosticCode("X08.unknownUnit", .error, ["unit"])
  package static let ledgerMissing = DiagnosticCode("X08.noLedger", .error)
  package static let quoteUnclosed = DiagnosticCode("X09.unclosedQuote", .error, ["line", "field"])
  package static let encodingRatherOther = DiagnosticCode(
    "X09.otherEncoding", .warning, ["encoding", "other encoding"])
  package static let encodingStrange = DiagnosticCode(
    "X09.strangeEncoding", .warning, ["encoding"])
  package static let encodingsMixed = DiagnosticCode("X09.mixedEncodings", .warning)
  package static let bytesUndecodable = DiagnosticCode(
    "X09.badBytes", .warning, ["line", "count", "encoding"])
  package static let nullCharacters = DiagnosticCode("X09.nulls", .warning, ["count"])
  package static let rowsRagged = DiagnosticCode(
    "X09.ragged", .warning, ["lines", "count", "columns"])
  package static let jsonLineUnreadable = DiagnosticCode("X09.badLine", .error, ["line"])
  package static let charactersLost = DiagnosticCode(
    "X09.lostCharacters", .warning, ["places", "count", "encoding"])
  package static let dataNotJSON = DiagnosticCode("X09.data.json", .error, ["byte"])
  package static let dataNotObject = DiagnosticCode("X09.data.object", .error)
  package static let dataFieldsNotObject = DiagnosticCode("X09.data.fields", .error)
  package static let dataGroupsNotObject = DiagnosticCode("X09.data.groups", .error)
  package static let dataRecordsNotArray = DiagnosticCode("X09.data.records", .error, ["group"])
  package static let dataFieldUnknown = DiagnosticCode("X09.data.unknownField", .error, ["field"])
  package static let dataValueUnfit = DiagnosticCode("X09.data.value", .error, ["field"])
  package static let dataMasked = DiagnosticCode("X09.data.masked", .error, ["field"])
  package static let dataOfOtherForm = DiagnosticCode(
    "X09.data.form", .error, ["form", "template"])
  package static let dataTableEmpty = DiagnosticCode("X09.data.emptyTable", .error)

  static let files: [DiagnosticCode] = [
    archiveTruncated, archiveDamaged, packageWithoutWorkbook, partTwice, fileEncrypted,
    fileOfOtherFormat, fileIsDocument, fileIsPicture, fileIsArchive,
    archiveInArchive, archiveNameOutside, textAsWorkbook, formatUnknown,
    limitPassed, fileTooLarge, recordTooLong,
    fieldTooLong, columnsTooMany, xmlMalformed, xmlDocumentType, xmlEncoding, sheetOutOfOrder,
    fileNotFound,
    readingNotPermitted, fileUnreadable, notAFile, outputExists, outputIsInput, outputFolderMissing,
    writingNotPermitted, diskFull, outputIsFolder, writingFailed, fileNameUnreadable,
    fileNameTooLong, severalIntoOne, sheetNotAmong, headingMissing, fileEmpty, folderWithoutTables,
    archiveWithoutTables,
    noFormRecognised, noFormSinceContentLost,
    noFormInFolder, templatesMissing, templatesNotFound, templatesEmpty, formNameUnknown,
    formNameNear, unitNearlyListed, reportTemplateLacks, unitsWithoutColumn,
    unitNotGiven, unitNotListed, ledgerMissing, quoteUnclosed, encodingRatherOther,
    encodingStrange, encodingsMixed, bytesUndecodable, nullCharacters,
    rowsRagged, jsonLineUnreadable, charactersLost, dataNotJSON, dataNotObject, dataFieldsNotObject,
    dataGroupsNotObject, dataRecordsNotArray, dataFieldUnknown, dataValueUnfit, dataMasked,
    dataOfOtherForm,
    dataTableEmpty,
  ]
}
