import Forms
import Grid
import Scoring
import Spreadsheet
import Values
import Wording

extension ReportContent {
  /// The list 问题: errors and warnings, with their place in the file that came back and a link
  /// into the score sheet.
  var findings: [FillRecord] { found { $0 > .info } }

  /// The list 规范化: what was only made uniform.
  var normalisations: [FillRecord] { found { $0 == .info } }

  private func found(_ isListed: (Severity) -> Bool) -> [FillRecord] {
    let ofFiles = (round.inputDiagnostics + round.fileDiagnostics).map {
      row($0, form: nil, sheet: nil)
    }
    let ofForms = round.forms.indices.flatMap { index in
      round.forms[index].diagnostics.map {
        row($0, form: round.forms[index], sheet: sheets[index])
      }
    }
    let rows = (ofFiles + ofForms).filter { isListed($0.severity) }.enumerated().sorted {
      left, right in
      left.element.severity != right.element.severity
        ? left.element.severity > right.element.severity : left.offset < right.offset
    }
    return numbered(rows.map(\.element.fields))
  }

  private func row(_ diagnostic: Diagnostic, form: ReturnedForm?, sheet: ScoreSheet?) -> (
    severity: Severity, fields: [String: FillValue]
  ) {
    var fields: [String: FillValue] = [
      "级别": .value(.text(words.severity(of: diagnostic))),
      "编码": .value(.text(diagnostic.code)),
      "说明": .value(.text(words.message(diagnostic))),
    ]
    fields["单位"] = .words(form?.unit?.name)
    fields["检查表"] = .words(diagnostic.form)
    fields["文件"] = .words(diagnostic.file)
    fields["工作表"] = .words(diagnostic.sheet)
    fields["单元格"] = .words(diagnostic.cell?.description)
    fields["条目"] = .words(diagnostic.item)
    fields["字段"] = .words(diagnostic.field)
    fields["定位"] = sheet.map {
      .link(.text(words.text("open")), to: $0.place(of: diagnostic))
    }
    return (diagnostic.severity, fields)
  }

  /// The list 来源文件: what came from where, and whether it counts.
  var sources: [FillRecord] {
    numbered(
      round.forms.map { form in
        let reading = form.reading
        var fields: [String: FillValue] = [
          "文件": .value(.text(reading.file)), "检查表": .value(.text(reading.form)),
          "状态": .value(.text(words.status(of: form))),
        ]
        fields["工作表"] = .words(reading.sheet)
        fields["单位"] = .words(form.unit?.name)
        fields["得分"] = form.score?.shown.map { .value(.number($0)) }
        fields["指纹"] = .words(fingerprints[reading.file])
        return fields
      })
  }
}
