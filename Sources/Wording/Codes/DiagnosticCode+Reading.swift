/// `S…`, `N…`, `F…`: what reading a returned form found and normalised.
extension DiagnosticCode {
  package static let formUnknown = DiagnosticCode("S01.unknown", .warning, ["forms"])
  package static let formAmbiguous = DiagnosticCode("S01.tie", .error, ["forms"])
  package static let itemReworded = DiagnosticCode("S02.reworded", .warning, ["item", "likeness"])
  package static let itemRenumbered = DiagnosticCode(
    "S02.renumbered", .warning, ["item", "written"])
  package static let itemUnsure = DiagnosticCode("S02.unsure", .error, ["item", "likeness"])
  package static let itemTextBlank = DiagnosticCode(
    "S02.blank", .info, or: .warning, ["field", "text"])
  package static let headingDiffers = DiagnosticCode(
    "S02.heading", .warning, ["heading", "category"])
  package static let headingPointsDiffer = DiagnosticCode(
    "S02.points", .warning, ["heading", "standard score"])
  package static let itemMissing = DiagnosticCode("S03", .warning, ["item", "text"])
  package static let categoryMissing = DiagnosticCode("S03.heading", .warning, ["category"])
  package static let rowUnknown = DiagnosticCode("S04", .warning, ["text"])
  package static let rowBelowSum = DiagnosticCode("S04.below", .warning, ["texts"])
  package static let headingUnknown = DiagnosticCode("S04.heading", .warning, ["text"])
  package static let subtotalUnknown = DiagnosticCode("S04.subtotal", .warning, ["text"])
  package static let headerSimilar = DiagnosticCode("S05.similar", .warning, ["header", "field"])
  package static let headerCombined = DiagnosticCode("S05.combined", .info, ["header", "field"])
  package static let headerAmbiguous = DiagnosticCode(
    "S05.ambiguous", .error, or: .warning, ["field", "headers"])
  package static let columnMissing = DiagnosticCode("S06.column", .warning, ["field"])
  package static let labelMissing = DiagnosticCode("S06.label", .warning, ["field"])
  package static let labelByName = DiagnosticCode("S06.name", .warning, ["field", "cell"])
  package static let listMissing = DiagnosticCode("S06.list", .warning, or: .error, ["list"])
  package static let recordMerged = DiagnosticCode("S06.merged", .warning, ["row"])
  package static let listNotRead = DiagnosticCode("S06.unread", .warning, ["list"])
  package static let footerMissing = DiagnosticCode("S07.footer", .info, ["footer"])
  package static let sheetCut = DiagnosticCode("S07.cut", .warning, ["row"])
  package static let valueFromSheetName = DiagnosticCode(
    "S08.sheet", .warning, ["field", "value", "sheet name"])
  package static let valueFromFileName = DiagnosticCode(
    "S08.file", .warning, ["field", "value", "file name"])
  package static let cellStruck = DiagnosticCode("S09.struck", .warning, ["text"])
  package static let cellHidden = DiagnosticCode("S09.hidden", .warning, ["text"])
  package static let cellWithoutContrast = DiagnosticCode("S09.contrast", .warning, ["text"])
  package static let numberShownOtherwise = DiagnosticCode(
    "S09.shown", .warning, ["shown", "number"])
  package static let noteUnread = DiagnosticCode("S09.note", .warning, ["text"])
  package static let columnUnused = DiagnosticCode("S09.unused", .warning, ["header"])
  package static let deductionElsewhere = DiagnosticCode(
    "S09.deduction", .warning, ["text", "field"])
  package static let furtherRowUnread = DiagnosticCode("S09.further", .warning, ["text", "value"])
  package static let rowsOfNames = DiagnosticCode("R07.names", .warning, ["name", "rows"])
  package static let rowsBelowGap = DiagnosticCode("R07.gap", .info, ["row", "rows"])
  package static let rowsBelowSum = DiagnosticCode(
    "R07.sum", .warning, or: .info, ["text", "rows"])
  package static let keyAgain = DiagnosticCode("R01", .error, ["key", "row"])
  package static let keyAgainOnSheet = DiagnosticCode(
    "R01.sheet", .error, ["key", "sheet", "row"])
  package static let nameNotListed = DiagnosticCode("R02", .warning, ["name", "list"])
  package static let nameNearlyListed = DiagnosticCode(
    "R02.near", .warning, ["name", "list", "suggestion"])
  package static let dateOutsidePeriod = DiagnosticCode("R03", .error, ["date", "period"])
  package static let dayOutsidePeriod = DiagnosticCode("R03.day", .error, ["date", "period"])
  package static let dayMissing = DiagnosticCode("R03.blank", .warning, ["field"])
  package static let nameOfSeveral = DiagnosticCode("R04", .warning, ["name", "list"])
  package static let partRepeated = DiagnosticCode("R06", .warning, ["rows", "file"])
  package static let unitColumnMissing = DiagnosticCode("R08", .warning, ["column", "indicators"])
  package static let owedColumnMissing = DiagnosticCode("R08.owed", .warning, ["column"])
  package static let indicatorWithoutValue = DiagnosticCode("R09", .error, ["indicator"])
  package static let indicatorNotScored = DiagnosticCode("R09.rule", .error, ["text"])
  package static let periodRead = DiagnosticCode("N01.period", .info, ["text", "period"])
  package static let periodUnreadable = DiagnosticCode("V04.period", .error, ["text", "example"])
  package static let periodAmbiguous = DiagnosticCode("V04.month", .error, ["number"])
  package static let periodOutside = DiagnosticCode("R05", .error, ["text"])
  package static let dateRead = DiagnosticCode("N01.read", .info, ["text", "date"])
  package static let dateFromSpan = DiagnosticCode(
    "N01.span", .info, ["text", "date", "field"])
  package static let dateFromRange = DiagnosticCode("N01.rangeEnd", .info, ["text", "date"])
  package static let dateDoubtful = DiagnosticCode("N01.doubtful", .warning, ["text", "date"])
  package static let dateConditional = DiagnosticCode("N01.conditional", .info, ["text"])
  package static let dateUnclear = DiagnosticCode("N01.unclear", .warning, ["text"])
  package static let dateFar = DiagnosticCode("N01.far", .warning, ["text", "date", "days"])
  package static let deductionRead = DiagnosticCode("N02.read", .info, ["text", "deduction"])
  package static let deductionSigned = DiagnosticCode("N02.sign", .info, ["text", "deduction"])
  package static let deductionsMixedSigns = DiagnosticCode("N02.mixedSigns", .info)
  package static let deductionNone = DiagnosticCode("N02.none", .info, ["text"])
  package static let deductionBlank = DiagnosticCode("N02.blank", .info, ["text"])
  package static let deductionFull = DiagnosticCode("N02.full", .info, ["text", "deduction"])
  package static let deductionFromScore = DiagnosticCode(
    "N02.fromScore", .info, ["standard score", "score", "deduction"])
  package static let deductionLostPoint = DiagnosticCode(
    "N02.leadingZero", .warning, ["text", "deduction"])
  package static let deductionDecimalComma = DiagnosticCode(
    "N02.decimalComma", .warning, ["text", "deduction"])
  package static let deductionComma = DiagnosticCode("N02.comma", .warning, ["text", "deduction"])
  package static let deductionPlus = DiagnosticCode("N02.plus", .warning, ["text", "deduction"])
  package static let deductionSumDiffers = DiagnosticCode(
    "N02.sumDiffers", .warning, ["text", "sum", "written"])
  package static let deductionPerFinding = DiagnosticCode(
    "N02.perFinding", .warning, ["text", "deduction"])
  package static let deductionAmbiguous = DiagnosticCode(
    "N02.ambiguous", .warning, ["text", "deduction"])
  package static let deductionDescribed = DiagnosticCode(
    "N02.described", .warning, ["text", "deduction"])
  package static let deductionInSeveralRows = DiagnosticCode(
    "N02.severalRows", .warning, ["deduction", "deduction"])
  package static let deductionUnreadable = DiagnosticCode("N02.unreadable", .error, ["text"])
  package static let choiceRead = DiagnosticCode("N03.read", .info, ["text", "choice"])
  package static let choiceBinary = DiagnosticCode("N03.binary", .warning, ["text", "choice"])
  package static let choiceLeading = DiagnosticCode("N03.leading", .warning, ["text", "choice"])
  package static let choicesTicked = DiagnosticCode("N03.several", .warning, ["text", "choices"])
  package static let choiceUnknown = DiagnosticCode("N03.unknown", .warning, ["text", "choices"])
  package static let notApplicableTicked = DiagnosticCode(
    "N03.ticked", .info, ["header", "choice"])
  package static let tickContradicts = DiagnosticCode(
    "N03.contradiction", .warning, ["header", "choice"])
  package static let numberRead = DiagnosticCode("N04.read", .info, ["text", "number"])
  package static let numberPercent = DiagnosticCode("N04.percent", .info, ["text", "number"])
  package static let numberBlank = DiagnosticCode("N04.blank", .info, ["text"])
  package static let numberDecimalComma = DiagnosticCode(
    "N04.decimalComma", .warning, ["text", "number"])
  package static let numberRough = DiagnosticCode("N04.rough", .warning, ["text", "number"])
  package static let numberUnreadable = DiagnosticCode("N04.unreadable", .warning, ["text"])
  package static let timeUnreadable = DiagnosticCode("N04.time", .warning, ["text"])
  package static let numberIsDate = DiagnosticCode("N04.date", .error, ["date"])
  package static let dittoRead = DiagnosticCode(
    "N05.ditto", .info, or: .warning, ["text", "value"])
  package static let dittoWithoutAbove = DiagnosticCode("N05.nothingAbove", .warning, ["text"])
  package static let dittoOfUnread = DiagnosticCode("N05.unread", .warning, ["text", "cell"])
  package static let mergedRead = DiagnosticCode(
    "N05.merged", .info, or: .warning, ["text", "range"])
  package static let mergedNumber = DiagnosticCode("N05.mergedValue", .warning, ["range"])
  package static let peopleRead = DiagnosticCode("N06.people", .info, ["text", "people"])
  package static let departmentRead = DiagnosticCode(
    "N06.department", .info, ["text", "department"])
  package static let departmentsRead = DiagnosticCode(
    "N06.departments", .warning, ["text", "department"])
  package static let nameDoubtful = DiagnosticCode("N06.doubtful", .warning, ["text", "name"])
  package static let nameUndecided = DiagnosticCode("N06.undecided", .warning, ["text"])
  package static let nameBlank = DiagnosticCode("N06.blank", .info, ["text"])
  package static let noFinding = DiagnosticCode("N06.noFinding", .info, ["text"])
  package static let requiredMissing = DiagnosticCode("N10", .error, or: .warning, ["field"])
  package static let valueOutOfRange = DiagnosticCode(
    "N11.range", .error, ["field", "value", "range"])
  package static let valueTooLong = DiagnosticCode(
    "N11.long", .error, ["field", "value", "length"])
  package static let formulaReplaced = DiagnosticCode("F01", .info, ["field"])
  package static let formulaLeavesOut = DiagnosticCode("F02", .warning, ["formula", "items"])
  package static let formulaStale = DiagnosticCode("F03", .warning, ["stored", "computed"])
  package static let cellError = DiagnosticCode("F04", .error, ["error"])

  static let reading: [DiagnosticCode] = [
    formUnknown, formAmbiguous, itemReworded, itemRenumbered, itemUnsure, itemTextBlank,
    headingDiffers, headingPointsDiffer, itemMissing, categoryMissing, rowUnknown, rowBelowSum,
    headingUnknown,
    subtotalUnknown, headerSimilar, headerCombined, headerAmbiguous, columnMissing,
    labelMissing, labelByName, listMissing, recordMerged, listNotRead, footerMissing, sheetCut,
    valueFromSheetName, valueFromFileName,
    cellStruck, cellHidden, cellWithoutContrast, numberShownOtherwise, noteUnread, columnUnused,
    deductionElsewhere,
    rowsOfNames,
    furtherRowUnread, keyAgain, keyAgainOnSheet, nameNotListed, nameNearlyListed, dateOutsidePeriod,
    dayOutsidePeriod, dayMissing,
    nameOfSeveral,
    partRepeated, unitColumnMissing, owedColumnMissing,
    indicatorWithoutValue, indicatorNotScored,
    periodRead, periodUnreadable, periodAmbiguous, periodOutside, rowsBelowGap,
    rowsBelowSum,
    dateRead, dateFromSpan, dateFromRange, dateDoubtful, dateConditional, dateUnclear, dateFar,
    deductionRead, deductionSigned, deductionsMixedSigns, deductionNone, deductionBlank,
    deductionFull, deductionFromScore, deductionLostPoint, deductionDecimalComma, deductionComma,
    deductionPlus,
    deductionSumDiffers, deductionPerFinding, deductionAmbiguous, deductionDescribed,
    deductionInSeveralRows, deductionUnreadable, choiceRead, choiceBinary, choiceLeading,
    choicesTicked, choiceUnknown, notApplicableTicked, tickContradicts, numberRead, numberPercent,
    numberBlank, numberDecimalComma, numberRough,
    numberUnreadable, timeUnreadable, numberIsDate, dittoRead, dittoWithoutAbove, dittoOfUnread,
    mergedRead,
    mergedNumber,
    peopleRead, departmentRead, departmentsRead, nameDoubtful, nameUndecided, nameBlank, noFinding,
    requiredMissing,
    valueOutOfRange, valueTooLong, formulaReplaced, formulaLeavesOut, formulaStale, cellError,
  ]
}
