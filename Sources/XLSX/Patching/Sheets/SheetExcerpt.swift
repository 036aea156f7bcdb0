import Grid
import XMLStream
import ZipContainer

/// The head of a large sheet and the rows whose cells are set. The other rows are passed over, and
/// what stands behind the last of them is neither inflated nor compressed again (`EntrySplice`).
///
/// ```swift
/// if let excerpt = try SheetExcerpt(of: part, rows: [2, 7], EntrySplice(of: entry, in: archive)) {
///   excerpt.content.set(cell, row: 7)
///   let entry = try excerpt.spliced()
/// }
/// ```
final class SheetExcerpt {
  /// A sheet of that head and those rows alone.
  let content: SheetPart
  private let head: Range<Int>
  private let rows: [(number: Int, range: Range<Int>)]
  private let splice: EntrySplice

  /// Looks for rows; those that are not there get a place.
  ///
  /// - Parameters:
  ///   - part: the name of the sheet's part.
  ///   - numbers: the rows, in order.
  ///   - splice: the part's data, from its start.
  /// - Returns: nil for a sheet that has to be read whole: not plain, out of order, shorter, or with
  ///   a formula for several cells in one of the rows.
  /// - Throws: `ZipError`, `XMLTreeError`.
  init?(of part: String, rows numbers: [Int], _ splice: EntrySplice) throws {
    var search = RowSearch(splice)
    guard let head = try search.head(), let found = try search.rows(numbers) else { return nil }
    let end = "</sheetData></worksheet>".utf8
    content = try SheetPart(part: part, head + found.flatMap(\.text) + end)
    self.head = 0..<head.count
    rows = zip(numbers, found).map { ($0, $1.range) }
    self.splice = splice
  }

  /// The part with the rows as they are now.
  ///
  /// - Throws: `ZipError`.
  func spliced() throws -> SplicedEntry {
    let changed = rows.map { (range: $0.range, bytes: content.bytes(ofRow: $0.number)) }
    return try splice.finish(replacing: [(head, content.headBytes)] + changed)
  }
}
