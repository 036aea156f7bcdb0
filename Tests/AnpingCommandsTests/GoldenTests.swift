import Files
import Glibc
import TestSupport
import Testing

/// The program as users meet it: every transcript in `Golden` is typed again, and shows the same.
///
/// `RECORD_GOLDEN=1` writes the transcripts anew, and fails, so that nobody forgets to read them.
@Suite("Golden") struct GoldenTests {
  static let folder = Repository.path("Tests/AnpingCommandsTests/Golden")
  static let names = Folder.files(below: folder).names
  static let records = unsafe getenv("RECORD_GOLDEN") != nil

  @Test("the program shows what the transcript shows", arguments: names)
  func shows(name: String) throws {
    let path = FilePath.join(Self.folder, name)
    let expected = Transcript(String(decoding: try InputBytes.contents(of: path), as: UTF8.self))
    let program = try BuiltProgram()
    let results = try expected.steps.map { try program.run($0.command) }
    guard !Self.records else {
      let text = expected.with(results).text
      try AtomicFile.write(Array(text.utf8), to: path, replacing: true)
      Issue.record("recorded \(name); read it, and run again without RECORD_GOLDEN")
      return
    }
    for (step, result) in zip(expected.steps, results) {
      #expect(result.output == step.result.output, "\(step.command)")
      #expect(result.errors == step.result.errors, "\(step.command)")
      #expect(result.status == step.result.status, "\(step.command)")
    }
  }

  @Test("no transcript shows the key of a sentence instead of the sentence", arguments: names)
  func keys(name: String) throws {
    let text = String(
      decoding: try InputBytes.contents(of: FilePath.join(Self.folder, name)), as: UTF8.self)
    let families = "help|usage|place|records|convert|ranking|severity|progress|[XVSNFTR][0-9]{2}"
    let key = try Regex("(?:^|[\\s：\"“])(?:\(families))\\.[a-z][A-Za-z.]*(?:$|[\\s\"”])")
    for result in Transcript(text).steps.map(\.result) {
      for line in result.output + result.errors { #expect(line.firstMatch(of: key) == nil) }
    }
  }

  @Test("every subcommand has a transcript")
  func everySubcommand() throws {
    let help = try BuiltProgram().run("anping --help --lang en").output
    let list = help.drop { $0 != "SUBCOMMANDS:" }.dropFirst().prefix { !$0.isEmpty }
    let commands = list.filter { $0.prefix(3).last != " " }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(commands.count > 5)
    for command in commands { #expect(Self.names.contains("\(command).txt"), "\(command)") }
  }
}
