/// The text of a formula, taken apart into references and all else, which is kept as it is.
///
/// ```swift
/// FormulaText("SUM(D4:D6)*$B$1").translated(rows: 1, columns: 0).text  // "SUM(D5:D7)*$B$1"
/// ```
package struct FormulaText: Hashable, Sendable {
  /// A piece of a formula.
  package enum Piece: Hashable, Sendable {
    /// Whatever is no reference: functions, operators, texts, names, structured references.
    case other(String)
    /// A reference.
    case reference(FormulaReference)
  }

  /// The pieces in order.
  package var pieces: [Piece]

  /// Takes a formula apart; with or without its leading `=`.
  package init(_ text: String) {
    var scanner = FormulaScanner(text)
    pieces = scanner.pieces()
  }

  init(pieces: [Piece]) { self.pieces = pieces }

  /// The formula, put together.
  package var text: String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .other(let other): text += other
      case .reference(let reference): text += reference.text
      }
    }
  }

  /// The references in it, in order.
  package var references: [FormulaReference] {
    pieces.compactMap {
      guard case .reference(let reference) = $0 else { return nil }
      return reference
    }
  }

  /// The formula as it reads when it is copied so many cells down and to the right: relative
  /// parts move, absolute ones stay, what falls off the sheet becomes `#REF!`.
  package func translated(rows: Int, columns: Int) -> FormulaText {
    replacing { reference in
      guard let first = reference.first, reference.sheet?.workbook == nil else { return nil }
      var moved = reference
      moved.first = first.translated(rows: rows, columns: columns)
      moved.last = reference.last?.translated(rows: rows, columns: columns)
      if moved.first == nil || (reference.last != nil && moved.last == nil) {
        return .other((reference.sheet?.text ?? "") + "#REF!")
      }
      return .reference(moved)
    } ?? self
  }

  /// The formula with some references replaced; nil where none was.
  ///
  /// - Parameter change: the piece in place of a reference, nil to keep it.
  func replacing(_ change: (FormulaReference) -> Piece?) -> FormulaText? {
    var changed = false
    let pieces = pieces.map { piece -> Piece in
      guard case .reference(let reference) = piece, let other = change(reference), other != piece
      else { return piece }
      changed = true
      return other
    }
    return changed ? FormulaText(pieces: pieces) : nil
  }
}
