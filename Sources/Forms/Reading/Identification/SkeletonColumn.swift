import Grid
import Spellings
import Spreadsheet

/// A column of a template's bands with the texts that may head it in a copy.
struct SkeletonColumn: Sendable {
  /// The column in the template.
  let column: Int
  /// The group and the field of each band that has this column.
  let fields: [(group: String, field: String)]
  /// The printed header and the names of the fields, folded.
  let exact: [FoldedText]
  /// Other headers, folded.
  let aliases: [FoldedText]
  /// All of them.
  let names: [FoldedText]

  /// The name for messages.
  var name: String { fields.first?.field ?? "" }

  /// The columns of some bands, those at the same place as one.
  static func columns(of bands: [Band], _ definition: FormDefinition) -> [SkeletonColumn] {
    let all = bands.flatMap { band in band.columns.map { (band.group, $0) } }
      .filter { definition.isRead(group: $0.0, $0.1) }
    return Set(all.map { $0.1.column }).sorted().map { place in
      let here = all.filter { $0.1.column == place }
      let headers = here.flatMap { [$0.1.header] + [bottom($0.1.header)] }
      let names = here.map { Similarity.key($0.1.field) }
      let aliases = here.flatMap { definition.group($0.0)?.field($0.1.field)?.aliases ?? [] }
      let exact = unique(headers.map { Similarity.key($0) } + names)
      let others = unique(aliases.map { Similarity.key($0) })
      return SkeletonColumn(
        column: place, fields: here.map { ($0.0, $0.1.field) }, exact: exact, aliases: others,
        names: exact + others)
    }
  }

  private static func bottom(_ header: String) -> String {
    header.split(separator: "/").last.map(String.init) ?? header
  }

  private static func unique(_ texts: [FoldedText]) -> [FoldedText] {
    var seen: Set<FoldedText> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

extension FormDefinition {
  /// Whether a column's values are read: not those that are only written.
  func isRead(group: String, _ column: Band.Column) -> Bool {
    if column.placeholder?.options.contains(.notRead) == true { return false }
    return self.group(group)?.field(column.field)?.direction != .writeOnly
  }
}
