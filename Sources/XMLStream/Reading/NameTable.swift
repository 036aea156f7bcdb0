/// Numbers of names by their bytes, in a table where nearly each has a place of its own: no `String`
/// is made to find one, and no array is held on the way.
struct NameTable: Sendable {
  private struct Entry {
    /// The first eight bytes, the first one lowest.
    let word: UInt64
    /// Where all of them stand.
    let from: Int, count: Int
  }

  private let letters: [UInt8]
  private let entries: [Entry]
  /// The numbers of names, from 1; 0 for a place that is free.
  private let slots: [UInt16]

  /// A table in which the first name has number 1.
  init(_ names: [String]) {
    var size = 64
    while size < names.count * 4 { size *= 2 }
    var (letters, entries) = ([UInt8](), [Entry]())
    var slots = [UInt16](repeating: 0, count: size)
    for name in names {
      let word = zip(name.utf8, 0..<8).reduce(UInt64(0)) { $0 | UInt64($1.0) << ($1.1 * 8) }
      entries.append(Entry(word: word, from: letters.count, count: name.utf8.count))
      letters += name.utf8
      var slot = NameTable.hash(word, name.utf8.count) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(entries.count)
    }
    (self.letters, self.entries, self.slots) = (letters, entries, slots)
  }

  /// The number of a name; 0 for one that is not there.
  ///
  /// - Parameter word: its first eight bytes, the first one lowest.
  func number(of name: Range<Int>, beginningWith word: UInt64, in xml: Span<UInt8>) -> UInt16 {
    var slot = NameTable.hash(word, name.count) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.word == word, entry.count == name.count, isSame(entry, name, xml) {
        return slots[slot]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }

  /// Whether all bytes behind the first eight are those of a name.
  private func isSame(_ entry: Entry, _ name: Range<Int>, _ xml: Span<UInt8>) -> Bool {
    var offset = 8
    while offset < entry.count {
      if letters[entry.from + offset] != xml[name.lowerBound + offset] { return false }
      offset += 1
    }
    return true
  }

  private static func hash(_ word: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: ((word ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}
