import Forms
import Scoring

extension RecordReading {
  /// The result in a field; nil for a blank and for what the reader has warned about.
  func result(_ field: String) -> CheckResult? {
    self[field]?.value?.text.flatMap { CheckResult(written: $0) }
  }
}
