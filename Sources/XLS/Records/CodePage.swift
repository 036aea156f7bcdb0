import Spreadsheet
import TextEncoding
import Wording

/// The letters of a workbook from before Unicode, by the number of their code page.
final class CodePage {
  /// The name that the C library knows it by.
  let name: String
  private var decoder: TextDecoder

  /// What Excel took for granted where a workbook does not say.
  static let usual = 1252

  /// - Throws: for a code page that nobody knows.
  init(_ number: Int) throws(XLSError) {
    name = CodePage.name(of: number)
    guard let encoding = TextEncoding(label: name) else {
      throw XLSError(.xmlEncoding, [name, WorkbookStream.name])
    }
    decoder = TextDecoder(encoding)
  }

  /// How many bytes were no letter.
  var badBytes: Int { decoder.badByteCount }

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
    var text: [UInt8] = []
    _ = decoder.decode(bytes.span, isLast: true, into: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
