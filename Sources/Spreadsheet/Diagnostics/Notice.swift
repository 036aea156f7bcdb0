import Wording

/// Something odd that a reader met and read all the same: reported, never silent.
///
/// ```swift
/// for notice in workbook.notices { print(notice) }  // a.csv: line 7: 2 NUL character(s) were kept …
/// ```
public struct Notice: Hashable, Sendable, CustomStringConvertible {
  /// What it is.
  public let kind: DiagnosticCode
  /// What its sentence needs, in order.
  public var arguments: [String]
  /// Where it is.
  public var position: SourcePosition

  /// A notice at a place.
  package init(_ kind: DiagnosticCode, _ arguments: [String] = [], at position: SourcePosition) {
    (self.kind, self.arguments, self.position) = (kind, arguments, position)
  }

  /// The key of its kind: `X10.outside`.
  public var code: String { kind.key }

  /// Whether this tells of content that is not there any more.
  package var tellsLoss: Bool { DiagnosticCode.losses.contains(kind) }

  /// The place and the sentence, in English.
  public var description: String { sentence() }

  /// The place and the sentence, in a language; by default in English.
  public func sentence(in wording: Wording = Wording(.english)) -> String {
    wording.sentence(kind, arguments, at: position)
  }
}
