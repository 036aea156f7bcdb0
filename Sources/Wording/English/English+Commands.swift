/// Help, usage and progress of the command line.
extension English {
  static let commands: [String: String] = [
    "help.anping":
      "Reads returned inspection forms, checks, scores and ranks them, writes the assessment workbook and the next blank forms; converts CSV to workbooks and back.",
    "help.templates": "The folder of the templates.",
    "help.round": "The round, such as 3.",
    "help.date": "The day that counts as today, such as 2025-12-15; default: today.",
    "help.units": "The list of units (CSV or workbook with the columns 单位, 党支部, 别名).",
    "usage.date": "“{0}” is no date; write it as 2025-12-15",
    "progress": "{0}/{1}, about {2} s left",
    "X06.other": "{0}",
  ]
}
