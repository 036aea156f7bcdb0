import ZipContainer

extension Probe {
  /// Deflates bytes in blocks, whose number the first byte says; zlib has to inflate them to what
  /// they were.
  public static func deflate(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let size = max(1, bytes.count / (Int(first % 8) + 1))
    var deflater = Deflater()
    var (output, stream): ([UInt8], [UInt8]) = ([], [])
    for start in stride(from: 0, to: bytes.count, by: size) {
      let (history, end) = (min(start, 32 << 10), min(start + size, bytes.count))
      let block = Array(bytes[start - history..<end])
      _ = deflater.deflate(block, from: history, isLast: end == bytes.count, into: &output)
      stream += output
    }
    let inflated = try? Deflated.inflated(stream, atMost: bytes.count + 1)
    Disagreement.trap(unless: inflated == bytes, "bytes deflated and inflated again")
  }
}
