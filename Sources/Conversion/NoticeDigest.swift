import Spreadsheet
import Wording

/// Notices as people can take them in: of each kind the first few, then how many more.
package struct NoticeDigest: Sendable {
  private static let shownOfKind = 3

  private var kept: [Notice] = []
  private var counts: [DiagnosticCode: Int] = [:]

  /// Nothing noticed.
  package init() {}

  /// Takes a notice in.
  package mutating func add(_ notice: Notice) {
    counts[notice.kind, default: 0] += 1
    if counts[notice.kind, default: 0] <= NoticeDigest.shownOfKind { kept.append(notice) }
  }

  /// What is shown, in the order of the first of each kind.
  package var shown: [Notice] {
    var shown: [Notice] = []
    for (index, notice) in kept.enumerated() {
      shown.append(notice)
      let isLast = !kept[(index + 1)...].contains { $0.kind == notice.kind }
      let rest = counts[notice.kind, default: 0] - NoticeDigest.shownOfKind
      if isLast, rest > 0 {
        shown.append(
          Notice(
            .moreOfKind, [String(rest), notice.kind.key],
            at: SourcePosition(file: notice.position.file)))
      }
    }
    return shown
  }
}
