// What the articles of AnpingKit show: rounds, forms and blanks, on the fixtures of this repository. Starts in the
// root of it, works in a folder of its own.
import Foundation

let folder = URL.temporaryDirectory.appending(path: "anping-\(UUID())", directoryHint: .isDirectory)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
for name in ["templates", "fixtures"] {
  try FileManager.default.createSymbolicLink(
    at: folder.appending(path: name),
    withDestinationURL: URL(filePath: FileManager.default.currentDirectoryPath).appending(
      path: name))
}
guard FileManager.default.changeCurrentDirectoryPath(folder.path) else { exit(1) }

try await assessRound()
try await decodeForms()
try await readOneForm()
try sendBlankForms()
