/// The data of an entry as an archive keeps it. Made apart from the archive, so that several can be
/// made at once.
///
/// ```swift
/// try writer.add(Array("xl/workbook.xml".utf8), PackedEntry(bytes))
/// ```
package struct PackedEntry: Sendable {
  let bytes: [UInt8]
  let isDeflated: Bool
  let checksum: UInt32
  /// How many bytes the data has.
  let size: Int

  /// Packs data.
  ///
  /// - Parameter compressed: whether it is worth compressing.
  package init(_ data: [UInt8], compressed: Bool = true) throws {
    var packed: [UInt8] = []
    if !compressed || data.isEmpty {
      checksum = Checksum(of: data).value
    } else if data.count <= DeflatePipe.blockSize {
      // In place: starting a thread costs more than a small part.
      var deflater = Deflater()
      checksum = deflater.deflate(data, from: 0, isLast: true, into: &packed)
    } else {
      var pipe = DeflatePipe()
      try pipe.append(data.span) { packed += $0 }
      try pipe.finish { packed += $0 }
      checksum = pipe.checksum
    }
    isDeflated = compressed && !data.isEmpty && packed.count < data.count
    bytes = isDeflated ? packed : data
    size = data.count
  }
}
