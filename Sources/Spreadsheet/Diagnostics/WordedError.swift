/// An error that people read: a key for `Wording` with its arguments, and the place.
///
/// ```swift
/// catch let error as any WordedError {
///   print(error.position, wording.text(error.wordingKey, error.wordingArguments))
/// }
/// ```
package protocol WordedError: Error {
  /// The key of the sentence: the code, or `code.detail` where a code has several.
  var wordingKey: String { get }
  /// What the sentence needs, in order.
  var wordingArguments: [String] { get }
  /// Where it happened.
  var position: SourcePosition { get }
}
