/// Help, usage and progress of the command line.
extension English {
  static let commands: [String: String] = [
    "help.anping":
      "Reads returned inspection forms, checks, scores and ranks them, writes the assessment "
      + "workbook and the next blank forms; converts CSV to workbooks and back.",
    "help.common":
      "All subcommands take --lang zh|en; --color auto|always|never (errors red, warnings yellow; "
      + "NO_COLOR counts); -q (neither progress nor notices).\n\n"
      + "Templates: --templates, else the environment's ANPING_TEMPLATES, else templates in the "
      + "working folder.\n\n"
      + "Exit status: 0 clean; 1 the forms have errors; 2 something could not be read or written; "
      + "64 usage.",
    "help.check": "Reports every finding in filled forms with file, sheet and cell.",
    "help.import":
      "Reads filled forms into records: one a form, checked and scored by its own file alone; "
      + "a file that cannot be read is one too.",
    "help.assess": "Scores and ranks all forms and writes the assessment workbook.",
    "help.blank": "Writes blank forms to send out, last round's open problems already entered.",
    "help.fill": "Fills a template with data.",
    "help.inputs": "Files, folders or .zip archives; folders and archives are walked.",
    "help.return": "Write a marked copy of each faulty form into this folder.",
    "help.json": "Print JSON.",
    "help.all": "List notes too, such as values that were normalised.",
    "help.importInputs": "Files, folders or .zip archives; - for one file on standard input.",
    "help.importPrivate": "Write confidential values as they are; without it they are ***.",
    "help.importName": "The name of the file on standard input.",
    "help.filesFrom": "Read the paths from this file, one a line; - for standard input.",
    "usage.noInputs": "no files are named: name files or folders, or use --files-from",
    "usage.streamTwice": "standard input cannot be both a file to read and the list of files",
    "usage.nameWithout": "--name is for standard input (-) alone",
    "usage.recordFormat": "no format \"{0}\"; use ndjson, json, csv or xlsx",
    "usage.extensionOfRecords":
      "the extension of {0} is of no format that is written: use .ndjson, .json, .csv, .xlsx,"
      + " or add --format",
    "usage.repeated": "{0} may be given once only",
    "usage.noCommand": "there is no subcommand {0}",
    "usage.error": "Error: {0}",
    "usage.withoutOffice":
      "this program has no {0}: the one with the page and the history is built by make office",
    "usage.didYouMean": "Did you mean \"{0}\"?",
    "import.written": "wrote {0}: {1} files, {2} forms",
    "help.output": "The file to write; standard output if left out.",
    "help.importFormat": "The format, default ndjson.",
    "help.assessOutput": "The assessment workbook.",
    "help.assessJSON": "Write the results as JSON too.",
    "help.confirm":
      "Write TEXT into the block 短语 of this template as the meaning of an item's rule; needs "
      + "--item, -o.",
    "help.confirmItem": "The item, by its number.",
    "help.confirmOutput": "The template with the reading.",
    "usage.confirm": "--confirm, --item and -o belong together, with one phrase",
    "help.release":
      "Let forms with errors count if they can be scored: UNIT, or UNIT:FORM (title or number).",
    "help.prefer": "The file that counts where several copies of a form came in.",
    "help.explain":
      "Say step by step how the scores of this unit came about; without -o nothing is written.",
    "help.notices": "Notices to rectify, a file for each unit, go here.",
    "help.lists":
      "rosters and other lists that came back (files or folders, several times): their names "
      + "become dropdowns",
    "help.previous": "Last round's assessment workbook, its ledger as departments edited it.",
    "help.forms": "A form's title, its number, or a template file.",
    "help.unit": "Only this unit's form; without it one for each unit of the list.",
    "help.folder": "The folder to write to.",
    "help.template": "The template file.",
    "help.data": "The data: JSON as import writes it, or a table whose first row names fields.",
    "help.fillOutput": "The file to write; for several records a folder.",
    "help.force": "Replace an output that is there already.",
    "help.templates": "The folder of the templates.",
    "help.round": "The round, such as 3.",
    "help.date": "The day that counts as today, such as 2025-12-15; default: today.",
    "help.units": "The list of units (CSV or workbook with the columns 单位, 党支部, 别名, 应交表).",
    "assess.numbersKept":
      "{0} problems keep the numbers that they had when the round was assessed before",
    "assess.numbersUnknown":
      "{0} cannot be read: problems are numbered anew, whatever numbers it gave them",
    "assess.written": "wrote the assessment workbook {0}",
    "assess.noticesWritten": "wrote {0} notices to {1}",
    "check.returned": "wrote {0} return copies to {1}",
    "assess.jsonWritten": "wrote {0}",
    "assess.findings": "errors: {0}, warnings: {1}; the sheet 问题清单 of the workbook lists them",
    "assess.releasedErrors":
      "all forms with errors were released and count; the errors remain, so the exit status is 1",
    "assess.waiting": "waiting: {0}, {1}, {2} error(s), the first: {3}",
    "assess.waitingNext":
      "have them corrected and sent again, or let them count with --release UNIT",
    "assess.unscored": "no score: {0}, {1}: {2}",
    "assess.unscoredNext":
      "have them completed and sent again; a form without a score cannot be released",
    "assess.duplicate": "twice: {0}, {1}: {2}",
    "assess.duplicateNext": "say with --prefer FILE which of them counts",
    "assess.missingNext": "ask for them; only then the ranking is whole",
    "usage.noWorkbook":
      "say where to write the assessment workbook: -o OUT.xlsx; --explain UNIT only prints",
    "usage.explainUnit": "--explain {0}: no such unit",
    "usage.releaseUnit": "--release {0}: no such unit",
    "usage.releaseForm": "--release {0}: no such form; write its title or number",
    "usage.preferFile": "--prefer {0}: no form came from this file; write it as findings show it",
    "assess.unreleasable": "{0}: {1} cannot be released: an item has no points; correct the form",
    "usage.date": "“{0}” is no date; write it as 2025-12-15",
    "progress": "{0}/{1}, about {2} s left",
    "progress.rows": "{0} rows done",
    "severity.error": "error",
    "severity.warning": "warning",
    "severity.info": "info",
    "check.item": "item {0}: ",
    "check.summary": "files: {0}, forms: {1}; errors: {2}, warnings: {3}, notes: {4}",
    "check.all": " (--all lists the notes)",
    "check.failures": "files that could not be read, for the reasons listed: {0}",
    "check.noUnit": "(no unit named)",
    "check.state.counted": "received",
    "check.state.waiting": "errors",
    "check.state.duplicate": "twice",
    "check.state.missing": "missing",
    "check.state.times": " ×{0}",
    "check.missing": "not reported: {0} ({1}): {2}",
    "list.title": "Findings",
    "list.change": "since last",
    "list.left": "unchanged",
    "list.added": "new",
    "list.fixed": "put right",
    "list.cover": "Unit: {0}   Forms: {1}   Errors: {2}   Warnings: {3}",
    "list.sender":
      "Sent back by: {0}   on: ____________   Please put right and return by: ____________",
    "list.legend":
      "Red cells are errors to put right, yellow ones warnings to check; notes tell why. Keep "
      + "the marks.",
    "check.compared": "{0}: {1} put right, {2} unchanged, {3} new",
    "list.number": "No.",
    "list.severity": "Severity",
    "list.code": "Code",
    "list.sheet": "Sheet",
    "list.cell": "Cell",
    "list.item": "Item",
    "list.field": "Field",
    "list.message": "Finding",
    "ranking.rank": "Rank",
    "ranking.unit": "Unit",
    "ranking.total": "Total",
    "ranking.grade": "Grade",
    "ranking.findings": "Findings",
    "ranking.note": "Note",
    "ranking.provisional": "({0})",
    "ranking.missing": "missing: {0}",
    "help.serve":
      "Opens the page: take in forms, check, release, score, download in a browser on this "
      + "machine (127.0.0.1 only, unless --host says otherwise).",
    "help.port": "The port; a free one if not given.",
    "help.host":
      "For an office's network: the address or name by which browsers open the page "
      + "(192.168.1.20); behind a TLS proxy https://NAME. Only with --password-file.",
    "help.passwordFile":
      "Who may log in: a line each, made by --make-password.",
    "help.makePassword":
      "Makes the line of the password file for this person (the password is read from the "
      + "keyboard or standard input); serves nothing.",
    "usage.host":
      "--host takes the address or name that browsers open, such as 192.168.1.20 or "
      + "https://anping.example: {0}",
    "usage.hostAlone":
      "--host {0} lets other machines open the page: it needs --password-file FILE (made by "
      + "anping serve --make-password NAME)",
    "usage.clerkName":
      "a name has up to 50 characters, no blanks and colons, and does not begin with #: {0}",
    "serve.readyOffice":
      "The page of Anping: {0}\nOpen this address in a browser; names and passwords of the "
      + "password file let in. Ctrl+C ends it and deletes what was sent.",
    "serve.plain":
      "nothing is encrypted at {0}: passwords and forms cross the network as they are; put a "
      + "TLS proxy before it and say --host https://NAME (see the guide)",
    "serve.passwords.open":
      "the password file {0} is open to other users and is not taken: chmod 600 {0} first",
    "serve.passwords.line":
      "line {1} of the password file {0} is not as --make-password writes it, or names "
      + "somebody again",
    "serve.passwords.empty":
      "nobody is in the password file {0}: add somebody by anping serve --make-password NAME "
      + ">> {0}",
    "serve.askPassword": "password of {0} (not shown): ",
    "serve.askAgain": "once more: ",
    "serve.passwordsDiffer": "the two passwords differ",
    "serve.passwordShort": "a password has at least {0} characters",
    "usage.port": "the port must be between 0 and 65535: {0}",
    "serve.ready":
      "The page of Anping: {0}\nOpen this address in a browser on this machine (it carries the "
      + "key of this run: do not"
      + " pass it on); Ctrl+C ends it and deletes what was uploaded.",
    "serve.failed": "the page cannot be opened at {0}: the port may be in use, try another --port",
  ]
}
