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
    ///   - changes: what was written then.
    func page(
      _ number: Int, of round: OfficeRound, _ assessed: AssessedRound,
      _ objections: [Diagnostic] = [], _ changes: [String: EditedLedger.Change] = [:]
    ) async -> Response {
      let problems = assessed.assessment.ledger.problems
      guard problems.indices.contains(number - 1) else {
        return MessagePage(visit, "page.error.notFound").response(.notFound)
      }
      do {
        let ledger = try await Task(executorPreference: ReadingThreads.shared) {
          try await round.openLedger()
        }.value
        let page = ProblemPage(
          visit, round.id, number, problems[number - 1], ledger, today: assessed.round.today,
          objections, changes)
        return Response(page.html, status: objections.isEmpty ? .ok : .unprocessableContent)
      } catch { return refusal(of: error) }
    }

    /// Writes what a page of a problem sends, or leaves the ledger as the round made it.
    func take(
      _ request: Request, for round: OfficeRound, _ assessed: AssessedRound
    ) async -> Response {
      guard let fields = try? await Intake(limits).fields(request) else { return malformed }
      if fields["do"] == "discard" {
        await round.discardEdits()
        return Response(goingTo: Links.ledger(round.id))
      }
      guard let edit = LedgerEdit(fields) else { return malformed }
      do {
        let objections = try await Task(executorPreference: ReadingThreads.shared) {
          try await round.edit(edit)
        }.value
        guard objections.isEmpty else {
          guard edit.problem(in: assessed) != nil else { throw EditedLedger.Refusal.changed }
          return await page(edit.number, of: round, assessed, objections, edit.changes)
        }
        return Response(goingTo: Links.problem(round.id, edit.number))
      } catch { return refusal(of: error) }
    }

    private var malformed: Response {
      MessagePage(visit, "page.error.malformed").response(.badRequest)
    }

    private func refusal(of error: any Error) -> Response {
      switch error as? EditedLedger.Refusal {
      case .changed: MessagePage(visit, "page.error.ledgerChanged").response(.conflict)
      case .noColumn(let column):
        MessagePage(visit, "page.error.ledgerColumn", [column]).response(.unprocessableContent)
      case nil:
        MessagePage(visit, "page.error.ledger", [Shown(visit.wording).sentence(of: error)])
          .response(.unprocessableContent)
      }
    }
  }
#endif
