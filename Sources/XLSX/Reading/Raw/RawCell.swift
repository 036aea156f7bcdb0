/// A cell of a row as the file has it: where it is, of which kind, in which style. Its bytes are
/// asked of the cursor that gave it, until that goes on.
///
/// Sixteen bytes and nothing to retain: a row of them costs no more than reading it.
///
/// ```swift
/// for index in 0..<rows.count where rows[index].kind == .number { sum += rows.number(rows[index]) ?? 0 }
/// ```
public struct RawCell: Hashable, Sendable {
  /// How the bytes of a cell are to be understood.
  public enum Kind: UInt8, Hashable, Sendable {
    /// No value.
    case empty
    /// Digits; with a style of dates, the serial number of one.
    case number
    /// Text of the shared strings.
    case sharedText
    /// Text of its own.
    case text
    /// `1`, `0`, `true`, `false`.
    case boolean
    /// `#N/A` and its like.
    case error
    /// A date in ISO 8601.
    case isoDate
    /// A picture of WPS; the bytes are its name.
    case picture
  }

  /// Where its bytes begin; of a shared text its number.
  var from: UInt32
  /// How many they are.
  var size: UInt32
  /// The number of the style; -1 for none.
  package internal(set) var look: Int32
  private var place: UInt16
  /// How its bytes are to be understood.
  public internal(set) var kind: Kind
  /// Whether the bytes stand beside the row, not in the sheet's XML: they had to be decoded.
  var isAside: Bool

  init(column: Int, look: Int32, kind: Kind = .empty, bytes: RawBytes = RawBytes()) {
    (place, self.look, self.kind) = (UInt16(column), look, kind)
    (from, size, isAside) = (bytes.from, bytes.size, bytes.isAside)
  }

  /// Takes a value.
  @inline(__always)
  mutating func take(_ kind: Kind, _ bytes: RawBytes) {
    (self.kind, from, size, isAside) = (kind, bytes.from, bytes.size, bytes.isAside)
  }

  /// Puts it into a column.
  @inline(__always)
  mutating func move(to column: Int) { place = UInt16(column) }

  /// The column, from 1.
  public var column: Int { Int(place) }

  /// Its bytes.
  var bytes: RawBytes { RawBytes(from: from, size: size, isAside: isAside) }
}

/// Bytes of a row: in the sheet's XML, or beside the row where they had to be decoded.
struct RawBytes {
  var from: UInt32 = 0
  var size: UInt32 = 0
  var isAside = true

  /// Their range.
  var range: Range<Int> { Int(from)..<Int(from) + Int(size) }
}

/// A formula of a cell as the file has it (ECMA-376 part 1, 18.3.1.40 `f`).
struct RawFormula {
  enum Kind { case plain, shared, array, dynamicArray }

  /// The cell, by its place among the row's.
  var cell: Int
  var kind: Kind
  /// The number of a shared formula; nil where none is given.
  var number: Int?
  /// The text; empty where another cell has it.
  var text: RawBytes
  /// The range of an array formula.
  var range: RawBytes
}
