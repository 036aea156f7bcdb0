#if Office
  import AnpingKit
  import HTTPTypes
  import Hummingbird

  /// Takes tables, and shows and hands out what becomes of them.
  ///
  /// ```swift
  /// await TableDesk(desk: desk, limits: limits, visit: visit).page(of: id)
  /// ```
  struct TableDesk {
    let desk: RoundDesk
    let limits: UploadLimits
    let visit: Visit

    /// Takes a table that is sent.
    func take(_ request: Request) async -> Response {
      await Intake(limits.ofOneFile).response(to: visit) { intake in
        let table = try await desk.openTable()
        do {
          let upload = try await intake.upload(request, to: table.folder.path)
          guard let file = upload.files["table"]?.first else { throw UploadError.nothing }
          await table.take(file)
          return Response(goingTo: Links.table(table.id))
        } catch {
          await desk.closeTable(table.id)
          throw error
        }
      }
    }

    /// What a table becomes by the query of its page.
    func page(of id: String) async -> Response {
      await converted(id) { file, table in
        Response(
          TablePage(visit, id, file.shownAs, table).html,
          status: table.failure == nil ? .ok : .unprocessableContent)
      }
    }

    /// The file that it becomes.
    func file(of id: String) async -> Response {
      await converted(id) { _, table in
        do {
          guard let file = table.file else { throw table.failure ?? UploadError.nothing }
          return try Response(
            file: file.path, of: file.size, named: file.name, type: "application/octet-stream",
            lastingWith: table)
        } catch {
          return message(
            "page.error.download", .unprocessableContent, Shown(visit.wording).sentence(of: error))
        }
      }
    }

    /// Forgets a table.
    func close(_ id: String) async -> Response {
      await desk.closeTable(id)
      return Response(goingTo: Links.convert)
    }

    private func converted(
      _ id: String, _ answer: (InputFile, ConvertedTable) -> Response
    ) async -> Response {
      guard let table = await desk.table(id), let file = await table.file else {
        return message("page.error.table", .notFound)
      }
      do {
        let wish = try TableWish(visit.query)
        guard let made = await table.outcome(of: wish, at: desk) else {
          return Response(WorkingPage(visit).html)
        }
        return answer(file, made)
      } catch {
        return message("page.error.option", .badRequest, error.field, error.word)
      }
    }

    private func message(
      _ key: String, _ status: HTTPResponse.Status, _ arguments: String...
    ) -> Response {
      MessagePage(visit, key, arguments).response(status)
    }
  }
#endif
