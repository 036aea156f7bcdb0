import Spreadsheet
import TextEncoding
import Wording

/// The letters of a workbook from before Unicode, by the number of their code page.
final class CodePage {
  /// The name that the C library knows it by.
  let name: String
  /// How many bytes were no letter.
  private(set) var badBytes = 0
  private var converter: IconvConverter

  /// What Excel took for granted where a workbook does not say.
  static let usual = 1252

  /// - Throws: for a code page that nobody knows.
  init(_ number: Int) throws(XLSError) {
    name = CodePage.name(of: number)
    guard let converter = IconvConverter(from: name, to: "UTF-8") else {
      throw XLSError(.xmlEncoding, [name, WorkbookStream.name])
    }
    self.converter = converter
  }

  private static func name(of number: Int) -> String {
    switch number {
    case 367: "ASCII"
    case 1200: "UTF-16LE"
    case 10_000, 32_768: "MACINTOSH"
    case 32_769: "CP1252"
    case 65_001: "UTF-8"
    default: "CP\(number)"
    }
  }

  /// The text of some bytes; what is no letter becomes U+FFFD and is counted.
  func text(of bytes: [UInt8]) -> String {
    var (text, place): ([UInt8], Int) = ([], 0)
    while place < bytes.count {
      let (end, status) = converter.convert(bytes.span, from: place, into: &text)
      place = end
      guard status != .complete else { break }
      text += [0xEF, 0xBF, 0xBD]
      (place, badBytes) = (place + 1, badBytes + 1)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
