#if Office
  import AnpingKit

  /// The sheets of a workbook as they look, one below the other.
  struct WorkbookSheets {
    /// The most sheets of a page.
    private static let most = 20

    private let visit: Visit
    private let workbook: Workbook
    private let findings: [Diagnostic]

    /// The sheets with what was found on them.
    init(_ visit: Visit, _ workbook: Workbook, _ findings: [Diagnostic] = []) {
      (self.visit, self.workbook, self.findings) = (visit, workbook, findings)
    }

    /// Which sheet of the page a sheet is, from 1; nil for one that is not shown.
    static func place(of sheet: String?, in workbook: Workbook) -> Int? {
      workbook.sheets.prefix(most).firstIndex { $0.name == sheet }.map { $0 + 1 }
    }

    /// The sheets.
    @HTMLBuilder var html: HTML {
      for (index, sheet) in workbook.sheets.prefix(WorkbookSheets.most).enumerated() {
        tag("section") {
          tag("h2") { visit.say("page.form.sheet", sheet.name) }
          SheetTable(
            visit, sheet, CellRemarks(findings.filter { $0.sheet == sheet.name }), at: index + 1
          ).html
        }
      }
      if workbook.sheets.count > WorkbookSheets.most {
        tag("p", ["class": "hint"]) {
          visit.say("page.template.moreSheets", "\(workbook.sheets.count - WorkbookSheets.most)")
        }
      }
    }
  }
#endif
