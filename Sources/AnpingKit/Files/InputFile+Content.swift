import Files

extension InputFile {
  /// All of the file: from where it lies, from the archive that it is in, or from standard input.
  ///
  /// - Throws: `FileError`, or what is wrong with the archive.
  func bytes() throws -> [UInt8] {
    if path == StandardStream.path { return try InputFile.standardInput() }
    guard let member else { return try InputBytes.contents(of: path) }
    return try InputArchive.bytes(of: member.entry, at: path)
  }

  /// The digest of the bytes; nil where they cannot be read.
  var digest: String? { (try? bytes()).map { SHA256.hex(of: $0) } }

  private static func standardInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while try FileInput.standardInput.read(into: &bytes, upTo: 1 << 20) > 0 {
      guard bytes.count <= InputBytes.limit else {
        throw FileError(.reading, .tooLarge, StandardStream.path)
      }
    }
    return bytes
  }
}
