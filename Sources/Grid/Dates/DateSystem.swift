/// Which day serial number 1 is.
public enum DateSystem: Hashable, Sendable {
  /// 1 is 1900-01-01, and 60 is a 29 February that never was.
  case from1900
  /// 0 is 1904-01-01 (old Macintosh workbooks).
  case from1904
}
