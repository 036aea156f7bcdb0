/// A cell of a sheet that was read, in sixteen bytes.
package struct PackedCell: Sendable {
  /// How its bits are to be understood.
  package enum Kind: UInt8, Sendable {
    /// No value.
    case empty
    /// The bits of a double.
    case number
    /// The bits of a double, the serial number of a date or time.
    case serial
    /// The number of a text that cells share.
    case sharedText
    /// Where a text begins among the block's bytes, and in the upper half how long it is.
    case text
    /// The place of a cell that does not fit, among the block's.
    case whole
  }

  let bits: UInt64
  let look: Int32
  let column: UInt16
  let kind: Kind
}

/// The number of a row with the place of its cells.
struct PackedRow: Sendable {
  let number: Int32
  let first: Int32
  let count: Int32
}
