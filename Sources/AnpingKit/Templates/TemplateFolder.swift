import Forms
import FoundationEssentials
import Spreadsheet

/// The folder of the templates: the forms in it, and the reports in its folder `报表`.
///
/// ```swift
/// let folder = try TemplateFolder.find()
/// folder.forms.map(\.definition.title)  // ["党管安全责任落实表", "现场安全文明生产检查表"]
/// ```
public struct TemplateFolder: Sendable {
  /// The name of the assessment workbook's template in the folder `报表`.
  package static let assessmentWorkbook = "考评工作簿"

  /// Where it is.
  public let path: String
  /// The forms, in the order of their files' names.
  public let forms: [FormTemplate]
  /// Templates that could not be read, with their errors.
  public let failures: [(file: String, error: any Error)]

  /// The folder that is to be used: the one named, else `$ANPING_TEMPLATES`, else
  /// `share/anping/templates` beside the program's `bin`, else `templates` in a folder above the
  /// program.
  ///
  /// - Throws: `FileError.Code.noTemplates` where there is none.
  public static func find(_ named: String? = nil) throws -> TemplateFolder {
    if let named {
      guard isFolder(named) else { throw FileError(.noTemplates, file: named) }
      return TemplateFolder(path: named)
    }
    guard let path = candidates.first(where: isFolder) else {
      throw FileError(.noTemplates, file: "templates")
    }
    return TemplateFolder(path: path)
  }

  /// Reads the forms of a folder.
  public init(path: String) {
    self.path = path
    var forms: [FormTemplate] = []
    var failures: [(file: String, error: any Error)] = []
    for name in Self.workbooks(in: path) {
      do {
        forms.append(try FormTemplate(path: path + "/" + name))
      } catch {
        failures.append((file: path + "/" + name, error: error))
      }
    }
    (self.forms, self.failures) = (forms, failures)
  }

  /// The definitions of the forms.
  public var definitions: [FormDefinition] { forms.map(\.definition) }

  /// The form that a title, a form number or a file means.
  ///
  /// - Throws: `FileError.Code.unknownForm`, naming the forms there are.
  public func form(_ name: String) throws -> FormTemplate {
    let wanted = name.uppercased()
    if let form = forms.first(where: {
      $0.definition.title == name || $0.definition.number?.uppercased() == wanted
    }) {
      return form
    }
    if name.hasSuffix(".xlsx"), FileManager.default.fileExists(atPath: name) {
      return try FormTemplate(path: name)
    }
    let known = forms.map { "《\($0.definition.title)》" }.joined(separator: "")
    throw FileError(.unknownForm, file: name, [known])
  }

  /// A report's template by its name.
  package func report(_ name: String) throws -> FormTemplate {
    try FormTemplate(path: path + "/报表/" + name + ".xlsx")
  }

  private static var candidates: [String] {
    var places: [String] = []
    if let variable = ProcessInfo.processInfo.environment["ANPING_TEMPLATES"] {
      places.append(variable)
    }
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    else { return places }
    var folder = URL(filePath: program).deletingLastPathComponent()
    if folder.lastPathComponent == "bin" {
      places.append(folder.deletingLastPathComponent().path + "/share/anping/templates")
    }
    while folder.path != "/" {
      places.append(folder.path + "/templates")
      folder = folder.deletingLastPathComponent()
    }
    return places
  }

  private static func workbooks(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".xlsx") && !$0.hasPrefix("~$") && !$0.hasPrefix(".") }
      .sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }
}
