import Files

/// The first 512 bytes of a compound file: the sizes of its sectors, and where its tables begin
/// ([MS-CFB] 2.2).
struct CompoundHeader {
  /// The first bytes of every compound file.
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  static let size = 512

  /// 512, or 4,096 in version 4.
  let sectorSize: Int
  /// Streams of fewer bytes lie in the mini stream.
  let miniStreamCutoff: Int
  let firstDirectorySector: Int
  let firstMiniTableSector: Int
  let firstDIFATSector: Int
  /// The sectors of the table of sectors: the first 109, and how many there are.
  let tableSectors: [Int]
  let tableSectorCount: Int
  /// Whether only the lower half of a stream's size counts.
  let hasSmallSizes: Bool

  init(_ bytes: [UInt8]) throws(CompoundFileError) {
    guard bytes.count == CompoundHeader.size, bytes.starts(with: CompoundHeader.signature) else {
      throw CompoundFileError(.badHeader, in: "header", offset: 0)
    }
    let shift = bytes.number16(at: 30)
    guard shift == 9 || shift == 12, bytes.number16(at: 32) == 6 else {
      throw CompoundFileError(.badHeader, in: "header", offset: 30)
    }
    sectorSize = 1 << shift
    hasSmallSizes = shift == 9
    tableSectorCount = bytes.number32(at: 44)
    firstDirectorySector = bytes.number32(at: 48)
    miniStreamCutoff = bytes.number32(at: 56)
    firstMiniTableSector = bytes.number32(at: 60)
    firstDIFATSector = bytes.number32(at: 68)
    tableSectors = (0..<109).map { bytes.number32(at: 76 + $0 * 4) }
  }
}
