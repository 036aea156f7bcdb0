import Wording

/// An error that people read: its kind with what the sentence needs, and the place. All errors of
/// the libraries are.
///
/// Printed it is the place and the sentence in English.
///
/// ```swift
/// catch let error as any WordedError {
///   print(error.sentence(in: Wording(.chinese)))  // 锅炉车间.xlsx：文件加了打开密码，…
/// }
/// ```
public protocol WordedError: Error, CustomStringConvertible {
  /// What is wrong.
  var kind: DiagnosticCode { get }
  /// What the sentence needs, in order.
  var arguments: [String] { get }
  /// Where it happened.
  var position: SourcePosition { get }
}

extension WordedError {
  /// The place and the sentence, in English.
  public var description: String { sentence() }

  /// The place and the sentence, by default in English.
  public func sentence(in wording: Wording = Wording(.english)) -> String {
    wording.sentence(kind, arguments, at: position)
  }
}
