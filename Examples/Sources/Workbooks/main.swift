// What the articles of XLSX and Spreadsheet show. Works in a folder of its own, so that what is printed is always
// the same.
import Foundation

let folder = URL.temporaryDirectory.appending(path: "anping-\(UUID())", directoryHint: .isDirectory)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
guard FileManager.default.changeCurrentDirectoryPath(folder.path) else { exit(1) }

try writeWorkbook()
try readWorkbook()
try streamRows()
try streamBytes()
try rowsAsValues()
try valuesAsRows()
try patchTemplate()
try copyScoreSheets()
errorsAreSentences()
try noticesAreValues()
