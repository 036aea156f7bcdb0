/// What the page says of templates.
extension English {
  static let pageTemplates: [String: String] = [
    "page.templates.title": "Templates",
    "page.templates.lead":
      "Checks, scores and blank forms come from these: a name leads to what it defines, what is odd, and its blank.",
    "page.templates.count": "Templates in use: {0}",
    "page.templates.head.number": "Number",
    "page.templates.head.name": "Name",
    "page.templates.head.kind": "Kind",
    "page.templates.head.period": "Sent out now for",
    "page.templates.head.fields": "Contents",
    "page.templates.byRound": "by round",
    "page.templates.contents": "fields {0}, lists {1}, checks {2}",
    "page.templates.try": "Check a new template",
    "page.upload.template": "Template",
    "page.upload.templateHint":
      "One xlsx, to see what is odd before it is used; kept until you delete it or the program ends, and not used.",
    "page.template.blank": "See a blank form",
    "page.template.lint": "What is odd",
    "page.template.definition": "What it defines ({0})",
    "page.template.fields": "Fields",
    "page.template.checks": "Checks and indicators",
    "page.template.moreSheets": "{0} more sheets are not listed.",
    "page.template.closeHint": "It was not put among the templates in use.",
    "page.blank.someUnit": "某某车间",
    "page.blank.unit": "Unit",
    "page.blank.round": "Round (optional)",
    "page.blank.apply": "Make it again",
    "page.blank.toTemplate": "Back to the template",
    "page.error.template":
      "This template was deleted, or the program started again; please send it again.",
    "page.error.noForm":
      "This file defines no form, and has no blank; see what is odd in it first.",
  ]
}
