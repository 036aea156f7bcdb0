#if Office
  import AnpingKit
  import HTTPTypes
  import Hummingbird

  /// Shows a problem of the ledger, and takes what is written into its row.
  ///
  /// ```swift
  /// await LedgerDesk(visit: visit, limits: limits).page(3, of: round, assessed)
  /// ```
  struct LedgerDesk {
    let visit: Visit
    let limits: UploadLimits

    /// The page of a problem, counted from 1.
    ///
    /// - Parameters:
    ///   - objections: what spoke against the last try.
    ///   - texts: what was written then.
    func page(
      _ number: Int, of round: OfficeRound, _ assessed: AssessedRound,
      _ objections: [Diagnostic] = [], _ texts: [String: String] = [:]
    ) async -> Response {
      let problems = assessed.assessment.ledger.problems
      guard problems.indices.contains(number - 1) else {
        return MessagePage(visit, "page.error.notFound").response(.notFound)
      }
      do {
        let ledger = try await round.openLedger(visit.wording)
        let page = ProblemPage(
          visit, round.id, number, problems[number - 1], ledger, today: assessed.round.today,
          objections, texts)
        return Response(page.html, status: objections.isEmpty ? .ok : .unprocessableContent)
      } catch { return refusal(of: error) }
    }

    /// Writes what a page of a problem sends, or leaves the ledger as the round made it.
    func take(
      _ request: Request, for round: OfficeRound, _ assessed: AssessedRound
    ) async -> Response {
      let problems = assessed.assessment.ledger.problems
      guard let fields = try? await Intake(limits).fields(request) else { return malformed }
      if fields["do"] == "discard" {
        await round.discardEdits()
        return Response(goingTo: Links.ledger(round.id))
      }
      guard let number = fields["problem"].flatMap({ Int($0) }),
        problems.indices.contains(number - 1)
      else { return malformed }
      let columns = LedgerColumns.Step.allCases.flatMap(\.columns)
      let texts = Dictionary(
        uniqueKeysWithValues: columns.compactMap { column in
          fields[column].map { (column, String($0.trimming(while: \.isWhitespace))) }
        })
      guard texts.values.allSatisfy({ $0.count <= ProblemPage.longest }) else { return malformed }
      do {
        let objections = try await round.edit(problems[number - 1], texts, visit.wording)
        guard objections.isEmpty else {
          return await page(number, of: round, assessed, objections, texts)
        }
        return Response(goingTo: Links.problem(round.id, number))
      } catch { return refusal(of: error) }
    }

    private var malformed: Response {
      MessagePage(visit, "page.error.malformed").response(.badRequest)
    }

    private func refusal(of error: any Error) -> Response {
      MessagePage(visit, "page.error.ledger", [Shown(visit.wording).sentence(of: error)])
        .response(.unprocessableContent)
    }
  }
#endif
