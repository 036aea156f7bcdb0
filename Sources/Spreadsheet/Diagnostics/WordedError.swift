import Wording

/// An error that people read: its kind with what the sentence needs, and the place.
///
/// Printed by a program that uses the libraries it is the place and the sentence in English; the
/// command line says it in the language of the run.
///
/// ```swift
/// catch let error as any WordedError {
///   print(error.sentence(in: Wording(.chinese)))  // 锅炉车间.xlsx：文件加了打开密码，…
/// }
/// ```
package protocol WordedError: Error {
  /// What is wrong.
  var kind: DiagnosticCode { get }
  /// What the sentence needs, in order.
  var arguments: [String] { get }
  /// Where it happened.
  var position: SourcePosition { get }
}

extension WordedError {
  /// The place and the sentence, by default in English.
  package func sentence(in wording: Wording = Wording(.english)) -> String {
    wording.sentence(kind, arguments, at: position)
  }
}
