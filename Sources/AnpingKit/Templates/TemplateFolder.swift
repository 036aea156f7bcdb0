import Files
import Forms
import FoundationEssentials
import Spreadsheet
import Values

/// The folder of the templates: the forms in it, and the reports in its folder `报表`.
///
/// ```swift
/// let folder = try TemplateFolder.find()
/// folder.forms.map(\.definition.title)  // ["党管安全责任落实表", "现场安全文明生产检查表"]
/// ```
public struct TemplateFolder: Sendable {
  /// The folder of the reports, which are no forms and no registers.
  package static let reportFolder = "报表"
  /// The name of the assessment workbook's template in the folder `报表`.
  package static let assessmentWorkbook = "考评工作簿"
  /// The name of the template of a year's workbook in that folder.
  package static let yearWorkbook = "年度考评工作簿"

  /// Where it is.
  public let path: String
  /// The forms, in the order of their files' names.
  public let forms: [FormTemplate]
  /// Templates that could not be read, with their errors.
  public let failures: [FileFailure]

  /// The folder that is to be used: the one named, else `$ANPING_TEMPLATES`, else `templates` in
  /// the working folder, else `share/anping/templates` beside the program's `bin`, else
  /// `templates` in a folder above the program.
  ///
  /// - Throws: `RoundError.Code.noTemplates` or `templatesNotFound` where there is none,
  ///   `templatesEmpty` for one without templates.
  public static func find(_ named: String? = nil) throws -> TemplateFolder {
    if let named {
      guard Folder.exists(named) else { throw RoundError(.noTemplates, file: named) }
      let folder = TemplateFolder(path: named)
      guard !folder.forms.isEmpty || !folder.failures.isEmpty else {
        throw RoundError(.templatesEmpty, file: named)
      }
      return folder
    }
    if let named = ProcessInfo.processInfo.environment["ANPING_TEMPLATES"] {
      return try find(named)
    }
    return try first(of: candidates)
  }

  /// The first folder that holds a template.
  ///
  /// - Throws: `RoundError.Code.templatesNotFound`, naming the folders.
  package static func first(of places: [String]) throws -> TemplateFolder {
    guard let path = places.first(where: holdsTemplate) else {
      throw RoundError(.templatesNotFound, file: "templates", [places.joined(separator: "、")])
    }
    return TemplateFolder(path: path)
  }

  /// Reads the forms of a folder.
  public init(path: String) {
    self.path = path
    var forms: [FormTemplate] = []
    var failures: [FileFailure] = []
    func take(_ form: Result<FormTemplate, any Error>, _ file: String) {
      switch form {
      case .success(let form): forms.append(form)
      case .failure(let error): failures.append(FileFailure(file: file, error: error))
      }
    }
    do {
      let files = try TemplateFolder.files(in: path)
      let read = files.mapInParallel { file in Result { try FormTemplate(path: file) } }
      for (file, form) in zip(files, read) { take(form, file) }
    } catch { take(.failure(error), path) }
    (self.forms, self.failures) = (forms, failures)
  }

  /// The folders by kind that forms may be sorted into.
  private static let kinds = ["检查表", "台账", "期表", "名单", "考核"]

  /// The workbooks of a folder, then those of its folders by kind.
  private static func files(in path: String) throws -> [String] {
    let own = try Folder.names(in: path)
    let folders = [path] + kinds.filter(own.contains).map { FilePath.join(path, $0) }
    return try folders.flatMap { folder in
      try Folder.names(in: folder).filter { FilePath($0).fileExtension == "xlsx" }
        .map { FilePath.join(folder, $0) }
    }
  }

  /// The definitions of the forms.
  public var definitions: [FormDefinition] { forms.map(\.definition) }

  /// The form that a title, a form number or a file means.
  ///
  /// - Throws: `RoundError.Code.unknownForm` or `nearForm`, naming the forms there are.
  public func form(_ name: String) throws -> FormTemplate {
    let wanted = name.uppercased()
    if let form = forms.first(where: {
      $0.definition.title == name || $0.definition.number?.uppercased() == wanted
    }) {
      return form
    }
    if name.hasSuffix(".xlsx"), (try? FileStatus(TemplateFolder.place(of: name))) != nil {
      return try FormTemplate(path: name)
    }
    let count = "\(forms.count)"
    if let meant = Suggestion.nearest(to: name, among: forms.map(\.definition.title)) {
      throw RoundError(.nearForm, file: name, [count, meant])
    }
    throw RoundError(.unknownForm, file: name, [count, titles(near: name)])
  }

  /// The titles whose form is called most like a name, in brackets; all of few.
  private func titles(near name: String) -> String {
    let near = forms.map(\.definition).map { form in
      let distances = [form.title, form.number ?? ""].map {
        editDistance(Array(name.uppercased()), Array($0.uppercased())) * 100
          / max(name.count, $0.count, 1)
      }
      return (title: form.title, distance: distances.min() ?? 0)
    }
    return near.sorted { $0.distance < $1.distance }.prefix(5).map { "《\($0.title)》" }.joined()
  }

  /// Where a template is: at its path, else in a folder by kind beside that place, to which it was
  /// moved.
  ///
  /// ```swift
  /// TemplateFolder.place(of: "templates/党管安全责任落实表.xlsx")
  /// // "templates/检查表/党管安全责任落实表.xlsx"
  /// ```
  package static func place(of path: String) -> String {
    guard (try? FileStatus(path)) == nil else { return path }
    let file = FilePath(path)
    return kinds.map { FilePath.join(FilePath.join(file.parent, $0), file.name) }
      .first { (try? FileStatus($0)) != nil } ?? path
  }

  /// A report's template by its name: in the folder's own 报表, else in that beside the folder, else
  /// among the templates that are used where none are named, as for forms of one's own.
  package func report(_ name: String) throws -> FormTemplate {
    let folders = [path, FilePath.join(path, "..")] + TemplateFolder.candidates
    let files = folders.map { FilePath.join($0, "\(TemplateFolder.reportFolder)/\(name).xlsx") }
    return try FormTemplate(path: files.first { (try? FileStatus($0)) != nil } ?? files[0])
  }

  private static func holdsTemplate(_ path: String) -> Bool {
    (try? files(in: path))?.isEmpty == false
  }

  private static var candidates: [String] {
    var places = ["templates"]
    guard let program = FilePath("/proc/self/exe").destination else { return places }
    var folder = FilePath(FilePath(program).parent)
    if folder.name == "bin" {
      places.append(FilePath.join(folder.parent, "share/anping/templates"))
    }
    while folder.text != "/" {
      places.append(FilePath.join(folder.text, "templates"))
      folder = FilePath(folder.parent)
    }
    return places
  }
}
