#if Office
  import AnpingKit
  import Files

  /// What the page of a problem sends: which problem it is, and the columns somebody wrote into.
  ///
  /// ```swift
  /// LedgerEdit(FormFields("problem=3&is=5f1c…&was.签收人=&签收人=张伟"))?.changes.keys  // ["签收人"]
  /// ```
  struct LedgerEdit: Sendable {
    /// The place of the problem in the ledger, from 1.
    let number: Int
    /// What is written, by column; columns that stay as they were shown are left out.
    let changes: [String: EditedLedger.Change]
    private let mark: String

    /// What some fields send; nil for what no page sends.
    init?(_ fields: FormFields) {
      guard let number = fields["problem"].flatMap({ Int($0) }), let mark = fields["is"] else {
        return nil
      }
      (self.number, self.mark) = (number, mark)
      let columns = LedgerColumns.Step.allCases.flatMap(\.columns)
      changes = columns.reduce(into: [:]) { changes, column in
        guard let text = fields[column] else { return }
        let change = EditedLedger.Change(from: fields["was.\(column)"] ?? "", to: text)
        if change.was != change.text { changes[column] = change }
      }
      guard changes.values.allSatisfy({ $0.text.count <= ProblemPage.longest }) else { return nil }
    }

    /// The problem; nil where another one has its place by now.
    func problem(in assessed: AssessedRound) -> Rectification? {
      let problems = assessed.assessment.ledger.problems
      guard problems.indices.contains(number - 1), problems[number - 1].mark == mark else {
        return nil
      }
      return problems[number - 1]
    }
  }

  extension Rectification {
    /// What its page knows it by, wherever the ledger has it.
    var mark: String { SHA256.hex(of: Array("\(number.printed) \(unit) \(text)".utf8)) }
  }
#endif
