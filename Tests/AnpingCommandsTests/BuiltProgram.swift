import Files
import Glibc
import TestSupport

/// The built program, run by a shell in a folder of its own with the fixtures beside it.
final class BuiltProgram {
  /// The folder that commands run in: `forms`, `bad`, `xls`, `units.csv` lead to the fixtures,
  /// `templates` to the two checklists alone, `catalogue` to all templates.
  var folder: String { sandbox.folder }
  private let sandbox: FileSandbox

  init() throws {
    sandbox = try FileSandbox()
    try Folder.create(sandbox.path(".streams"))
    let links = [
      "forms": "fixtures/received/forms", "units.csv": "fixtures/received/units.csv",
      "bad": "fixtures/bad", "xls": "fixtures/xls", "catalogue": "templates",
      "patching": "fixtures/patching", "templates/报表": "templates/报表",
      "templates/检查表/党管安全责任落实表.xlsx": "templates/检查表/党管安全责任落实表.xlsx",
      "templates/检查表/现场安全文明生产检查表.xlsx": "templates/检查表/现场安全文明生产检查表.xlsx",
    ]
    try Folder.create(sandbox.path("templates/检查表"))
    for (name, path) in links { sandbox.link(name, to: Repository.path(path)) }
  }

  /// Runs a line of bash and gives what it showed.
  func run(_ command: String) throws -> Transcript.Result {
    let streams = FilePath.join(folder, ".streams/")
    let script = "set -o pipefail; cd '\(folder)'\n\(command)\n"
    try AtomicFile.write(Array(script.utf8), to: streams + "script", replacing: true)
    let environment = "PATH='\(BuiltProgram.place)':/usr/bin:/bin LC_ALL=C.UTF-8"
    let status = unsafe system(
      "env -i \(environment) bash '\(streams)script' >'\(streams)out' 2>'\(streams)err' </dev/null")
    return Transcript.Result(
      output: try lines(streams + "out"), errors: try lines(streams + "err"),
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F))
  }

  private func lines(_ path: String) throws -> [String] {
    let text = String(decoding: try InputBytes.contents(of: path), as: UTF8.self)
    // CRLF is one character.
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The folder of the program: that of the tests.
  private static let place =
    FilePath(FilePath("/proc/self/exe").destination ?? "").parent
}
