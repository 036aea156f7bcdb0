/// How grave a finding is. An info is no warning.
///
/// ```swift
/// diagnostics.filter { $0.severity >= .warning }
/// ```
public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
  case info, warning, error

  /// Infos before warnings before errors.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}
