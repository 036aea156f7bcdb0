import Files

/// A stream or storage in the directory of a compound file ([MS-CFB] 2.6).
package struct CompoundEntry: Hashable, Sendable {
  /// What an entry is.
  package enum Kind: Hashable, Sendable { case storage, stream, root }

  /// The name, at most 31 UTF-16 units.
  package let name: String
  /// What it is.
  package let kind: Kind
  /// How many bytes a stream has.
  package let size: Int
  let firstSector: Int
  /// Its neighbours in the tree of names, and the top of the tree below it, by their places.
  let left: Int
  let right: Int
  let child: Int

  static let length = 128

  /// An entry by its bytes; nil for an unused one.
  init?(_ bytes: ArraySlice<UInt8>, hasSmallSizes: Bool) {
    let bytes = Array(bytes)
    switch bytes[66] {
    case 1: kind = .storage
    case 2: kind = .stream
    case 5: kind = .root
    default: return nil
    }
    let units = min(max(bytes.number16(at: 64) - 2, 0), 62) / 2
    name = String(
      decoding: (0..<units).map { UInt16(bytes.number16(at: $0 * 2)) }, as: UTF16.self)
    (left, right, child) = (
      bytes.number32(at: 68), bytes.number32(at: 72), bytes.number32(at: 76)
    )
    firstSector = bytes.number32(at: 116)
    size =
      hasSmallSizes ? bytes.number32(at: 120) : bytes.number64(at: 120) ?? Int(Int32.max) << 16
  }
}
