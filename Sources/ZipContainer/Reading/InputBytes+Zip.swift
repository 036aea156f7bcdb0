import Files

extension InputBytes {
  /// The bytes from an offset on.
  ///
  /// - Throws: `truncated` where there are fewer, `unreadable`.
  package func bytes(at offset: Int, count wanted: Int) throws(ZipError) -> [UInt8] {
    guard offset >= 0, wanted >= 0, wanted <= count, offset <= count - wanted else {
      throw ZipError(.truncated, offset: offset)
    }
    var bytes = [UInt8](repeating: 0, count: wanted)
    guard try copy(at: offset, into: &bytes) == wanted else {
      throw ZipError(.truncated, offset: offset)
    }
    return bytes
  }

  /// Copies bytes from an offset to the start of a buffer, as many as there are and fit.
  ///
  /// - Throws: `unreadable`.
  func copy(at offset: Int, into buffer: inout [UInt8]) throws(ZipError) -> Int {
    do { return try read(at: offset, into: &buffer) } catch {
      throw ZipError(error, offset: offset)
    }
  }
}
