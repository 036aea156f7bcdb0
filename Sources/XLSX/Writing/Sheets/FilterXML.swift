import Grid
import Spreadsheet
import XMLStream

/// Filter buttons and what they let through (ECMA-376 part 1, 18.3.1.2 `autoFilter`, 18.3.2).
struct FilterXML {
  let filter: AutoFilter

  /// Writes `autoFilter`.
  func write(to writer: inout XMLWriter) {
    writer.element("autoFilter", ["ref": filter.range.description]) { writer in
      for column in filter.columns.sorted(by: { $0.index < $1.index }) {
        write(column, to: &writer)
      }
    }
  }

  private func write(_ column: AutoFilter.Column, to writer: inout XMLWriter) {
    let hidden = column.showsButton ? nil : "1"
    writer.element(
      "filterColumn", ["colId": String(column.index), "hiddenButton": hidden]
    ) { writer in
      if let criterion = column.criterion { write(criterion, to: &writer) }
    }
  }

  private func write(_ criterion: AutoFilter.Criterion, to writer: inout XMLWriter) {
    switch criterion {
    case .values(let values, let blanks, let dates):
      writer.element("filters", ["blank": blanks ? "1" : nil]) { writer in
        for value in values { writer.element("filter", ["val": CellText.escaped(value)]) }
        for date in dates { write(date, to: &writer) }
      }
    case .condition(let condition): write([condition], isBoth: false, to: &writer)
    case .both(let first, let second): write([first, second], isBoth: true, to: &writer)
    case .either(let first, let second): write([first, second], isBoth: false, to: &writer)
    case .top(let count, let isPercent, let isBottom):
      writer.element(
        "top10",
        [
          "top": isBottom ? "0" : nil, "percent": isPercent ? "1" : nil,
          "val": CellText.number(count),
        ])
    case .dynamic(let kind): writer.element("dynamicFilter", ["type": kind.rawValue])
    }
  }

  private func write(
    _ conditions: [AutoFilter.Condition], isBoth: Bool, to writer: inout XMLWriter
  ) {
    writer.element("customFilters", ["and": isBoth ? "1" : nil]) { writer in
      for condition in conditions {
        let how = condition.comparison
        writer.element(
          "customFilter",
          [
            "operator": how == .equal ? nil : how.rawValue,
            "val": CellText.escaped(condition.value),
          ])
      }
    }
  }

  private func write(_ date: AutoFilter.DateGroup, to writer: inout XMLWriter) {
    let parts = date.parts
    func part(_ index: Int) -> String? { index < parts.count ? String(parts[index]) : nil }
    writer.element(
      "dateGroupItem",
      [
        "year": part(0), "month": part(1), "day": part(2), "hour": part(3), "minute": part(4),
        "second": part(5), "dateTimeGrouping": AutoFilter.DateGroup.names[parts.count - 1],
      ])
  }
}

extension AutoFilter.DateGroup {
  /// What its parts are called (18.18.25).
  static let names = ["year", "month", "day", "hour", "minute", "second"]

  /// The parts that are told, each with those before it.
  var parts: [Int] {
    [year, month, day, hour, minute, second].prefix { $0 != nil }.compactMap { $0 }
  }
}
