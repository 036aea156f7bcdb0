import Spellings
import Spreadsheet

/// The units of a round, found by any way to write them.
///
/// Width of letters and spaces do not matter: `发电部　党支部` is `发电部党支部`. A spelling that two
/// units share leads to neither.
///
/// ```swift
/// let units = UnitDirectory([InspectedUnit(name: "发电部", aliases: ["运行部"])])
/// units.unit(written: "运行部 ")?.name  // "发电部"
/// ```
public struct UnitDirectory: Sendable {
  /// The units in the order of the directory.
  public let units: [InspectedUnit]
  /// The spellings that several units share, each with their names.
  public private(set) var shared: [(spelling: String, units: [String])]
  /// What is wrong with the list that the directory was read from.
  public internal(set) var diagnostics: [Diagnostic] = []
  private var indexBySpelling: [FoldedText: Int] { didSet { lengths = lengthsOfSpellings } }
  /// How many characters spellings of two and more have, the longest first.
  private var lengths: [Int] = []

  /// A directory of some units.
  public init(_ units: [InspectedUnit]) {
    self.units = units
    var owners: [FoldedText: [Int]] = [:]
    var order: [(key: FoldedText, spelling: String)] = []
    for (index, unit) in units.enumerated() {
      for spelling in unit.spellings + unit.aliases.map({ $0 + UnitDirectory.branchSuffix }) {
        let key = FoldedText(spelling)
        guard !key.isEmpty, owners[key]?.contains(index) != true else { continue }
        if owners[key] == nil { order.append((key, spelling)) }
        owners[key, default: []].append(index)
      }
    }
    let written = Set(units.flatMap(\.spellings).map { FoldedText($0) })
    shared = order.filter { written.contains($0.key) }.compactMap { key, spelling in
      let indices = owners[key] ?? []
      return indices.count > 1 ? (spelling, indices.map { units[$0].name }) : nil
    }
    indexBySpelling = owners.compactMapValues { $0.count == 1 ? $0.first : nil }
    lengths = lengthsOfSpellings
  }

  private var lengthsOfSpellings: [Int] {
    Set(indexBySpelling.keys.map(\.count)).filter { $0 > 1 }.sorted(by: >)
  }

  /// The directory with further ways to write its units, each with a unit's name: what is written so
  /// is that unit, whatever else it might have been. A name that leads to no unit becomes one.
  package func adding(aliases: [String: String]) -> UnitDirectory {
    var units = units
    for (alias, name) in aliases.sorted(by: { $0.key < $1.key }) {
      if let index = units.firstIndex(where: { $0.name == name }) {
        units[index].aliases.append(alias)
      } else {
        units.append(InspectedUnit(name: name, aliases: [alias]))
      }
    }
    var directory = UnitDirectory(units)
    for (alias, name) in aliases {
      let index = units.firstIndex { $0.name == name }
      directory.indexBySpelling[FoldedText(alias)] = index
    }
    directory.shared.removeAll { aliases[$0.spelling] != nil }
    directory.diagnostics = diagnostics
    return directory
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
