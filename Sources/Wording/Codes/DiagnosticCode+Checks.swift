/// `V…`: the checks of forms and rounds.
extension DiagnosticCode {
  package static let standardScoreChanged = DiagnosticCode(
    "V01.changed", .error, ["written", "printed"])
  package static let categorySumDiffers = DiagnosticCode(
    "V01.category", .error, ["category", "stated", "sum"])
  package static let standardScoresDiffer = DiagnosticCode(
    "V01.total", .error, ["expected", "sum"])
  package static let deductionNegative = DiagnosticCode("V02.negative", .error, ["deduction"])
  package static let deductionTooMuch = DiagnosticCode(
    "V02.tooMuch", .error, ["deduction", "standard score"])
  package static let deductionTooPrecise = DiagnosticCode("V02.decimals", .error, ["deduction"])
  package static let scoreDiffers = DiagnosticCode(
    "V02.score", .error, ["score", "standard score", "deduction"])
  package static let scoreOutOfRange = DiagnosticCode(
    "V02.range", .error, ["score", "standard score"])
  package static let rectificationFieldMissing = DiagnosticCode(
    "V03.missing", .error, or: .warning, ["field"])
  package static let dueDateUnreadable = DiagnosticCode("V04.unreadable", .error, ["text"])
  package static let dueDateEarly = DiagnosticCode(
    "V04.early", .error, ["due date", "inspection date"])
  package static let dateNumberAmbiguous = DiagnosticCode(
    "V04.ambiguous", .error, ["number", "date", "date"])
  package static let dateNumberUnreadable = DiagnosticCode("V04.number", .error, ["number"])
  package static let dateImpossible = DiagnosticCode("V04.impossible", .error, ["text"])
  package static let dateWithoutYear = DiagnosticCode("V04.noYear", .error, ["text"])
  package static let dateWithoutInspection = DiagnosticCode("V04.noInspection", .error, ["text"])
  package static let faultNotDeducted = DiagnosticCode("V05.noDeduction", .warning)
  package static let findingWithoutDeduction = DiagnosticCode(
    "V05.findingWithoutDeduction", .warning)
  package static let itemUnchecked = DiagnosticCode("V05.unchecked", .warning)
  package static let itemUnscored = DiagnosticCode("V05.unscored", .warning, ["field"])
  package static let faultWithoutDeduction = DiagnosticCode("V05.faultWithoutDeduction", .warning)
  package static let deductionWithoutFault = DiagnosticCode("V05.deductionWithoutFault", .warning)
  package static let findingOfNotApplicable = DiagnosticCode("V05.findingOfNotApplicable", .warning)
  package static let deductionWithoutFinding = DiagnosticCode("V06", .warning)
  package static let findingPointsDiffer = DiagnosticCode(
    "V07.sum", .warning, ["sum", "deduction"])
  package static let ruleDeductionDiffers = DiagnosticCode(
    "V07.rule", .warning, ["findings", "rule", "expected", "deduction"])
  package static let notApplicableFilled = DiagnosticCode(
    "V08.filled", .error, ["field", "number"])
  package static let categoryNotApplicable = DiagnosticCode("V08.category", .warning, ["category"])
  package static let nothingCarriedOver = DiagnosticCode(
    "V08.nothingCarriedOver", .info, ["category"])
  package static let unitUnknown = DiagnosticCode("V09.unknown", .error, ["unit"])
  package static let unitOfOtherFile = DiagnosticCode(
    "V09.otherFile", .warning, ["unit", "unit of the file"])
  package static let unitOfOtherTitle = DiagnosticCode(
    "V09.otherTitle", .warning, ["unit", "unit of the title"])
  package static let unitOfOtherSheet = DiagnosticCode(
    "V09.otherSheet", .warning, ["unit", "unit of the sheet"])
  package static let unitFromContext = DiagnosticCode("V09.fromContext", .warning, ["unit"])
  package static let unitMissing = DiagnosticCode("V09.missing", .error)
  package static let formDuplicate = DiagnosticCode(
    "V09.duplicate", .error, ["unit", "form", "other file"])
  package static let formChosen = DiagnosticCode(
    "V09.chosen", .info, ["unit", "form", "other file"])
  package static let formSuperseded = DiagnosticCode(
    "V09.superseded", .warning, ["unit", "form", "other file"])
  package static let unitNearlyNamed = DiagnosticCode(
    "V09.nearly", .warning, ["unit", "other unit"])
  package static let unitListedTwice = DiagnosticCode("V09.listedTwice", .warning, ["unit", "row"])
  package static let aliasOfSeveralUnits = DiagnosticCode(
    "V09.sharedAlias", .error, ["alias", "units"])
  package static let branchOfSeveralUnits = DiagnosticCode(
    "V09.sharedBranch", .warning, ["branch", "units"])
  package static let owedFormUnknown = DiagnosticCode("V09.owedForm", .error, ["form"])
  package static let inspectionInFuture = DiagnosticCode("V10.future", .error, ["date", "today"])
  package static let otherRound = DiagnosticCode("V10.round", .warning, ["written", "expected"])
  package static let formOfOtherRound = DiagnosticCode(
    "V10.otherRound", .error, ["written", "expected"])
  package static let roundOfOtherFile = DiagnosticCode(
    "V10.roundOfFile", .warning, ["written", "round of the file"])
  package static let roundRead = DiagnosticCode("V10.roundRead", .info, ["written", "round"])
  package static let roundUnreadable = DiagnosticCode("V10.roundUnread", .warning, ["written"])
  package static let yearOfOtherFile = DiagnosticCode(
    "V10.yearOfFile", .warning, ["written", "year of the file"])
  package static let inspectionFarFromOthers = DiagnosticCode(
    "V10.otherForms", .warning, ["date", "other date"])
  package static let gradeBelowScore = DiagnosticCode("V11.lower", .error, ["text", "grade"])
  package static let gradeContradictsVeto = DiagnosticCode("V11", .error, ["grade", "reason"])
  package static let reinspectionFieldMissing = DiagnosticCode("V12.missing", .error, ["field"])
  package static let reinspectionOrder = DiagnosticCode(
    "V12.order", .error, ["field", "date", "other field", "other date"])
  package static let subtotalDiffers = DiagnosticCode(
    "V13.subtotal", .warning, ["field", "written", "computed", "difference"])
  package static let totalDiffers = DiagnosticCode(
    "V13.total", .warning, ["field", "written", "computed", "difference"])
  package static let carriedOverMissing = DiagnosticCode(
    "V14.missing", .error, ["number", "problem"])
  package static let carriedOverUnknown = DiagnosticCode("V14.extra", .error, ["number"])
  package static let carriedOverTwice = DiagnosticCode("V14.twice", .error, ["number"])
  package static let carriedOverUnreadable = DiagnosticCode("V14.number", .error, ["number"])
  package static let carriedOverUnjudged = DiagnosticCode(
    "V14.unjudged", .error, ["number", "category"])
  package static let carriedOverOfOther = DiagnosticCode(
    "V14.unit", .warning, ["number", "unit", "other unit"])
  package static let carriedOverDeducted = DiagnosticCode("V14.deducted", .warning, ["number"])
  package static let findingRegisteredTwice = DiagnosticCode(
    "V15.finding", .warning, ["problem", "unit", "item"])
  package static let formCopied = DiagnosticCode("V15.form", .warning, ["unit", "file"])
  package static let aliasWritten = DiagnosticCode("V16", .info, ["alias", "unit"])
  package static let longNumberCut = DiagnosticCode("V18", .warning, ["number"])
  package static let vetoWritten = DiagnosticCode("V19.written", .warning, ["veto"])
  package static let vetoUnsure = DiagnosticCode("V19.unsure", .error, ["text"])
  package static let vetoElsewhere = DiagnosticCode("V19.elsewhere", .error, ["text", "field"])
  package static let vetoByCondition = DiagnosticCode("V19.condition", .warning)
  package static let vetoByItem = DiagnosticCode("V19.item", .warning)
  package static let rectificationTicked = DiagnosticCode("V20", .warning, ["numbers", "count"])
  package static let closingIncomplete = DiagnosticCode("V21.closing", .warning, ["fields"])
  package static let closingBeforeCompletion = DiagnosticCode(
    "V21.order", .warning, ["date", "date of completion"])
  package static let extensionIncomplete = DiagnosticCode("V21.extension", .warning, ["fields"])
  package static let extensionNotLater = DiagnosticCode(
    "V21.notLater", .warning, ["date", "due date"])
  package static let extensionLate = DiagnosticCode(
    "V21.late", .warning, ["date of approval", "due date"])
  package static let deferralIncomplete = DiagnosticCode("V21.deferral", .warning, ["fields"])
  package static let stateAhead = DiagnosticCode("V21.state", .warning, ["state"])
  package static let stateUnknown = DiagnosticCode("V21.stateUnknown", .warning, ["state"])
  package static let ledgerNumberTwice = DiagnosticCode("V21.twice", .error, ["number"])

  static let checks: [DiagnosticCode] = [
    standardScoreChanged, categorySumDiffers, standardScoresDiffer, deductionNegative,
    deductionTooMuch, deductionTooPrecise, scoreDiffers, rectificationFieldMissing,
    dueDateUnreadable, dueDateEarly, dateNumberAmbiguous, dateNumberUnreadable, dateImpossible,
    dateWithoutYear, dateWithoutInspection, faultNotDeducted, findingWithoutDeduction,
    itemUnchecked, itemUnscored, scoreOutOfRange, faultWithoutDeduction, deductionWithoutFault,
    findingOfNotApplicable,
    deductionWithoutFinding, findingPointsDiffer, ruleDeductionDiffers, notApplicableFilled,
    categoryNotApplicable, nothingCarriedOver, unitUnknown, unitOfOtherFile, unitFromContext,
    unitOfOtherTitle, unitOfOtherSheet,
    unitMissing, formDuplicate, formChosen, formSuperseded, unitNearlyNamed, unitListedTwice,
    aliasOfSeveralUnits, branchOfSeveralUnits, owedFormUnknown, inspectionInFuture, otherRound,
    formOfOtherRound, roundOfOtherFile, roundRead, roundUnreadable, yearOfOtherFile,
    inspectionFarFromOthers, gradeContradictsVeto, gradeBelowScore, reinspectionFieldMissing,
    reinspectionOrder,
    subtotalDiffers, totalDiffers, carriedOverMissing, carriedOverUnknown, carriedOverTwice,
    carriedOverUnreadable, carriedOverUnjudged, carriedOverOfOther, carriedOverDeducted,
    findingRegisteredTwice,
    formCopied, aliasWritten, longNumberCut,
    vetoWritten, vetoUnsure, vetoElsewhere, vetoByCondition, vetoByItem, rectificationTicked,
    closingIncomplete,
    closingBeforeCompletion,
    extensionIncomplete, extensionNotLater, extensionLate, deferralIncomplete, stateAhead,
    stateUnknown, ledgerNumberTwice,
  ]
}
