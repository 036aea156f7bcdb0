#if Office
  import AnpingKit
  import History
  import Hummingbird

  /// What the page answers to those who may ask.
  ///
  /// ```swift
  /// await Pages(desk: rounds, limits: limits, visit: visit).answer(.start, request)
  /// ```
  struct Pages: Sendable {
    let desk: RoundDesk
    let limits: UploadLimits
    let visit: Visit

    /// The answer to a route.
    func answer(_ route: Route, _ request: Request) async -> Response {
      switch route {
      case .enter, .login, .session, .leaving, .start:
        Response(StartPage(visit, today: .clockDay).html)
      case .style: Response(type: "text/css; charset=utf-8", Array(StyleSheet.text.utf8))
      case .script: Response(type: "text/javascript; charset=utf-8", Array(Script.text.utf8))
      case .icon: Response(type: "image/svg+xml", Array(Icon.text.utf8))
      case .rounds: await take(request)
      case .round(let id): await onRound(id) { await page(of: $0) }
      case .form(let id, let number):
        await onAssessed(id) { round, assessed in await form(number, of: round, assessed) }
      case .ranking(let id):
        await onAssessed(id) { Response(RankingPage(visit, tabs(of: $0), $1).html) }
      case .ledger(let id):
        await onAssessed(id) { round, assessed in
          let edited = await round.ledger
          return Response(LedgerPage(visit, tabs(of: round), round.id, assessed, edited).html)
        }
      case .problem(let id, let number):
        await onAssessed(id) {
          await LedgerDesk(visit: visit, limits: limits).page(number, of: $0, $1)
        }
      case .edits(let id):
        await onAssessed(id) {
          await LedgerDesk(visit: visit, limits: limits).take(request, for: $0, $1)
        }
      case .trend(let id): await onAssessed(id) { await trend(of: $0, $1) }
      case .findings(let id):
        await onAssessed(id) { Response(FindingsPage(visit, $0.id, $1).html) }
      case .download(let id, let file):
        await onAssessed(id) { round, assessed in await download(file, of: assessed, in: round) }
      case .decisions(let id): await onRound(id) { await decide(request, in: $0) }
      case .closing(let id): await close(id)
      case .convert: Response(ConvertPage(visit).html)
      case .tables: await tables.take(request)
      case .table(let id): await tables.page(of: id)
      case .tableFile(let id): await tables.file(of: id)
      case .tableClosing(let id): await tables.close(id)
      case .templates: templates.list
      case .drafts: await templates.take(request)
      case .template(let choice): await templates.page(of: choice)
      case .blank(let choice): await templates.blank(of: choice)
      case .blankFile(let choice): await templates.blankFile(of: choice)
      case .templateClosing(let id): await templates.close(id)
      }
    }

    private var tables: TableDesk { TableDesk(desk: desk, limits: limits, visit: visit) }

    private var templates: TemplateDesk { TemplateDesk(desk: desk, limits: limits, visit: visit) }

    private func message(_ key: String, _ status: HTTPResponse.Status, _ arguments: String...)
      -> Response
    {
      MessagePage(visit, key, arguments).response(status)
    }

    // MARK: Rounds

    private func onRound(
      _ id: String, _ answer: (OfficeRound) async -> Response
    ) async -> Response {
      guard let round = await desk.round(id) else { return message("page.error.round", .notFound) }
      return await answer(round)
    }

    private func onAssessed(
      _ id: String, _ answer: (OfficeRound, AssessedRound) async -> Response
    ) async -> Response {
      await onRound(id) { round in
        guard case .assessed(let assessed) = await round.state else {
          return Response(goingTo: Links.round(id))
        }
        return await answer(round, assessed)
      }
    }

    private func page(of round: OfficeRound) async -> Response {
      switch await round.state {
      case .waiting: Response(ProgressPage(visit, nil).html)
      case .reading(let steps): Response(ProgressPage(visit, steps).html)
      case .assessed(let assessed):
        Response(
          RoundPage(visit, tabs(of: round), round.id, assessed, await round.decisions).html)
      case .failed(let error):
        message(
          error is HistoryError ? "page.error.history" : "page.error.inputs",
          .unprocessableContent, Shown(visit.wording).sentence(of: error))
      }
    }

    private func form(
      _ number: Int, of round: OfficeRound, _ assessed: AssessedRound
    ) async -> Response {
      let index = number - 1
      guard assessed.forms.indices.contains(index) else {
        return message("page.error.notFound", .notFound)
      }
      let decisions = await round.decisions
      return await Task(executorPreference: ReadingThreads.shared) {
        let sheet = assessed.sheet(ofForm: index)
        return Response(ReturnedFormPage(visit, round.id, assessed, index, decisions, sheet).html)
      }.value
    }

    private func tabs(of round: OfficeRound) -> RoundTabs {
      RoundTabs(visit, round.id, hasTrends: desk.keeper != nil)
    }

    private func trend(of round: OfficeRound, _ assessed: AssessedRound) async -> Response {
      guard let keeper = desk.keeper else { return message("page.error.notFound", .notFound) }
      let page = await Task(executorPreference: ReadingThreads.shared) {
        Result {
          try TrendPage(visit, tabs(of: round), round.id, assessed, keeper.history()).html
        }
      }.value
      switch page {
      case .success(let html): return Response(html)
      case .failure(let error):
        let reason = Shown(visit.wording).sentence(of: error)
        return message("page.error.history", .unprocessableContent, reason)
      }
    }

    private func close(_ id: String) async -> Response {
      await desk.close(id)
      return Response(goingTo: Links.start)
    }

    private func download(
      _ file: RoundFile, of assessed: AssessedRound, in round: OfficeRound
    ) async -> Response {
      let wording = visit.wording
      let edited = await round.ledger
      let keep = file == .workbook ? desk.keeper?.keep : nil
      let made = await Task(executorPreference: ReadingThreads.shared) {
        Result {
          let bytes = try file.bytes(of: assessed, edited, in: round.folder, wording)
          try keep?(assessed, visit.clerk)
          return bytes
        }
      }.value
      switch made {
      case .success(let bytes):
        return Response(
          download: bytes, named: file.name(of: assessed, wording), type: file.contentType)
      case .failure(let error):
        let reason = Shown(wording).sentence(of: error)
        return message("page.error.download", .unprocessableContent, reason)
      }
    }

    // MARK: What is sent

    private func take(_ request: Request) async -> Response {
      await Intake(limits).response(to: visit) { intake in
        let round = try await desk.open()
        do {
          let upload = try await intake.upload(request, to: round.folder.path)
          guard let sent = SentRound(upload) else { throw UploadError.malformed }
          guard !sent.forms.isEmpty else { throw UploadError.nothing }
          await desk.read(sent, into: round)
          return Response(goingTo: Links.round(round.id))
        } catch {
          await desk.close(round.id)
          throw error
        }
      }
    }

    private func decide(_ request: Request, in round: OfficeRound) async -> Response {
      guard case .assessed(let assessed) = await round.state,
        let fields = try? await Intake(limits).fields(request),
        let decision = Decision(fields, in: assessed)
      else { return message("page.error.malformed", .badRequest) }
      guard await round.decide({ decision.apply(to: &$0) }) else {
        return message("page.error.ledgerEdited", .conflict)
      }
      return Response(goingTo: Links.form(round.id, decision.form))
    }
  }
#endif
