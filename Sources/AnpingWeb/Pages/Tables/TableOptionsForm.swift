#if Office
  import AnpingKit
  import Conversion

  /// What a table is to be converted by, to be changed: the options of `convert`.
  ///
  /// ```swift
  /// TableOptionsForm(visit, id, converted).html
  /// ```
  struct TableOptionsForm {
    /// Most columns that are given types here; `convert` knows more.
    private static let mostColumns = 200
    /// Most rows that are offered as headings.
    private static let headerRows = 20

    private let visit: Visit
    private let id: String
    private let table: ConvertedTable
    private var wish: TableWish { table.wish }

    /// The form of a table.
    init(_ visit: Visit, _ id: String, _ table: ConvertedTable) {
      (self.visit, self.id, self.table) = (visit, id, table)
    }

    /// The form.
    var html: HTML {
      tag("form", ["method": "get", "action": Links.table(id), "class": "options"]) {
        tag("fieldset") {
          tag("legend") { visit.say("page.convert.options") }
          tag("div", ["class": "fields"]) {
            choice(.format, formats)
            if let sheets = table.examination?.sheets, sheets.count > 1 {
              choice(
                .sheet, [("", visit.say("page.convert.all"))] + sheets.map { ($0.name, $0.name) })
            }
            choice(.header, headers)
            choice(.encoding, encodings)
            choice(.delimiter, delimiters)
          }
          columns
          more
          tag("p") {
            tag("button", ["type": "submit"]) { visit.say("page.convert.apply") }
            " "
            tag("a", ["href": Links.table(id)]) { visit.say("page.convert.reset") }
          }
        }
      }
    }

    // MARK: Choices

    private func choice(
      _ field: TableWish.Field, _ choices: [(value: String, text: String)]
    ) -> HTML {
      // What came by the address and is not among them is offered too.
      let own = wish[field].flatMap { word in
        choices.contains { $0.value == word } ? nil : (word, word)
      }
      return Field(
        visit, "page.convert.\(field.rawValue)", field.rawValue,
        choices: choices + (own.map { [$0] } ?? []), chosen: wish[field]
      ).html
    }

    private var formats: [(value: String, text: String)] {
      [("", visit.say("page.convert.automatic"))]
        + OutputFormat.allCases.map {
          ($0.rawValue, visit.say("page.convert.as.\($0.rawValue)"))
        }
    }

    private var headers: [(value: String, text: String)] {
      [("", visit.say("page.convert.automatic")), ("none", visit.say("page.convert.noHeader"))]
        + (1...TableOptionsForm.headerRows).map {
          ("\($0)", visit.say("sheets.header", "\($0)"))
        }
    }

    private var encodings: [(value: String, text: String)] {
      [("", visit.say("page.convert.automatic"))] + TableOptionsForm.encodings
    }

    private static let encodings = [
      ("utf-8", "UTF-8"), ("gb18030", "GB18030 / GBK"), ("utf-16", "UTF-16"), ("big5", "Big5"),
    ].map { (value: $0.0, text: $0.1) }

    private var delimiters: [(value: String, text: String)] {
      [("", visit.say("page.convert.automatic"))]
        + [",", ";", "|"].map { ($0, $0) } + [("tab", visit.say("page.convert.tab"))]
    }

    // MARK: Columns

    /// The columns of the sheet that is converted, each with what it holds and the type that it gets.
    @HTMLBuilder private var columns: HTML {
      if let sheet, !sheet.columns.isEmpty {
        let name = visit.say("page.convert.columnsOf", sheet.name)
        scrolled(name, look: "columns") {
          tag("table", ["class": "standings"]) {
            tag("caption", ["class": "hidden"]) { name }
            tag("thead") {
              tag("tr") {
                for head in ["column", "heading", "holds", "filled", "type"] {
                  tag("th", ["scope": "col", "class": head == "filled" ? "number" : nil]) {
                    visit.say("page.convert.head.\(head)")
                  }
                }
              }
            }
            tag("tbody") {
              for column in sheet.columns.prefix(TableOptionsForm.mostColumns) {
                row(of: column, in: sheet)
              }
            }
          }
        }
        if sheet.columns.count > TableOptionsForm.mostColumns {
          tag("p", ["class": "hint"]) {
            visit.say(
              "page.convert.moreColumns",
              "\(sheet.columns.count - TableOptionsForm.mostColumns)")
          }
        }
      }
    }

    /// The sheet that was chosen, else the first that people see.
    private var sheet: SheetOverview? {
      let sheets = table.examination?.sheets ?? []
      return sheets.first { $0.name == wish[.sheet] }
        ?? sheets.first { $0.visibility == .visible } ?? sheets.first
    }

    private func row(of column: SheetOverview.Column, in sheet: SheetOverview) -> HTML {
      let word = word(for: column, in: sheet)
      let name = column.heading ?? ColumnName.letters(of: column.column)
      return tag("tr") {
        tag("th", ["scope": "row"]) { ColumnName.letters(of: column.column) }
        tag("td") { tag("bdi") { column.heading ?? "" } }
        tag("td") { visit.say("sheets.kind.\(column.kind.rawValue)") }
        tag("td", ["class": "number"]) { "\(column.filled)" }
        tag("td") {
          tag(
            "select",
            [
              "name": TableWish.typePrefix + word,
              "aria-label": visit.say("page.convert.typeOf", name),
            ]
          ) {
            Field.options(
              [("", visit.say("page.convert.automatic"))]
                + FieldType.allCases.map {
                  ($0.rawValue, visit.say("sheets.kind.\(SheetOverview.Kind($0).rawValue)"))
                }, wish.type(of: word))
          }
        }
      }
    }

    /// What `convert` knows a column by: its letters, unless they are the heading of another one.
    private func word(for column: SheetOverview.Column, in sheet: SheetOverview) -> String {
      let letters = ColumnName.letters(of: column.column)
      let isHeading = sheet.columns.contains { $0.heading == letters }
      return isHeading ? column.heading ?? letters : letters
    }

    // MARK: The rest

    private var more: HTML {
      let rest: [TableWish.Field] = [.columns, .range, .skip, .null, .dateFormat]
      let isUsed = (rest + [.values, .outputEncoding, .noTypes, .defuse]).contains {
        wish[$0] != nil
      }
      return tag("details", ["open": isUsed ? "" : nil]) {
        tag("summary") { visit.say("page.convert.more") }
        tag("div", ["class": "fields"]) {
          for field in rest {
            Field(
              visit, "page.convert.\(field.rawValue)", field.rawValue,
              ["type": "text", "value": wish[field]]
            ).html
          }
          choice(
            .values,
            [("", visit.say("page.convert.automatic"))]
              + ["raw", "displayed"].map { ($0, visit.say("page.convert.values.\($0)")) })
          choice(.outputEncoding, encodings)
        }
        check(.noTypes)
        check(.defuse)
      }
    }

    private func check(_ field: TableWish.Field) -> HTML {
      tag("label", ["class": "check"]) {
        emptyTag(
          "input",
          [
            "type": "checkbox", "name": field.rawValue, "value": "1",
            "checked": wish[field] == nil ? nil : "",
          ])
        visit.say("page.convert.\(field.rawValue)")
      }
    }
  }

  extension SheetOverview.Kind {
    /// What a column holds that is given a type.
    fileprivate init(_ type: FieldType) {
      switch type {
      case .text: self = .text
      case .number: self = .number
      case .date: self = .date
      case .boolean: self = .boolean
      }
    }
  }
#endif
