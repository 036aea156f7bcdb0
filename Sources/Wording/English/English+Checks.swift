/// `V…`: the checks of forms and rounds.
extension English {
  static let checks: [String: String] = [
    "V01.changed": "standard score {0} differs from the template's {1}; restore it",
    "V01.category": "“{0}” should be {1} points, its items add up to {2}; look for added, removed "
      + "or changed items",
    "V01.total": "the standard scores should add up to {0}, but give {1}; look for added, removed "
      + "or changed items",
    "V02.negative": "deduction {0} is below 0; write a positive number",
    "V02.tooMuch": "deduction {0} exceeds the standard score {1}; check it",
    "V02.decimals": "deduction {0} has more than two decimals",
    "V02.score": "score {0} is not standard score {1} less deduction {2}; check it",
    "V02.range": "score {0} is not between 0 and the standard score {1}; check it",
    "V03.missing": "with a deduction above 0, {0} must be filled in",
    "V04.unreadable": "“{0}” is no certain date; write year, month and day, 2026-11-18",
    "V04.early": "due date {0} is before the inspection on {1}; check it",
    "V05.noDeduction":
      "found faulty but without a deduction: no score yet; fill it in (0 for none)",
    "V05.findingWithoutDeduction": "a problem is written but nothing deducted; check it",
    "V05.unchecked": "neither result nor deduction: not inspected, or fine? No score yet",
    "V05.unscored": "{0} is not filled in; no score yet",
    "V05.faultWithoutDeduction": "found faulty, yet the deduction is 0; check it",
    "V05.deductionWithoutFault": "found good, yet there is a deduction; check it",
    "V05.findingOfNotApplicable": "not applicable, yet a problem is written; check it",
    "V06": "there is a deduction, but the problem says “none”; write the reason",
    "V07.sum":
      "the deductions beside the problems add up to {0}, the column says {1}; check it (the "
      + "column counts)",
    "V07.rule":
      "{0} problems are written, “{1}” asks for {2} points, {3} are deducted; check it (what is "
      + "written counts)",
    "V08.filled": "not applicable: {0} should be blank, but has {1}",
    "V08.category": "nothing in “{0}” is applicable; confirm it",
    "V08.nothingCarriedOver": "“{0}” is left out as a whole (nothing carried over)",
    "V09.unknown": "no unit “{0}” in the directory; check the name or add an alias",
    "V09.otherFile": "the form says {0}, the file name {1}; check it",
    "V09.otherTitle": "the form says {0}, the title {1}; check it",
    "V09.otherSheet": "the form says {0}, the name of the sheet {1}; check it",
    "V09.fromContext": "no unit in the form; taken as {0} from the sheet or file name; check it",
    "V09.missing": "no unit is filled in, so the form belongs to none",
    "V09.duplicate": "more than one copy of {0}'s {1}, see {2}; decide which one counts",
    "V09.chosen": "more than one copy of {0}'s {1} came in; this one was chosen; see {2}",
    "V09.superseded": "another copy of {0}'s {1} was chosen ({2}); this one does not count",
    "V09.nearly":
      "“{0}” and “{1}” are nearly the same name: the same unit? If so write one name, or "
      + "give the list of units with --units",
    "V09.listedTwice":
      "“{0}” stands in row {1} of the list of units already; this row has no effect",
    "V09.sharedAlias": "“{0}” is a name of {1}: it leads to neither; make them differ",
    "V09.sharedBranch": "“{0}” is the branch of {1}: a form that names it alone has no unit",
    "V09.owedForm": "“{0}” under 应交表 is neither title nor number of a template; check it",
    "V10.future": "inspection date {0} is after today ({1}); check the year",
    "V10.round": "the form says round {0}, this is round {1}; check it",
    "V10.otherRound":
      "this form is of round {0}, the round assessed is {1}; it stays out of scores and ledger",
    "V10.roundOfFile": "the form says round {0}, the file name round {1}; check it",
    "V10.roundRead": "round “{0}” read as {1}",
    "V10.roundUnread": "“{0}” does not say which round; write “第3轮”",
    "V10.yearOfFile": "the form says {0}, the file name or the round {1}; check the year",
    "V10.otherForms": "inspection date {0} is far from the other forms' (about {1}); check it",
    "V11.lower":
      "it says “{0}”, the score makes it “{1}”; confirm it, and enter the veto if there is one",
    "V11": "“{0}” is written although {1} asks for the lowest grade",
    "V12.missing": "found good on reinspection: {0} must be filled in",
    "V12.order": "{0} {1} is before {2} {3}; check it",
    "V13.subtotal": "subtotal of {0} is written as {1}, the items give {2}, difference {3}",
    "V13.total": "total of {0} is written as {1}, the items give {2}, difference {3}",
    "V14.missing":
      "{0}, open since last round ({1}), is not among the carried-over problems; add it",
    "V14.extra": "number {0} is not among last round's open problems; check it",
    "V14.twice": "number {0} is listed twice",
    "V14.number":
      "“{0}” cannot be read as the number of a carried-over problem; write it as “2-发电部-08”",
    "V14.unjudged":
      "nothing is said of the carried-over problem {0}, and “{1}” is left out or blank; judge each",
    "V14.unit": "the carried-over problem {0} is of {2}, the form of {1}; check it",
    "V14.deducted":
      "points are deducted at the carried-over problem {0}; it is not scored, deduct at the item",
    "V15.form":
      "all results, problems and deductions are those of {0} ({1}); only the name changed?",
    "V15.finding":
      "“{0}” is the same problem as {1}'s at item {2}; check whether it is registered twice",
    "V16": "“{0}” is an alias of {1}",
    "V18": "“{0}” is a long number that has probably lost digits; retype it as text",
    "V19.written": "“{0}” vetoes the form, which is graded so; check it",
    "V19.unsure":
      "“{0}” as a veto is not surely none: confirm it (write 无 for none, or the matter alone)",
    "V19.elsewhere":
      "“{1}” speaks of a veto (“{0}”), but none is entered; please confirm and enter it",
    "V19.condition": "the rules' condition of a veto holds: the form is graded so; check it",
    "V19.item": "the rules' condition of a veto holds here: the form is graded so; check it",
    "V21.closing": "reinspected as good, but {0} is missing: the problem is not closed",
    "V21.order": "reinspected on {0}, before the completion on {1}: the problem is not closed",
    "V21.extension": "the extension lacks {0} and has no effect; the old date counts",
    "V21.notLater": "extended to {0}, which is not after the due date {1}: no effect",
    "V21.late": "the extension was approved on {0}, after the due date {1}: no effect",
    "V21.deferral": "the deferral lacks {0} and has no effect",
    "V21.state": "the state says “{0}”, but the columns are not that far; fill them in",
    "V21.stateUnknown": "“{0}” is no state of the ledger; the columns decide it",
    "V21.twice": "number {0} stands in two rows of the ledger; the first one counts; check it",
    "V20":
      "rectification is ticked √, yet overdue or rejected problems of the unit: {1}, namely {0}",
  ]
}
