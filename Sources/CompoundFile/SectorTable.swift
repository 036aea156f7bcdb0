import Files

/// Which sector follows which: the FAT, or the mini-FAT for the small ones ([MS-CFB] 2.3, 2.4).
struct SectorTable {
  /// Numbers from here on mean no sector: the end of a chain, a free one, one of a table.
  static let firstSpecial = 0xFFFF_FFFA
  static let endOfChain = 0xFFFF_FFFE

  private var next: [UInt32] = []

  /// How many sectors it knows.
  var count: Int { next.count }

  /// Adds a sector of the table itself.
  mutating func append(_ bytes: [UInt8]) {
    for offset in stride(from: 0, to: bytes.count - 3, by: 4) {
      next.append(UInt32(bytes.number32(at: offset)))
    }
  }

  /// The sectors of a chain in order; a loop is refused, and so is a way into nowhere.
  ///
  /// - Parameters:
  ///   - count: how many are needed; nil for all of them up to the chain's end.
  ///   - place: what the chain belongs to, for the error.
  func chain(
    from first: Int, count: Int? = nil, of place: String
  ) throws(CompoundFileError) -> [Int] {
    var chain: [Int] = []
    var seen = [Bool](repeating: false, count: next.count)
    var sector = first
    while count.map({ chain.count < $0 }) ?? (sector != SectorTable.endOfChain) {
      guard sector < next.count else { throw CompoundFileError(.brokenChain, in: place) }
      guard !seen[sector] else { throw CompoundFileError(.loop, in: place) }
      seen[sector] = true
      chain.append(sector)
      sector = Int(next[sector])
    }
    return chain
  }
}
