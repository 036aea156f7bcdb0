/// The bytes of a part around the place where it is read; moves on through the part, and is only
/// as long as what has to be seen at once.
struct PartWindow: ~Copyable {
  /// Zeros behind the end, so that eight bytes can be loaded at any place.
  static let slack = 64
  /// A row or text that is longer than this is left to libxml2, which needs not hold it.
  private static let longest = 16 << 20

  /// The window, with `slack` behind its end.
  private(set) var bytes: [UInt8]
  /// Where it is read; what stands before is done with.
  var start = 0
  /// Where it ends.
  private(set) var end = 0
  private let stream: PartStream?
  private let piece: Int
  /// How many bytes of the part are still to come, as the archive says.
  private var left: Int

  /// A window on a part, at its start.
  ///
  /// - Parameter piece: how many bytes are read at once.
  init(_ stream: PartStream?, piece: Int) {
    (self.stream, self.piece, left) = (stream, piece, stream?.size ?? 0)
    bytes = [UInt8](
      repeating: 0, count: min(piece, stream.map { $0.size + 1 } ?? 0) + PartWindow.slack)
  }

  /// Reads on behind what is not done with.
  ///
  /// - Returns: false at the end of the part, and where the window would grow too long.
  mutating func refill() throws(XLSXError) -> Bool {
    guard let stream else { return false }
    moveToFront()
    var room = bytes.count - PartWindow.slack - end
    if room < min(piece / 4, left) || room == 0 {
      guard bytes.count < PartWindow.longest else { return false }
      bytes.append(contentsOf: repeatElement(0, count: bytes.count))
      room = bytes.count - PartWindow.slack - end
    }
    let count = try stream.read(into: &bytes, from: end, upTo: min(room, piece))
    (end, left) = (end + count, max(0, left - count))
    for index in end..<end + PartWindow.slack { bytes[index] = 0 }
    return count > 0
  }

  private mutating func moveToFront() {
    guard start > 0 else { return }
    let rest = Array(bytes[start..<end])
    bytes.replaceSubrange(0..<rest.count, with: rest)
    (start, end) = (0, rest.count)
  }

  /// What was read and is not done with.
  var rest: ArraySlice<UInt8> { bytes[start..<end] }
}
