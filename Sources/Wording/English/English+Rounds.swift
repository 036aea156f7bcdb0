/// What the work on a round cannot read, find or use.
extension English {
  static let rounds: [String: String] = [
    "X08.noFiles": "the folder holds no Excel or CSV file",
    "X08.noFilesInArchive": "the archive holds no Excel or CSV file",
    "X08.noForm": "no form was recognised; compare its title and headers with the template",
    "X08.contentLost":
      "{0} piece(s) of the file's content are lost, and no form is recognised; have it saved and sent again",
    "X08.noFormInFolder": "no form was recognised in it",
    "X08.templatesNotFound":
      "there is no folder of templates; looked for: {0}; name one with --templates or ANPING_TEMPLATES",
    "X08.templatesEmpty": "there are no templates (.xlsx) in this folder",
    "X08.nearForm": "there is no such form; did you mean {1}? There are {0}: anping template list",
    "X08.nearUnit": "the list of units has no “{0}”; did you mean “{1}”?",
    "X08.noTemplates": "no folder of templates; name one with --templates",
    "X08.unknownForm": "there is no such form; nearest: {1}; there are {0}: anping template list",
    "X08.badTemplate": "the template lacks “{0}”; the assessment workbook cannot be written",
    "X08.noUnits": "the list of units has no column 单位",
    "X08.noUnitGiven": "for which unit? name it with --unit or --units",
    "X08.unknownUnit": "the list of units has no “{0}”",
    "X08.noLedger": "the workbook has no sheet 整改台账",
    "records.sheet": "Records",
    "X09.data.json": "no valid JSON (at byte {0})",
    "X09.data.object": "each record must be a JSON object",
    "X09.data.fields": "fields must be a JSON object",
    "X09.data.groups": "groups must be a JSON object",
    "X09.data.records": "“{0}” must be an array of objects",
    "X09.data.unknownField": "the template has no field “{0}”",
    "X09.data.masked":
      "“{0}” is confidential and stands in the data as ***; import it with --private",
    "X09.data.value": "the value of the field “{0}” fits no cell",
    "X09.data.form": "these are data of “{0}”; they cannot fill the template of “{1}”",
    "X09.data.emptyTable": "the table is empty",
  ]
}
