/// `T…`: what is odd in a template.
extension DiagnosticCode {
  package static let templateWithoutFields = DiagnosticCode("T01", .error)
  package static let blockUnknown = DiagnosticCode("T02", .warning, ["block"])
  package static let blockMisspelt = DiagnosticCode(
    "T02.suggest", .warning, ["block", "suggestion"])
  package static let columnUnknown = DiagnosticCode("T03", .warning, ["column", "block"])
  package static let columnMisspelt = DiagnosticCode(
    "T03.suggest", .warning, ["column", "block", "suggestion"])
  package static let valueUnknown = DiagnosticCode("T04", .error, ["value", "column", "values"])
  package static let valueMisspelt = DiagnosticCode(
    "T04.suggest", .error, ["value", "column", "values", "suggestion"])
  package static let numberExpected = DiagnosticCode("T04.number", .error, ["value", "column"])
  package static let parameterUnreadable = DiagnosticCode(
    "T04.parameter", .error, ["value", "column"])
  package static let fieldUnknown = DiagnosticCode("T05", .error, ["field", "place"])
  package static let fieldMisspelt = DiagnosticCode(
    "T05.suggest", .error, ["field", "place", "suggestion"])
  package static let placeholderUnclosed = DiagnosticCode("T06.unclosed", .error)
  package static let optionUnknown = DiagnosticCode(
    "T06.option", .warning, ["option", "placeholder"])
  package static let optionMisspelt = DiagnosticCode(
    "T06.suggest", .warning, ["option", "placeholder", "suggestion"])
  package static let listUnclosed = DiagnosticCode("T06.list", .error, ["list"])
  package static let placeholderEmpty = DiagnosticCode("T06.empty", .error)
  package static let registerNameTwice = DiagnosticCode("T24.twice", .error, ["name"])
  package static let indicatorMatchMissing = DiagnosticCode(
    "T24.match", .error, ["indicator", "subject"])
  package static let indicatorCircle = DiagnosticCode("T24.circle", .error, ["indicator"])
  package static let rangeUnknown = DiagnosticCode("T04.range", .error, ["range"])
  package static let choicesUnknown = DiagnosticCode("T07", .error, ["name"])
  package static let choicesMisspelt = DiagnosticCode(
    "T07.suggest", .error, ["name", "suggestion"])
  package static let declaredFieldMissing = DiagnosticCode("T08.field", .warning, ["field"])
  package static let declaredFieldMisspelt = DiagnosticCode(
    "T08.suggest", .warning, ["field", "suggestion"])
  package static let declaredGroupMissing = DiagnosticCode("T08.group", .warning, ["group"])
  package static let keyUnknown = DiagnosticCode("T09.key", .error, ["group", "key"])
  package static let endMissing = DiagnosticCode("T09.end", .warning, ["group", "end"])
  package static let printedItemsMissing = DiagnosticCode("T09.items", .warning, ["group"])
  package static let headerRowMissing = DiagnosticCode("T09.header", .warning, ["group"])
  package static let sourceMissing = DiagnosticCode("T09.source", .warning, ["group"])
  package static let listUnreadable = DiagnosticCode("T09.unread", .error, ["group"])
  package static let fieldWithoutLabel = DiagnosticCode("T10.none", .warning, ["field"])
  package static let labelAmbiguous = DiagnosticCode(
    "T10.ambiguous", .error, ["field", "field", "label"])
  package static let columnsAmbiguous = DiagnosticCode(
    "T10.column", .error, ["group", "column", "column", "header"])
  package static let conditionStartsWithSign = DiagnosticCode("T11.sign", .error)
  package static let conditionCharacter = DiagnosticCode(
    "T11.unexpectedCharacter", .error, ["character"])
  package static let conditionUnterminated = DiagnosticCode("T11.unterminated", .error, ["mark"])
  package static let conditionUnexpected = DiagnosticCode("T11.unexpected", .error, ["text"])
  package static let conditionUnfinished = DiagnosticCode("T11.unexpectedEnd", .error)
  package static let conditionParenthesis = DiagnosticCode("T11.missingParenthesis", .error)
  package static let conditionTooDeep = DiagnosticCode("T11.tooDeep", .error, ["limit"])
  package static let conditionTooLong = DiagnosticCode("T11.tooLong", .error, ["limit"])
  package static let conditionArgumentCount = DiagnosticCode(
    "T11.argumentCount", .error, ["function"])
  package static let conditionBeyondLastCell = DiagnosticCode(
    "T11.beyondLastCell", .error, ["address"])
  package static let categoriesSumDiffer = DiagnosticCode(
    "T12.total", .error, ["sum of categories", "sum of items"])
  package static let categoryScoreDiffers = DiagnosticCode(
    "T12.category", .error, ["category", "stated", "sum"])
  package static let listCoversCells = DiagnosticCode("T13", .warning, ["list"])
  package static let fieldTwiceOnForm = DiagnosticCode("T14", .warning, ["field", "cell", "cell"])
  package static let rangeBecameDate = DiagnosticCode("T15", .error, ["text"])
  package static let fieldDeclaredTwice = DiagnosticCode("T16", .warning, ["field"])
  package static let ruleRowExtra = DiagnosticCode("T17.row", .error, ["block"])
  package static let ruleBlockTwice = DiagnosticCode("T17.block", .error, ["block"])
  package static let ruleBlockEmpty = DiagnosticCode("T18", .error, ["block"])
  package static let ruleCellBlank = DiagnosticCode("T18.cell", .error, ["block", "column"])
  package static let conditionWordUnknown = DiagnosticCode("T19.name", .error, ["word", "words"])
  package static let conditionWordMisspelt = DiagnosticCode(
    "T19.nameSuggest", .error, ["word", "words", "suggestion"])
  package static let conditionFieldBare = DiagnosticCode("T19.bareField", .error, ["field"])
  package static let conditionFunctionUnknown = DiagnosticCode(
    "T19.function", .error, ["function"])
  package static let conditionFunctionMisspelt = DiagnosticCode(
    "T19.functionSuggest", .error, ["function", "suggestion"])
  package static let conditionCells = DiagnosticCode("T19.cells", .error, ["address"])
  package static let conditionMixed = DiagnosticCode("T19.mixed", .error, ["condition"])
  package static let conditionDay = DiagnosticCode("T19.day", .error, ["function"])
  package static let conditionUsage = DiagnosticCode("T19.usage", .error, ["function", "usage"])
  package static let resultUnclear = DiagnosticCode("T20.result", .error, ["field", "choice"])
  package static let resultByOrder = DiagnosticCode(
    "T20.order", .warning, ["field", "choice", "choice"])
  package static let resultWithoutChoices = DiagnosticCode("T20.list", .error, ["field"])
  package static let levelWithoutPoints = DiagnosticCode("T20.points", .error, ["choice"])
  package static let levelWithoutChoices = DiagnosticCode("T20.choices", .error, ["field"])
  package static let copiesIndistinct = DiagnosticCode("T21", .error)
  package static let weightWithoutScoring = DiagnosticCode("T23.weight", .warning)
  package static let scoringWithoutWeight = DiagnosticCode("T23.ranking", .info)
  package static let phraseItemUnknown = DiagnosticCode("T22.item", .warning, ["number"])
  package static let phraseTextDiffers = DiagnosticCode("T22.text", .warning, ["number"])
  package static let phraseMeaningUnreadable = DiagnosticCode(
    "T22.meaning", .warning, ["number", "meaning"])

  package static let fieldUnfit = DiagnosticCode("T25.field", .error, ["place", "field", "kinds"])
  package static let rangeUnfit = DiagnosticCode("T25.range", .error, ["range", "kind"])
  package static let ruleWordAlone = DiagnosticCode("T25.needs", .error, ["word", "needed"])
  package static let ruleWordIdle = DiagnosticCode("T25.against", .error, ["word", "other"])
  package static let choiceAliasesOfSeveral = DiagnosticCode("T25.aliases", .error, ["values"])
  package static let sourceTooCoarse = DiagnosticCode("T25.time", .error, ["period", "source"])
  package static let sourceUnjudged = DiagnosticCode("T25.verdict", .error, ["source"])
  package static let choicesWithoutPoints = DiagnosticCode("T25.points", .error, ["field"])

  package static let privateShown = DiagnosticCode("T26", .error, ["column", "field"])

  static let templates: [DiagnosticCode] = [
    privateShown,
    fieldUnfit, rangeUnfit, ruleWordAlone, ruleWordIdle, choiceAliasesOfSeveral, sourceTooCoarse,
    sourceUnjudged, choicesWithoutPoints,
    templateWithoutFields, registerNameTwice, indicatorMatchMissing, indicatorCircle, rangeUnknown,
    blockUnknown, blockMisspelt, columnUnknown, columnMisspelt,
    valueUnknown,
    valueMisspelt, fieldUnknown, fieldMisspelt, placeholderUnclosed, optionUnknown, optionMisspelt,
    listUnclosed, placeholderEmpty, choicesUnknown, choicesMisspelt, declaredFieldMissing,
    declaredFieldMisspelt, declaredGroupMissing, keyUnknown, endMissing, printedItemsMissing,
    headerRowMissing, sourceMissing, listUnreadable, fieldWithoutLabel, labelAmbiguous,
    columnsAmbiguous,
    conditionStartsWithSign, conditionCharacter, conditionUnterminated,
    conditionUnexpected, conditionUnfinished, conditionParenthesis, conditionTooDeep,
    conditionTooLong, conditionArgumentCount, conditionBeyondLastCell, categoriesSumDiffer,
    categoryScoreDiffers, listCoversCells, fieldTwiceOnForm, rangeBecameDate, fieldDeclaredTwice,
    numberExpected, parameterUnreadable, ruleRowExtra, ruleBlockTwice, ruleBlockEmpty,
    ruleCellBlank, conditionWordUnknown, conditionWordMisspelt, conditionFieldBare,
    conditionFunctionUnknown, conditionFunctionMisspelt, conditionCells, conditionMixed,
    conditionDay, conditionUsage, resultUnclear, resultByOrder, resultWithoutChoices,
    levelWithoutPoints, levelWithoutChoices, copiesIndistinct, weightWithoutScoring,
    scoringWithoutWeight, phraseItemUnknown,
    phraseTextDiffers, phraseMeaningUnreadable,
  ]
}
