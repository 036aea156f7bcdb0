#if Office
  import AnpingKit

  /// A template as it was read: what is in it, what it defines, what is odd in it.
  ///
  /// ```swift
  /// try OpenedTemplate(sent.file, among: folder).findings.map(\.code)  // ["T05"]
  /// ```
  struct OpenedTemplate: Sendable {
    /// Its name, with the folder by kind that it lies in.
    let name: String
    /// What is in it.
    let workbook: Workbook
    /// What it defines; nil where that is no form.
    let form: FormTemplate?
    /// What is odd in it, as `template lint` says.
    let findings: [Diagnostic]

    /// One of the templates that are used.
    init(_ form: FormTemplate, of folder: TemplateFolder) {
      let file = form.definition.file
      name = OpenedTemplate.name(of: file, in: folder)
      (workbook, self.form) = (form.workbook, form)
      findings = TemplateInspection([form.definition], beside: folder.definitions)
        .diagnostics(of: form.workbook, file: file)
    }

    /// One that was sent.
    ///
    /// - Throws: the reader's error.
    init(_ file: InputFile, among folder: TemplateFolder) throws {
      name = file.shownAs
      let table = try TableFile.open(file, limits: .sentTemplate)
      workbook = table.workbook
      form = try? FormTemplate(table, named: name)
      let own = form.map { [$0.definition] } ?? []
      findings = TemplateInspection(own, beside: folder.definitions)
        .diagnostics(of: workbook, file: name)
    }

    /// The name of a template among those that are used: where it lies in their folder.
    static func name(of file: String, in folder: TemplateFolder) -> String {
      file.hasPrefix(folder.path + "/") ? String(file.dropFirst(folder.path.count + 1)) : file
    }
  }

  extension Limits {
    /// What a template that is sent may hold: a hundred times what one has.
    fileprivate static let sentTemplate: Limits = {
      var limits = Limits.default
      (limits.inflatedBytes, limits.inflatedBytesAtMost) = (64 << 20, 64 << 20)
      (limits.workbookBytes, limits.formulas, limits.sheets) = (128 << 20, 50_000, 100)
      return limits
    }()
  }
#endif
