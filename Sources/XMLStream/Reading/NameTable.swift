/// Numbers of names by their bytes, in a table where nearly each has a place of its own: no `String`
/// is made to find one.
struct NameTable: Sendable {
  private let names: [[UInt8]]
  /// The numbers of names, from 1; 0 for a place that is free.
  private let slots: [UInt16]

  /// A table in which the first name has number 1.
  init(_ names: [String]) {
    var size = 64
    while size < names.count * 4 { size *= 2 }
    let bytes = names.map { Array($0.utf8) }
    var slots = [UInt16](repeating: 0, count: size)
    for (index, name) in bytes.enumerated() {
      var slot = NameTable.hash(name[...]) & (size - 1)
      while slots[slot] != 0, bytes[Int(slots[slot]) - 1] != name { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(index + 1)
    }
    (self.names, self.slots) = (bytes, slots)
  }

  /// The number of a name; 0 for one that is not there.
  subscript(name: ArraySlice<UInt8>) -> UInt16 {
    var slot = NameTable.hash(name) & (slots.count - 1)
    while slots[slot] != 0 {
      if names[Int(slots[slot]) - 1].elementsEqual(name) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }

  /// FNV-1a.
  private static func hash(_ name: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for byte in name { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash ^ hash >> 15)
  }
}
