#if Office
  import AnpingKit
  import HTTPTypes
  import Hummingbird

  /// Shows the templates that are used, and takes others to be looked at before they are.
  ///
  /// ```swift
  /// await TemplateDesk(desk: desk, limits: limits, visit: visit).page(of: .kept(3))
  /// ```
  struct TemplateDesk {
    /// The most bytes of a template that is sent.
    private static let mostBytes = 8 << 20

    let desk: RoundDesk
    let limits: UploadLimits
    let visit: Visit

    private var folder: TemplateFolder { desk.templates.templates }

    /// Which templates there are.
    var list: Response { Response(TemplatesPage(visit, folder).html) }

    /// Takes a template that is sent.
    func take(_ request: Request) async -> Response {
      var limits = limits
      limits.fileBytes = min(limits.fileBytes, TemplateDesk.mostBytes)
      return await Intake(limits.ofOneFile).response(to: visit) { intake in
        let folder = try await desk.newFolder()
        let upload = try await intake.upload(request, to: folder.path)
        guard let file = upload.files["template"]?.first else { throw UploadError.nothing }
        let template = try await desk.openTemplate(file, in: folder)
        return Response(goingTo: Links.template(.sent(template.id)))
      }
    }

    /// A template with what it defines, what is odd in it, and its sheets.
    func page(of choice: TemplateChoice) async -> Response {
      await opened(choice) { template in
        let visit = visit
        return Response(TemplatePage(visit, choice, template).html)
      }
    }

    /// A blank of it, as it looks.
    func blank(of choice: TemplateChoice) async -> Response {
      await blank(of: choice) { blank, wish in
        Response(BlankPage(visit, choice, blank, wish).html)
      }
    }

    /// A blank of it, to take away.
    func blankFile(of choice: TemplateChoice) async -> Response {
      await blank(of: choice) { blank, _ in
        Response(
          download: blank.bytes, named: blank.name, type: RoundFile.workbook.contentType)
      }
    }

    /// Forgets a template that was sent.
    func close(_ id: String) async -> Response {
      await desk.closeTemplate(id)
      return Response(goingTo: Links.templates)
    }

    private func blank(
      of choice: TemplateChoice,
      _ answer: @escaping @Sendable (MadeBlank, BlankWish) -> Response
    ) async -> Response {
      guard let wish = BlankWish(visit) else {
        return message("page.error.malformed", .badRequest)
      }
      let (visit, templates) = (visit, desk.templates)
      return await opened(choice) { template in
        guard let form = template.form else {
          return MessagePage(visit, "page.error.noForm").response(.unprocessableContent)
        }
        return answer(try wish.blank(of: form, in: templates), wish)
      }
    }

    /// Opens a template, one after the other, and answers with it.
    private func opened(
      _ choice: TemplateChoice,
      _ answer: @escaping @Sendable (OpenedTemplate) throws -> Response
    ) async -> Response {
      let (folder, visit) = (folder, visit)
      let open: @Sendable () throws -> OpenedTemplate
      switch choice {
      case .kept(let number):
        guard folder.forms.indices.contains(number - 1) else {
          return message("page.error.notFound", .notFound)
        }
        open = { OpenedTemplate(folder.forms[number - 1], of: folder) }
      case .sent(let id):
        guard let sent = await desk.template(id) else {
          return message("page.error.template", .notFound)
        }
        // The folder stays as long as it is read.
        open = { try withExtendedLifetime(sent) { try OpenedTemplate(sent.file, among: folder) } }
      }
      return await desk.inspect {
        do { return try answer(open()) } catch {
          let reason = Shown(visit.wording).sentence(of: error)
          return MessagePage(visit, "page.error.inputs", [reason]).response(.unprocessableContent)
        }
      }.value
    }

    private func message(_ key: String, _ status: HTTPResponse.Status) -> Response {
      MessagePage(visit, key).response(status)
    }
  }
#endif
