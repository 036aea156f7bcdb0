#if Office
  import AnpingKit

  /// What is to be said of the cells of a form: what was found there, and what was understood where
  /// that is not what is written.
  ///
  /// ```swift
  /// CellRemarks(form)["I6"].understood  // "2026-11-18"
  /// ```
  struct CellRemarks {
    /// What is to be said of a cell.
    struct Remark {
      /// Everything found there, the worst first.
      var findings: [Diagnostic] = []
      /// The value as it was understood; nil where that is what is written.
      var understood: String?
      /// Whether what is written is shown to nobody.
      var isPrivate = false
    }

    private var remarks: [CellReference: Remark] = [:]

    /// Remarks on some findings alone.
    init(_ findings: [Diagnostic] = []) { take(findings) }

    /// The remarks on a form.
    init(_ form: ReturnedForm) {
      take(form.diagnostics)
      let reading = form.reading
      take(reading.fields, path: { $0 }, of: reading)
      for (group, records) in reading.groups {
        for record in records { take(record.fields, path: { "\(group).\($0)" }, of: reading) }
      }
    }

    /// What is to be said of a cell; nil for nothing.
    subscript(cell: CellReference) -> Remark? { remarks[cell] }

    /// The rows in which something was found.
    var rows: Set<Int> { Set(remarks.filter { !$0.value.findings.isEmpty }.map(\.key.row)) }

    private mutating func take(_ findings: [Diagnostic]) {
      for finding in findings {
        guard let cell = finding.cell else { continue }
        remarks[cell, default: Remark()].findings.append(finding)
      }
    }

    private mutating func take(
      _ fields: NamedReadings, path: (String) -> String, of reading: FormReading
    ) {
      for (name, field) in fields.inOrder {
        guard let cell = field.cell else { continue }
        if reading.privateFields.contains(path(name)) {
          remarks[cell, default: Remark()].isPrivate = true
        } else if let raw = field.raw, let value = field.value?.plainText, value != raw {
          remarks[cell, default: Remark()].understood = value
        }
      }
    }
  }
#endif
