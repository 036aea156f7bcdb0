import Files

/// A formula as the file keeps it: tokens in the order of a calculator, operands before what is
/// done with them, and behind them the values of arrays ([MS-XLS] 2.2.2).
struct FormulaTokens {
  let tokens: [UInt8]
  var values: [UInt8] = []

  /// A formula of so many bytes, with everything behind it in the record.
  init(_ reader: inout PayloadReader) throws(XLSError) {
    let length = try reader.number16()
    tokens = try reader.bytes(length)
    values = try reader.bytes(reader.left)
  }

  /// Tokens alone.
  init(_ tokens: [UInt8]) { self.tokens = tokens }

  /// Whether it stands for a formula that several cells share, and where that is.
  var sharedPlace: (row: Int, column: Int)? {
    guard tokens.count == 5, tokens[0] == 0x01 else { return nil }
    return (tokens.number16(at: 1), tokens.number16(at: 3))
  }
}
