import Grid
import Spellings
import Spreadsheet
import Wording

/// Which column of a copy is which of the template, by the texts of the headers.
struct ColumnMatcher {
  /// What was found.
  struct Result {
    /// The column of the copy for each column of the table that was found.
    var columns: [Int: Int] = [:]
    /// Columns of the copy that hold two fields at once (检查情况及扣分原因): the other one of each.
    var combined: [Int: Int] = [:]
    /// Columns of the table that several columns of the copy may be; none of them is read.
    var ambiguous: Set<Int> = []
    /// Columns of the copy that are reported as ambiguous.
    var passedOver: Set<Int> = []
    /// What each was recognised by.
    var evidence: [Int: HeaderEvidence] = [:]
    /// The header of a column 缺项 to tick that no column of the template is; nil for none.
    var notApplicable: HeaderText?
    var notes: [(note: ReadingNote, cell: CellReference?, field: String)] = []
  }

  let table: SkeletonTable
  let definition: FormDefinition
  let headers: [HeaderText]

  private var result = Result()
  private var free: [HeaderText]
  let hidden: [HeaderText]

  /// A matcher of the headers that people see, and of those in hidden columns.
  init(
    table: SkeletonTable, definition: FormDefinition, headers: [HeaderText],
    hidden: [HeaderText] = []
  ) {
    (self.table, self.definition, free, self.hidden) = (table, definition, headers, hidden)
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
    copy.result.notApplicable = copy.free.first { header in
      header.texts.contains(where: ScoreFields.saysNotApplicable)
    }
    copy.tellMissing()
    return copy.result
  }

  /// Matches by the strongest evidence first: the whole path of a header, its lowest text, other
  /// names, texts without brackets, two names in one, names between strokes, likeness, the text
  /// merged above, and likeness between neighbours that are known.
  private mutating func matchFree() {
    for evidence: HeaderEvidence in [.path, .lowest, .alias, .bare] { assign(evidence) }
    combine()
    for evidence: HeaderEvidence in [.alternative, .similar, .upper] { assign(evidence) }
    matchBetweenNeighbours()
  }

  /// Pairs columns with headers of one kind of evidence: first those of which one side has no
  /// other choice, so that a rival is never taken away while it fits elsewhere.
  private mutating func assign(_ evidence: HeaderEvidence) {
    var fitting: [Int: [HeaderText]] = [:]
    for column in open {
      let headers = free.filter { evidence.fits(table.columns[column], $0) }
      if !headers.isEmpty { fitting[column] = headers }
    }
    while let column = fitting.keys.sorted().first(where: { isForced($0, in: fitting) }) {
      guard let header = fitting.removeValue(forKey: column)?.first else { continue }
      take(header, for: column, evidence)
      for other in fitting.keys { fitting[other]?.removeAll { $0.column == header.column } }
      fitting = fitting.filter { !$0.value.isEmpty }
    }
    for (column, headers) in fitting.sorted(by: { $0.key < $1.key }) where headers.count > 1 {
      tellAmbiguous(column, headers)
    }
  }

  /// Whether a column has one header alone, and no other column has the same one alone.
  private func isForced(_ column: Int, in fitting: [Int: [HeaderText]]) -> Bool {
    guard let mine = fitting[column], mine.count == 1 else { return false }
    return !fitting.contains {
      $0.key != column && $0.value.count == 1 && $0.value[0].column == mine[0].column
    }
  }

  /// Columns that nothing else was found for, and that may still be found.
  private var open: [Int] {
    table.columns.indices.filter {
      result.columns[$0] == nil && !result.ambiguous.contains($0)
    }
  }

  /// A header somewhat like a column's that stands between the same columns as in the template.
  private mutating func matchBetweenNeighbours() {
    for column in open {
      guard let left = result.columns[column - 1], let right = result.columns[column + 1] else {
        continue
      }
      let between = free.filter { (left + 1..<max(right, left + 1)).contains($0.column) }
      guard between.count == 1, table.columns[column].likeness(to: between[0]) >= 0.5 else {
        continue
      }
      take(between[0], for: column, .neighbours)
    }
  }

  private mutating func take(_ header: HeaderText, for column: Int, _ evidence: HeaderEvidence) {
    result.columns[column] = header.column
    result.evidence[column] = evidence
    result.passedOver.remove(header.column)
    free.removeAll { $0.column == header.column }
    guard evidence.confidence < 0.9 else { return }
    let name = table.columns[column].name
    let note = ReadingNote(.headerSimilar, [header.shown, name])
    result.notes.append((note, header.cell, name))
  }

  /// A header of two names (检查情况及问题描述) is both columns, where neither has its own.
  private mutating func combine() {
    guard result.columns.count < table.columns.count else { return }
    let taken = result.columns
    for (index, column) in taken {
      guard let header = headers.first(where: { $0.column == column }) else { continue }
      for part in HeaderText.parts(of: header.lowest) {
        if let other = openColumn(named: part), other != index { join(other, to: column, header) }
      }
    }
    for header in free {
      let columns = HeaderText.parts(of: header.lowest).compactMap(openColumn(named:))
      guard columns.count == 2, columns[0] != columns[1] else { continue }
      take(header, for: columns[1], .alternative)
      join(columns[0], to: header.column, header)
    }
  }

  private func openColumn(named text: FoldedText) -> Int? {
    table.columns.indices.first { index in
      result.columns[index] == nil && table.columns[index].names.contains(text)
    }
  }

  private mutating func join(_ index: Int, to column: Int, _ header: HeaderText) {
    result.columns[index] = column
    result.evidence[index] = .combined
    if let other = result.columns.first(where: { $0.key != index && $0.value == column })?.key {
      result.combined[index] = other
      result.combined[other] = index
    }
    let name = table.columns[index].name
    let note = ReadingNote(.headerCombined, [header.shown, name])
    result.notes.append((note, header.cell, name))
  }

  private mutating func tellAmbiguous(_ column: Int, _ headers: [HeaderText]) {
    let name = table.columns[column].name
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
    let isScored = table.columns[column].fields.contains { place in
      switch definition.group(place.group)?.field(place.field)?.kind {
      case .deduction, .choice, .findings: true
      default: place.field == definition.group(place.group)?.key
      }
    }
    return isScored ? .error : .warning
  }

  private mutating func tellMissing() {
    for (index, column) in table.columns.enumerated()
    where result.columns[index] == nil && !result.ambiguous.contains(index) {
      let note = ReadingNote(.columnMissing, [column.name])
      result.notes.append((note, headers.first?.cell, column.name))
    }
  }
}
