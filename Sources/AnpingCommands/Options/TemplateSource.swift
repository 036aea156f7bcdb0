import AnpingKit
import ArgumentParser

/// Where templates come from, for every command that needs some.
package struct TemplateSource: ParsableArguments {
  @Option(name: .customLong("templates"), help: Help.argument("templates", value: "DIR"))
  package var path: String?

  package init() {}

  /// The folder of templates.
  ///
  /// - Throws: `RoundError.Code.noTemplates` where there is none.
  func folder() throws -> TemplateFolder { try TemplateFolder.find(path) }

  /// The form of a file, or of a title or number among the templates; a file needs no folder.
  ///
  /// - Throws: the reader's error, or `RoundError`.
  func form(_ name: String, reportingTo reporter: Reporter) throws -> FormTemplate {
    if name.hasSuffix(".xlsx") { return try FormTemplate(path: reporter.place(ofTemplate: name)) }
    return try folder().form(name)
  }
}

extension Reporter {
  /// Where a template is; of one that was moved, that is told.
  func place(ofTemplate path: String) -> String {
    let place = TemplateFolder.place(of: path)
    if place != path { inform("template.moved", [path, place]) }
    return place
  }
}
