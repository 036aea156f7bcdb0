/// What libxml2 is given of a sheet's part: all of it, or only what stands around the rows, while
/// a scanner reads those.
final class SheetInput {
  private var pending: ArraySlice<UInt8>
  private var behind: ArraySlice<UInt8>
  private let stream: PartStream?
  /// Whether more than the first bytes were asked for.
  private(set) var isBehindHead = false

  /// - Parameters:
  ///   - head: the first bytes of the part.
  ///   - rest: what was read behind them already.
  ///   - stream: gives what comes then; nil for a sheet without a part.
  init(head: ArraySlice<UInt8>, rest: ArraySlice<UInt8>, stream: PartStream?) {
    (pending, behind, self.stream) = (head, rest, stream)
  }

  /// Leaves the rows to a scanner; what is asked for next is what stands behind them.
  func goOn(behindRows rest: ArraySlice<UInt8>) { (pending, behind) = (rest, []) }

  /// Fills the start of a buffer.
  func read(into buffer: inout [UInt8]) throws(XLSXError) -> Int {
    if pending.isEmpty {
      isBehindHead = true
      (pending, behind) = (behind, [])
    }
    guard !pending.isEmpty else { return try stream?.read(into: &buffer) ?? 0 }
    let count = min(pending.count, buffer.count)
    buffer.replaceSubrange(0..<count, with: pending.prefix(count))
    pending = pending.dropFirst(count)
    return count
  }
}
