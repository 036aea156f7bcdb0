import Forms
import Scoring
import Spellings
import Spreadsheet
import Values

/// A problem on its way from being found to being closed (DOMAIN 5.4).
package struct Rectification: Hashable, Sendable {
  /// The number.
  package var number: RectificationNumber
  /// The unit inspected.
  package var unit: String
  /// The form it was found with; nil where it is not known.
  package var form: String?
  /// The number of the item.
  package var item: String
  /// The problem.
  package var text: String
  /// When it was found.
  package var found: CalendarDate?
  /// 责任部门.
  package var department: String?
  /// 责任人.
  package var person: String?
  /// 整改期限 as first set; nil for a condition and where it is missing.
  package var due: CalendarDate?
  /// The condition that stands for a due date: 下次停机.
  package var dueCondition: String?
  /// What the department did, and how it was reinspected.
  package var progress = Progress()
  /// An approved later date; nil for none.
  package var extendedTo: CalendarDate?
  /// What else the ledger says, kept as written, by its column.
  package var remarks: [String: FieldValue] = [:]
  /// Where the problem stands.
  package var state = RectificationState.drafted
  /// Whether it comes from an earlier round.
  package var isCarriedOver = false
  /// Whether it was closed or withdrawn when last round's ledger was written.
  package var wasFinal = false
  /// Who found it bad on reinspection this round, and when; nil where nobody did.
  package var rejection: Rejection?
  /// Which edits of last round's ledger did not count, each at its cell.
  package var objections: [Diagnostic] = []
  /// The file, sheet and cell it comes from.
  package var source: SourcePosition

  /// What a department and a reinspector wrote.
  package struct Progress: Hashable, Sendable {
    /// 整改措施.
    package var measure: String?
    /// 签收日期.
    package var accepted: CalendarDate?
    /// 整改完成日期.
    package var completed: CalendarDate?
    /// 复查结果.
    package var verdict: CheckResult?
    /// 复查人.
    package var reinspector: String?
    /// 复查日期.
    package var reinspected: CalendarDate?
    /// 挂账 until this day; nil for none.
    package var deferredTo: CalendarDate?
    /// Whether it was put off or withdrawn with what must be written for it.
    package var isDeferred = false
    /// Whether it was withdrawn with a reason.
    package var isVoid = false

    /// Nothing written.
    package init() {}
  }

  /// A reinspection that found a problem bad: what was signed before it is void.
  package struct Rejection: Hashable, Sendable {
    /// The day of the inspection; nil where it is not known.
    package var day: CalendarDate?
    /// Who inspected; nil where nobody is named.
    package var inspector: String?
  }

  /// A problem of a unit.
  package init(
    number: RectificationNumber, unit: String, item: String, text: String, source: SourcePosition
  ) {
    (self.number, self.unit, self.item) = (number, unit, item)
    (self.text, self.source) = (text, source)
  }

  /// The date that counts: the approved later one, the expected one of a deferred problem, else
  /// the original.
  package var effectiveDue: CalendarDate? {
    state == .deferred ? progress.deferredTo : extendedTo ?? due
  }

  /// Whether it was found with a form, or may have been: where either is not known.
  func mayBeOf(form title: String?) -> Bool { title == nil || form == nil || form == title }

  /// Whether it is past its date and not done.
  package func isOverdue(on day: CalendarDate) -> Bool { overdueDays(on: day) > 0 }

  /// Days past its date; 0 for one that is not overdue.
  package func overdueDays(on day: CalendarDate) -> Int {
    guard !state.isFinal, let effectiveDue else { return 0 }
    return max(0, day.days(since: effectiveDue))
  }

  /// Whether its date is at most so many days ahead.
  package func isDue(within days: Int, of day: CalendarDate) -> Bool {
    guard !state.isFinal, let effectiveDue else { return false }
    return (0...days).contains(effectiveDue.days(since: day))
  }

  /// Whether it was found and put right on the spot (立改).
  package var isFixedOnSpot: Bool {
    state == .closed && found != nil && progress.completed == found
  }

  /// What tells a problem from the others, in its own ledger and in a later one.
  struct Identity: Hashable {
    private let parts: [String]

    /// The identity of a problem.
    ///
    /// - Parameter ignoringText: whether its text does not count.
    init(_ problem: Rectification, ignoringText: Bool = false) {
      parts =
        [problem.unit, problem.form ?? "", problem.item, ignoringText ? "" : problem.text]
        .map(\.foldedForMatching)
    }
  }
}
