import Files
import Grid
import Spreadsheet
import ZipContainer

/// Tells a package from other files by their first bytes, so that the refusal can say what it is.
enum FileSignature {
  /// Passes for whatever may be a zip archive.
  static func check(_ source: InputBytes) throws(XLSXError) {
    guard source.count > 0 else { throw XLSXError(.empty) }
    let start: [UInt8]
    do { start = try source.bytes(at: 0, count: min(source.count, 1024)) } catch {
      throw XLSXError(error)
    }
    if start.starts(with: CompoundFile.signature) {
      throw refusal(of: CompoundFile.kind(of: source))
    }
    if start.starts(with: [0x50, 0x4B]) { return }
    if start.starts(with: Array("%PDF".utf8)) { throw XLSXError(.otherFormat, ["PDF"]) }
    if [[0x09, 0x04], [0x09, 0x02], [0x09, 0x00], [0x09, 0x08]].contains(Array(start.prefix(2))) {
      throw XLSXError(.otherFormat, [".xls"])
    }
    let text = String(decoding: start, as: UTF8.self).lowercased()
    if text.contains("<html") || text.contains("<table") || text.contains("<!doctype html") {
      throw XLSXError(.otherFormat, ["HTML"])
    }
    if text.contains("<?mso-application") || text.contains("urn:schemas-microsoft-com:office") {
      throw XLSXError(.otherFormat, ["XML 2003"])
    }
    // What is left may be an archive behind junk; the search for its directory decides.
  }

  private static func refusal(of kind: CompoundFile.Kind) -> XLSXError {
    switch kind {
    case .encrypted: XLSXError(.encrypted)
    case .oldWorkbook: XLSXError(.otherFormat, [".xls"])
    case .wps: XLSXError(.otherFormat, [".et"])
    case .document: XLSXError(.otherFormat, [".doc"])
    case .presentation: XLSXError(.otherFormat, [".ppt"])
    case .unknown: XLSXError(.otherFormat, ["OLE"])
    }
  }
}
