import FoundationEssentials
import Scoring
import Synchronization

/// How the scoring rules of printed items are understood, each read when it is first asked for:
/// understanding all of them took a third of the time in which a single form was checked, and few
/// are asked for.
///
/// ```swift
/// rules.phrases["1.4"]?.text  // "每处扣2分，最多扣4分"
/// ```
package final class KnownPhrases: Sendable {
  /// A scoring rule with the item that it belongs to.
  struct Source: Sendable {
    var text: String
    var fullScore: Decimal?
    var content: String?
  }

  private let sources: [String: Source]
  private let known = Mutex<[String: PhraseReading]>([:])

  /// Scoring rules by the numbers of their items.
  init(_ sources: [String: Source]) { self.sources = sources }

  /// How the rule of an item is understood; nil for an item without one.
  package subscript(number: String) -> PhraseReading? {
    if let reading = known.withLock({ $0[number] }) { return reading }
    guard let source = sources[number] else { return nil }
    let reading = PhraseReading(
      source.text, fullScore: source.fullScore, content: source.content)
    known.withLock { $0[number] = reading }
    return reading
  }
}
