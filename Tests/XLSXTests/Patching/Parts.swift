import Files
import TestSupport
import XLSX
import XMLStream
import ZipContainer

/// The parts of a workbook file, to be looked into.
struct Parts {
  private let archive: ZipArchive

  init(_ bytes: [UInt8]) throws { archive = try ZipArchive(InputBytes(bytes)) }

  var names: [String] { archive.entries.map(\.name) }

  func data(_ name: String) throws -> [UInt8] {
    guard let entry = archive.entry(named: name) else { return [] }
    return try archive.data(of: entry, limit: 1 << 28)
  }

  func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

  func root(_ name: String) throws -> XMLElement { try XMLDocument(try data(name)).root }

  /// The compressed bytes of a part.
  func raw(_ name: String) throws -> [UInt8] {
    guard let entry = archive.entry(named: name) else { return [] }
    return try archive.rawData(of: entry)
  }

  /// Names of parts that differ from another file's, or are only in one of them.
  func changes(since other: Parts) throws -> [String] {
    try Set(names).union(other.names).filter { try data($0) != other.data($0) }.sorted()
  }
}

/// The form of the fixtures: a merged title, six items in rows 4 to 9, a sum in row 10.
func form() throws -> [UInt8] { try Repository.bytes("fixtures/patching/form.xlsx") }

/// A file of parts, compressed.
func packed(_ parts: [(name: String, data: [UInt8])]) throws -> [UInt8] {
  let output = Output()
  var writer = ZipWriter { output.bytes += $0 }
  for part in parts { try writer.add(part.name, part.data) }
  try writer.finish()
  return output.bytes
}

private final class Output {
  var bytes: [UInt8] = []
}
