import Assessment
import Files
import Forms
import Spreadsheet
import Wording

/// What is odd in templates before they are sent out: in each by itself, and in their lists and
/// registers together with those beside them.
///
/// ```swift
/// TemplateInspection(ofFiles: paths).diagnostics(of: workbook, file: paths[0]).map(\.code)  // ["T05"]
/// ```
package struct TemplateInspection: Sendable {
  private let registers: [Diagnostic]

  /// The inspection of files, with the templates of their folders beside them.
  package init(ofFiles paths: [String]) {
    let usual = try? TemplateFolder.find()
    let folders = Set(
      paths.map { path -> String in
        let parent = FilePath(path).parent
        guard let usual, path.hasPrefix(usual.path + "/") else { return parent }
        return usual.path
      })
    let forms = paths.filter { path in
      FilePath(FilePath(path).parent).name != TemplateFolder.reportFolder
    }
    self.init(
      forms.compactMap { try? FormTemplate(path: $0).definition },
      beside: folders.sorted().flatMap { TemplateFolder(path: $0).definitions })
  }

  /// The inspection of templates, with others beside them whose lists and registers they may name.
  package init(_ own: [FormDefinition], beside others: [FormDefinition]) {
    let others = others.filter { other in !own.contains { $0.title == other.title } }
    registers = RegisterRules(own + others).diagnostics
  }

  /// What is odd in one of them.
  ///
  /// - Parameter file: its name, as its definition has it.
  package func diagnostics(of book: Workbook, file: String) -> [Diagnostic] {
    var found = TemplateLint.diagnostics(of: book, file: file)
    if let definition = try? FormDefinition(template: book, file: file) {
      found += AssessmentRules(definition).diagnostics
      found += registers.filter { $0.file == file }
    }
    return found
  }
}
