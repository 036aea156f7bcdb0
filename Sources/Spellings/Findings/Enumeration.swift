import Values

/// A text in numbered pieces: `1. … 2. …`, `1、…；2、…`, `①…②…`, `（1）…（2）…`.
enum Enumeration {
  /// The pieces without their numbers; nil where the text does not begin with the first number.
  ///
  /// Only the number that comes next opens a piece, so that `少2.5次` stays whole; what has one
  /// piece alone that begins with a digit is no list: `1、2号泵`.
  static func pieces(of text: String) -> [String]? {
    guard text.unicodeScalars.first(where: { !$0.isBlank }).map(mayBegin) == true else {
      return nil
    }
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let style = Style.allCases.first(where: { $0.mark(1, in: scalars, at: first) != nil }),
      let length = style.mark(1, in: scalars, at: first)
    else { return nil }
    var pieces: [String] = []
    var start = first + length
    var next = 2
    var index = start
    while index < scalars.count {
      if let length = style.mark(next, in: scalars, at: index) {
        pieces.append(string(scalars[start..<index]))
        index += length
        start = index
        next += 1
      } else {
        index += 1
      }
    }
    pieces.append(string(scalars[start...]))
    let isNumber =
      pieces.count == 1 && ".、".unicodeScalars.contains(scalars[first + length - 1].foldedWidth)
      && pieces[0].unicodeScalars.first?.foldedWidth.isDigit == true
    return isNumber ? nil : pieces
  }

  /// Whether the first number may begin with a character.
  private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    let folded = scalar.foldedWidth
    return folded == "1" || folded == "(" || folded == "①"
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars)).trimmedBlanks
  }

  /// A way to number pieces.
  private enum Style: CaseIterable {
    case circled, bracketed, pointed

    /// How long the mark of a number is that stands at a place; nil where there is none.
    func mark(_ number: Int, in scalars: [Unicode.Scalar], at place: Int) -> Int? {
      switch self {
      case .circled:
        return number <= 20 && scalars[place].value == 0x245F + UInt32(number) ? 1 : nil
      case .bracketed:
        guard scalars[place].foldedWidth == "(" else { return nil }
        return digits(number, in: scalars, at: place + 1, closing: ")").map { $0 + 1 }
      case .pointed:
        guard place == 0 || !isInNumber(scalars[place - 1]) else { return nil }
        return digits(number, in: scalars, at: place, closing: ".、)")
      }
    }

    private func isInNumber(_ scalar: Unicode.Scalar) -> Bool {
      let folded = scalar.foldedWidth
      return folded.isDigit || folded == "." || folded == "(" || folded == "-" || folded == "第"
    }

    private func digits(
      _ number: Int, in scalars: [Unicode.Scalar], at place: Int, closing: String
    ) -> Int? {
      var index = place
      for digit in String(number).unicodeScalars {
        guard index < scalars.count, scalars[index].foldedWidth == digit else { return nil }
        index += 1
      }
      guard index < scalars.count, closing.unicodeScalars.contains(scalars[index].foldedWidth)
      else {
        return nil
      }
      index += 1
      let isDecimal =
        index < scalars.count && scalars[index].foldedWidth.isDigit
        && scalars[index - 1].foldedWidth != ")"
      return isDecimal && !startsPiece(scalars, place) ? nil : index - place
    }

    /// Whether what stands before a mark ends a piece: `…；2、1号泵`.
    private func startsPiece(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
      guard place > 0 else { return true }
      let before = scalars[place - 1]
      return before.isBlank || "；;。)）".unicodeScalars.contains(before)
    }
  }
}
