import Forms
import Spreadsheet
import Values
import Wording

/// V18: a text of 16 digits and more, or a number such as `3.20321E+17`, has probably lost digits.
struct LongNumberCheck: FormCheck {
  func findings(in form: ReturnedForm) -> [Diagnostic] {
    let own = form.reading.fields.inOrder.compactMap { name, reading -> Diagnostic? in
      guard isDamaged(reading) else { return nil }
      return form.finding(.longNumberCut, [reading.raw ?? ""], field: name)
    }
    let grouped = form.reading.groups.flatMap { group in
      group.records.flatMap { record in
        record.fields.inOrder.compactMap { name, reading -> Diagnostic? in
          guard isDamaged(reading) else { return nil }
          return form.finding(
            .longNumberCut, [reading.raw ?? ""], field: name, of: record, group: group.name)
        }
      }
    }
    return own + grouped
  }

  /// Whether what is written shows that a long number passed through a number cell.
  private func isDamaged(_ reading: FieldReading) -> Bool {
    let written = reading.raw ?? reading.value?.text ?? ""
    guard written.utf8.count <= 40, written.utf8.contains(where: { $0 == 0x2B || $0 == 0xEF })
    else {
      return false
    }
    let parts = written.foldedForMatching.uppercased().split(separator: "E")
    guard parts.count == 2, parts[1].hasPrefix("+"), let exponent = Int(parts[1]), exponent >= 10
    else { return false }
    return parts[0].allSatisfy { $0.isNumber || $0 == "." } && parts[0].first?.isNumber == true
  }
}
