import Files
import TextEncoding

/// Text on its way out: collected in UTF-8, handed on in another encoding in large pieces.
package final class TextOutput {
  private static let pieceSize = 1 << 18

  private var output: any ByteOutput
  private var encoder: TextEncoder
  private var text: [UInt8] = []

  /// Text in an encoding, by default without a byte order mark.
  package init(
    to output: any ByteOutput, encoding: TextEncoding = .utf8, byteOrderMark: Bool = false
  ) throws(FileError) {
    self.output = output
    encoder = TextEncoder(encoding)
    text.reserveCapacity(TextOutput.pieceSize * 2)
    if byteOrderMark, !encoding.byteOrderMark.isEmpty { append("\u{FEFF}") }
  }

  /// Adds text.
  package func append(_ string: String) {
    text.append(contentsOf: string.utf8)
  }

  /// Adds whole characters of UTF-8.
  package func append(_ bytes: Span<UInt8>) { text.append(copying: bytes) }

  /// Adds one ASCII character.
  package func append(_ byte: UInt8) { text.append(byte) }

  /// Hands on what is collected, if it is enough. Called between characters.
  package func flushIfLarge() throws(FileError) {
    if isLarge { try flush() }
  }

  /// Whether so much is collected that it should be handed on.
  var isLarge: Bool { text.count >= TextOutput.pieceSize }

  /// Hands on what is collected.
  ///
  /// - Parameter noteLost: called with the text, and where in it characters stand that the encoding lacks;
  ///   they are written as `?`.
  package func flush(
    noteLost: (_ text: [UInt8], _ places: [Int]) -> Void = { _, _ in }
  ) throws(FileError) {
    var bytes: [UInt8] = []
    let lost = encoder.encode(text.span, into: &bytes)
    if !lost.isEmpty { noteLost(text, lost) }
    text.removeAll(keepingCapacity: true)
    try output.write(bytes)
  }
}
