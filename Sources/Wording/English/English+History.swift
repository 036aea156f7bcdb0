/// The file in which rounds are kept, and what it answers.
extension English {
  static let history: [String: String] = [
    "X13.missing": "there is no history yet; assess --history keeps a round",
    "X13.other": "the file is no history of rounds",
    "X13.newer":
      "a newer program wrote this history (version {0}, this program knows {1}); use a newer one",
    "X13.damaged": "the history is damaged; use a backup",
    "X13.busy": "another program is writing the history; try again later",
    "X13.fails": "the history cannot be read or written: {0}",
    "X13.roundUnknown": "which round it is is not known, and it was not kept; add --round",
    "help.assessHistory":
      "Keep the round in this history (made where there is none); kept again, it is another "
      + "generation only where something changed.",
    "help.serveHistory":
      "Keep a round in this history when its workbook is downloaded; without it nothing is kept.",
    "help.history": "Ask the history: rounds, trends, units, problems.",
    "help.history.discussion":
      "assess --history keeps the rounds; of several generations of a round the newest counts.",
    "help.history.rounds": "The rounds that were kept: mean, problems, what is open.",
    "help.history.trend":
      "The totals of units over the rounds; with --unit rank, grade and rectification of one.",
    "help.history.unit":
      "The scores of a unit's forms over the rounds; with --round its categories in that one.",
    "help.history.problem":
      "What is open since the newest round; with --round all problems of that one; with a number "
      + "the course of one problem.",
    "help.history.export": "All that is kept, as tables for databases, Excel and other programs.",
    "help.history.export.discussion":
      "docs/history.md says what tables and columns mean; Examples/PostgreSQL takes them into a "
      + "database.",
    "help.history.exportOutput":
      "Where to: a folder gets a CSV for each table, an .ndjson file or - (standard output, the "
      + "default) an object a row, whose member table names its table.",
    "help.history.exportFormat": "csv or ndjson; without it, what the output says.",
    "help.history.file":
      "The history; by default $XDG_DATA_HOME/anping/history.sqlite, without that below "
      + "~/.local/share.",
    "help.history.unitOption": "The unit.",
    "help.history.roundOption": "The round, such as 3 or 2025-3.",
    "help.history.number": "The number of a problem, such as 2025-3-发电部-08.",
    "help.jsonLines": "As JSON, a line each.",
    "usage.exportFormat": "no format \"{0}\"; use csv or ndjson",
    "usage.exportFolder":
      "\"{0}\" is no name of a folder: csv is a file for each table; name a folder with -o",
    "usage.historyUnit": "--unit {0}: there is no such unit in the history",
    "usage.historyRound":
      "--round {0}: there is no such round in the history; the first is {1}, the last {2}",
    "usage.historyProblem": "{0}: there is no such number in the history",
    "assess.history.added": "kept in the history {0}: {1}",
    "assess.history.corrected":
      "kept in the history {0}: {1}, generation {2}, which counts now; those before it stay",
    "assess.history.unchanged": "the history {0} has {1} as it is; nothing changed",
    "history.exported": "exported to {0}: {1} rows",
    "history.round": "{0}-{1}",
    "history.replaced": "{0} (replaced)",
    "history.provisional": "({0})",
    "history.leftOut": "{0} earlier rounds are left out; --json has all",
    "history.noProblems": "no open problems",
    "history.generation": "gen.",
    "history.date": "date",
    "history.units": "units",
    "history.ranked": "ranked",
    "history.mean": "mean",
    "history.problems": "problems",
    "history.open": "open",
    "history.overdue": "overdue",
    "history.writer": "kept by",
    "history.written": "kept on",
    "history.unit": "unit",
    "history.rank": "rank",
    "history.change": "change",
    "history.total": "total",
    "history.grade": "grade",
    "history.findings": "findings",
    "history.closed": "closed",
    "history.form": "form",
    "history.score": "score",
    "history.status": "status",
    "history.faults": "faults",
    "history.file": "file",
    "history.category": "category",
    "history.applicable": "possible",
    "history.points": "points",
    "history.number": "number",
    "history.state": "state",
    "history.due": "due",
    "history.overdueDays": "late",
    "history.department": "department",
    "history.person": "person",
    "history.item": "item",
    "history.text": "problem",
    "history.roundHead": "round",
    "history.status.counted": "counted",
    "history.status.excluded": "not weighed",
    "history.status.waiting": "waiting",
    "history.status.uncomputable": "no score",
    "history.status.duplicate": "twice",
    "history.status.superseded": "another one counts",
    "history.status.otherRound": "other round",
    "history.status.unscored": "not scored",
  ]
}
