import Spellings

/// Gives the problems that a round found their numbers: the one that a problem had when the round
/// was assessed before, else the next of its unit that no problem of the round ever had.
///
/// A problem is known again by unit, form, item and text; one whose text changed since by its item,
/// where it is the only one of that item that changed.
struct RectificationNumbering: Sendable {
  /// The problems as they were numbered before.
  private let earlier: [Rectification]

  /// A numbering that goes on from an earlier one; from nothing by default.
  init(_ earlier: [Rectification] = []) { self.earlier = earlier }

  /// The problems with their numbers, in the same order.
  ///
  /// - Parameters:
  ///   - problems: what the round found; of their numbers year, round and unit count.
  ///   - others: problems whose numbers are taken.
  func numbered(_ problems: [Rectification], besides others: [Rectification]) -> [Rectification] {
    var matching = Matching(problems, earlier)
    matching.match(ignoringText: false)
    matching.match(ignoringText: true)
    var serials = (others + earlier).reduce(into: [Series: Int]()) { serials, problem in
      let series = Series(problem.number)
      serials[series] = max(serials[series] ?? 0, Int(problem.number.serial) ?? 0)
    }
    return zip(problems, matching.numbers).map { problem, number in
      var problem = problem
      let series = Series(problem.number)
      if number == nil { serials[series, default: 0] += 1 }
      problem.number = number ?? problem.number.with(serial: serials[series] ?? 1)
      return problem
    }
  }

  /// What problems are numbered through in: the unit in the round.
  private struct Series: Hashable {
    var year: Int
    var round: Int
    var unit: String

    init(_ number: RectificationNumber) {
      (year, round, unit) = (number.year, number.round, number.unit)
    }
  }

  /// Problems as they were found, and those of an earlier time that may be the same.
  private struct Matching {
    private let problems: [Rectification]
    private var earlier: [Rectification]
    /// The earlier numbers of the problems; nil for one that nobody knew.
    private(set) var numbers: [RectificationNumber?]

    private struct Likeness: Hashable {
      var series: Series
      var identity: Rectification.Identity

      init(_ problem: Rectification, ignoringText: Bool) {
        series = Series(problem.number)
        identity = Rectification.Identity(problem, ignoringText: ignoringText)
      }
    }

    init(_ problems: [Rectification], _ earlier: [Rectification]) {
      (self.problems, self.earlier) = (problems, earlier)
      numbers = Array(repeating: nil, count: problems.count)
    }

    /// Gives problems the numbers of those that are like them, one after the other.
    ///
    /// - Parameter ignoringText: whether texts do not count; only what is alone on both sides is
    ///   then like the other.
    mutating func match(ignoringText: Bool) {
      let places = Dictionary(grouping: problems.indices.filter { numbers[$0] == nil }) {
        Likeness(problems[$0], ignoringText: ignoringText)
      }
      let twins = Dictionary(grouping: earlier.indices) {
        Likeness(earlier[$0], ignoringText: ignoringText)
      }
      var taken = Set<Int>()
      for (likeness, own) in places {
        let same = twins[likeness] ?? []
        guard !ignoringText || (own.count == 1 && same.count == 1) else { continue }
        for (place, twin) in zip(own, same) {
          numbers[place] = earlier[twin].number
          taken.insert(twin)
        }
      }
      earlier = earlier.indices.filter { !taken.contains($0) }.map { earlier[$0] }
    }
  }
}
