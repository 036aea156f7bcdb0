/// Numbers of files such as ZIP archives and compound files, least significant byte first.
extension [UInt8] {
  /// Two bytes as a number; the caller knows that they are there.
  package func number16(at offset: Int) -> Int { Int(self[offset]) | Int(self[offset + 1]) << 8 }

  /// Four bytes as a number.
  package func number32(at offset: Int) -> Int {
    number16(at: offset) | number16(at: offset + 2) << 16
  }

  /// Eight bytes as a number; nil where it is beyond any file.
  package func number64(at offset: Int) -> Int? {
    let high = number32(at: offset + 4)
    return high < 1 << 30 ? number32(at: offset) | high << 32 : nil
  }
}
