import Files
import TextEncoding

/// The text of an input in UTF-8, a window that moves over it.
struct DecodedText {
  /// How much of the input is looked at to find its encoding and dialect, and read at a time.
  private static let sampleSize = 1 << 20
  private static let pieceSize = 1 << 18

  /// The window.
  private(set) var bytes: [UInt8] = []
  /// Whether nothing follows the window.
  private(set) var isWhole = false
  /// What the input is written in. As long as all was ASCII, the first other bytes still decide.
  private(set) var encoding: DetectedEncoding

  /// The share of bad bytes in the first piece.
  private(set) var badShareOfSample = 0.0
  /// How many NUL characters were met so far.
  private(set) var nullCount = 0

  private var input: any ByteInput
  private var decoder: Box
  private var raw: [UInt8] = []
  /// Where the window begins in the text of the decoder.
  private var windowStart = 0
  private var badBytesTaken = 0

  /// Decoders cannot be copied; the window is never copied while it is in use.
  private final class Box {
    var decoder: TextDecoder
    init(_ encoding: TextEncoding) { decoder = TextDecoder(encoding) }
  }

  init(_ input: any ByteInput, encoding told: TextEncoding?) throws(FileError) {
    var (input, sample, isEnd) = (input, [UInt8](), false)
    while sample.count < DecodedText.sampleSize, !isEnd {
      isEnd = try input.read(into: &sample, upTo: DecodedText.sampleSize - sample.count) == 0
    }
    if let told {
      encoding = DetectedEncoding(told: told, sample: sample.span)
    } else {
      encoding = DetectedEncoding(of: sample.span, isWhole: isEnd)
    }
    sample.removeFirst(encoding.byteOrderMarkLength)
    (self.input, raw, decoder) = (input, sample, Box(encoding.encoding))
    let size = raw.count
    decode(isLast: isEnd)
    if size >= 64, told == nil {
      badShareOfSample = Double(decoder.decoder.badByteCount + nullCount) / Double(size)
    }
  }

  /// Drops what is read and decodes another piece.
  mutating func refill(dropping count: Int) throws(FileError) {
    bytes.removeFirst(count)
    windowStart += count
    // Long records are scanned again from their start: the pieces grow with them.
    let size = max(DecodedText.pieceSize, bytes.count)
    let got = try input.read(into: &raw, upTo: size)
    if encoding.evidence == .ascii { reconsider(isWhole: got == 0) }
    decode(isLast: got == 0)
  }

  /// A long file may begin with ASCII alone: the piece that has more tells the encoding.
  private mutating func reconsider(isWhole: Bool) {
    guard raw.contains(where: { $0 >= 0x80 }) else { return }
    encoding = DetectedEncoding(of: raw.span, isWhole: isWhole)
    decoder = Box(encoding.encoding)
    (windowStart, badBytesTaken) = (-bytes.count, 0)
  }

  /// The place in the window of the next bad byte, if it stands before another place.
  mutating func nextBadByte(before end: Int) -> Int? {
    guard badBytesTaken < decoder.decoder.badBytes.count else { return nil }
    let place = decoder.decoder.badBytes[badBytesTaken].textOffset - windowStart
    guard place < end else { return nil }
    badBytesTaken += 1
    return place
  }

  private mutating func decode(isLast: Bool) {
    var text = bytes
    bytes = []
    let known = text.count
    let used = decoder.decoder.decode(raw.span, isLast: isLast, into: &text)
    nullCount += UTF8Check.nullCount(in: text.span.extracting(known...))
    bytes = text
    raw.removeFirst(used)
    isWhole = isLast
  }
}
