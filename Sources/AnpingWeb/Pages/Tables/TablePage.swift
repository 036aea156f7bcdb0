#if Office
  import AnpingKit
  import Conversion

  /// A table as it was read and as it becomes: what was noticed, its columns, what to change, how the
  /// output begins, and the output to take away.
  ///
  /// ```swift
  /// TablePage(visit, id, "排查表.csv", converted).html
  /// ```
  struct TablePage {
    private let visit: Visit
    private let id: String
    private let name: String
    private let table: ConvertedTable
    private let shown: Shown

    /// The page of a table that was sent under a name.
    init(_ visit: Visit, _ id: String, _ name: String, _ table: ConvertedTable) {
      (self.visit, self.id, self.name, self.table) = (visit, id, name, table)
      shown = Shown(visit.wording)
    }

    /// The page.
    var html: HTML {
      PageFrame(visit).page(name, isWide: true) {
        if let failure = table.failure {
          tag("p", ["class": "message", "role": "alert"]) { reason(of: failure) }
        }
        download
        noticed
        preview
        sheets
        TableOptionsForm(visit, id, table).html
        visit.closing(
          at: Links.tableClosing(id), "page.convert.close", hint: "page.convert.closeHint")
      }
    }

    private func reason(of failure: any Error) -> String {
      if let failure = failure as? FileError, failure.code == .tooLarge {
        return visit.say("page.convert.outputTooLarge")
      }
      return shown.sentence(of: failure, file: name)
    }

    @HTMLBuilder private var download: HTML {
      if let file = table.file {
        tag("p") {
          tag("a", ["class": "button", "href": Links.tableFile(id, table.wish)]) {
            visit.say("page.convert.download", file.name)
          }
          " "
          tag("small") {
            visit.say("page.convert.size", "\(table.files.count)", TablePage.size(file.size))
          }
        }
      }
    }

    /// What the reader and the writer noticed, what is lost first.
    @HTMLBuilder private var noticed: HTML {
      if !table.notices.isEmpty {
        tag("section") {
          tag("h2") { visit.say("page.convert.noticed") }
          tag("ul", ["class": "findings"]) {
            for notice in table.notices.filter(\.tellsLoss) { item(notice) }
            for notice in table.notices.filter({ !$0.tellsLoss }) { item(notice) }
          }
        }
      }
    }

    private func item(_ notice: Notice) -> HTML {
      tag("li", ["class": notice.tellsLoss ? "error" : "info"]) {
        if notice.tellsLoss {
          tag("b") { visit.wording.word(for: .error) }
          " "
        }
        shown.sentence(of: notice)
        " "
        tag("small") { String(notice.code.prefix { $0 != "." }) }
      }
    }

    @HTMLBuilder private var sheets: HTML {
      if let sheets = table.examination?.sheets {
        tag("section") {
          tag("h2") { visit.say("page.convert.sheets", "\(sheets.count)") }
          tag("ul") {
            for sheet in sheets {
              tag("li") {
                tag("bdi") { sheet.name }
                " "
                tag("small") {
                  sheet.facts(in: visit.wording).joined(separator: visit.say("page.and"))
                }
              }
            }
          }
        }
      }
    }

    @HTMLBuilder private var preview: HTML {
      if let preview = table.preview, let file = table.files.first {
        tag("section", ["id": "preview"]) {
          tag("h2") { visit.say("page.convert.preview", file.name, "\(TablePreview.rows)") }
          switch preview {
          case .sheet(let sheet): SheetTable(visit, sheet, CellRemarks()).html
          case .lines(let lines):
            scrolled(visit.say("page.convert.preview", file.name, "\(TablePreview.rows)")) {
              tag("pre") { lines.joined(separator: "\n") }
            }
          }
        }
      }
    }

    /// Bytes as people read them.
    private static func size(_ bytes: Int) -> String {
      switch bytes {
      case ..<1_000: "\(bytes) B"
      case ..<1_000_000: "\(bytes / 1_000) KB"
      default: "\(bytes / 1_000_000) MB"
      }
    }
  }
#endif
