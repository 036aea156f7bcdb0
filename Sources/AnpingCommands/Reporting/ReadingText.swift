import Forms
import Grid
import Spreadsheet
import Wording

/// How the fields of a filled copy were found, as people read it on a terminal: what was read,
/// where, by which evidence and how surely, and the next best place with why it was not taken.
struct ReadingText {
  private let reading: FormReading
  private let trace: FormTrace
  private let wording: Wording

  init(_ reading: FormReading, _ trace: FormTrace, wording: Wording) {
    (self.reading, self.trace, self.wording) = (reading, trace, wording)
  }

  /// Lines for each field, for each column of each list, and for items that are not simply there.
  var lines: [String] {
    let place = SourcePosition(file: reading.file, sheet: reading.sheet).description
    var lines = ["\(place) 《\(reading.form)》"]
    for field in trace.fields where field.group == nil { lines += text(of: field) }
    for (group, records) in reading.groups {
      lines.append("  \(group) \(wording.text("template.rows", [String(records.count)]))")
      for field in trace.fields where field.group == group {
        lines += text(of: field).map { "  " + $0 }
      }
      for item in trace.items where item.group == group { lines += text(of: item) }
    }
    return lines
  }

  // MARK: Fields

  private func text(of field: FormTrace.Field) -> [String] {
    let reading = field.group == nil ? self.reading.fields[field.name] : nil
    var parts = [field.name]
    if let found = field.found {
      parts += [
        "→ \(field.group == nil ? found.cell.description : column(found))", text(of: found),
      ]
    } else if let cell = reading?.cell {
      // A name of the workbook, or the file's, where no label was found.
      parts += ["→ \(cell)", wording.text("template.evidence.name"), percent(reading?.confidence)]
    } else {
      parts.append("→ \(wording.text("template.notFound"))")
    }
    if field.found != nil,
      let shown = reading.map({ $0.value?.plainText ?? $0.raw ?? wording.text("template.blank") })
    {
      parts.append("= \(shown.split(separator: "\n").joined(separator: " "))")
    }
    let next = field.runnerUp.map { candidate, loss in
      "      "
        + wording.text("template.runnerUp", [candidate.cell.description, text(of: candidate)])
        + wording.text("template.loss.\(loss.rawValue)")
    }
    return ["  " + parts.joined(separator: "  ")] + (next.map { [$0] } ?? [])
  }

  private func text(of candidate: FormTrace.Candidate) -> String {
    let label = candidate.text.isEmpty ? "" : "“\(candidate.text)”  "
    let evidence = wording.text("template.evidence.\(candidate.evidence)")
    return "\(label)\(evidence)  \(percent(candidate.confidence))"
  }

  private func column(_ found: FormTrace.Candidate) -> String {
    ColumnName.letters(of: found.cell.column)
  }

  private func percent(_ confidence: Double?) -> String {
    "\(Int((min(max(confidence ?? 0, 0), 1) * 100).rounded()))%"
  }

  // MARK: Items

  private func text(of item: FormTrace.Item) -> [String] {
    let place = item.row.map { "→ \($0)" } ?? "→ \(wording.text("template.notFound"))"
    let evidence = wording.text("template.evidence.\(item.evidence)")
    let likeness =
      item.row == nil
      ? ""
      : "  \(percent(item.likeness))  "
        + wording.text(
          "template.weighed",
          [percent(item.others), percent(item.neighbours), percent(item.confidence)])
    let next = item.runnerUp.map { row, likeness in
      "        " + wording.text("template.nextRow", ["\(row)", percent(likeness)])
    }
    return ["    \(item.key)  \(place)  \(evidence)\(likeness)"] + (next.map { [$0] } ?? [])
  }
}
