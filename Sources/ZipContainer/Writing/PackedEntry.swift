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
    if compressed, !data.isEmpty {
      var pipe = DeflatePipe()
      try pipe.append(data.span) { packed += $0 }
      try pipe.finish { packed += $0 }
    }
    isDeflated = compressed && !data.isEmpty && packed.count < data.count
    bytes = isDeflated ? packed : data
    (checksum, size) = (Checksum(of: data).value, data.count)
  }
}
