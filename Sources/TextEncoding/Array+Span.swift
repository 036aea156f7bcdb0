extension [UInt8] {
  /// Appends the bytes of a span in one go; a loop over them costs ten times as much.
  package mutating func append(copying bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
