/// An entry of an archive, as its central directory describes it.
package struct ZipEntry: Hashable, Sendable {
  /// How the data is compressed.
  package enum Method: Hashable, Sendable {
    case stored
    case deflated
    /// One that this library does not read.
    case other(Int)

    /// The method by its number in the file.
    package init(_ number: Int) {
      switch number {
      case 0: self = .stored
      case 8: self = .deflated
      default: self = .other(number)
      }
    }
  }

  /// The name with `/` between its parts and none in front.
  package var name: String
  /// The name as it is written.
  package var rawName: [UInt8]
  /// How the data is compressed.
  package var method: Method
  /// The general purpose flags; bit 0 encrypted, bit 3 sizes behind the data, bit 11 UTF-8.
  package var flags: UInt16
  /// Time and date in the format of MS-DOS.
  package var time: UInt16, date: UInt16
  /// CRC-32 of the inflated data.
  package var checksum: UInt32
  /// Length of the data in the file.
  package var compressedSize: Int
  /// Length of the inflated data, as declared.
  package var size: Int
  /// Where its local header starts in the file.
  package var headerOffset: Int
  /// The extra fields of the central directory.
  package var extra: [UInt8]
  /// The attributes for the operating system.
  package var externalAttributes: UInt32

  /// What the name is compared by: without regard to case, as ECMA-376 part 2 asks.
  package var key: String { ZipEntry.key(of: name) }

  /// The key of a part's name.
  package static func key(of name: String) -> String {
    name.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } ? name : name.lowercased()
  }

  /// Whether the name stays inside the archive: no `..`, no drive, no null character.
  package var isInside: Bool {
    var (points, mayLeave) = (0, false)
    for byte in name.utf8 {
      guard byte != 0 else { return false }
      points = byte == UInt8(ascii: ".") ? points + 1 : 0
      if points == 2 { mayLeave = true }
    }
    return !mayLeave || !name.split(separator: "/").contains("..")
  }
}
