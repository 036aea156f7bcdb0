/// Where the workbook of a year shows an indicator (列入).
package enum IndicatorPlacement: String, Hashable, Sendable, CaseIterable {
  /// Among the figures of the units.
  case summary = "汇总"
  /// Among what is not met.
  case shortfalls = "缺漏"
  /// A column of the people.
  case people = "人员"
  /// The points of members, with what they came from.
  case points = "积分"
  /// Month by month.
  case trend = "走势"
  /// Beside what secretaries quote of it.
  case quoted = "述职"
  /// In the bulletin.
  case bulletin = "通报"
  /// Nowhere.
  case nowhere = "不列"
}
