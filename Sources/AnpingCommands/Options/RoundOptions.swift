import ArgumentParser
import Values
import Wording

/// What `check`, `import`, `assess` and `blank` have in common.
package struct RoundOptions: ParsableArguments {
  @OptionGroup package var templates: TemplateSource

  @Option(help: Help.argument("round", value: "N"))
  package var round: Int?

  @Option(help: Help.argument("date", value: "YYYY-MM-DD"), transform: Self.date)
  package var date: CalendarDate?

  @Option(help: Help.argument("units", value: "FILE"))
  package var units: String?

  package init() {}

  private static func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw ValidationError(CommandLanguage.wording.text("usage.date", [text]))
    }
    return date
  }
}
