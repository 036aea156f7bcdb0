import Grid
import Spellings
import Spreadsheet
import Wording

/// Which column of a copy is which of the template, by the texts of the headers.
struct ColumnMatcher {
  /// What was found.
  struct Result {
    /// The column of the copy for each column of the skeleton that was found.
    var columns: [Int: Int] = [:]
    /// Columns of the copy that hold two fields at once (检查情况及扣分原因): the other one of each.
    var combined: [Int: Int] = [:]
    /// Columns of the skeleton that several columns of the copy may be; none of them is read.
    var ambiguous: Set<Int> = []
    /// Columns of the copy that are reported as ambiguous.
    var passedOver: Set<Int> = []
    /// How sure each is, 0...1.
    var confidence: [Int: Double] = [:]
    var notes: [(note: ReadingNote, cell: CellReference?, field: String)] = []
  }

  let skeleton: PageSkeleton
  let headers: [HeaderText]

  private var result = Result()
  private var free: [HeaderText]
  private let hidden: [HeaderText]

  /// A matcher of the headers that people see, and of those in hidden columns.
  init(skeleton: PageSkeleton, headers: [HeaderText], hidden: [HeaderText] = []) {
    (self.skeleton, free, self.hidden) = (skeleton, headers, hidden)
    self.headers = headers + hidden
  }

  /// Matches the columns that people see, and only what these lack among hidden ones.
  func match() -> Result {
    var copy = self
    copy.matchFree()
    if !hidden.isEmpty {
      copy.free += hidden
      copy.matchFree()
    }
    copy.tellMissing()
    return copy.result
  }

  /// Matches exact texts first, then other names, then texts without brackets, then similar ones.
  private mutating func matchFree() {
    assign(confidence: 1) { column, header in
      header.texts.contains { column.exact.contains($0) }
    }
    assign(confidence: 0.95) { column, header in
      header.texts.contains { column.aliases.contains($0) }
    }
    assign(confidence: 0.9) { column, header in
      header.bare.contains { column.names.contains($0) }
    }
    combine()
    assign(confidence: 0.9) { column, header in
      header.alternatives.contains { column.names.contains($0) }
    }
    assign(confidence: 0.85) { column, header in
      header.texts.contains { text in
        column.names.contains { Similarity.of($0, text) >= 0.85 }
      }
    }
  }

  private mutating func assign(
    confidence: Double, where fits: (SkeletonColumn, HeaderText) -> Bool
  ) {
    let open = skeleton.columns.indices.filter {
      result.columns[$0] == nil && !result.ambiguous.contains($0)
    }
    guard !open.isEmpty, !free.isEmpty else { return }
    var pairs: [(column: Int, header: HeaderText)] = []
    for column in open {
      for header in free where fits(skeleton.columns[column], header) {
        pairs.append((column, header))
      }
    }
    for column in open {
      let mine = pairs.filter { $0.column == column }
      guard let header = mine.first?.header else { continue }
      let rivals = pairs.filter { $0.header.column == header.column }
      if mine.count == 1, rivals.count == 1 {
        take(header, for: column, confidence)
      } else if mine.count > 1 {
        tellAmbiguous(column, mine.map(\.header))
        free.removeAll { header in mine.contains { $0.header.column == header.column } }
      }
    }
    for column in open where result.columns[column] == nil {
      let mine = pairs.filter { pair in
        pair.column == column && free.contains { $0.column == pair.header.column }
      }
      if mine.count == 1 { take(mine[0].header, for: column, confidence) }
    }
  }

  private mutating func take(_ header: HeaderText, for column: Int, _ confidence: Double) {
    result.columns[column] = header.column
    result.confidence[column] = confidence
    free.removeAll { $0.column == header.column }
    guard confidence < 0.9 else { return }
    let name = skeleton.columns[column].name
    let note = ReadingNote(.headerSimilar, [header.shown, name])
    result.notes.append((note, header.cell, name))
  }

  /// A header of two names (检查情况及问题描述) is both columns, where neither has its own.
  private mutating func combine() {
    guard result.columns.count < skeleton.columns.count else { return }
    let taken = result.columns
    for (index, column) in taken {
      guard let header = headers.first(where: { $0.column == column }) else { continue }
      for text in header.texts {
        for part in HeaderText.parts(of: text) {
          if let other = openColumn(named: part), other != index { join(other, to: column, header) }
        }
      }
    }
    for header in free {
      let parts = header.texts.lazy.map(HeaderText.parts(of:)).first { $0.count == 2 } ?? []
      let columns = parts.compactMap(openColumn(named:))
      guard columns.count == 2, columns[0] != columns[1] else { continue }
      take(header, for: columns[1], 0.9)
      join(columns[0], to: header.column, header)
    }
  }

  private func openColumn(named text: FoldedText) -> Int? {
    skeleton.columns.indices.first { index in
      result.columns[index] == nil && skeleton.columns[index].names.contains(text)
    }
  }

  private mutating func join(_ index: Int, to column: Int, _ header: HeaderText) {
    result.columns[index] = column
    result.confidence[index] = 0.8
    if let other = result.columns.first(where: { $0.key != index && $0.value == column })?.key {
      result.combined[index] = other
      result.combined[other] = index
    }
    let name = skeleton.columns[index].name
    let note = ReadingNote(.headerCombined, [header.shown, name])
    result.notes.append((note, header.cell, name))
  }

  private mutating func tellAmbiguous(_ column: Int, _ headers: [HeaderText]) {
    let name = skeleton.columns[column].name
    result.ambiguous.insert(column)
    result.passedOver.formUnion(headers.map(\.column))
    let shown = headers.map { "\($0.cell) \($0.shown)" }.joined(separator: "、")
    result.notes.append(
      (
        ReadingNote(.headerAmbiguous, as: severity(of: column), [name, shown]), headers[0].cell,
        name
      ))
  }

  /// An error where the score hangs on the column.
  private func severity(of column: Int) -> Severity {
    let isScored = skeleton.columns[column].fields.contains { place in
      switch skeleton.definition.group(place.group)?.field(place.field)?.kind {
      case .deduction, .choice, .findings: true
      default: place.field == skeleton.definition.group(place.group)?.key
      }
    }
    return isScored ? .error : .warning
  }

  private mutating func tellMissing() {
    for (index, column) in skeleton.columns.enumerated()
    where result.columns[index] == nil && !result.ambiguous.contains(index) {
      let note = ReadingNote(.columnMissing, [column.name])
      result.notes.append((note, headers.first?.cell, column.name))
    }
  }
}
