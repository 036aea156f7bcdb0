#if Office
  import AnpingKit

  /// Which problems of the ledger are shown, as the query of its page says.
  ///
  /// ```swift
  /// LedgerFilter(visit).covers(problem, on: today)
  /// ```
  struct LedgerFilter {
    /// The unit; nil for all.
    let unit: String?
    /// The department; nil for all.
    let department: String?
    /// The state; nil for all.
    let state: RectificationState?
    /// Whether only overdue ones are shown.
    let isOverdue: Bool
    /// What the query says that is no state.
    let unknownState: String?

    /// What a query says; a blank field says nothing.
    init(_ visit: Visit) {
      func field(_ name: String) -> String? { visit[name].flatMap { $0.isEmpty ? nil : $0 } }
      (unit, department) = (field("unit"), field("department"))
      state = field("state").flatMap(RectificationState.init(rawValue:))
      unknownState = state == nil ? field("state") : nil
      isOverdue = field("overdue") != nil
    }

    /// Whether a problem is shown.
    func covers(_ problem: Rectification, on day: CalendarDate) -> Bool {
      (unit == nil || problem.unit == unit)
        && (department == nil || problem.department == department)
        && (state == nil || problem.state == state) && unknownState == nil
        && (!isOverdue || problem.isOverdue(on: day))
    }
  }
#endif
