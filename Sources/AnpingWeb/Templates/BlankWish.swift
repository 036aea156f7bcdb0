#if Office
  import AnpingKit
  import Conversion

  /// Whom a blank form is for, as the query of its page says.
  ///
  /// ```swift
  /// BlankWish(visit)?.unit  // "运行一部"
  /// ```
  struct BlankWish: Sendable {
    /// The unit.
    let unit: String
    /// The round; nil where the query says none.
    let round: Int?

    /// What a query says; nil for a round that is none or a unit that is no name.
    init?(_ visit: Visit) {
      func field(_ name: String) -> String? { visit[name].flatMap { $0.isEmpty ? nil : $0 } }
      unit = field("unit") ?? visit.say("page.blank.someUnit")
      round = field("round").flatMap { Int($0) }
      guard unit.count <= 100, field("round") == nil || (1...999).contains(round ?? 0) else {
        return nil
      }
    }

    /// The query that says the same.
    var query: String {
      "unit=\(FormFields.encoded(unit))" + (round.map { "&round=\($0)" } ?? "")
    }

    /// The blank of a form, with the name that it is sent out under.
    ///
    /// - Throws: what keeps it from being made.
    func blank(of form: FormTemplate, in templates: Round) throws -> MadeBlank {
      let round = try templates.beginning(
        on: .clockDay, number: self.round, units: nil, previous: nil)
      guard let blank = try round.blankForms(form, unit: unit).first else {
        throw RoundError(.noUnitGiven, file: unit)
      }
      let bytes = try blank.bytes()
      return MadeBlank(
        name: blank.fileName, bytes: bytes, workbook: try WorkbookFormat(of: bytes).workbook(bytes))
    }
  }

  /// A blank form.
  struct MadeBlank: Sendable {
    /// The name that it is sent out under.
    let name: String
    /// The file.
    let bytes: [UInt8]
    /// What is in it.
    let workbook: Workbook
  }
#endif
