/// Bytes deflated in one piece (RFC 1951), without an archive around them.
///
/// ```swift
/// try Deflated.inflated(Deflated.bytes(of: record), atMost: 1 << 20) == record
/// ```
package enum Deflated {
  /// Bytes, deflated.
  package static func bytes(of input: [UInt8]) -> [UInt8] {
    var deflater = Deflater()
    var output: [UInt8] = []
    _ = deflater.deflate(input, from: 0, isLast: true, into: &output)
    return output
  }

  /// What bytes were before they were deflated.
  ///
  /// - Parameter limit: how many there may be.
  /// - Throws: `ZipError.Code.badData` for other bytes, and where there are more.
  package static func inflated(_ input: [UInt8], atMost limit: Int) throws(ZipError) -> [UInt8] {
    var inflater = try Inflater()
    var (output, read, written) = ([UInt8](), 0, 0)
    while true {
      if output.count == written {
        guard written < limit else { throw ZipError(.badData) }
        output += [UInt8](
          repeating: 0, count: min(limit, max(4 * input.count, 2 * written)) - written)
      }
      let step = try inflater.inflate(
        input, read..<input.count, into: &output, written..<output.count)
      (read, written) = (read + step.consumed, written + step.produced)
      if step.isAtEnd { return Array(output[..<written]) }
      guard step.consumed > 0 || step.produced > 0 else { throw ZipError(.badData) }
    }
  }
}
