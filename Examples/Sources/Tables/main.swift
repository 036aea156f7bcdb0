// What the articles of CSV show. Works in a folder of its own.
import Foundation

let folder = URL.temporaryDirectory.appending(path: "anping-\(UUID())", directoryHint: .isDirectory)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
guard FileManager.default.changeCurrentDirectoryPath(folder.path) else { exit(1) }

// GB18030 with semicolons, as an old program would export it.
var bytes: [UInt8] = [0xB5, 0xA5, 0xCE, 0xBB, 0x3B, 0xBF, 0xDB, 0xB7, 0xD6, 0x0D, 0x0A]  // 单位;扣分
bytes += [0xB9, 0xF8, 0xC2, 0xAF, 0xB3, 0xB5, 0xBC, 0xE4, 0x3B, 0x32, 0x0D, 0x0A]  // 锅炉车间;2
try Data(bytes).write(to: folder.appending(path: "导出.csv"))

try streamRecords()
try fieldsAsBytes()
try decodeRecords()
try writeRecords()
try writeForOldPrograms()
try wrongFieldsAreNamed()
