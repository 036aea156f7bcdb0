import Files
import ZipContainer

/// The directory of a compound file ([MS-CFB]): encrypted workbooks, `.xls` and `.et` all are such
/// files, and only the names of the streams tell them apart.
enum CompoundFile {
  enum Kind: Hashable { case encrypted, oldWorkbook, wps, document, presentation, unknown }

  /// What a compound file is.
  static func kind(of source: InputBytes) -> Kind {
    let names = Set(streamNames(of: source))
    if names.contains("EncryptedPackage") || names.contains("EncryptionInfo") { return .encrypted }
    if names.contains(where: { $0.hasPrefix("ETExtData") || $0.hasPrefix("WpsCustomData") }) {
      return .wps
    }
    if names.contains("Workbook") || names.contains("Book") { return .oldWorkbook }
    if names.contains("WordDocument") { return .document }
    return names.contains("PowerPoint Document") ? .presentation : .unknown
  }

  /// The names of the streams, as far as the chain of directory sectors can be followed; at most
  /// 4,096 sectors of it, so that a chain that bites its own tail ends.
  static func streamNames(of source: InputBytes) -> [String] {
    guard let header = try? source.bytes(at: 0, count: 512) else { return [] }
    let shift = number16(header, 30)
    guard shift == 9 || shift == 12 else { return [] }
    let size = 1 << shift
    var names: [String] = []
    var sector = number32(header, 48)
    for _ in 0..<4096 where sector < 0xFFFF_FFFA {
      guard let bytes = try? source.bytes(at: (sector + 1) * size, count: size) else { break }
      for entry in stride(from: 0, to: size, by: 128) {
        names.append(name(Array(bytes[entry..<entry + 128])))
      }
      guard let next = nextSector(sector, size: size, header: header, of: source) else { break }
      sector = next
    }
    return names.filter { !$0.isEmpty }
  }

  private static func name(_ entry: [UInt8]) -> String {
    let length = min(max(number16(entry, 64) - 2, 0), 64) / 2
    return String(decoding: (0..<length).map { UInt16(number16(entry, $0 * 2)) }, as: UTF16.self)
  }

  /// The sector behind one, by the table of sectors; the header lists the first 109 of its own.
  private static func nextSector(
    _ sector: Int, size: Int, header: [UInt8], of source: InputBytes
  ) -> Int? {
    let perSector = size / 4
    let table = sector / perSector
    guard table < 109 else { return nil }
    let place = number32(header, 76 + table * 4)
    guard place < 0xFFFF_FFFA else { return nil }
    let offset = (place + 1) * size + sector % perSector * 4
    return (try? source.bytes(at: offset, count: 4)).map { number32($0, 0) }
  }

  private static func number16(_ bytes: [UInt8], _ at: Int) -> Int {
    Int(bytes[at]) | Int(bytes[at + 1]) << 8
  }

  private static func number32(_ bytes: [UInt8], _ at: Int) -> Int {
    number16(bytes, at) | number16(bytes, at + 2) << 16
  }
}
