import Files

/// Replaces a few bytes of an entry without compressing the rest anew: blocks of deflate data that
/// hold none of them, nor anything that refers to them, are copied as they are. What stands behind
/// the last replaced byte is not even inflated.
///
/// The data is gone through once, from its start; ranges to be replaced are named while they can
/// still be seen, and what comes in their place when all is over.
///
/// ```swift
/// let splice = try EntrySplice(of: entry, in: archive)!
/// try splice.advance(forgettingBefore: 0)
/// splice.keep(120..<140)
/// let spliced = try splice.finish(replacing: [(120..<140, bytes)])
/// ```
package final class EntrySplice {
  /// How far a block refers back (RFC 1951, 2): blocks from there on see unchanged bytes alone.
  private static let reach = 32 << 10

  /// Blocks that are compressed anew.
  struct Piece: Sendable {
    var start: DeflateBlocks.Boundary
    /// Where they end; nil for the end of the entry.
    var end: DeflateBlocks.Boundary?
    var data: [UInt8]
  }

  private let entry: ZipEntry
  private let archive: ZipArchive
  private var blocks: DeflateBlocks
  private var pieces: [Piece] = []
  /// The piece that is not complete: where it begins, and the end of what is replaced in it.
  private var open: (start: DeflateBlocks.Boundary, end: Int)?

  /// Begins with an entry; nil for one that is not deflated.
  package init?(of entry: ZipEntry, in archive: ZipArchive) throws(ZipError) {
    guard entry.method == .deflated, entry.flags & 1 == 0 else { return nil }
    (self.entry, self.archive) = (entry, archive)
    blocks = try DeflateBlocks(of: entry, in: archive)
  }

  /// The part of the data that can be seen.
  package var data: Range<Int> { blocks.data }

  /// A byte of the data; 0 where it cannot be seen.
  package func byte(at offset: Int) -> UInt8 { blocks.byte(at: offset) }

  /// Bytes of the data, as far as they can be seen.
  package func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { blocks.bytes(range) }

  /// Whether all of the data was shown.
  package var isAtEnd: Bool { blocks.isAtEnd }

  /// Shows more of the data.
  ///
  /// - Parameter offset: what stands before it is needed no more.
  /// - Throws: `badData`, `truncated`; `tooManyBytes` where a block is very long.
  package func advance(forgettingBefore offset: Int) throws(ZipError) {
    blocks.forget(before: min(offset, open?.start.offset ?? offset))
    if try blocks.next() { closePiece() }
  }

  /// Names bytes to be replaced, which can be seen and stand behind those named before.
  package func keep(_ range: Range<Int>) {
    if let piece = open {
      open = (piece.start, range.upperBound)
    } else if let last = pieces.last, (last.end?.offset ?? .max) >= range.lowerBound {
      // Its last blocks hold the beginning: the piece goes on.
      pieces.removeLast()
      open = (last.start, range.upperBound)
      continued = last
    } else if let start = blocks.boundaries.last(where: { $0.offset <= range.lowerBound }) {
      open = (start, range.upperBound)
    }
  }

  /// The piece that goes on, whose first bytes are forgotten already.
  private var continued: Piece?

  /// What the entry becomes.
  ///
  /// - Parameter replacements: the named ranges in their order, with what comes in their place.
  /// - Throws: `badData`, `truncated`.
  package func finish(
    replacing replacements: [(range: Range<Int>, bytes: [UInt8])]
  ) throws -> SplicedEntry {
    while let piece = open, !isAtEnd { try advance(forgettingBefore: piece.start.offset) }
    if let piece = open {
      let data = taken(piece.start, blocks.data.upperBound)
      pieces.append(Piece(start: piece.start, end: nil, data: data))
    }
    var writer = try SpliceWriter(entry, archive)
    var rest = replacements[...]
    for piece in pieces {
      let end = piece.start.offset + piece.data.count
      let own = rest.prefix { $0.range.upperBound <= end }
      rest = rest.dropFirst(own.count)
      try writer.add(piece, replacing: Array(own))
    }
    return try writer.finish()
  }

  /// Ends the open piece at a boundary that nothing behind it reaches over. Two bits are the least
  /// that can be filled up (`SpliceWriter`), so that it has to be an even one.
  private func closePiece() {
    guard let piece = open, let end = blocks.boundaries.last,
      end.offset >= piece.end + EntrySplice.reach, end.bit % 2 == 0
    else { return }
    pieces.append(Piece(start: piece.start, end: end, data: taken(piece.start, end.offset)))
    open = nil
  }

  private func taken(_ start: DeflateBlocks.Boundary, _ end: Int) -> [UInt8] {
    let known = continued.take()?.data ?? []
    return known + blocks.bytes(start.offset + known.count..<end)
  }
}
