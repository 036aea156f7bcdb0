import Files

extension SectorTable {
  /// Reads the table of sectors. Its own sectors are listed in the header, and from the 110th on in
  /// a chain of further sectors (DIFAT, [MS-CFB] 2.5); no more than the file has room for.
  init(of source: InputBytes, _ header: CompoundHeader) throws(CompoundFileError) {
    let size = header.sectorSize
    let sectorsOfFile = source.count / size + 1
    for sector in try SectorTable.places(of: source, header) {
      // Beyond the end of the file it can only tell of sectors that are not there either.
      guard count < sectorsOfFile, (sector + 1) * size < source.count else { break }
      let wanted = min(size, source.count - (sector + 1) * size)
      append(try CompoundFile.read(wanted, at: (sector + 1) * size, of: source, for: "FAT"))
    }
  }

  /// Where the table's own sectors are.
  private static func places(
    of source: InputBytes, _ header: CompoundHeader
  ) throws(CompoundFileError) -> [Int] {
    var places = header.tableSectors.filter { $0 < firstSpecial }
    let size = header.sectorSize
    var (sector, seen): (Int, Set<Int>) = (header.firstDIFATSector, [])
    while places.count < header.tableSectorCount, sector < firstSpecial {
      guard seen.insert(sector).inserted else { throw CompoundFileError(.loop, in: "DIFAT") }
      let bytes = try CompoundFile.read(size, at: (sector + 1) * size, of: source, for: "DIFAT")
      places += stride(from: 0, to: size - 4, by: 4).map(bytes.number32(at:))
        .filter { $0 < firstSpecial }
      sector = bytes.number32(at: size - 4)
    }
    return places
  }
}
