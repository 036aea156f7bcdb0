#if Office
  import AnpingKit

  /// The pages of a round, to go from one to the other.
  ///
  /// ```swift
  /// RoundTabs(visit, id, hasTrends: false).html(at: .ledger)
  /// ```
  struct RoundTabs {
    /// One of them.
    enum Tab: String, CaseIterable {
      /// Who sent what.
      case round
      /// The ranking with its bars.
      case ranking
      /// The ledger of problems.
      case ledger
      /// Where units stood from round to round.
      case trend
    }

    private let visit: Visit
    private let id: String
    private let hasTrends: Bool

    /// The pages of a round.
    ///
    /// - Parameter hasTrends: whether rounds are kept.
    init(_ visit: Visit, _ id: String, hasTrends: Bool) {
      (self.visit, self.id, self.hasTrends) = (visit, id, hasTrends)
    }

    /// The ways to them, the one that is shown told apart.
    func html(at shown: Tab) -> HTML {
      tag("nav", ["class": "tabs", "aria-label": visit.say("page.tab.label")]) {
        for tab in Tab.allCases where tab != .trend || hasTrends {
          tag("a", ["href": address(of: tab), "aria-current": tab == shown ? "page" : nil]) {
            visit.say("page.tab.\(tab.rawValue)")
          }
        }
      }
    }

    private func address(of tab: Tab) -> String {
      switch tab {
      case .round: Links.round(id)
      case .ranking: Links.ranking(id)
      case .ledger: Links.ledger(id)
      case .trend: Links.trend(id)
      }
    }
  }
#endif
