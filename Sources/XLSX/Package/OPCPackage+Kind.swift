import CompoundFile
import Files
import Spreadsheet
import ZipContainer

extension OPCPackage {
  /// Tells what is no package by its first bytes, so that the refusal can say what it is; passes
  /// for whatever may be a zip archive, also one behind junk: the search for its directory decides.
  static func checkKind(of source: InputBytes) throws(XLSXError) {
    let head: [UInt8]
    do {
      head = try source.bytes(at: 0, count: min(source.count, FileKind.headLength))
    } catch { throw XLSXError(error) }
    switch FileKind(of: head) {
    case .empty: throw XLSXError(.empty)
    case .compoundFile: throw refusal(of: (try? CompoundFile(source))?.kind ?? .unknown)
    case .bareRecords: throw XLSXError(.otherFormat, [".xls"])
    case .pdf: throw XLSXError(.isDocument, ["PDF"])
    case .picture(let format): throw XLSXError(.isPicture, [format])
    case .archive(let format): throw XLSXError(.isArchive, [format])
    case .webPage: throw XLSXError(.otherFormat, ["HTML"])
    case .spreadsheetXML: throw XLSXError(.otherFormat, ["XML 2003"])
    case .package, .markup, .jsonLines, .jsonArray, .text: return
    }
  }

  private static func refusal(of kind: CompoundFile.Kind) -> XLSXError {
    switch kind {
    case .encrypted: XLSXError(.encrypted)
    case .oldWorkbook: XLSXError(.otherFormat, [".xls"])
    case .wps: XLSXError(.otherFormat, [".et"])
    case .document: XLSXError(.isDocument, [".doc"])
    case .presentation: XLSXError(.isDocument, [".ppt"])
    case .unknown: XLSXError(.otherFormat, ["OLE"])
    }
  }
}
