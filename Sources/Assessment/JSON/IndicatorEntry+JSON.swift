import JSON
import Registers
import Values

extension IndicatorEntry {
  /// The entry as `assess --json` prints it; a value that does not end has twelve places.
  package var json: JSONValue {
    [
      "indicator": .string(indicator), "form": .string(form), "unit": .text(unit),
      "subject": .text(subject), "item": .text(item), "period": .string(span.description),
      "value": .decimal(value?.rounded(toPlaces: 12)), "numerator": .decimal(numerator),
      "denominator": .decimal(denominator), "required": .text(required), "due": .boolean(isDue),
      "met": isMet.map { .boolean($0) } ?? .null,
    ]
  }
}
