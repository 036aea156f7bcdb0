import FoundationEssentials

/// Puts limits where they belong: on the clause before, on the one behind, or on the whole cell.
struct CapPass {
  private(set) var steps: [LevelPass.Step] = []
  private(set) var cellCap: Decimal?
  private(set) var hasCap = false
  private var pending: Decimal?
  private let parts: [PhrasePart]

  /// Reads parts with limits among clauses.
  init(_ parts: [PhrasePart], clauses: (PhrasePart) -> [PhraseClause]) {
    self.parts = parts
    for (index, part) in parts.enumerated() {
      if let cap = part.cap {
        hasCap = true
        place(cap, at: index)
      } else {
        append(part, clauses(part))
      }
    }
    if let pending { cellCap = cellCap ?? pending }
  }

  private mutating func append(_ part: PhrasePart, _ clauses: [PhraseClause]) {
    for var clause in clauses {
      if let limit = pending {
        clause.cap = limit
        pending = nil
      }
      steps.append(LevelPass.Step(part: part, clause: clause))
    }
  }

  private mutating func place(_ cap: PhraseCap, at index: Int) {
    let part = parts[index]
    let last = steps.indices.last
    let isBehind = last.map { steps[$0].part.sentence == part.sentence } ?? false
    if let last, isBehind { steps[last].clause.text += "，" + part.text }
    if let last, isDoubtful(part) { steps[last].clause.weaken() }
    guard let points = cap.points else { return }
    if let last, isBehind, isOfAllPerhaps(index) { steps[last].clause.weaken() }
    if last == nil, part.slots.hasCondition {
      append(part, [upTo(points, part)])
    } else if !cap.isOfBonus, isOfCell(cap, at: index) {
      cellCap = min(cellCap ?? points, points)
    } else if let last, isBehind || steps.count == 1 {
      steps[last].clause.cap = min(steps[last].clause.cap ?? points, points)
    } else {
      pending = points
    }
  }

  /// `未签字最多扣2分`: up to so many, as people decide.
  private func upTo(_ points: Decimal, _ part: PhrasePart) -> PhraseClause {
    PhraseClause(
      kind: .range(from: 0, to: points, unit: nil), cap: nil, status: .manual, text: part.text)
  }

  private func isDoubtful(_ part: PhrasePart) -> Bool {
    let isSome = part.slots.hasCondition && part.cap?.points != nil
    return part.isDoubtful || part.slots.isDoubtful || part.slots.isUnread || isSome
      || isOfOthers(part)
  }

  /// `本表扣完为止`: the points of the form or the category are the limit, and no clause says so.
  private func isOfOthers(_ part: PhrasePart) -> Bool {
    part.cap?.points == nil && (part.slots.scope ?? .item) != .item
  }

  /// A limit of the whole cell stands alone in its sentence, before a list, or names the item.
  private func isOfCell(_ cap: PhraseCap, at index: Int) -> Bool {
    let rules = parts.filter { $0.cap == nil }
    guard rules.count != 1 else { return false }
    let isAlone = !rules.contains { $0.sentence == parts[index].sentence }
    let next = parts.dropFirst(index + 1).first
    let opensList = next?.sentence == parts[index].sentence && next?.sign == .colon
    return isAlone || cap.isOfAll || opensList
  }

  /// At the end of several deductions a limit may be meant for all of them.
  private func isOfAllPerhaps(_ index: Int) -> Bool {
    let others = steps.dropLast().filter { $0.part.sentence != parts[index].sentence }
    return index == parts.count - 1 && others.contains { $0.clause.isDeduction }
  }
}
