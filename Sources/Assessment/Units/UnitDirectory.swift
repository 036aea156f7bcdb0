import Spellings

/// The units of a round, found by any way to write them.
///
/// Width of letters and spaces do not matter: `发电部　党支部` is `发电部党支部`.
///
/// ```swift
/// let units = UnitDirectory([InspectedUnit(name: "发电部", aliases: ["运行部"])])
/// units.unit(written: "运行部 ")?.name  // "发电部"
/// ```
public struct UnitDirectory: Sendable {
  /// The units in the order of the directory.
  public let units: [InspectedUnit]
  private let indexBySpelling: [FoldedText: Int]
  /// How many characters spellings of two and more have, the longest first.
  private let lengths: [Int]

  /// A directory of some units; of two units with a common spelling the first keeps it.
  public init(_ units: [InspectedUnit]) {
    self.units = units
    var indexes: [FoldedText: Int] = [:]
    for (index, unit) in units.enumerated() {
      for spelling in unit.spellings + unit.aliases.map({ $0 + UnitDirectory.branchSuffix }) {
        let key = FoldedText(spelling)
        if !key.isEmpty, indexes[key] == nil { indexes[key] = index }
      }
    }
    indexBySpelling = indexes
    lengths = Set(indexes.keys.map(\.count)).filter { $0 > 1 }.sorted(by: >)
  }

  /// What a branch's name ends with where it is named for its unit.
  package static let branchSuffix = "党支部"

  /// The unit that a text names; nil where it names none.
  public func unit(written text: String) -> InspectedUnit? {
    indexBySpelling[FoldedText(text)].map { units[$0] }
  }

  /// The only unit named somewhere in a text such as a file name; nil for none and for several.
  ///
  /// A longer spelling hides a shorter one inside it (`发电运行部` is not `运行部`).
  public func onlyUnit(in text: String) -> InspectedUnit? {
    var rest = FoldedText(text)
    var found = Set<Int>()
    for length in lengths {
      for spelling in spellings(of: length, in: rest) where rest.contains(spelling) {
        if let index = indexBySpelling[spelling] { found.insert(index) }
        rest = rest.replacing(spelling, with: "\u{0}")
      }
    }
    return found.count == 1 ? found.first.map { units[$0] } : nil
  }

  /// The known spellings of so many characters in a text, in their order: looked up piece by piece,
  /// since a directory has thousands of them and a file's name some dozen characters.
  private func spellings(of length: Int, in text: FoldedText) -> [FoldedText] {
    var starts = Array(text.bytes.indices.filter { text.bytes[$0] & 0xC0 != 0x80 })
    starts.append(text.bytes.count)
    guard starts.count > length else { return [] }
    let pieces = (0..<starts.count - length).map { text[starts[$0]..<starts[$0 + length]] }
    return Set(pieces.filter { indexBySpelling[$0] != nil }).sorted()
  }
}
